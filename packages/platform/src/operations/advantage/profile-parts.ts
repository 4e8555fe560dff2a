import {
  ABSENT,
  complexityIndex,
  complexityOutlook,
  ellisonGlaeser,
  gini,
  herfindahl,
  hooverIndex,
  locationalGini,
  locationQuotient,
  PRESENT,
  type ProximityConvention,
  presenceOf,
  proximity,
  shiftShare,
  sumParts,
  theil,
  totalsOf,
} from '@yanzhen/science/advantage';
import type { Matrix } from '@yanzhen/science/labelled';
import type { Text } from '../evidence.ts';
import { figure } from '../evidence-schema.ts';
import { type Figures, nameOf } from '../figures/index.ts';
import { columnOf } from './complexity.ts';

export type Standing = ReturnType<typeof standingOf>;

/** Everything about a year in which the subject is column 0. */
export function standingOf(x: Matrix, threshold: number, convention: ProximityConvention) {
  const totals = totalsOf(x);
  const presence = presenceOf(x, { threshold }, totals);
  const index = complexityIndex(presence);
  const phi = proximity(presence, convention);
  const { density, cog } = complexityOutlook(presence, phi, index);
  return { x, totals, presence, index, phi, density, cog, lq: locationQuotient(x, totals), column: columnOf(x, 0) };
}

export function concentrationOf({ column, totals }: Standing) {
  const known = [...column].filter((value) => value >= 0).sort((a, b) => b - a);
  return {
    herfindahl: figure(herfindahl(column)),
    gini: figure(gini(column)),
    theil: figure(theil(column)),
    locational_gini: figure(locationalGini(column, totals.row)),
    hoover: figure(hooverIndex(column, totals.row)),
    raw_concentration: figure(ellisonGlaeser(column, totals.row).rawConcentration),
    top_three_share: figure(known.slice(0, 3).reduce((sum, value) => sum + value, 0) / totals.column[0]!),
  };
}

/** Where it is, largest first; regions without a figure come last. */
export function regionsOf({ x, totals, presence, lq, density, column }: Standing, { dataset }: Figures) {
  const m = x.columns.length;
  const order = x.rows
    .map((_, r) => r)
    .sort((a, b) => (column[b]! >= 0 ? column[b]! : -1) - (column[a]! >= 0 ? column[a]! : -1));
  return order.map((r) => {
    const cell = presence.cells[r * m]!;
    return {
      region: x.rows[r]!,
      name: nameOf(dataset.info, 'region', x.rows[r]!),
      value: figure(column[r]),
      share: figure(column[r]! / totals.column[0]!),
      lq: figure(lq.values[r * m]),
      present: cell === PRESENT ? 1 : cell === ABSENT ? 0 : null,
      density: figure(density.values[r * m]),
    };
  });
}

export function growthOf(matrices: readonly [Matrix, Matrix], [from, to]: readonly [number, number]) {
  const result = shiftShare(matrices);
  const m = matrices[0].columns.length;
  const { rows } = matrices[0];
  const own = sumParts(result, (cell) => (cell % m === 0 ? Math.floor(cell / m) : -1), rows.length);
  const start = own.start.reduce((sum, value) => sum + value, 0);
  const end = own.end.reduce((sum, value) => sum + value, 0);
  const skipped = (r: number) => Number.isNaN(result.cells.change[r * m]!);
  const part = (values: Float64Array, r: number) => (skipped(r) ? null : figure(values[r]));
  return {
    from,
    to,
    yearly: figure((end / start) ** (1 / (to - from)) - 1),
    economy_yearly: figure((1 + result.growth) ** (1 / (to - from)) - 1),
    skipped: rows.filter((_, r) => skipped(r)).length,
    regions: rows.map((region, r) => ({
      region,
      change: part(own.change, r),
      national_effect: part(own.national, r),
      industry_mix_effect: part(own.mix, r),
      regional_effect: part(own.regional, r),
      appeared: part(own.appeared, r),
    })),
  };
}

export function relatedOf({ x, phi, index }: Standing, { dataset }: Figures, most: number) {
  const near = (j: number) => phi.values[j]!;
  return x.columns
    .map((_, j) => j)
    .filter((j) => j > 0 && !Number.isNaN(near(j)))
    .sort((a, b) => near(b) - near(a) || a - b)
    .slice(0, most)
    .map((j) => ({
      industry: x.columns[j]!,
      name: nameOf(dataset.info, 'industry', x.columns[j]!),
      proximity: figure(near(j)),
      pci: figure(index.pci[j]),
    }));
}

/** Regions without strength in it, the nearest first. */
export function candidatesOf({ x, presence, density, lq, cog }: Standing, { dataset }: Figures, most: number) {
  const m = x.columns.length;
  return x.rows
    .map((_, r) => r)
    .filter((r) => presence.cells[r * m] === ABSENT && !Number.isNaN(density.values[r * m]!))
    .sort((a, b) => density.values[b * m]! - density.values[a * m]! || a - b)
    .slice(0, most)
    .map((r) => ({
      region: x.rows[r]!,
      name: nameOf(dataset.info, 'region', x.rows[r]!),
      density: figure(density.values[r * m]),
      lq: figure(lq.values[r * m]),
      cog: figure(cog.values[r * m]),
    }));
}

export function answerOf(
  names: readonly Text[],
  year: number,
  regions: ReturnType<typeof regionsOf>,
  topThree: number | null,
  growth: ReturnType<typeof growthOf> | null,
): Text {
  const largest = regions.filter(({ value }) => value !== null && value > 0).slice(0, 3);
  const strong = regions.filter(({ present }) => present === 1).length;
  const subject = { zh: names.map(({ zh }) => zh).join('、'), en: names.map(({ en }) => en).join(', ') };
  const percent = (value: number | null) => (value === null ? '?' : `${(value * 100).toFixed(1)}%`);
  const grew =
    growth === null
      ? { zh: '', en: '' }
      : {
          zh: `${growth.from}—${growth.to} 年年均增长 ${percent(growth.yearly)}，全部行业为 ${percent(growth.economy_yearly)}。`,
          en: ` From ${growth.from} to ${growth.to} it grew by ${percent(growth.yearly)} a year, everything together by ${percent(growth.economy_yearly)}.`,
        };
  return {
    zh: `${year} 年，${subject.zh}在 ${strong} 个地区具有比较优势；规模最大的是${largest.map(({ name }) => name.zh).join('、')}，前三位占 ${percent(topThree)}。${grew.zh}`,
    en: `In ${year}, ${strong} regions have a strength in ${subject.en}; the largest are ${largest.map(({ name }) => name.en).join(', ')}, the first three holding ${percent(topThree)}.${grew.en}`,
  };
}
