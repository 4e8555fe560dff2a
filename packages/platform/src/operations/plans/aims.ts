import type { SharedUnit } from '@yanzhen/evidence/plans';
import type { PriceBasis } from './promised-growth.ts';
import type { DocumentPromise, Grown } from './promises.ts';

/** What a part aims at itself, and where that stands. */
export interface Aim {
  /** NaN where nothing is known, or a growth rate that makes no amount. */
  readonly value: number;
  readonly from: 'file' | DocumentPromise['trust'] | '';
  readonly promise: DocumentPromise | undefined;
  /** False where its prices are known and are not those of the total: the two are not subtracted. */
  readonly isComparable: boolean;
}

/** In which prices the total is, where it is said. */
export interface TotalPrices {
  readonly kind: 'nominal' | 'real' | 'none';
  readonly year: number | undefined;
}

/** What the file says goes before what documents say: whoever wrote it knew which figure was meant. */
export function aimOf(
  { promised }: SharedUnit,
  promise: DocumentPromise | undefined,
  total: TotalPrices | undefined,
): Aim {
  if (!Number.isNaN(promised)) return { value: promised, from: 'file', promise: undefined, isComparable: true };
  if (promise === undefined) return { value: Number.NaN, from: '', promise, isComparable: true };
  const isComparable = areComparable(promise.grown?.prices, total);
  return { value: promise.value, from: promise.trust, promise, isComparable };
}

/** What nobody says is compared, and a note says so; what is known to differ is not. */
function areComparable(amount: PriceBasis | undefined, total: TotalPrices | undefined): boolean {
  if (amount === undefined || total === undefined || total.kind === 'none') return true;
  if (amount.kind === 'none' || amount.kind === 'unsaid') return true;
  if (amount.kind !== total.kind) return false;
  return amount.kind === 'nominal' || (amount.year !== undefined && amount.year === total.year);
}

export function aimColumns(aims: readonly Aim[], values: Float64Array) {
  const column = (of: (aim: Aim, index: number) => number) => Float64Array.from(aims, of);
  const number = (of: (promise: DocumentPromise) => number) =>
    column(({ promise }) => (promise === undefined ? Number.NaN : of(promise)));
  const text = (of: (promise: DocumentPromise) => string) =>
    aims.map(({ promise }) => (promise === undefined ? '' : of(promise)));
  return {
    promised: column(({ value }) => value),
    difference: column(({ value, isComparable }, index) => (isComparable ? value - values[index]! : Number.NaN)),
    promise: aims.map(({ from }) => from),
    document: text(({ document }) => document),
    passage: number(({ fact }) => fact.citation.passage),
    start: number(({ fact }) => fact.citation.start),
    end: number(({ fact }) => fact.citation.end),
    sentence: text(({ fact }) => fact.sentence),
    others: number(({ others }) => others),
    comparator: text(({ comparator }) => comparator),
    promised_upper: number(({ upper }) => upper),
    ...growthColumns(aims.map(({ promise }) => promise)),
  };
}

function growthColumns(promises: readonly (DocumentPromise | undefined)[]) {
  const number = (of: (grown: Grown) => number | undefined) =>
    Float64Array.from(promises, (promise) => (promise?.grown && of(promise.grown)) ?? Number.NaN);
  const text = (of: (grown: Grown) => string | undefined) =>
    promises.map((promise) => (promise?.grown && of(promise.grown)) ?? '');
  return {
    made: promises.map((promise) =>
      promise === undefined ? '' : promise.grown === undefined ? 'stated' : promise.grown.missing ? 'rate' : 'derived',
    ),
    rate: number(({ growth }) => growth.rate),
    rate_upper: number(({ growth }) => growth.rateUpper),
    years: number(({ growth }) => growth.span?.years),
    base: number(({ base }) => base?.value),
    base_year: number(({ growth }) => growth.span?.from),
    base_from: text(({ base }) => base?.from),
    base_source: text(({ base }) => base?.source),
    base_document: text(({ base }) => base?.cited?.document),
    base_passage: number(({ base }) => base?.cited?.fact.citation.passage),
    base_start: number(({ base }) => base?.cited?.fact.citation.start),
    base_end: number(({ base }) => base?.cited?.fact.citation.end),
    prices: text(({ prices }) => prices?.kind),
    price_year: number(({ prices }) => prices?.year),
    missing: text(({ missing }) => missing),
  };
}
