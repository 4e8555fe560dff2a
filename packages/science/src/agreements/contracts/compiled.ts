import type { Base, Contract, Period, Stream, Term } from './contract.ts';

/** Accounts beside the parties: firms, suppliers and the market; levels of government outside the agreement; the pool. */
export interface Accounts {
  readonly outside: number;
  readonly above: number;
  readonly pool: number;
}

/** The streams a term draws on, by place; `upper` where it is the higher level's part. */
export interface CompiledBase {
  readonly streams: readonly number[];
  readonly of: Base['of'];
}

export interface CompiledStream {
  readonly at: number;
  readonly upper: number;
  readonly retained: number;
  readonly upperShare: number;
  readonly stock: Float64Array;
  /** What the project adds to the stock. */
  readonly added: Float64Array;
  readonly policies: Float64Array;
}

/** Parties and their parts, in two arrays of the same length. */
export interface CompiledShares {
  readonly parties: readonly number[];
  readonly parts: Float64Array;
}

export interface CompiledShareTerm {
  readonly kind: 'share';
  readonly base: CompiledBase;
  /** By contract year, from 0; undefined where nothing is shared. */
  readonly shares: readonly (CompiledShares | undefined)[];
  readonly capYearly: Float64Array;
  readonly capTotal: Float64Array;
  readonly floor: { readonly party: number; readonly amount: number; readonly paidBy: number } | undefined;
  /** Renegotiation: shares from the year after output was below `below` of its plan for `years` running. */
  readonly after: { readonly below: number; readonly years: number; readonly shares: CompiledShares } | undefined;
}

export type CompiledTerm =
  | CompiledShareTerm
  | {
      readonly kind: 'repay';
      readonly base: CompiledBase;
      readonly to: number;
      readonly interest: number;
      readonly part: number;
    }
  | { readonly kind: 'fixed'; readonly from: number; readonly to: number; readonly amounts: Float64Array }
  | {
      readonly kind: 'percent';
      readonly from: number;
      readonly to: number;
      readonly rate: number;
      readonly of: number;
      readonly period: Period;
    }
  | {
      readonly kind: 'pool';
      readonly base: CompiledBase;
      readonly rate: number;
      readonly weights: CompiledShares;
      readonly period: Period;
    }
  | {
      readonly kind: 'risk';
      readonly base: CompiledBase;
      readonly paidBy: number;
      readonly to: number;
      readonly part: number;
      readonly period: Period;
    };

/** A contract with parties and streams as places, so that ten thousand futures are arithmetic alone. */
export interface CompiledContract {
  readonly years: number;
  readonly parties: number;
  readonly accounts: Accounts;
  /** By contract year, from 0. */
  readonly outlays: readonly (readonly { readonly party: number; readonly amount: number }[])[];
  readonly streams: readonly CompiledStream[];
  readonly terms: readonly CompiledTerm[];
}

/** @throws RangeError naming a party, stream or term that does not exist */
export function compileContract(contract: Contract): CompiledContract {
  const parties = new Map(contract.parties.map(({ id }, k) => [id, k]));
  const party = (id: string) => place(parties, id, 'party');
  const streams = new Map(contract.streams.map(({ id }, k) => [id, k]));
  const base = ({ streams: ids, of, least }: Base): CompiledBase => {
    const chosen = ids ?? contract.streams.filter(({ kind }) => kind !== 'profit').map(({ id }) => id);
    const places = chosen.map((id) => place(streams, id, 'stream'));
    return { of, streams: places.filter((k) => isEligible(contract.streams[k]!, least)) };
  };
  const n = parties.size;
  return {
    years: contract.years,
    parties: n,
    accounts: { outside: n, above: n + 1, pool: n + 2 },
    outlays: Array.from({ length: contract.years }, (_, year) =>
      contract.outlays.flatMap(({ party: id, year: due, amount }) =>
        due === year + 1 ? [{ party: party(id), amount }] : [],
      ),
    ),
    streams: contract.streams.map((stream) => compileStream(stream, party)),
    terms: contract.terms.flatMap((term) => compileTerm(term, { contract, party, base, n })),
  };
}

interface Compiling {
  readonly contract: Contract;
  readonly party: (id: string) => number;
  readonly base: (base: Base) => CompiledBase;
  readonly n: number;
}

function compileStream(
  { at, upper, retained, amounts, stock, policies }: Stream,
  party: (id: string) => number,
): CompiledStream {
  return {
    at: party(at),
    upper: upper === undefined ? -1 : party(upper.party),
    upperShare: upper?.share ?? 0,
    ...{ retained, stock, policies },
    added: amounts.map((amount, year) => amount - stock[year]!),
  };
}

function compileTerm(term: Term, { contract, party, base, n }: Compiling): CompiledTerm[] {
  const shares = (given: Readonly<Record<string, number>>): CompiledShares => ({
    parties: Object.keys(given).map(party),
    parts: Float64Array.from(Object.values(given)),
  });
  switch (term.kind) {
    case 'split':
    case 'equity': {
      const later = contract.terms.find((other) => other.kind === 'renegotiate' && other.term === term.id);
      const { floor } = term;
      return [
        {
          kind: 'share',
          base: base(term.base),
          shares: sharesByYear(
            term.periods.map((period) => ({ ...period, shares: shares(period.shares) })),
            contract.years,
          ),
          capYearly: limits(n, term.cap?.yearly, party),
          capTotal: limits(n, term.cap?.total, party),
          floor: floor && { party: party(floor.party), amount: floor.amount, paidBy: party(floor.paidBy) },
          after:
            later?.kind === 'renegotiate'
              ? { below: later.below, years: later.years, shares: shares(later.shares) }
              : undefined,
        },
      ];
    }
    case 'repay':
      return [{ kind: 'repay', base: base(term.base), to: party(term.to), interest: term.interest, part: term.part }];
    case 'fixed':
      return [{ kind: 'fixed', from: party(term.from), to: party(term.to), amounts: term.amounts }];
    case 'percent': {
      const { rate, period } = term;
      const of = term.of === undefined ? -1 : party(term.of);
      return [{ kind: 'percent', from: party(term.from), to: party(term.to), rate, of, period }];
    }
    case 'pool':
      return [{ ...term, kind: 'pool', base: base(term.base), weights: normalised(shares(term.weights)) }];
    case 'risk':
      return [{ ...term, kind: 'risk', base: base(term.base), paidBy: party(term.paidBy), to: party(term.to) }];
    case 'renegotiate':
      if (!contract.terms.some(({ id, kind }) => id === term.term && (kind === 'split' || kind === 'equity'))) {
        throw new RangeError(`contract: no split “${term.term}” to renegotiate`);
      }
      return [];
  }
}

function isEligible({ before }: Stream, least: number | undefined): boolean {
  return least === undefined || (before !== undefined && before.length > 0 && before.every((paid) => paid >= least));
}

function limits(n: number, given: Readonly<Record<string, number>> | undefined, party: (id: string) => number) {
  const limit = new Float64Array(n).fill(Number.POSITIVE_INFINITY);
  for (const [id, amount] of Object.entries(given ?? {})) limit[party(id)] = amount;
  return limit;
}

function sharesByYear(periods: readonly (Period & { readonly shares: CompiledShares })[], years: number) {
  return Array.from(
    { length: years },
    (_, year) => periods.find(({ from, to }) => year + 1 >= from && year + 1 <= to)?.shares,
  );
}

function normalised({ parties, parts }: CompiledShares): CompiledShares {
  const all = parts.reduce((sum, weight) => sum + weight, 0);
  return { parties, parts: parts.map((weight) => (all > 0 ? weight / all : 0)) };
}

function place(places: ReadonlyMap<string, number>, id: string, what: string): number {
  const found = places.get(id);
  if (found === undefined) throw new RangeError(`contract: no ${what} “${id}”`);
  return found;
}
