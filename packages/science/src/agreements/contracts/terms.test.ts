import { describe, expect, it } from 'vitest';
import { apportionment, type Contract, plannedScenario, simulateContract, type Term } from './index.ts';
import { enclave, split, years } from './testing.ts';

const of = (contract: Contract, id: string) =>
  simulateContract(contract).parties[contract.parties.findIndex((party) => party.id === id)]!;

describe('terms', () => {
  const even = (changes: Partial<Contract>) =>
    enclave({
      streams: [
        {
          ...{ id: 'tax', kind: 'cit', at: 'host', retained: 0.5 },
          amounts: years(20, () => 200),
          stock: years(20, () => 0),
          policies: years(20, () => 0),
        },
      ],
      ...changes,
    });

  it('repays the outlay first, then shares what is left', () => {
    const contract = even({
      terms: [
        { id: 'first', kind: 'repay', base: { of: 'all' }, to: 'sender', interest: 0, part: 1 },
        { ...split({ sender: 0.6, host: 0.4 }), base: { of: 'all' } },
      ],
    });
    const { inflow } = of(contract, 'sender');
    expect([...inflow.slice(0, 6)]).toEqual([100, 100, 100, 100, 60, 60]);
  });

  it('charges interest from the year after', () => {
    const terms: Term[] = [{ id: 'first', kind: 'repay', base: { of: 'all' }, to: 'sender', interest: 0.1, part: 1 }];
    expect([...of(even({ terms }), 'sender').inflow.slice(0, 6)].map((x) => Number(x.toFixed(6)))).toEqual([
      100, 100, 100, 100, 75.13, 0,
    ]);
  });

  it('stops at a cap, then all stays with the host', () => {
    const contract = even({
      terms: [{ ...split({ sender: 0.5 }, { cap: { total: { sender: 120 } } }), base: { of: 'all' } }],
    });
    expect([...of(contract, 'sender').inflow.slice(0, 4)]).toEqual([50, 50, 20, 0]);
    const yearly = even({
      terms: [{ ...split({ sender: 0.5 }, { cap: { yearly: { sender: 30 } } }), base: { of: 'all' } }],
    });
    expect([...of(yearly, 'sender').inflow.slice(0, 2)]).toEqual([30, 30]);
  });

  it('makes up a floor, and shares only what exceeds policies', () => {
    const floor = { party: 'sender', amount: 70, paidBy: 'host' };
    const contract = even({ terms: [{ ...split({ sender: 0.5 }, { floor }), base: { of: 'all' } }] });
    expect(of(contract, 'sender').inflow[0]).toBe(70);
    const [stream] = contract.streams;
    const spent = {
      ...contract,
      terms: [split({ sender: 0.5 })],
      streams: [{ ...stream!, policies: years(20, () => 40) }],
    };
    expect(of(spent, 'sender').inflow[0]).toBe(30);
  });

  it('shares only streams of firms that paid enough before', () => {
    const [stream] = even({}).streams;
    const with_ = (before: number[]) =>
      even({
        streams: [{ ...stream!, before }],
        terms: [{ ...split({ sender: 0.5 }), base: { of: 'all', least: 2000 } }],
      });
    expect(of(with_([2100, 2000, 2500]), 'sender').inflow[0]).toBe(50);
    expect(of(with_([2100, 1999, 2500]), 'sender').inflow[0]).toBe(0);
  });

  it('renegotiates after output has been poor, and insures against a shortfall', () => {
    const terms: Term[] = [
      { ...split({ sender: 0.5 }), base: { of: 'all' } },
      { id: 'again', kind: 'renegotiate', term: 'split', below: 0.7, years: 2, shares: { sender: 0.2 } },
      {
        id: 'risk',
        kind: 'risk',
        base: { of: 'all' },
        paidBy: 'host',
        to: 'sender',
        part: 0.5,
        period: { from: 4, to: 4 },
      },
    ];
    const contract = even({ terms });
    const output = plannedScenario(contract).output.fill(0.5, 1, 4);
    const { parties } = simulateContract(contract, { output, cost: 1, delay: 0 });
    expect([...parties[0]!.inflow.slice(0, 5)]).toEqual([50, 25, 25, 35, 20]);
  });

  it('hands out a pool by weights', () => {
    const terms: Term[] = [
      {
        id: 'pool',
        kind: 'pool',
        base: { of: 'all' },
        rate: 0.4,
        weights: { sender: 3, host: 1 },
        period: { from: 2, to: 20 },
      },
    ];
    const { parties } = simulateContract(even({ terms }));
    expect([...parties[0]!.inflow.slice(0, 2)]).toEqual([0, 30]);
    expect(parties[1]!.net[1]).toBeCloseTo(70, 12);
  });

  it('apportions by revenue, pay and assets', () => {
    const parts = apportionment({
      a: { revenue: 1, pay: 1, assets: 1 },
      b: { revenue: 3, pay: 1, assets: 0 },
    });
    expect(parts.a).toBeCloseTo(0.35 / 4 + 0.35 / 2 + 0.3, 12);
    expect(parts.a! + parts.b!).toBeCloseTo(1, 12);
  });

  it('names what does not exist', () => {
    expect(() => simulateContract(enclave({ terms: [split({ nobody: 1 })] }))).toThrow('nobody');
  });
});
