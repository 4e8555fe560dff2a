import {
  complexityOutlook,
  type EllisonGlaeser,
  ellisonGlaeserGiven,
  fitnessComplexity,
  type Outlook,
  type ProximityConvention,
  proximity,
  reflectionIndices,
} from '@yanzhen/science/advantage';
import type { Matrix } from '@yanzhen/science/labelled';
import type { Figures } from '../../figures/index.ts';
import { columnOf, complexityByYear, type YearOfComplexity } from '../complexity.ts';
import { plantSizesOf } from '../plant-sizes.ts';

/** The convention under which a figure is computed. */
export interface Setting {
  readonly threshold: number;
  readonly convention: ProximityConvention;
  readonly method: 'eigenvector' | 'reflections';
}

/** Which figure is asked about: positions in the matrix, −1 where the measure has none. */
export interface Place {
  readonly region: number;
  readonly industry: number;
  readonly otherRegion: number;
  readonly otherIndustry: number;
}

/** A year of figures under one setting; what is costly is computed when it is asked for, and once. */
export interface Computed {
  readonly setting: Setting;
  readonly year: YearOfComplexity;
  readonly x: Matrix;
  /** 1 for the columns that pairs of regions are compared over. */
  readonly tradable: Uint8Array;
  readonly phi: () => Matrix;
  readonly outlook: () => Outlook;
  readonly fitness: () => { readonly fitness: Float64Array; readonly complexity: Float64Array };
  readonly complexity: () => { readonly eci: Float64Array; readonly pci: Float64Array };
  /** An industry's agglomeration; γ is NaN without plant sizes. */
  readonly agglomeration: (industry: number) => EllisonGlaeser;
}

/** Computes a year under a setting. */
export function computedIn(
  figures: Figures,
  year: number,
  setting: Setting,
  tradable: (x: Matrix) => Uint8Array,
): Computed {
  const { threshold } = setting;
  const measured = complexityByYear(figures, { year, threshold }).years[0]!;
  const phi = once(() => proximity(measured.presence, setting.convention));
  return {
    setting,
    year: measured,
    x: measured.x,
    tradable: tradable(measured.x),
    phi,
    outlook: once(() => complexityOutlook(measured.presence, phi(), measured.index)),
    fitness: once(() => fitnessComplexity(measured.presence)),
    complexity: once(() =>
      setting.method === 'reflections' && measured.index.refusal === undefined
        ? reflectionIndices(measured.presence)
        : measured.index,
    ),
    agglomeration: (industry) => {
      const plants = plantSizesOf(figures, year, measured.x.columns).herfindahl[industry]!;
      return ellisonGlaeserGiven(columnOf(measured.x, industry), measured.totals.row, plants);
    },
  };
}

/** The same year under another setting. */
export function recomputed(computed: Computed, change: Partial<Setting>, figures: Figures): Computed {
  const setting = { ...computed.setting, ...change };
  return computedIn(figures, computed.year.year, setting, () => computed.tradable);
}

function once<T>(compute: () => T): () => T {
  let value: { readonly of: T } | undefined;
  return () => {
    value ??= { of: compute() };
    return value.of;
  };
}

/** One region's amounts. */
export function rowOf({ columns, values }: Matrix, row: number): Float64Array {
  return values.subarray(row * columns.length, (row + 1) * columns.length);
}
