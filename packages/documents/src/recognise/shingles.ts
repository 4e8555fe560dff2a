import type { DocumentText } from '../text/index.ts';

/** Units in a row that make a shingle: a Chinese character, a Latin word or a number is a unit. */
const unitsPerShingle = 4;

/** The text as it is compared: letters and digits alone, lower case, so that layout and punctuation do not count. */
export function canonicalUnits(text: DocumentText): string[] {
  const units: string[] = [];
  for (const { text: words } of text.passages)
    for (const unit of words.toLowerCase().match(/\p{Script=Han}|\p{N}+(?:\.\p{N}+)?|[^\P{L}\p{Script=Han}]+/gu) ?? [])
      units.push(unit);
  return units;
}

/** A number of 32 bits for every different run of four units; for a shorter text, for the text as a whole. */
export function shingles(units: readonly string[]): Uint32Array {
  const hashes = units.map(hashOf);
  const found = new Set<number>();
  const last = Math.max(1, hashes.length - unitsPerShingle + 1);
  for (let start = 0; start < last; start++) {
    let value = 0x811c9dc5;
    for (let at = start; at < Math.min(hashes.length, start + unitsPerShingle); at++)
      value = mixed(value ^ (hashes[at] ?? 0));
    found.add(value >>> 0);
  }
  return Uint32Array.from(found);
}

/** FNV-1a over the units of UTF-16. */
function hashOf(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return value >>> 0;
}

/** The finaliser of MurmurHash3: every bit of the input moves every bit of the output. */
export function mixed(value: number): number {
  let x = value ^ (value >>> 16);
  x = Math.imul(x, 0x85ebca6b);
  x ^= x >>> 13;
  x = Math.imul(x, 0xc2b2ae35);
  return (x ^ (x >>> 16)) >>> 0;
}
