import type { Facts } from '@yanzhen/science/labelled';

type Keys = Pick<Facts, 'regions' | 'industries' | 'measures' | 'region' | 'industry' | 'year' | 'measure' | 'value'>;

/**
 * The positions of the facts in the order of measure, year, region and industry (stable), or
 * undefined when they stand in that order already. Four counting sorts: linear in the facts.
 */
export function sortPositions(facts: Keys): Uint32Array | undefined {
  if (isSorted(facts)) return undefined;
  const { length } = facts.value;
  let positions: Uint32Array = Uint32Array.from({ length }, (_, i) => i);
  positions = countingSort(positions, facts.industry, facts.industries.length, 0);
  positions = countingSort(positions, facts.region, facts.regions.length, 0);
  const years = range(facts.year);
  positions = countingSort(positions, facts.year, years.size, years.least);
  return countingSort(positions, facts.measure, facts.measures.length, 0);
}

/** The values of a column at these positions. */
export function take<T extends Uint32Array | Int16Array | Uint8Array | Float64Array>(
  column: T,
  positions: Uint32Array,
): T {
  const out = new (column.constructor as new (length: number) => T)(positions.length);
  for (let i = 0; i < positions.length; i++) out[i] = column[positions[i]!]!;
  return out;
}

function countingSort(
  positions: Uint32Array,
  keys: Uint32Array | Int16Array | Uint8Array,
  size: number,
  least: number,
): Uint32Array {
  if (size <= 1) return positions;
  const next = new Uint32Array(size + 1);
  for (let i = 0; i < keys.length; i++) next[keys[i]! - least + 1]!++;
  for (let k = 1; k <= size; k++) next[k]! += next[k - 1]!;
  const out = new Uint32Array(positions.length);
  for (let i = 0; i < positions.length; i++) {
    const position = positions[i]!;
    out[next[keys[position]! - least]!++] = position;
  }
  return out;
}

function isSorted({ region, industry, year, measure, value }: Keys): boolean {
  for (let i = 1; i < value.length; i++) {
    const order =
      measure[i]! - measure[i - 1]! ||
      year[i]! - year[i - 1]! ||
      region[i]! - region[i - 1]! ||
      industry[i]! - industry[i - 1]!;
    if (order < 0) return false;
  }
  return true;
}

function range(years: Int16Array): { least: number; size: number } {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (const year of years) {
    if (year < least) least = year;
    if (year > most) most = year;
  }
  return { least, size: years.length === 0 ? 0 : most - least + 1 };
}
