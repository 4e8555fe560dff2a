/** A stretch of text in one look. */
export interface Piece {
  readonly text: string;
  readonly look: 'plain' | 'deleted' | 'inserted' | 'raised';
}

export interface Line {
  readonly pieces: readonly (Piece & { readonly width: number })[];
  readonly width: number;
}

/** What may not begin a line, and what may not end one (GB/T 15834 and its kin in English). */
const closing = /^[，。、；：？！）〕］｝》〉」』】”’…—·%‰,.;:?!)\]}]$/u;
const opening = /^[（〔［｛《〈「『【“‘([{]$/u;
const wide = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]/u;

/** Text cut where a line may end: between Chinese characters, after spaces, never before a comma or after an opening bracket. */
function atoms(text: string): string[] {
  const found: string[] = [];
  let holds = false;
  for (const character of text) {
    const last = found.at(-1);
    const joins =
      last !== undefined &&
      (holds || closing.test(character) || (!endsOpen(last) && !wide.test(character) && last !== ''));
    if (joins) found[found.length - 1] = last + character;
    else found.push(character);
    holds = opening.test(character);
  }
  return found;
}

/** Whether a line may end after these characters. */
function endsOpen(atom: string): boolean {
  const last = [...atom].at(-1) ?? '';
  return last === ' ' || wide.test(last);
}

/**
 * Breaks pieces of text into lines of a width.
 * @param measure the width of a text in a look
 * @param first how far the first line is indented
 */
export function breakLines(
  pieces: readonly Piece[],
  width: number,
  measure: (text: string, look: Piece['look']) => number,
  first = 0,
): Line[] {
  const lines: Line[] = [];
  let current: (Piece & { width: number })[] = [];
  let used = first;
  const end = () => {
    lines.push({ pieces: current, width: used - (lines.length === 0 ? first : 0) });
    current = [];
    used = 0;
  };
  const put = (text: string, look: Piece['look'], size: number) => {
    const last = current.at(-1);
    if (last?.look === look) current[current.length - 1] = { text: last.text + text, look, width: last.width + size };
    else current.push({ text, look, width: size });
    used += size;
  };
  for (const atom of piecedAtoms(pieces)) {
    const size = atom.reduce((sum, { text, look }) => sum + measure(text, look), 0);
    const seen = atom.reduce((sum, { text, look }) => sum + measure(text.trimEnd(), look), 0);
    if (used + seen > width && current.length > 0) end();
    for (const { text, look } of atom) {
      if (size <= width - used || used + measure(text, look) <= width) {
        put(text, look, measure(text, look));
        continue;
      }
      // What is longer than a line is cut wherever the line is full.
      for (const character of text) {
        const wideness = measure(character, look);
        if (used + wideness > width && current.length > 0) end();
        put(character, look, wideness);
      }
    }
  }
  if (current.length > 0 || lines.length === 0) end();
  return lines;
}

/** What must stay on one line, each in its looks: a comma stays with what it follows though that be a marked figure. */
function piecedAtoms(pieces: readonly Piece[]): Piece[][] {
  const found: Piece[][] = [];
  let [piece, taken] = [0, 0];
  for (const atom of atoms(pieces.map(({ text }) => text).join(''))) {
    const parts: Piece[] = [];
    let left = atom.length;
    while (left > 0) {
      const { text, look } = pieces[piece]!;
      const part = text.slice(taken, taken + left);
      if (part !== '') parts.push({ text: part, look });
      left -= part.length;
      taken += part.length;
      if (taken >= text.length) [piece, taken] = [piece + 1, 0];
    }
    // A raised note never begins a line.
    const before = found.at(-1);
    if (parts[0]?.look === 'raised' && before !== undefined) before.push(...parts);
    else found.push(parts);
  }
  return found;
}
