import { UserError } from '@yanzhen/evidence/errors';
import type { ItemOf } from '@yanzhen/evidence/plans';
import type { YearlySeries } from '@yanzhen/science/plans';

interface Deflation {
  readonly deflator?: YearlySeries | undefined;
  readonly priceYear?: number | undefined;
}

/**
 * A series of one definition in the prices of another: nominal(t) = real(t) · D(t) / D(price year), and back. Years the index lacks are
 * left out.
 * @throws UserError without an index of prices, for growth rates, and where the index has none of the years
 */
export function inPricesOf(
  wanted: ItemOf<'definition'>,
  given: ItemOf<'definition'>,
  series: YearlySeries,
  { deflator, priceYear }: Deflation,
): YearlySeries {
  if (wanted.fields.prices === given.fields.prices) throw notComparable(wanted, given, 'definitions');
  if (wanted.fields.prices === 'none' || given.fields.prices === 'none') throw notComparable(wanted, given, 'prices');
  if (wanted.fields.form === 'rate' || given.fields.form === 'rate') throw notComparable(wanted, given, 'rates');
  if (deflator === undefined || deflator.years.length === 0) throw notComparable(wanted, given, 'deflator');
  const index = new Map(deflator.years.map((year, place) => [year, deflator.values[place]!]));
  const base = index.get(priceYear ?? deflator.years[0]!);
  if (base === undefined) throw noPriceYear(priceYear, deflator);
  const toNominal = wanted.fields.prices === 'nominal';
  const points = series.years.flatMap((year, place) => {
    const level = index.get(year);
    if (level === undefined || !(level > 0)) return [];
    const factor = level / base;
    return [{ year, value: toNominal ? series.values[place]! * factor : series.values[place]! / factor }];
  });
  if (points.length === 0) throw noPriceYear(series.years[0], deflator);
  return { years: points.map(({ year }) => year), values: points.map(({ value }) => value) };
}

const why = {
  definitions: {
    zh: '两版定义的价格口径相同，但含义不同；换用另一版的观测值会混淆两种口径',
    en: 'both are in the same prices yet mean different things; using one for the other would mix two notions',
  },
  prices: { zh: '有一版没有价格口径', en: 'one of them has no prices' },
  rates: {
    zh: '增长率不能用价格指数换算；请用水平值',
    en: 'growth rates are not turned by an index of prices; use levels',
  },
  deflator: {
    zh: '一版是现价、一版是可比价，没有价格指数就不能相比',
    en: 'one is in current, the other in constant prices, and without an index of prices they are not compared',
  },
};

function notComparable(wanted: ItemOf<'definition'>, given: ItemOf<'definition'>, reason: keyof typeof why): UserError {
  return new UserError(
    'prices-not-comparable',
    {
      zh: `第 ${given.fields.number} 版的观测值不能与第 ${wanted.fields.number} 版的目标相比：${why[reason].zh}。`,
      en: `Observations of definition ${given.fields.number} are not held against targets of definition ${wanted.fields.number}: ${why[reason].en}.`,
    },
    {
      place: { field: 'deflator' },
      advice: {
        zh: '给出价格指数文件（year、value），或规划中作为价格指数的指标。',
        en: 'Give a file of a price index (year, value), or an indicator of the plan that is one.',
      },
    },
  );
}

function noPriceYear(year: number | undefined, deflator: YearlySeries): UserError {
  const span = `${deflator.years[0]}—${deflator.years.at(-1)}`;
  return new UserError(
    'deflator-without-year',
    { zh: `价格指数没有 ${year} 年。`, en: `The index of prices lacks ${year}.` },
    { place: { field: 'deflator' }, found: span, expected: { zh: `含 ${year} 年`, en: `with ${year}` } },
  );
}
