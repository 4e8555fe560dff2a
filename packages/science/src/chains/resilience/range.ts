import type { InputOutputTable } from '../table.ts';

/** A figure over several flow models: from the least to the most, and the first model's. */
export interface FigureRange {
  readonly least: number;
  readonly value: number;
  readonly most: number;
}

/** Flow models that an estimated table must be looked at under. */
export const LEAST_MODELS = 3;

/**
 * A figure over all tables; NaN where it is missing under any of them. Estimated flows need at least {@link LEAST_MODELS}
 * tables: on one alone, concentration would only give the estimator's assumption back.
 */
export function rangeOver(
  tables: readonly InputOutputTable[],
  figure: (table: InputOutputTable) => number,
): FigureRange {
  checkModels(tables);
  return rangeOf(tables.map(figure));
}

export function rangeOf(values: readonly number[]): FigureRange {
  return { least: Math.min(...values), value: values[0]!, most: Math.max(...values) };
}

/** Refuses too few tables where flows are estimated, and tables that differ in their nodes. */
export function checkModels(tables: readonly InputOutputTable[]): void {
  const [first] = tables;
  if (first === undefined) throw new RangeError('There is no table.');
  if (tables.some((table) => table.estimate) && tables.length < LEAST_MODELS) {
    throw new RangeError(
      `The flows are estimated: give at least ${LEAST_MODELS} tables from different flow models, found ${tables.length}.`,
    );
  }
  const name = (table: InputOutputTable) => table.nodes.map(({ region, sector }) => `${region} ${sector}`).join('\n');
  if (tables.some((table) => name(table) !== name(first)))
    throw new RangeError('The tables differ in their regions or sectors.');
}
