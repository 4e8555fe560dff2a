import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../random/index.ts';
import {
  agreementZone,
  attributeStatistics,
  type Contract,
  contractFairness,
  contractFutures,
  drawFutures,
  equalGain,
  equalReturn,
  internalRate,
  netPresentValue,
  paybackYear,
  robustSettings,
  simulateContract,
  type Term,
  withLever,
} from './index.ts';
import { enclave, split, years } from './testing.ts';

const lever = { term: 'split', party: 'sender', against: 'host' };
const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0);
const of = (contract: Contract, id: string) =>
  simulateContract(contract).parties[contract.parties.findIndex((party) => party.id === id)]!;

/** One of each kind of term, with an upper level and a company. */
const everything = (share: number, terms: readonly Term[] = []): Contract =>
  enclave({
    parties: [
      { id: 'sender', role: 'sender', discount: 0.05, outside: 10 },
      { id: 'host', role: 'host', discount: 0.06, outside: 20 },
      { id: 'province', role: 'upper', discount: 0.04, outside: 0 },
      { id: 'company', role: 'developer', discount: 0.08, outside: 0 },
    ],
    streams: [
      {
        ...{ id: 'vat', kind: 'vat', at: 'host', retained: 0.4, upper: { party: 'province', share: 0.1 } },
        amounts: years(20, (year) => 30 + 20 * year),
        stock: years(20, () => 30),
        policies: years(20, () => 3),
      },
      {
        ...{ id: 'profit', kind: 'profit', at: 'company', retained: 1 },
        amounts: years(20, (year) => 5 * year),
        stock: years(20, () => 0),
        policies: years(20, () => 0),
      },
    ],
    terms: [
      { id: 'repay', kind: 'repay', base: { of: 'increment' }, to: 'sender', interest: 0.03, part: 0.5 },
      split(
        { sender: share, host: 1 - share },
        { cap: { total: { sender: 300 } }, floor: { party: 'host', amount: 5, paidBy: 'sender' } },
      ),
      { ...split({ sender: 0.5, host: 0.5 }), id: 'up', base: { of: 'upper-increment' } },
      {
        ...split({ sender: 0.3, host: 0.3 }),
        id: 'dividend',
        kind: 'equity',
        base: { of: 'all', streams: ['profit'] },
      },
      { id: 'rent', kind: 'fixed', from: 'sender', to: 'host', amounts: years(20, () => 4) },
      {
        id: 'quota',
        kind: 'percent',
        from: 'company',
        to: 'host',
        rate: 0.02,
        of: 'sender',
        period: { from: 1, to: 5 },
      },
      {
        id: 'pool',
        kind: 'pool',
        base: { of: 'all' },
        rate: 0.1,
        weights: { sender: 2, host: 1 },
        period: { from: 1, to: 20 },
      },
      {
        id: 'risk',
        kind: 'risk',
        base: { of: 'increment' },
        paidBy: 'host',
        to: 'sender',
        part: 0.5,
        period: { from: 1, to: 20 },
      },
      { id: 'again', kind: 'renegotiate', term: 'split', below: 0.7, years: 2, shares: { sender: 0.2, host: 0.8 } },
      ...terms,
    ],
  });

describe('laws', () => {
  const scenarios = fc.record({
    output: fc.array(fc.double({ min: 0, max: 2, noNaN: true }), { minLength: 20, maxLength: 20 }),
    cost: fc.double({ min: 0.5, max: 2, noNaN: true }),
    delay: fc.integer({ min: 0, max: 4 }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  });

  it('conserves money every year: what comes in goes to a party, a supplier or a level above', () => {
    fc.assert(
      fc.property(scenarios, ({ output, cost, delay, share }) => {
        const contract = everything(share);
        const { parties, payments } = simulateContract(contract, { output: Float64Array.from(output), cost, delay });
        for (let year = 1; year <= 20; year++) {
          const paid = payments.filter((payment) => payment.year === year);
          const into = (to: string) => sum(paid.filter((payment) => payment.to === to).map(({ amount }) => amount));
          const outOf = (from: string) =>
            sum(paid.filter((payment) => payment.from === from).map(({ amount }) => amount));
          const net = sum(parties.map((party) => party.net[year - 1]!));
          expect(net).toBeCloseTo(outOf('outside') - into('outside') - into('above'), 8);
          expect(into('pool')).toBeCloseTo(outOf('pool'), 9);
          for (const party of parties) {
            expect(party.net[year - 1]).toBeCloseTo(party.inflow[year - 1]! - party.outflow[year - 1]!, 9);
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  it('adds present values over parties and over terms', () => {
    const contract = everything(0.6);
    const { parties, payments } = simulateContract(contract);
    const together = years(20, (year) => sum(parties.map((party) => party.net[year - 1]!)));
    const rate = 0.07;
    expect(netPresentValue(together, rate)).toBeCloseTo(sum(parties.map(({ net }) => netPresentValue(net, rate))), 7);
    const parts = [undefined, ...contract.terms.map(({ id }) => id)].map((term) => {
      const cash = new Float64Array(20);
      for (const payment of payments) {
        if (payment.term !== term) continue;
        if (payment.to === 'sender') cash[payment.year - 1]! += payment.amount;
        if (payment.from === 'sender') cash[payment.year - 1]! -= payment.amount;
      }
      return netPresentValue(cash, rate);
    });
    expect(netPresentValue(parties[0]!.net, rate)).toBeCloseTo(sum(parts), 7);
  });

  it('gives nothing for a share of nothing, and everything moves with it', () => {
    const nothing = of(enclave({ terms: [split({ sender: 0, host: 1 })] }), 'sender');
    expect(sum(nothing.inflow)).toBe(0);
    const some = of(enclave(), 'sender');
    const more = of(enclave({ terms: [split({ sender: 0.6, host: 0.4 })] }), 'sender');
    expect(more.npv).toBeGreaterThan(some.npv);
    expect(sum(some.inflow)).toBeCloseTo(
      0.25 * sum(years(20, (year) => (year < 3 ? 0 : 220 * (1 - 0.9 ** (year - 2))))),
      8,
    );
  });
});

describe('appraisal', () => {
  it('has the textbook figures', () => {
    expect(netPresentValue([-100, 60, 60], 0.1)).toBeCloseTo(-100 + 60 / 1.1 + 60 / 1.21, 12);
    expect(internalRate([-100, 0, 121])).toBeCloseTo(0.1, 12);
    expect(internalRate([-100, 30])).toBeCloseTo(-0.7, 12);
    expect(internalRate([10, 20])).toBeNaN();
    expect(internalRate([-100, 250, -150])).toBeNaN();
    expect(paybackYear([-100, 60, 60])).toBe(3);
    expect(paybackYear([-100, 60])).toBeNaN();
    expect(paybackYear([0, 5])).toBe(0);
    expect(paybackYear([-1, 2, -3, 3])).toBe(4);
  });
});

describe('negotiating', () => {
  it('finds the ratio that gives both the same return', () => {
    const contract = enclave({
      streams: enclave().streams.map((stream) => ({ ...stream, stock: years(20, () => 0) })),
    });
    const ratio = equalReturn(contract, lever)!;
    const set = withLever(contract, lever, ratio);
    expect(of(set, 'sender').irr).toBeCloseTo(of(set, 'host').irr, 9);
    // Both cash flows have the same shape, so that tax is shared as the outlay was.
    expect(ratio).toBeCloseTo(4 / 7, 6);
  });

  it('finds the ratio that gives both the same gain, and the zone between their outside options', () => {
    const contract = enclave();
    const ratio = equalGain(contract, lever)!;
    const set = withLever(contract, lever, ratio);
    expect(of(set, 'sender').npv).toBeCloseTo(of(set, 'host').npv, 7);
    const zone = agreementZone(contract, lever)!;
    expect(of(withLever(contract, lever, zone.low), 'sender').npv).toBeCloseTo(0, 7);
    expect(of(withLever(contract, lever, zone.high), 'host').npv).toBeCloseTo(0, 7);
    expect(zone.low).toBeLessThan(zone.high);
    const greedy = { ...contract, parties: contract.parties.map((party) => ({ ...party, outside: 1e6 })) };
    expect(agreementZone(greedy, lever)).toBeUndefined();
    const dear = { ...contract, parties: contract.parties.map((party) => ({ ...party, outside: 100 })) };
    const none = agreementZone(dear, lever)!;
    expect(none.low).toBeGreaterThan(none.high);
  });

  it('says what ratio keeps both in most often, and stays on the same futures', () => {
    const contract = enclave();
    const futures = drawFutures(20, 400, { volatility: 0.15, drift: 0, cost: 0.1, delay: [0.2] }, seededRandom(3));
    const { settings, stay, best, bestStay } = robustSettings(contract, lever, futures, 20);
    const at = [...settings].findIndex((setting) => setting === best);
    if (at !== -1) expect(stay[at]).toBe(bestStay);
    const all = contractFutures(withLever(contract, lever, settings[10]!), futures);
    expect(all.allStay).toBe(stay[10]);
    expect(stay[0]).toBe(0);
  });

  it('sets beside the contract what each contributes', () => {
    const contract = enclave();
    const { negotiated, fair, surplus } = contractFairness(contract, simulateContract(contract));
    expect(sum(negotiated)).toBeCloseTo(sum(fair), 7);
    expect(fair[0]).toBeCloseTo(surplus / 2, 9);
  });
});

describe('futures', () => {
  it('have the mean and spread they are drawn with, and the same seed gives the same', () => {
    const risk = { volatility: 0.2, drift: -0.02, cost: 0.1, delay: [0.3, 0.1] };
    const futures = drawFutures(5, 20_000, risk, seededRandom(11));
    const mean = sum(futures.map(({ output }) => output[4]!)) / futures.length;
    expect(mean).toBeCloseTo(0.98 ** 5, 1);
    const logs = futures.map(({ output }) => Math.log(output[4]!));
    const middle = sum(logs) / logs.length;
    const spread = Math.sqrt(sum(logs.map((value) => (value - middle) ** 2)) / logs.length);
    expect(Math.abs(spread - 0.2 * Math.sqrt(5))).toBeLessThan(0.01);
    expect(futures.filter(({ delay }) => delay === 1).length / futures.length).toBeCloseTo(0.3, 1);
    expect(drawFutures(5, 3, risk, seededRandom(11))).toEqual(futures.slice(0, 3));
  });

  it('are the plan where nothing is uncertain', () => {
    const contract = everything(0.5);
    const futures = drawFutures(20, 3, { volatility: 0, drift: 0, cost: 0, delay: [] }, seededRandom(1));
    const { values } = contractFutures(contract, futures);
    const plan = simulateContract(contract).parties.map(({ npv }) => npv);
    for (let k = 0; k < 4; k++) expect(values[4 + k]).toBeCloseTo(plan[k]!, 9);
  });
});

it('counts statistics where they arise, and says what is counted twice', () => {
  const rows = attributeStatistics(
    ['sender', 'host'],
    'host',
    { output: [100], tax: [10], gdp: [40] },
    {
      output: { rule: 'both', shares: { sender: 1 } },
      tax: { rule: 'split', shares: { sender: 0.4, host: 0.6 } },
    },
  );
  const row = (indicator: string, party: string) =>
    rows.find((each) => each.indicator === indicator && each.party === party);
  expect(row('output', 'sender')).toMatchObject({ statistical: 0, appraisal: 100, countedTwice: true });
  expect(row('output', 'host')).toMatchObject({ statistical: 100, appraisal: 100, countedTwice: true });
  expect(row('tax', 'sender')).toMatchObject({ statistical: 0, appraisal: 4, countedTwice: false });
  expect(row('gdp', 'host')).toMatchObject({ statistical: 40, appraisal: 40, countedTwice: false });
});

it('counts statistics with each place where they arise in several', () => {
  const located = { tax: { a: [6], b: [4] }, gdp: { a: [30], b: [10] } };
  const rules = { gdp: { rule: 'both', shares: { c: 1 } } } as const;
  const rows = attributeStatistics(['a', 'b', 'c'], 'a', { tax: [10], gdp: [40] }, rules, located);
  const figures = (indicator: string) =>
    rows.filter((row) => row.indicator === indicator).map(({ statistical, appraisal }) => [statistical, appraisal]);
  expect(figures('tax')).toEqual([
    [6, 6],
    [4, 4],
    [0, 0],
  ]);
  expect(figures('gdp')).toEqual([
    [30, 30],
    [10, 10],
    [0, 40],
  ]);
});
