import { canonicalUnits, type Dimension, type ParsedUnit } from './unit.ts';

// Powers of ten that a Chinese or English multiplier stands for.
// biome-ignore format: a table reads better in columns
const CHINESE: readonly (readonly [string, number])[] = [
  ['万亿', 12], ['千亿', 11], ['百亿', 10], ['十亿', 9], ['亿', 8], ['千万', 7], ['百万', 6], ['十万', 5], ['万', 4], ['千', 3], ['百', 2], ['', 0],
];
// biome-ignore format: a table reads better in columns
const ENGLISH: Readonly<Record<string, number>> = {
  trillion: 12, tn: 12, trn: 12, billion: 9, bn: 9, b: 9, '100 million': 8, '100m': 8, million: 6, mn: 6, mio: 6, mln: 6, m: 6,
  '10 000': 4, '10000': 4, '10 thousand': 4, 'ten thousand': 4, thousand: 3, k: 3, '1000': 3, '': 0,
};

// Base word → dimension and the power of ten (in base words) that the canonical unit stands for.
// biome-ignore format: a table reads better in columns
const CHINESE_BASES: Readonly<Record<string, readonly [Dimension, number]>> = {
  元: ['money-cny', 8], 人民币: ['money-cny', 8], 人民币元: ['money-cny', 8], 元人民币: ['money-cny', 8],
  美元: ['money-usd', 6], 人: ['people', 4], 吨: ['mass', 4], 公斤: ['mass', 7], 千克: ['mass', 7], 吨标准煤: ['energy-coal', 4], 吨标煤: ['energy-coal', 4],
  千瓦时: ['electricity', 8], 千瓦小时: ['electricity', 8], 度: ['electricity', 8], 平方公里: ['area', 0], 平方千米: ['area', 0], 公顷: ['area', 2],
  平方米: ['area', 6], 公里: ['length', 0], 千米: ['length', 0], 立方米: ['volume', 8], 户: ['households', 0], 个: ['count', 0], 家: ['count', 0],
  件: ['count', 0], 项: ['count', 0], 辆: ['vehicles', 4],
};
// biome-ignore format: a table reads better in columns
const ENGLISH_BASES: Readonly<Record<string, readonly [Dimension, number]>> = {
  cny: ['money-cny', 8], rmb: ['money-cny', 8], yuan: ['money-cny', 8], '¥': ['money-cny', 8], renminbi: ['money-cny', 8],
  usd: ['money-usd', 6], 'us$': ['money-usd', 6], $: ['money-usd', 6], dollars: ['money-usd', 6], 'us dollars': ['money-usd', 6], dollar: ['money-usd', 6],
  persons: ['people', 4], person: ['people', 4], people: ['people', 4], employees: ['people', 4], workers: ['people', 4],
  tonnes: ['mass', 4], tonne: ['mass', 4], tons: ['mass', 4], t: ['mass', 4], tce: ['energy-coal', 4], kwh: ['electricity', 8],
  mwh: ['electricity', 5], gwh: ['electricity', 2], twh: ['electricity', -1], km2: ['area', 0], 'sq km': ['area', 0], 'square kilometres': ['area', 0],
  'square kilometers': ['area', 0], ha: ['area', 2], hectares: ['area', 2], km: ['length', 0], m3: ['volume', 8], households: ['households', 0],
  units: ['count', 0], firms: ['count', 0], establishments: ['count', 0], enterprises: ['count', 0], vehicles: ['vehicles', 4],
};
// biome-ignore format: a table reads better in columns
const FIXED: Readonly<Record<string, Dimension>> = {
  '%': 'percent', 百分比: 'percent', percent: 'percent', 'per cent': 'percent', 百分点: 'percent', '‰': 'permille', '元/人': 'per-head-cny',
  '元每人': 'per-head-cny', 'cny/person': 'per-head-cny', 'yuan per head': 'per-head-cny', 'cny per head': 'per-head-cny', '上年=100': 'index', 指数: 'index', index: 'index',
};

/**
 * A unit text (亿元, 百万美元, “million USD”, “CNY bn”, 万吨标准煤, %) with the factor to the one unit of its
 * dimension; undefined when the text is no unit that is known.
 */
export function parseUnit(text: string): ParsedUnit | undefined {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/当年价|现价|不变价/g, '')
    .trim();
  const fixed = FIXED[plain.replace(/\s*([/=])\s*/g, '$1')];
  if (fixed) return unit(text, fixed, 0);
  return chinese(text, plain.replace(/\s/g, '')) ?? english(text, plain);
}

function chinese(text: string, plain: string): ParsedUnit | undefined {
  for (const [word, power] of CHINESE) {
    if (!plain.startsWith(word)) continue;
    const base = CHINESE_BASES[plain.slice(word.length)];
    if (base) return unit(text, base[0], power - base[1]);
  }
  return undefined;
}

function english(text: string, plain: string): ParsedUnit | undefined {
  const words = plain
    .replace(/[.()]/g, ' ')
    .replace(/(\d),(\d{3})/g, '$1$2')
    .replace(/\b(in|of)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  for (const [word, [dimension, canonical]] of Object.entries(ENGLISH_BASES)) {
    const rest = words.startsWith(word)
      ? words.slice(word.length)
      : words.endsWith(word)
        ? words.slice(0, -word.length)
        : undefined;
    const power = rest === undefined ? undefined : ENGLISH[rest.trim()];
    if (power !== undefined) return unit(text, dimension, power - canonical);
  }
  return undefined;
}

function unit(text: string, dimension: Dimension, power: number): ParsedUnit {
  return {
    text,
    dimension,
    factor: power > 0 ? 10 ** power : 1,
    divisor: power < 0 ? 10 ** -power : 1,
    canonical: canonicalUnits[dimension].zh,
  };
}

/** A value in a parsed unit, in the one unit of its dimension. NaN stays NaN. */
export function convert(value: number, from: ParsedUnit): number {
  return (value * from.factor) / from.divisor;
}

/** A value in one unit, in another of the same dimension. NaN stays NaN. */
export function convertTo(value: number, from: ParsedUnit, to: ParsedUnit): number {
  return (convert(value, from) * to.divisor) / to.factor;
}
