import { UserError } from '@yanzhen/evidence/errors';
import { type ItemOf, itemsOf, type PlanItem } from '@yanzhen/evidence/plans';
import { spliceVintages, type VintageSplice, type YearlySeries } from '@yanzhen/science/plans';
import type { Text } from '../evidence.ts';
import { newestRevisions } from './plan-targets.ts';
import { inPricesOf } from './price-basis.ts';

type Definition = ItemOf<'definition'>;

/** Where a value of a prepared series comes from. */
export type PointOrigin = 'observed' | 'converted' | 'joined' | 'assumed';

export interface SeriesRequest {
  readonly indicator: string;
  /** Number of the definition the figures are to be in. */
  readonly definition?: number | undefined;
  /** Observations of this definition, in other prices, stand in for its own. */
  readonly from?: number | undefined;
  /** Yearly index of prices, and the year whose prices the real series is in. */
  readonly deflator?: YearlySeries | undefined;
  readonly priceYear?: number | undefined;
  /** Observations of this definition carry the series back, by the factor of the years both have. */
  readonly older?: number | undefined;
  /** That factor, where whoever revised the series published one. */
  readonly overlapFactor?: number | undefined;
  /** Values a person assumes for years nobody has observed. */
  readonly assumed?: readonly { readonly year: number; readonly value: number }[] | undefined;
}

/** The series of an indicator in one definition, and how it came to be. */
export interface IndicatorSeries {
  readonly indicator: ItemOf<'indicator'>;
  readonly definition: Definition | undefined;
  readonly definitions: readonly Definition[];
  readonly observations: readonly ItemOf<'observation'>[];
  readonly series: YearlySeries;
  readonly origins: readonly PointOrigin[];
  readonly join: VintageSplice | undefined;
}

/** @throws UserError where two definitions would be mixed without what makes them comparable. */
export function indicatorSeries(items: readonly PlanItem[], request: SeriesRequest): IndicatorSeries {
  const indicator = indicatorOf(items, request.indicator);
  const mine = items.filter(({ parent }) => parent === indicator.id);
  const definitions = itemsOf(mine, 'definition').sort((a, b) => a.fields.number - b.fields.number);
  const observations = itemsOf(mine, 'observation');
  const definition = chosenDefinition(definitions, itemsOf(mine, 'target'), request.definition);
  const only = definitions.length === 1;
  const seriesOf = (number: number | undefined) =>
    newestRevisions(observations.filter(({ fields }) => (fields.definition ?? (only ? number : undefined)) === number));
  const own = seriesOf(definition?.fields.number);
  const common = { indicator, definition, definitions, observations };
  const based = request.from === undefined ? own : converted(common, seriesOf(request.from), request);
  const { series: whole, join } = joined(common, based, seriesOf, request);
  const { series, assumedYears } = withAssumed(whole, request.assumed ?? []);
  const direct = new Set(based.years);
  const origins = series.years.map((year): PointOrigin => {
    if (assumedYears.has(year)) return 'assumed';
    if (!direct.has(year)) return 'joined';
    return request.from === undefined ? 'observed' : 'converted';
  });
  return { ...common, series, origins, join };
}

/** By id, or by its name where only one has it. @throws UserError */
export function indicatorOf(items: readonly PlanItem[], wanted: string): ItemOf<'indicator'> {
  const all = itemsOf(items, 'indicator');
  const named = all.filter(({ fields }) => fields.name === wanted);
  const found = all.find(({ id }) => id === wanted) ?? (named.length === 1 ? named[0] : undefined);
  if (found !== undefined) return found;
  const known = all.slice(0, 20).map(({ id, fields }) => `${id} ${fields.name}`);
  throw new UserError(
    'indicator-unknown',
    { zh: `规划中没有指标“${wanted}”。`, en: `The plan has no indicator “${wanted}”.` },
    {
      place: { field: 'indicator' },
      found: wanted,
      expected: { zh: known.join('、') || '规划还没有指标', en: known.join(', ') || 'the plan has no indicators yet' },
    },
  );
}

/** As asked; else the one the furthest target is meant in; else the newest. */
function chosenDefinition(
  definitions: readonly Definition[],
  targets: readonly ItemOf<'target'>[],
  wanted: number | undefined,
): Definition | undefined {
  if (wanted !== undefined) return definitionOf(definitions, wanted, 'definition');
  const meant = [...targets]
    .sort((a, b) => b.fields.year - a.fields.year)
    .find(({ fields }) => fields.definition !== undefined)?.fields.definition;
  return definitions.find(({ fields }) => fields.number === meant) ?? definitions.at(-1);
}

function definitionOf(definitions: readonly Definition[], number: number, field: string): Definition {
  const found = definitions.find(({ fields }) => fields.number === number);
  if (found !== undefined) return found;
  const numbers = definitions.map(({ fields }) => fields.number);
  throw new UserError(
    'definition-unknown',
    { zh: `这个指标没有第 ${number} 版定义。`, en: `The indicator has no definition ${number}.` },
    {
      place: { field },
      found: String(number),
      expected: { zh: numbers.join('、') || '还没有定义', en: numbers.join(', ') || 'there are no definitions yet' },
    },
  );
}

type Common = Pick<IndicatorSeries, 'definition' | 'definitions'>;

function converted({ definition, definitions }: Common, series: YearlySeries, request: SeriesRequest): YearlySeries {
  const from = definitionOf(definitions, request.from!, 'from_definition');
  if (definition === undefined) throw new Error('a definition was found, so there is one');
  if (from.fields.unit !== definition.fields.unit) {
    throw refused(
      'units-differ',
      {
        zh: `第 ${from.fields.number} 版以${from.fields.unit}计，第 ${definition.fields.number} 版以${definition.fields.unit}计。`,
        en: `Definition ${from.fields.number} is in ${from.fields.unit}, definition ${definition.fields.number} in ${definition.fields.unit}.`,
      },
      { zh: '请先录入同一单位的观测值。', en: 'Enter observations in the same unit first.' },
    );
  }
  return inPricesOf(definition, from, series, request);
}

function joined(
  { definition, definitions }: Common,
  series: YearlySeries,
  seriesOf: (number: number | undefined) => YearlySeries,
  { older: number, overlapFactor }: SeriesRequest,
): { readonly series: YearlySeries; readonly join: VintageSplice | undefined } {
  if (number === undefined) return { series, join: undefined };
  const older = definitionOf(definitions, number, 'older');
  if (older === definition) return { series, join: undefined };
  const before = seriesOf(number);
  const now = definition?.fields.number ?? 0;
  const positive = [...before.values, ...series.values].every((value) => value > 0);
  const join = positive ? spliceVintages(before, series, overlapFactor) : undefined;
  if (join !== undefined && older.fields.prices === definition?.fields.prices) return { series: join.spliced, join };
  const why = !positive
    ? { zh: '有不为正的数值，没有衔接系数', en: 'some values are not positive, so that there is no factor' }
    : join === undefined
      ? { zh: '没有两版都有的年份，没有衔接系数', en: 'no year has both, so that there is no overlap factor' }
      : { zh: '一版现价、一版可比价', en: 'one is in current prices, the other is not' };
  throw refused(
    'vintages-not-joined',
    {
      zh: `第 ${number} 版和第 ${now} 版的序列不能衔接：${why.zh}。`,
      en: `The series of definitions ${number} and ${now} are not joined: ${why.en}.`,
    },
    {
      zh: '补录至少一个两版都有的年份的观测值，给出修订者公布的系数（overlap_factor），或分开看。',
      en: 'Enter an observation of a year in both definitions, give the factor the revision was published with (overlap_factor), or look at them apart.',
    },
  );
}

function withAssumed(
  series: YearlySeries,
  assumed: readonly { readonly year: number; readonly value: number }[],
): { readonly series: YearlySeries; readonly assumedYears: ReadonlySet<number> } {
  const byYear = new Map(series.years.map((year, index) => [year, series.values[index]!]));
  for (const { year, value } of assumed) {
    if (byYear.has(year)) {
      throw refused(
        'base-observed',
        { zh: `${year} 年已有观测值，不能再假设。`, en: `${year} has been observed and is not assumed.` },
        { zh: '只为没有观测值的年份给出假设。', en: 'Assume values only for years without an observation.' },
        'base',
      );
    }
    byYear.set(year, value);
  }
  const years = [...byYear.keys()].sort((a, b) => a - b);
  const assumedYears = new Set(assumed.map(({ year }) => year));
  return { series: { years, values: years.map((year) => byYear.get(year)!) }, assumedYears };
}

function refused(code: string, text: Text, advice: Text, field?: string): UserError {
  return new UserError(code, text, { ...(field !== undefined && { place: { field } }), advice });
}
