import type { Comparator, Fact } from '@yanzhen/documents/facts';
import { alongPath } from '@yanzhen/science/plans';
import { dueYear } from './drafts-of-facts.ts';

/** In which prices an amount is; `none` for what has none, `unsaid` where money is meant and nobody says. */
export interface PriceBasis {
  readonly kind: 'nominal' | 'real' | 'none' | 'unsaid';
  /** Whose prices, where they are constant and known. */
  readonly year?: number;
}

/** A known amount a growth rate starts from. */
export interface GrowthBase {
  /** In the unit of the total. */
  readonly value: number;
  readonly year: number;
  readonly prices: PriceBasis;
  readonly from: 'plan' | 'dataset' | 'document';
  /** Where it stands, for people: plan, indicator and definition, rows of a dataset, or the sentence. */
  readonly source: string;
  /** The document and the fact, where it is from one. */
  readonly cited?: { readonly document: string; readonly fact: Fact };
}

/** Why a growth rate is no amount. */
export type NoAmount = 'base-unknown' | 'base-inexact' | 'period-unclear' | 'prices-differ';

/** A growth rate a part promised: from the year before its first to its last. */
export interface PromisedGrowth {
  /** As a fraction: 0.07 is 7 %; the lower of two. */
  readonly rate: number;
  /** The higher of two where it is a range, else NaN. */
  readonly rateUpper: number;
  /** Year the growth starts from, and how many years it lasts; undefined where the document does not make it out. */
  readonly span: { readonly from: number; readonly years: number } | undefined;
  readonly prices: 'nominal' | 'real' | undefined;
}

/** What a growth rate makes of its base. */
export interface GrownAmount {
  readonly value: number;
  /** The higher of two where the rate is a range, else NaN. */
  readonly upper: number;
  readonly comparator: Comparator;
  readonly prices: PriceBasis;
}

/** Words by which one rate covers several years, so that it is no yearly one. */
const severalYears =
  /累计|以来|翻番|翻一番|[比较]\s*\d{4}\s*年|到\s*\d{4}\s*年|到“?十|“?十[一二三四五六]五”?|\d{4}\s*年?\s*[—–~～至-]+\s*\d{4}\s*年|[三五]年(?:内|间|增)|by \d{4}|since \d{4}/i;

/**
 * Reads a target stated as growth. A rate of one year starts from the year before; a yearly average starts from the year before its
 * period's first, and must say both ends: a rate over several years, or an average since nobody says when, has no span.
 * @param documentYear year the document was made in, where it is known
 */
export function growthOf(
  fact: Fact,
  documentYear: number | undefined,
  prices: PromisedGrowth['prices'],
): PromisedGrowth | undefined {
  if (fact.measure !== 'growth_rate' && fact.measure !== 'annual_growth') return undefined;
  if (fact.unit !== '%' && fact.unit !== '‰') return undefined;
  const scale = fact.unit === '%' ? 100 : 1000;
  const ends = [fact.value, fact.valueMax ?? fact.value].map((each) => each / scale).sort((a, b) => a - b);
  const [rate, rateUpper] = ends as [number, number];
  const upper = fact.valueMax === undefined ? Number.NaN : rateUpper;
  return { rate, rateUpper: upper, span: spanOf(fact, documentYear), prices };
}

function spanOf(fact: Fact, documentYear: number | undefined): PromisedGrowth['span'] {
  const due = dueYear(fact);
  if (due === undefined || fact.year === undefined) return undefined;
  if (fact.measure === 'annual_growth') {
    const isPeriod = fact.periodEnd !== undefined && /^\d{4}$/.test(fact.periodEnd) && due >= fact.year;
    return isPeriod ? { from: fact.year - 1, years: due - fact.year + 1 } : undefined;
  }
  const isFarOff = documentYear !== undefined && due > documentYear + 1;
  if (fact.periodEnd !== undefined || isFarOff || severalYears.test(fact.sentence)) return undefined;
  return { from: due - 1, years: 1 };
}

/**
 * base × (1 + rate)^years, with the requirement kept: about stays about, a range becomes a range; of a fall of at least so much the
 * amount is at most so much. Growth at constant prices of an amount at current prices is an amount at the base year's prices; growth at
 * current prices of an amount at constant prices is refused.
 */
export function grownAmount(
  { rate, rateUpper, span, prices }: PromisedGrowth,
  comparator: Comparator,
  base: GrowthBase,
): GrownAmount | NoAmount {
  if (span === undefined) return 'period-unclear';
  if (span.from !== base.year || !(base.value > 0) || !(rate > -1)) return 'base-unknown';
  const basis = amountPrices(prices, base);
  if (basis === undefined) return 'prices-differ';
  const grown = (each: number) => Number(alongPath(base.value, each, span.years, 'rate').toPrecision(12));
  return {
    value: grown(rate),
    upper: Number.isNaN(rateUpper) ? Number.NaN : grown(rateUpper),
    comparator: rate < 0 ? (mirrored[comparator] ?? comparator) : comparator,
    prices: basis,
  };
}

/** A rate that falls is negative: the more it falls, the less is left. */
const mirrored: Partial<Record<Comparator, Comparator>> = { at_least: 'at_most', over: 'at_most', at_most: 'at_least' };

function amountPrices(growth: PromisedGrowth['prices'], { prices, year }: GrowthBase): PriceBasis | undefined {
  if (prices.kind === 'none') return prices;
  if (prices.kind === 'unsaid' || growth === undefined) return { kind: 'unsaid' };
  if (growth === 'real') return prices.kind === 'nominal' ? { kind: 'real', year } : prices;
  return prices.kind === 'nominal' ? prices : undefined;
}
