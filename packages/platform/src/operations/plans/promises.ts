import type { Comparator, Fact } from '@yanzhen/documents/facts';
import { resolveRegion } from '@yanzhen/evidence/names';
import type { OperationContext } from '../context.ts';
import { baseFinder, type Part } from './growth-bases.ts';
import {
  type Candidate,
  type Candidates,
  candidates,
  type FactReading,
  ofPart,
  type PromiseTrust,
} from './promise-facts.ts';
import type { PromiseQuestion } from './promise-question.ts';
import {
  type GrowthBase,
  grownAmount,
  type NoAmount,
  type PriceBasis,
  type PromisedGrowth,
} from './promised-growth.ts';

/** What a part has promised in a document of its own. */
export interface DocumentPromise {
  readonly unit: string;
  /** In the unit of the total, the lower of a range; NaN where a growth rate was promised and makes no amount. */
  readonly value: number;
  /** The higher of a range, else NaN. */
  readonly upper: number;
  readonly comparator: Comparator;
  readonly trust: PromiseTrust;
  readonly document: string;
  readonly fact: Fact;
  /** How many further facts give the same part another value. */
  readonly others: number;
  /** Where growth was promised. */
  readonly grown?: Grown;
}

/** A promised growth rate with what became of it: an amount from its base in some prices, or the reason why it is none. */
export interface Grown {
  readonly growth: PromisedGrowth;
  readonly base: GrowthBase | undefined;
  readonly prices: PriceBasis | undefined;
  readonly missing: NoAmount | undefined;
}

/**
 * What parts of a total promised themselves: the targets in the library for the year, of the indicator in the part's region, or of the
 * part's own name before the indicator's (汽车 + 产值). An amount as stated goes before growth; growth becomes an amount where the one it
 * starts from is known: an observation of a plan, the row of a dataset, or a result in the library, in this order. Changes, multiples,
 * shares and gaps are left. What a person accepted or corrected goes before what was only extracted, then the surer, then the newer
 * document; rejected facts count for nothing.
 */
export async function documentPromises(
  units: readonly string[],
  question: PromiseQuestion,
  context: OperationContext,
): Promise<Map<string, DocumentPromise>> {
  const { growthPrices, indicatorKey, siUnit } = await import('@yanzhen/documents/facts');
  const wantedUnit = siUnit(question.unit);
  const amountIn = (value: number, unit: string): number | undefined => {
    if (unit === question.unit) return value;
    const written = siUnit(unit);
    if (written === undefined || written.unit !== wantedUnit?.unit) return undefined;
    return Number(((value * written.factor) / wantedUnit.factor).toPrecision(12));
  };
  const isMoney = /^(?:CNY|USD|EUR|HKD|JPY|GBP)/.test(wantedUnit?.unit ?? '');
  const reading = { keyOf: indicatorKey, amountIn, pricesOf: growthPrices };
  const parts = units.map((name): Part => {
    const region = resolveRegion(name);
    return { name, code: region.status === 'resolved' ? region.code : undefined };
  });
  const found = await candidates(question, reading, context);
  const known = await baseFinder(parts, question, { keyOf: indicatorKey, amountIn, isMoney }, context);
  return new Map(
    parts.flatMap((part): [string, DocumentPromise][] => {
      const stated = ofPart(found.amounts, part, question.indicator, indicatorKey);
      if (stated.length > 0) return [[part.name, promiseOf(part.name, stated)]];
      const growing = ofPart(found.growths, part, question.indicator, indicatorKey);
      const [first] = growing;
      if (first?.growth === undefined) return [];
      const { span } = first.growth;
      const base =
        span && (known(part, span.from) ?? statedBase(found, part, span.from, question, { ...reading, isMoney }));
      return [[part.name, grownPromise(part.name, growing, base)]];
    }),
  );
}

function promiseOf(unit: string, [first, ...rest]: readonly Candidate[]): DocumentPromise {
  const { value, upper, trust, entry, fact } = first!;
  const differs = (other: Candidate) =>
    first!.growth === undefined ? other.value !== value : other.growth?.rate !== first!.growth.rate;
  const others = new Set(rest.filter(differs).map((other) => other.growth?.rate ?? other.value)).size;
  return { ...{ unit, value, upper, trust, fact, others }, comparator: fact.comparator, document: entry.document.id };
}

function grownPromise(
  unit: string,
  growing: readonly Candidate[],
  base: GrowthBase | 'base-inexact' | undefined,
): DocumentPromise {
  const promise = promiseOf(unit, growing);
  const growth = growing[0]!.growth!;
  const of = typeof base === 'string' ? undefined : base;
  const amount = growth.span === undefined ? 'period-unclear' : of && grownAmount(growth, promise.comparator, of);
  if (typeof amount === 'object') {
    const { prices, ...grown } = amount;
    return { ...promise, ...grown, grown: { growth, base: of, prices, missing: undefined } };
  }
  const missing = amount ?? (base === 'base-inexact' ? base : 'base-unknown');
  return { ...promise, grown: { growth, base: of, prices: undefined, missing } };
}

/** The amount of a year that a document of the library states as reached; amounts are stated at the prices of their year. */
function statedBase(
  { results }: Candidates,
  part: Part,
  year: number,
  { indicator }: PromiseQuestion,
  { keyOf, isMoney }: FactReading & { readonly isMoney: boolean },
): GrowthBase | 'base-inexact' | undefined {
  const own = ofPart(results, part, indicator, keyOf).filter(({ fact }) => fact.year === year && !fact.periodEnd);
  const exact = own.find(({ fact }) => fact.comparator === 'exact');
  if (exact === undefined) return own.length > 0 ? 'base-inexact' : undefined;
  const { value, entry, fact } = exact;
  return {
    ...{ value, year, from: 'document', prices: { kind: isMoney ? 'nominal' : 'none' } },
    ...{ source: fact.sentence, cited: { document: entry.document.id, fact } },
  };
}
