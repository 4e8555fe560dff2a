import simplified from './generated/simplified.json' with { type: 'json' };

const basicPlane = 0x10000;
let table: Uint16Array | undefined;

/** What each character of the basic plane is compared as; one character for one, so that places in the text stay. */
function foldTable(): Uint16Array {
  if (table !== undefined) return table;
  const made = Uint16Array.from({ length: basicPlane }, (_, code) => foldedCode(code));
  for (let k = 0; k < simplified.from.length; k++) made[simplified.from.charCodeAt(k)] = simplified.to.charCodeAt(k);
  table = made;
  return made;
}

function foldedCode(code: number): number {
  if (code >= 0xd800 && code <= 0xdfff) return code;
  const character = String.fromCharCode(code);
  const compatible = character.normalize('NFKC');
  // Accents go (é → e); what becomes several characters stays as it is.
  const plain = (compatible.length === 1 ? compatible : character).toLowerCase();
  const base = /^\p{Script=Latin}/u.test(plain) ? plain.normalize('NFD').charAt(0) : plain;
  return base.length === 1 ? base.charCodeAt(0) : code;
}

/**
 * Text as it is searched: traditional characters simplified, full-width forms made half-width, Latin
 * letters in lower case without accents. Character for character: the result is as long as the text.
 */
export function foldText(text: string): string {
  const fold = foldTable();
  const codes = new Uint16Array(text.length);
  for (let k = 0; k < text.length; k++) codes[k] = fold[text.charCodeAt(k)] ?? 0;
  let folded = '';
  for (let from = 0; from < codes.length; from += 8192)
    folded += String.fromCharCode(...codes.subarray(from, from + 8192));
  return folded;
}
