export type PartyRole = 'sender' | 'host' | 'upper' | 'developer' | 'zone' | 'member';

export interface Party {
  readonly id: string;
  readonly role: PartyRole;
  /** Yearly rate at which the party discounts, 0.06 for 6 %. */
  readonly discount: number;
  /** What the party has without the agreement, as a present value. */
  readonly outside: number;
  /** False where the others could do without it; true by default for senders and hosts. */
  readonly essential?: boolean;
}

/** What a party pays to people outside the agreement: buildings, land, running costs. */
export interface Outlay {
  readonly party: string;
  /** Contract year, from 1. */
  readonly year: number;
  readonly amount: number;
}

/** One amount per contract year. */
export type Schedule = Float64Array;

/** A tax, or the profit of a company, arising with one party. */
export interface Stream {
  readonly id: string;
  readonly kind: string;
  /** Where it is collected. */
  readonly at: string;
  /** Everything collected, before higher levels take their part. */
  readonly amounts: Schedule;
  /** Part that stays with `at`; the rest leaves, but for what `upper` takes. */
  readonly retained: number;
  readonly upper?: { readonly party: string; readonly share: number };
  /** What would be collected without the project: the stock, which no future changes. */
  readonly stock: Schedule;
  /** What `at` spends on policies for the project; the local part is shared net of it. */
  readonly policies: Schedule;
  /** Total tax of the firms in the years before they moved, for terms that ask for a least one. */
  readonly before?: readonly number[];
}

/** Streams whose local part (or, with `upper`, the higher level's part) a term shares. */
export interface Base {
  /** Ids; all taxes where absent. */
  readonly streams?: readonly string[];
  /** `all`: the whole; `increment`: what exceeds the stock; `upper-increment`: the higher level's part of that. */
  readonly of: 'all' | 'increment' | 'upper-increment';
  /** Only streams of firms that paid at least this much in each year before. */
  readonly least?: number;
}

export interface Period {
  readonly from: number;
  readonly to: number;
}

export interface SharePeriod extends Period {
  /** By party; what is left stays where it was collected. */
  readonly shares: Readonly<Record<string, number>>;
}

interface TermOf<K extends string> {
  readonly id: string;
  readonly kind: K;
}

/** Shares a base by period. `equity` does the same with a company's profit. */
export interface ShareTerm extends TermOf<'split' | 'equity'> {
  readonly base: Base;
  readonly periods: readonly SharePeriod[];
  /** The most a party can get, a year and in all. */
  readonly cap?: {
    readonly yearly?: Readonly<Record<string, number>>;
    readonly total?: Readonly<Record<string, number>>;
  };
  /** The least a party gets a year while a period runs, made up by another. */
  readonly floor?: { readonly party: string; readonly amount: number; readonly paidBy: string };
}

/** Before anything is shared, a party gets back what it laid out. */
export interface RepayTerm extends TermOf<'repay'> {
  readonly base: Base;
  readonly to: string;
  readonly interest: number;
  /** Part of the base that may be used for it each year. */
  readonly part: number;
}

/** A fixed amount a year (rent, land quota at a price). */
export interface FixedTerm extends TermOf<'fixed'> {
  readonly from: string;
  readonly to: string;
  readonly amounts: Schedule;
}

/** A percentage of the investment so far, a year. */
export interface PercentTerm extends TermOf<'percent'> {
  readonly from: string;
  readonly to: string;
  readonly rate: number;
  /** Whose investment; everyone's where absent. */
  readonly of?: string;
  readonly period: Period;
}

/** A part of each member's base goes into a pool that is handed out by weights. */
export interface PoolTerm extends TermOf<'pool'> {
  readonly base: Base;
  readonly rate: number;
  readonly weights: Readonly<Record<string, number>>;
  readonly period: Period;
}

/** When the base falls short of its plan, one party makes up a part of it to another. */
export interface RiskTerm extends TermOf<'risk'> {
  readonly base: Base;
  readonly paidBy: string;
  readonly to: string;
  readonly part: number;
  readonly period: Period;
}

/** If output stays below a part of its plan for some years running, a term has other shares from the next year on. */
export interface RenegotiateTerm extends TermOf<'renegotiate'> {
  readonly term: string;
  readonly below: number;
  readonly years: number;
  readonly shares: Readonly<Record<string, number>>;
}

export type Term = ShareTerm | RepayTerm | FixedTerm | PercentTerm | PoolTerm | RiskTerm | RenegotiateTerm;

export interface Contract {
  readonly years: number;
  readonly parties: readonly Party[];
  readonly outlays: readonly Outlay[];
  readonly streams: readonly Stream[];
  /** In order: what comes first is served first. */
  readonly terms: readonly Term[];
  /** Planned output, against which renegotiation is measured. */
  readonly output: Schedule;
}

/** How a future differs from the plan. */
export interface Scenario {
  /** By contract year: what the project's output and taxes are multiplied by. */
  readonly output: Float64Array;
  /** What outlays are multiplied by. */
  readonly cost: number;
  /** Years by which output and taxes come later. */
  readonly delay: number;
}

/** The plan itself. */
export function plannedScenario({ years }: Pick<Contract, 'years'>): Scenario {
  return { output: new Float64Array(years).fill(1), cost: 1, delay: 0 };
}

/** Half by head office and branches' revenue, pay and assets: each branch's part of what branches share. */
export function apportionment(
  factors: Readonly<Record<string, { readonly revenue: number; readonly pay: number; readonly assets: number }>>,
  weights = { revenue: 0.35, pay: 0.35, assets: 0.3 },
): Record<string, number> {
  const names = ['revenue', 'pay', 'assets'] as const;
  const totals = names.map((name) => Object.values(factors).reduce((sum, factor) => sum + factor[name], 0));
  return Object.fromEntries(
    Object.entries(factors).map(([party, factor]) => [
      party,
      names.reduce((sum, name, k) => sum + (totals[k] === 0 ? 0 : (weights[name] * factor[name]) / totals[k]!), 0),
    ]),
  );
}
