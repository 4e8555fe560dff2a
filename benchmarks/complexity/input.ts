import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { type Matrix, matrix } from '../../packages/science/src/labelled/index.ts';
import { seededRandom } from '../../packages/science/src/random/index.ts';

const REGIONS = 2800;
const INDUSTRIES = 1380;

/** The matrix that the benchmarks run on: a file named by YANZHEN_BENCH_INPUT, else made up. */
export function benchmarkInput(): { x: Matrix; from: string } {
  const path = process.env.YANZHEN_BENCH_INPUT;
  if (path === undefined) return { x: madeUp(REGIONS, INDUSTRIES), from: `made up, ${REGIONS} × ${INDUSTRIES}` };
  const bytes = readFileSync(path);
  return { x: fromLongForm((path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString()), from: path };
}

/** Nested structure with noise: large regions do much, complex industries stand in few; integers with a heavy tail. */
export function madeUp(regions: number, industries: number): Matrix {
  const random = seededRandom(20260101);
  const labels = (prefix: string, count: number) =>
    Array.from({ length: count }, (_, k) => `${prefix}${String(k + 1).padStart(4, '0')}`);
  const x = matrix(labels('R', regions), labels('I', industries));
  const ability = Float64Array.from({ length: regions }, () => random());
  const demand = Float64Array.from({ length: industries }, () => random());
  for (let r = 0; r < regions; r++) {
    for (let i = 0; i < industries; i++) {
      const inclination = 1 / (1 + Math.exp(-6 * (ability[r]! - demand[i]! - 0.05)));
      if (random() >= inclination * 0.9) continue;
      x.values[r * industries + i] = 1 + Math.floor(Math.exp(6 * ability[r]! + 8 * random() ** 2));
    }
  }
  return x;
}

function fromLongForm(text: string): Matrix {
  const lines = text
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',').slice(-3));
  const regions = [...new Set(lines.map((line) => line[0]!))].sort();
  const industries = [...new Set(lines.map((line) => line[1]!))].sort();
  const row = new Map(regions.map((label, k) => [label, k]));
  const column = new Map(industries.map((label, k) => [label, k]));
  const x = matrix(regions, industries);
  for (const [region, industry, value] of lines) {
    x.values[row.get(region!)! * industries.length + column.get(industry!)!] = Number(value);
  }
  return x;
}
