import type { Name } from '../dataset/index.ts';

/** What a unit measures. Money of two currencies is two dimensions: they are never converted into each other. */
export type Dimension =
  | 'money-cny'
  | 'money-usd'
  | 'people'
  | 'mass'
  | 'energy-coal'
  | 'electricity'
  | 'area'
  | 'length'
  | 'volume'
  | 'households'
  | 'count'
  | 'vehicles'
  | 'percent'
  | 'permille'
  | 'per-head-cny'
  | 'index';

/** A unit as written, with the factor that turns its values into the dimension's one unit. */
export interface ParsedUnit {
  readonly text: string;
  readonly dimension: Dimension;
  /** Multiply a value by this and then divide by `divisor`; one of the two is 1, so that decimals stay exact. */
  readonly factor: number;
  readonly divisor: number;
  /** The unit values are kept in: 亿元, million USD, 万人, … */
  readonly canonical: string;
}

/** The one unit per dimension that datasets keep, with its name in both languages. */
export const canonicalUnits: Readonly<Record<Dimension, Name>> = {
  'money-cny': { zh: '亿元', en: 'CNY 100 million' },
  'money-usd': { zh: 'million USD', en: 'USD million' },
  people: { zh: '万人', en: '10,000 persons' },
  mass: { zh: '万吨', en: '10,000 tonnes' },
  'energy-coal': { zh: '万吨标准煤', en: '10,000 tonnes of coal equivalent' },
  electricity: { zh: '亿千瓦时', en: '100 million kWh' },
  area: { zh: '平方公里', en: 'km²' },
  length: { zh: '公里', en: 'km' },
  volume: { zh: '亿立方米', en: '100 million m³' },
  households: { zh: '户', en: 'households' },
  count: { zh: '个', en: 'units' },
  vehicles: { zh: '万辆', en: '10,000 vehicles' },
  percent: { zh: '%', en: '%' },
  permille: { zh: '‰', en: '‰' },
  'per-head-cny': { zh: '元/人', en: 'CNY per head' },
  index: { zh: '指数', en: 'index' },
};
