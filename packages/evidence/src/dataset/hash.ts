import { createHash } from 'node:crypto';
import type { Facts } from '@yanzhen/science/labelled';
import { canonicalFacts } from './canonical.ts';

/**
 * SHA-256 (hex) of what facts say: labels, units, years, values and which are missing. The order
 * of rows and labels, the bits of a NaN, the sign of a zero and the rows of the source file do
 * not change it, so the same data always have the same hash.
 */
export function hashFacts(facts: Facts): string {
  const { regions, industries, measures, region, industry, year, measure, value } = canonicalFacts(facts);
  const hash = createHash('sha256');
  const labels = { regions, industries, measures: measures.map(({ code, unit }) => [code, unit]), rows: value.length };
  hash.update(`yanzhen-facts/1\n${JSON.stringify(labels)}\n`);
  for (const column of [region, industry, year, measure, plainValues(value)]) {
    hash.update(new Uint8Array(column.buffer, column.byteOffset, column.byteLength));
  }
  return hash.digest('hex');
}

/** The values with one kind of NaN and one zero. */
function plainValues(values: Float64Array): Float64Array {
  const out = new Float64Array(values.length);
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    out[i] = value === value ? value + 0 : Number.NaN;
  }
  return out;
}
