import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { type Matrix, matrix } from '../src/labelled/index.ts';

const folder = new URL('./fixtures/complexity/', import.meta.url);

/** The larger reference collection, which is not part of the project: YANZHEN_REFERENCE or a sibling folder. */
const collection =
  process.env.YANZHEN_REFERENCE ?? fileURLToPath(new URL('../../../../shared/reference', import.meta.url));

/** Path of a file of the larger collection, or undefined where it is not at hand. */
export function referenceFile(name: string): string | undefined {
  const path = `${collection}/complexity/${name}`;
  return existsSync(path) ? path : undefined;
}

export function linesOf(path: string | URL): string[][] {
  const bytes = readFileSync(path);
  const text = String(path).endsWith('.gz') ? gunzipSync(bytes).toString() : bytes.toString();
  return text
    .trim()
    .split('\n')
    .map((line) => line.split(','));
}

/** A fixture in wide form: a header of column labels, one line per row. */
export function wide(name: string): Matrix {
  const [header, ...lines] = linesOf(new URL(name, folder));
  return matrix(
    lines.map(([label]) => label!),
    header!.slice(1),
    Float64Array.from(lines.flatMap((line) => line.slice(1).map(numberOf))),
  );
}

/** One column of a fixture with a row per unit. */
export function column(name: string, header: string): Float64Array {
  const [names, ...lines] = linesOf(new URL(name, folder));
  const at = names!.indexOf(header);
  if (at < 0) throw new Error(`${name} has no column ${header}`);
  return Float64Array.from(lines, (line) => numberOf(line[at]!));
}

/** A file whose last three columns are region, industry and value, as a matrix; what is not listed is 0. */
export function longForm(path: string | URL): Matrix {
  const lines = linesOf(path)
    .slice(1)
    .map((line) => line.slice(-3));
  const regions = [...new Set(lines.map((line) => line[0]!))].sort();
  const industries = [...new Set(lines.map((line) => line[1]!))].sort();
  const row = new Map(regions.map((label, k) => [label, k]));
  const col = new Map(industries.map((label, k) => [label, k]));
  const x = matrix(regions, industries);
  for (const [region, industry, value] of lines) {
    x.values[row.get(region!)! * industries.length + col.get(industry!)!] = Number(value);
  }
  return x;
}

export const inputB = () => longForm(new URL('input_b_340x1380_long.csv.gz', folder));

function numberOf(text: string): number {
  return text.trim() === '' || text.trim() === 'NA' ? Number.NaN : Number(text);
}

/** The largest difference; NaN has to meet NaN. */
export function largestDifference(actual: ArrayLike<number>, expected: ArrayLike<number>): number {
  if (actual.length !== expected.length) return Number.POSITIVE_INFINITY;
  let largest = 0;
  for (let k = 0; k < actual.length; k++) {
    if (Number.isNaN(actual[k]!) && Number.isNaN(expected[k]!)) continue;
    const difference = Math.abs(actual[k]! - expected[k]!);
    if (!(difference <= largest)) largest = Number.isNaN(difference) ? Number.POSITIVE_INFINITY : difference;
  }
  return largest;
}
