import { createHash } from 'node:crypto';
import type { DocumentText } from '../text/index.ts';
import { canonicalUnits, mixed, shingles } from './shingles.ts';

/** What tells a document from others without its text; plain strings, to be stored. */
export interface Fingerprint {
  /** SHA-256 of the canonical text: equal for files with the same words, whatever their format and layout. */
  readonly hash: string;
  /** MinHash over shingles of four units, base64. */
  readonly sketch: string;
}

const permutations = 126;
const rowsPerBand = 3;

/** From this similarity on, two different texts are versions of one document. */
export const nearVersion = 0.5;

/** The fingerprint of a text: an exact hash for duplicates, a MinHash (Broder 1997) of 126 permutations for versions. */
export function fingerprint(text: DocumentText): Fingerprint {
  const units = canonicalUnits(text);
  const hash = createHash('sha256').update(units.join(' ')).digest('hex');
  const minima = new Uint32Array(permutations).fill(0xffffffff);
  for (const shingle of shingles(units)) {
    for (let index = 0; index < permutations; index++) {
      const value = mixed(shingle ^ Math.imul(index + 1, 0x9e3779b1));
      if (value < (minima[index] ?? 0)) minima[index] = value;
    }
  }
  return { hash, sketch: Buffer.from(minima.buffer).toString('base64') };
}

/**
 * How alike two documents are, 0 to 1: the share of runs of four characters or words they have in common
 * (Jaccard), estimated with a standard error of at most 0.045. 1 where the texts are the same.
 */
export function similarity(a: Fingerprint, b: Fingerprint): number {
  if (a.hash === b.hash) return 1;
  const left = minimaOf(a);
  const right = minimaOf(b);
  let equal = 0;
  for (let index = 0; index < permutations; index++) if (left[index] === right[index]) equal++;
  return equal / permutations;
}

/**
 * Keys under which a store finds the documents that may be versions of this one: two documents with a similarity of
 * 0.5 share a key with probability 0.996, with 0.05 in one case of 200. What is found is then compared by `similarity`.
 */
export function versionKeys({ sketch }: Fingerprint): string[] {
  const bytes = Buffer.from(sketch, 'base64');
  const keys: string[] = [];
  const width = rowsPerBand * 4;
  for (let start = 0; start < bytes.length; start += width)
    keys.push(`${start / width}:${bytes.subarray(start, start + width).toString('base64')}`);
  return keys;
}

function minimaOf({ sketch }: Fingerprint): Uint32Array {
  const bytes = Buffer.from(sketch, 'base64');
  return new Uint32Array(Uint8Array.from(bytes).buffer);
}
