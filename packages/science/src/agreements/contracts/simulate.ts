import { internalRate, netPresentValue, paybackYear } from './appraise.ts';
import { compileContract } from './compiled.ts';
import { type Contract, plannedScenario, type Scenario } from './contract.ts';
import { contractRunner, type Post } from './run-contract.ts';

/** One payment; parties by place, `outside` firms and suppliers, `above` governments outside the agreement, `pool` the common pool. */
export interface Payment {
  /** Contract year, from 1. */
  readonly year: number;
  readonly from: string;
  readonly to: string;
  readonly amount: number;
  /** Id of the term it follows from; undefined for taxes as collected, outlays and policies. */
  readonly term: string | undefined;
}

export interface PartyResult {
  /** By contract year. */
  readonly inflow: Float64Array;
  readonly outflow: Float64Array;
  readonly net: Float64Array;
  /** What the party would have by itself, with the project but without any term: its taxes less its outlays. */
  readonly own: Float64Array;
  readonly npv: number;
  readonly irr: number;
  readonly payback: number;
}

export interface Simulation {
  readonly parties: readonly PartyResult[];
  readonly payments: readonly Payment[];
}

/** Cash by party and year, payment by payment. */
export function simulateContract(contract: Contract, scenario: Scenario = plannedScenario(contract)): Simulation {
  const compiled = compileContract(contract);
  const ids = [...contract.parties.map(({ id }) => id), 'outside', 'above', 'pool'];
  const sheet = () => contract.parties.map(() => new Float64Array(contract.years));
  const [inflow, outflow, own] = [sheet(), sheet(), sheet()];
  const payments: Payment[] = [];
  const terms = contract.terms.filter(({ kind }) => kind !== 'renegotiate');
  contractRunner(compiled)(scenario, (year, from, to, amount, term) => {
    if (amount === 0) return;
    if (to < inflow.length) inflow[to]![year]! += amount;
    if (from < outflow.length) outflow[from]![year]! += amount;
    if (term === -1 && to < own.length) own[to]![year]! += amount;
    if (term === -1 && from < own.length) own[from]![year]! -= amount;
    payments.push({ year: year + 1, from: ids[from]!, to: ids[to]!, amount, term: terms[term]?.id });
  });
  const parties = contract.parties.map(({ discount }, k) => {
    const net = inflow[k]!.map((amount, year) => amount - outflow[k]![year]!);
    return {
      ...{ inflow: inflow[k]!, outflow: outflow[k]!, net, own: own[k]! },
      npv: netPresentValue(net, discount),
      irr: internalRate(net),
      payback: paybackYear(net),
    };
  });
  return { parties, payments };
}

/** Present values of a contract's parties in one future after another. */
export class FutureValues {
  /** Net cash, party by party, year by year, of the future last asked for. */
  readonly cash: Float64Array;
  readonly #run: ReturnType<typeof contractRunner>;
  readonly #post: Post;
  /** By party and year: what money of that year is worth. */
  readonly #factors: Float64Array;
  readonly #parties: number;
  readonly #years: number;

  constructor(contract: Contract) {
    const { years } = contract;
    const parties = contract.parties.length;
    const cash = new Float64Array(parties * years);
    this.cash = cash;
    this.#parties = parties;
    this.#years = years;
    this.#run = contractRunner(compileContract(contract));
    this.#factors = new Float64Array(parties * years);
    for (const [party, { discount }] of contract.parties.entries()) {
      for (let year = 0, factor = 1; year < years; year++, factor /= 1 + discount) {
        this.#factors[party * years + year] = factor;
      }
    }
    this.#post = (year, from, to, amount) => {
      if (to < parties) cash[to * years + year]! += amount;
      if (from < parties) cash[from * years + year]! -= amount;
    };
  }

  /** Each party's present value at its own rate. */
  in(scenario: Scenario, into: Float64Array): void {
    this.cash.fill(0);
    this.#run(scenario, this.#post);
    for (let party = 0; party < this.#parties; party++) {
      let value = 0;
      const first = party * this.#years;
      for (let k = first; k < first + this.#years; k++) value += this.cash[k]! * this.#factors[k]!;
      into[party] = value;
    }
  }
}
