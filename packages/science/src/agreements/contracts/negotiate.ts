import { internalRate } from './appraise.ts';
import { type Contract, plannedScenario, type Scenario, type ShareTerm, type Term } from './contract.ts';
import { FutureValues } from './simulate.ts';

/**
 * What is negotiated: in a split, the part that `party` gets of what it and `against` get together; in a yearly payment or a percentage,
 * its size as a multiple of what the contract says.
 */
export interface Lever {
  readonly term: string;
  /** Who gains when the lever goes up. */
  readonly party: string;
  /** Who pays for it. */
  readonly against: string;
}

/** How far a lever reaches: 1 for a share, ten times what the contract says for a payment. */
export function leverRange({ terms }: Contract, { term }: Lever): readonly [number, number] {
  const found = terms.find(({ id }) => id === term);
  return found?.kind === 'fixed' || found?.kind === 'percent' ? [0, 10] : [0, 1];
}

/**
 * The contract with a lever set.
 * @throws RangeError where the term does not exist or has nothing to negotiate
 */
export function withLever(contract: Contract, lever: Lever, value: number): Contract {
  let found = false;
  const terms = contract.terms.map((term): Term => {
    if (term.id !== lever.term) return term;
    found = true;
    if (term.kind === 'split' || term.kind === 'equity') return withShare(term, lever, value);
    if (term.kind === 'fixed') return { ...term, amounts: term.amounts.map((amount) => amount * value) };
    if (term.kind === 'percent') return { ...term, rate: term.rate * value };
    throw new RangeError(`contract: term “${term.id}” has nothing to negotiate`);
  });
  if (!found) throw new RangeError(`contract: no term “${lever.term}”`);
  return { ...contract, terms };
}

function withShare(term: ShareTerm, { party, against }: Lever, value: number): ShareTerm {
  const periods = term.periods.map((period) => {
    const both = (period.shares[party] ?? 0) + (period.shares[against] ?? 0);
    return { ...period, shares: { ...period.shares, [party]: both * value, [against]: both * (1 - value) } };
  });
  return { ...term, periods };
}

interface Pair {
  readonly values: readonly [number, number];
  readonly rates: readonly [number, number];
}

/** Present values less outside options, and internal rates, of both sides of a lever. */
function outcome(contract: Contract, lever: Lever, at: number, scenario: Scenario): Pair {
  const set = withLever(contract, lever, at);
  const values = new Float64Array(contract.parties.length);
  const future = new FutureValues(set);
  future.in(scenario, values);
  const of = (id: string) => {
    const k = contract.parties.findIndex((party) => party.id === id);
    if (k === -1) throw new RangeError(`contract: no party “${id}”`);
    const own = future.cash.subarray(k * contract.years, (k + 1) * contract.years);
    return { gain: values[k]! - contract.parties[k]!.outside, rate: internalRate(own) };
  };
  const [first, second] = [of(lever.party), of(lever.against)];
  return { values: [first.gain, second.gain], rates: [first.rate, second.rate] };
}

/** Steps of the search for signs and gaps before halving. */
const GRID = 200;

/** Where the difference of two growing and falling curves is 0, to 1e-12 of the range; undefined where it never is. */
function crossing(difference: (at: number) => number, [from, to]: readonly [number, number]): number | undefined {
  let last = Number.NaN;
  let before = from;
  for (let step = 0; step <= GRID; step++) {
    const at = from + ((to - from) * step) / GRID;
    const value = difference(at);
    if (value === 0) return at;
    if (last < 0 !== value < 0 && !Number.isNaN(last) && !Number.isNaN(value))
      return halve(difference, before, at, last);
    last = value;
    before = at;
  }
  return undefined;
}

function halve(difference: (at: number) => number, from: number, to: number, sign: number): number {
  let [low, high] = [from, to];
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (difference(middle) < 0 === sign < 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** The setting at which both sides have the same internal rate; undefined where there is none, as when one lays nothing out. */
export function equalReturn(contract: Contract, lever: Lever): number | undefined {
  const plan = plannedScenario(contract);
  return crossing(
    (at) => {
      const { rates } = outcome(contract, lever, at, plan);
      return rates[0] - rates[1];
    },
    leverRange(contract, lever),
  );
}

/** The setting at which both gain the same over their outside options. */
export function equalGain(contract: Contract, lever: Lever): number | undefined {
  const plan = plannedScenario(contract);
  return crossing(
    (at) => {
      const { values } = outcome(contract, lever, at, plan);
      return values[0] - values[1];
    },
    leverRange(contract, lever),
  );
}

/** Settings at which both have at least their outside options. Empty (`low > high`): no setting does; `low − high` says by how much. */
export interface AgreementZone {
  readonly low: number;
  readonly high: number;
}

/**
 * The zone of possible agreement: from the least that keeps `party` in to the most that keeps `against` in.
 * @returns undefined where one of them stays out whatever the setting
 */
export function agreementZone(
  contract: Contract,
  lever: Lever,
  scenario: Scenario = plannedScenario(contract),
): AgreementZone | undefined {
  const [from, to] = leverRange(contract, lever);
  const gain = (side: 0 | 1) => (at: number) => outcome(contract, lever, at, scenario).values[side];
  const first = gain(0);
  const second = gain(1);
  if (first(to) < 0 || second(from) < 0) return undefined;
  const low = first(from) >= 0 ? from : halve(first, from, to, -1);
  const high = second(to) >= 0 ? to : halve(second, from, to, 1);
  return { low, high };
}

export interface RobustSettings {
  /** Settings tried. */
  readonly settings: Float64Array;
  /** Part of the futures in which both stay, by setting. */
  readonly stay: Float64Array;
  readonly best: number;
  readonly bestStay: number;
}

/** How often both have at least their outside options, over settings of a lever. */
export function robustSettings(
  contract: Contract,
  lever: Lever,
  futures: readonly Scenario[],
  steps = 100,
): RobustSettings {
  const [from, to] = leverRange(contract, lever);
  const settings = Float64Array.from({ length: steps + 1 }, (_, k) => from + ((to - from) * k) / steps);
  const stay = settings.map((at) => bothStay(withLever(contract, lever, at), lever, futures));
  const best = stay.indexOf(Math.max(...stay));
  let last = best;
  while (last + 1 < stay.length && stay[last + 1] === stay[best]) last++;
  return { settings, stay, best: (settings[best]! + settings[last]!) / 2, bestStay: stay[best]! };
}

function bothStay(contract: Contract, { party, against }: Lever, futures: readonly Scenario[]): number {
  const run = new FutureValues(contract);
  const values = new Float64Array(contract.parties.length);
  const sides = contract.parties.flatMap(({ id }, k) => (id === party || id === against ? [k] : []));
  let stayed = 0;
  for (const future of futures) {
    run.in(future, values);
    if (sides.every((k) => values[k]! >= contract.parties[k]!.outside)) stayed++;
  }
  return stayed / futures.length;
}
