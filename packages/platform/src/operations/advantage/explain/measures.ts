import {
  gini,
  herfindahl,
  krugmanSpecialisation,
  PRESENT,
  shannonEntropy,
  theil,
  UNKNOWN,
} from '@yanzhen/science/advantage';
import { compareRegions } from '@yanzhen/science/rivalry';
import { columnOf } from '../complexity.ts';
import { type Computed, type Place, rowOf } from './question.ts';

/** What the figure belongs to, so what has to be named to ask about it. */
export type Belongs = 'cell' | 'region' | 'industry' | 'region-pair' | 'industry-pair';

export interface ExplainedMeasure {
  readonly of: Belongs;
  readonly value: (computed: Computed, place: Place) => number;
}

const pairOf = ({ x, tradable }: Computed, { region, otherRegion }: Place) =>
  compareRegions(x, region, otherRegion, tradable);
const quotient = ({ x, year: { totals } }: Computed, { region, industry }: Place) =>
  (x.values[region * x.columns.length + industry]! * totals.total) / (totals.row[region]! * totals.column[industry]!);
const cellOf = ({ x }: Computed, { region, industry }: Place) => region * x.columns.length + industry;

/** Every figure of one year that can be explained, under the name of its column. */
const explainedMeasures = {
  lq: { of: 'cell', value: quotient },
  present: {
    of: 'cell',
    value: (computed, place) => {
      const code = computed.year.presence.cells[cellOf(computed, place)]!;
      return code === UNKNOWN ? Number.NaN : code === PRESENT ? 1 : 0;
    },
  },
  density: { of: 'cell', value: (computed, place) => computed.outlook().density.values[cellOf(computed, place)]! },
  distance: { of: 'cell', value: (computed, place) => 1 - computed.outlook().density.values[cellOf(computed, place)]! },
  cog: { of: 'cell', value: (computed, place) => computed.outlook().cog.values[cellOf(computed, place)]! },
  diversity: { of: 'region', value: ({ year }, { region }) => year.presence.diversity[region]! },
  eci: { of: 'region', value: (computed, { region }) => computed.complexity().eci[region]! },
  coi: { of: 'region', value: (computed, { region }) => computed.outlook().coi[region]! },
  fitness: { of: 'region', value: (computed, { region }) => computed.fitness().fitness[region]! },
  herfindahl: {
    of: 'region',
    value: ({ x }, { region, industry }) => herfindahl(region >= 0 ? rowOf(x, region) : columnOf(x, industry)),
  },
  entropy: { of: 'region', value: ({ x }, { region }) => shannonEntropy(rowOf(x, region)) },
  krugman: {
    of: 'region',
    value: ({ x, year }, { region }) => krugmanSpecialisation(rowOf(x, region), year.totals.column),
  },
  ubiquity: { of: 'industry', value: ({ year }, { industry }) => year.presence.ubiquity[industry]! },
  pci: { of: 'industry', value: (computed, { industry }) => computed.complexity().pci[industry]! },
  complexity: { of: 'industry', value: (computed, { industry }) => computed.fitness().complexity[industry]! },
  gini: { of: 'industry', value: ({ x }, { industry }) => gini(columnOf(x, industry)) },
  theil: { of: 'industry', value: ({ x }, { industry }) => theil(columnOf(x, industry)) },
  ellison_glaeser: { of: 'industry', value: (computed, { industry }) => computed.agglomeration(industry).gamma },
  proximity: {
    of: 'industry-pair',
    value: (computed, { industry, otherIndustry }) =>
      computed.phi().values[industry * computed.x.columns.length + otherIndustry]!,
  },
  similarity: { of: 'region-pair', value: (computed, place) => pairOf(computed, place).similarity },
  krugman_distance: { of: 'region-pair', value: (computed, place) => pairOf(computed, place).distance },
  overlap: { of: 'region-pair', value: (computed, place) => pairOf(computed, place).overlap },
} as const satisfies Record<string, ExplainedMeasure>;

/** The figures of one year. */
export type YearCode = keyof typeof explainedMeasures;

export const yearCodes = Object.keys(explainedMeasures) as [YearCode, ...YearCode[]];

/** The measure as a plain value of the interface. */
export function measureOf(code: YearCode): ExplainedMeasure {
  return explainedMeasures[code];
}
