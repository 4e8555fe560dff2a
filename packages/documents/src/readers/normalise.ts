import type { OffsetRun } from '../text/index.ts';

/** Characters that take part in the character before them: accents, half-width voicing marks, Hangul vowels and finals. */
const follows = '[\\p{M}\\uFF9E\\uFF9F\\u1160-\\u11FF\\uFFA0-\\uFFDC\\u{16D63}-\\u{16D6A}]';
const cluster = new RegExp(`[^]${follows}*`, 'uy');
const canFollow = new RegExp(follows, 'u');

/** Characters nobody sees: zero-width marks, soft hyphens, controls, marks of direction (which can hide what a text says). */
const unseen =
  /^[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFC]+$/;

/** Chinese characters, digits, Latin letters and the marks that stay themselves under NFKC, one by one. */
function plain(code: number): boolean {
  return (code > 0x20 && code < 0x7f) || (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3001 && code <= 0x3002);
}

/** Builds the text of one passage from stretches of the original, keeping for every character where it came from. */
export class PassageText {
  text = '';
  readonly runs: OffsetRun[] = [];
  private expected = -1;
  /** Whether the text ends in a space; asked of the string itself it would be copied whole each time. */
  private spaced = true;

  /** Adds original characters [start, end): widths folded (NFKC), runs of blanks one space, what nobody sees left out. */
  add(original: string, start: number, end: number): void {
    for (let at = start; at < end; ) {
      const code = original.charCodeAt(at);
      const next = at + 1 < end ? original.charCodeAt(at + 1) : 0x4e00;
      if (plain(code) && (next < 0x300 || plain(next))) {
        this.push(original[at] ?? '', at, 1);
        at++;
        continue;
      }
      // A mark after something unseen is a mark by itself, or it would keep in what it follows.
      if (unseen.test(original.charAt(at))) {
        at++;
        continue;
      }
      cluster.lastIndex = at;
      const found = (cluster.exec(original)?.[0] ?? original[at] ?? '').slice(0, end - at);
      this.addCluster(found, at);
      at += Math.max(1, found.length);
    }
  }

  /** Adds one space for a break in the original at this place, unless there is one. */
  space(at: number): void {
    if (!this.spaced) this.push(' ', at, 1);
  }

  /** Takes a hyphen off the end: the word goes on in the next line. */
  dropHyphen(): void {
    this.text = this.text.slice(0, -1);
    this.spaced = this.text === '' || this.text.endsWith(' ');
    while ((this.runs.at(-1)?.at ?? -1) >= this.text.length) this.runs.pop();
    this.expected = -1;
  }

  /** The text without a blank at its end. */
  finish(): { text: string; runs: readonly OffsetRun[] } {
    if (this.text.endsWith(' ')) this.dropHyphen();
    return { text: this.text, runs: this.runs };
  }

  private addCluster(found: string, at: number): void {
    if (/^\s$/u.test(found)) {
      this.space(at);
      return;
    }
    let offset = at;
    // What NFKC makes may begin with a blank (a spacing accent); it stands for the cluster as a whole.
    const normal = found.normalize('NFKC').replace(/\s+/gu, ' ');
    if (normal === found && !canFollow.test(found)) {
      for (const unit of found.split('')) this.push(unit, offset++, 1);
      return;
    }
    const moved = found.length !== 1 || normal.length !== 1;
    for (const unit of normal.split('')) this.push(unit, at, found.length, moved);
  }

  private push(unit: string, from: number, length: number, alone = false): void {
    if (alone || from !== this.expected) {
      const at = this.text.length;
      this.runs.push(length === 1 ? { at, from } : { at, from, length });
    }
    this.text += unit;
    this.spaced = unit === ' ';
    this.expected = from + length;
  }
}

/** A string a database takes and a screen shows: no null characters, no halves of surrogate pairs. */
export function wellFormed(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\uFFFD');
}
