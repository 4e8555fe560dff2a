import type { CompiledBase, CompiledContract, CompiledShareTerm, CompiledStream } from './compiled.ts';
import type { Period, Scenario } from './contract.ts';

/** Told of every payment; `year` counts from 0, `term` is -1 for taxes and outlays. */
export type Post = (year: number, from: number, to: number, amount: number, term: number) => void;

/** What a run carries from year to year, and within one. */
interface State {
  readonly contract: CompiledContract;
  scenario: Scenario;
  post: Post;
  /** Local part of each stream that no term has taken yet this year, and the higher level's. */
  readonly local: Float64Array;
  readonly higher: Float64Array;
  /** What of it the project added. */
  readonly added: Float64Array;
  readonly addedHigher: Float64Array;
  /** By party: laid out so far. */
  readonly invested: Float64Array;
  /** By term and party: received so far. */
  readonly received: Float64Array;
  /** By term: still to be repaid. */
  readonly owed: Float64Array;
  /** By term: years running below the plan, and whether it was renegotiated. */
  readonly poor: Float64Array;
  readonly changed: Uint8Array;
  /** Room for a term's streams. */
  readonly before: Float64Array;
}

/**
 * Runs a contract year by year. Taxes come in where they are collected, outlays go out, and the terms move what is left in their
 * order. Every payment has a payer and a payee, so money is conserved whatever the terms say.
 * @returns a function that runs it in one future; not to be called while it runs
 */
export function contractRunner(contract: CompiledContract): (scenario: Scenario, post: Post) => void {
  const state = newState(contract);
  return (scenario, post) => {
    state.scenario = scenario;
    state.post = post;
    for (const memory of [state.invested, state.received, state.owed, state.poor, state.changed]) memory.fill(0);
    for (let year = 0; year < contract.years; year++) {
      payOutlays(state, year);
      collect(state, year);
      for (let term = 0; term < contract.terms.length; term++) applyTerm(state, year, term);
    }
  };
}

function newState(contract: CompiledContract): State {
  const streams = contract.streams.length;
  const terms = contract.terms.length;
  return {
    contract,
    scenario: { output: new Float64Array(contract.years), cost: 1, delay: 0 },
    post: () => undefined,
    local: new Float64Array(streams),
    higher: new Float64Array(streams),
    added: new Float64Array(streams),
    addedHigher: new Float64Array(streams),
    invested: new Float64Array(contract.parties),
    received: new Float64Array(terms * contract.parties),
    owed: new Float64Array(terms),
    poor: new Float64Array(terms),
    changed: new Uint8Array(terms),
    before: new Float64Array(streams),
  };
}

function payOutlays({ contract, scenario, post, invested, owed }: State, year: number): void {
  for (let term = 0; term < contract.terms.length; term++) {
    const compiled = contract.terms[term]!;
    if (compiled.kind === 'repay') owed[term]! *= 1 + compiled.interest;
  }
  for (const { party, amount } of contract.outlays[year]!) {
    const paid = amount * scenario.cost;
    post(year, party, contract.accounts.outside, paid, -1);
    invested[party]! += paid;
    for (let term = 0; term < contract.terms.length; term++) {
      const compiled = contract.terms[term]!;
      if (compiled.kind === 'repay' && compiled.to === party) owed[term]! += paid;
    }
  }
}

/** What the project adds to a stream in a year, as the future has it. */
function addedIn({ added }: CompiledStream, { output, delay }: Scenario, year: number): number {
  return year < delay ? 0 : added[year - delay]! * output[year]!;
}

function collect(state: State, year: number): void {
  const { contract, scenario, post } = state;
  const { outside, above } = contract.accounts;
  for (let k = 0; k < contract.streams.length; k++) {
    const stream = contract.streams[k]!;
    const extra = addedIn(stream, scenario, year);
    const amount = stream.stock[year]! + extra;
    const local = amount * stream.retained;
    const higher = amount * stream.upperShare;
    post(year, outside, stream.at, local, -1);
    if (stream.upper >= 0) post(year, outside, stream.upper, higher, -1);
    post(year, outside, above, amount - local - higher, -1);
    const spent = stream.policies[year]!;
    if (spent !== 0) post(year, stream.at, outside, spent, -1);
    state.local[k] = Math.max(0, local - spent);
    state.added[k] = Math.max(0, Math.min(state.local[k]!, extra * stream.retained - spent));
    state.higher[k] = Math.max(0, higher);
    state.addedHigher[k] = Math.max(0, extra * stream.upperShare);
  }
}

const within = (year: number, { from, to }: Period) => year + 1 >= from && year + 1 <= to;

function applyTerm(state: State, year: number, term: number): void {
  const { contract, post } = state;
  const compiled = contract.terms[term]!;
  switch (compiled.kind) {
    case 'share':
      share(state, year, term, compiled);
      return;
    case 'repay': {
      const due = state.owed[term]!;
      const available = baseOf(state, compiled.base) * compiled.part;
      if (due <= 0 || available <= 0) return;
      const paid = Math.min(due, available);
      draw(state, year, term, compiled.base, compiled.to, paid);
      state.owed[term]! -= paid;
      return;
    }
    case 'fixed':
      post(year, compiled.from, compiled.to, compiled.amounts[year]!, term);
      return;
    case 'percent': {
      if (!within(year, compiled.period)) return;
      const invested =
        compiled.of >= 0 ? state.invested[compiled.of]! : state.invested.reduce((sum, amount) => sum + amount, 0);
      post(year, compiled.from, compiled.to, invested * compiled.rate, term);
      return;
    }
    case 'pool': {
      if (!within(year, compiled.period)) return;
      const pooled = baseOf(state, compiled.base) * compiled.rate;
      draw(state, year, term, compiled.base, contract.accounts.pool, pooled);
      for (const [k, party] of compiled.weights.parties.entries()) {
        post(year, contract.accounts.pool, party, pooled * compiled.weights.parts[k]!, term);
      }
      return;
    }
    case 'risk': {
      if (!within(year, compiled.period)) return;
      const short = plannedShortfall(state, year, compiled.base);
      if (short > 0) post(year, compiled.paidBy, compiled.to, short * compiled.part, term);
    }
  }
}

function available(state: State, { of }: CompiledBase, stream: number): number {
  if (of === 'upper-increment') return Math.min(state.higher[stream]!, state.addedHigher[stream]!);
  return of === 'all' ? state.local[stream]! : Math.min(state.local[stream]!, state.added[stream]!);
}

function baseOf(state: State, base: CompiledBase): number {
  let sum = 0;
  for (const stream of base.streams) sum += available(state, base, stream);
  return sum;
}

/** Takes an amount out of a base, from each stream in proportion, and pays it to an account. */
function draw(state: State, year: number, term: number, base: CompiledBase, to: number, amount: number): void {
  const whole = baseOf(state, base);
  if (whole <= 0 || amount === 0) return;
  for (const stream of base.streams) {
    take(state, year, term, base, stream, to, (available(state, base, stream) / whole) * amount);
  }
}

function take(
  state: State,
  year: number,
  term: number,
  base: CompiledBase,
  stream: number,
  to: number,
  amount: number,
): void {
  const { at, upper } = state.contract.streams[stream]!;
  const higher = base.of === 'upper-increment';
  const holder = higher ? upper : at;
  if (holder !== to) state.post(year, holder, to, amount, term);
  if (higher) {
    state.higher[stream]! -= amount;
    state.addedHigher[stream]! -= amount;
  } else {
    state.local[stream]! -= amount;
    state.added[stream] = Math.max(0, state.added[stream]! - amount);
  }
}

/** Shares this year's base; everyone's part is told from the base as it stood before any was paid. */
function share(state: State, year: number, term: number, compiled: CompiledShareTerm): void {
  const planned = compiled.shares[year];
  const shares = planned && state.changed[term] === 1 ? compiled.after!.shares : planned;
  if (compiled.after !== undefined) watch(state, year, term, compiled.after);
  if (shares === undefined) return;
  const { before, received, contract } = state;
  const { streams } = compiled.base;
  let whole = 0;
  for (let k = 0; k < streams.length; k++) {
    before[k] = available(state, compiled.base, streams[k]!);
    whole += before[k]!;
  }
  let floored = 0;
  for (let k = 0; k < shares.parties.length; k++) {
    const party = shares.parties[k]!;
    const place = term * contract.parties + party;
    const room = Math.min(compiled.capYearly[party]!, compiled.capTotal[party]! - received[place]!);
    const paid = Math.max(0, Math.min(shares.parts[k]! * whole, room));
    if (paid > 0) {
      for (let s = 0; s < streams.length; s++) {
        take(state, year, term, compiled.base, streams[s]!, party, (before[s]! / whole) * paid);
      }
    }
    received[place]! += paid;
    if (party === compiled.floor?.party) floored = paid;
  }
  const { floor } = compiled;
  if (floor !== undefined && floored < floor.amount) {
    state.post(year, floor.paidBy, floor.party, floor.amount - floored, term);
  }
}

/** Counts years running in which output was below its part of the plan. */
function watch(state: State, year: number, term: number, after: NonNullable<CompiledShareTerm['after']>): void {
  const { output, delay } = state.scenario;
  const level = year < delay ? 0 : output[year]!;
  state.poor[term] = level < after.below ? state.poor[term]! + 1 : 0;
  if (state.poor[term] >= after.years) state.changed[term] = 1;
}

/** By how much the local part of what the project adds falls short of its plan. */
function plannedShortfall({ contract, scenario }: State, year: number, base: CompiledBase): number {
  let short = 0;
  for (const k of base.streams) {
    const stream = contract.streams[k]!;
    short += (stream.added[year]! - addedIn(stream, scenario, year)) * stream.retained;
  }
  return short;
}
