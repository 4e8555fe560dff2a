import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { netPresentValue } from './appraise.ts';
import { type ContractTerms, contractFromLayout, type RegionProspect } from './from-layout.ts';
import { simulateContract } from './simulate.ts';
import { levelByYear, outlayByYear } from './years-of-plan.ts';

const terms: ContractTerms = {
  ...{ years: 15, discount: 0.06, operates: 3, taper: 0.5, outlayFirst: true, upper: 'above' },
  taxes: [
    { id: 'vat', kind: 'vat', rate: new Float64Array(6).fill(0.08), retained: 0.5, upper: 0.5 },
    { id: 'income', kind: 'corporate-income-tax', rate: new Float64Array(6).fill(0.05), retained: 0.4, upper: 0.6 },
  ],
};
const pace = { years: 15, build: 2, ramp: 3, period: 5 };

const region = (
  id: string,
  share: number,
  values: readonly [number, number, number, number, number],
): RegionProspect => {
  const [today, together, alone, cost, costAlone] = values;
  return {
    ...{ id, share },
    together: levelByYear(today, Float64Array.of(together), pace),
    alone: levelByYear(today, Float64Array.of(alone), pace),
    outlay: outlayByYear(Float64Array.of(cost), pace),
    outlayAlone: outlayByYear(Float64Array.of(costAlone), pace),
  };
};

const amount = fc.double({ min: 0, max: 1000, noNaN: true });
const anyRegions = fc
  .array(fc.tuple(fc.tuple(amount, amount, amount, amount, amount), fc.double({ min: 0.01, max: 1, noNaN: true })), {
    ...{ minLength: 2, maxLength: 6 },
  })
  .map((rows) => {
    const all = rows.reduce((sum, [, weight]) => sum + weight, 0);
    return rows.map(([values, weight], r) => region(`r${r}`, weight / all, values));
  });

describe('a contract from a layout', () => {
  it('brings every region to its outside option and its share of what cooperation adds, to 1e-6', () => {
    fc.assert(
      fc.property(
        anyRegions,
        fc.boolean(),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (regions, outlayFirst, taper) => {
          const { contract, target, alone, gain } = contractFromLayout(regions, { ...terms, outlayFirst, taper });
          const { parties } = simulateContract(contract);
          const scale = Math.max(1, ...target.map(Math.abs));
          for (const [r, { share }] of regions.entries()) {
            expect(Math.abs(parties[r]!.npv - target[r]!)).toBeLessThan(1e-6 * scale);
            expect(target[r]).toBeCloseTo(alone[r]! + share * gain, 9);
            expect(contract.parties[r]!.outside).toBe(alone[r]);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('shares whole per cents of the increment, less late than early, and never more than all', () => {
    fc.assert(
      fc.property(anyRegions, (regions) => {
        const { contract } = contractFromLayout(regions, terms);
        for (const term of contract.terms) {
          if (term.kind !== 'split') continue;
          expect(term.base.of).toBe('increment');
          for (const { from, to, shares } of term.periods) {
            const parts = Object.values(shares);
            expect(from).toBeLessThanOrEqual(to);
            expect(parts.reduce((sum, part) => sum + part, 0)).toBeLessThanOrEqual(1 + 1e-12);
            for (const part of parts) expect(Math.abs(100 * part - Math.round(100 * part))).toBeLessThan(1e-9);
          }
        }
      }),
    );
  });

  it('lets the winner give and tells who hosts; nobody pays where nothing is owed', () => {
    const regions = [region('a', 0.5, [100, 300, 100, 20, 0]), region('b', 0.5, [100, 90, 100, 0, 0])];
    const { contract, gain } = contractFromLayout(regions, terms);
    expect(gain).toBeGreaterThan(0);
    expect(contract.parties.map(({ id, role }) => [id, role])).toEqual([
      ...[
        ['a', 'host'],
        ['b', 'sender'],
        ['above', 'upper'],
      ],
    ]);
    expect(contract.terms.map(({ id }) => id)).toEqual(['repay-a', 'share-a', 'balance-a-b']);
    const alike = [region('a', 0.5, [100, 200, 100, 0, 0]), region('b', 0.5, [100, 200, 100, 0, 0])];
    expect(contractFromLayout(alike, terms).contract.terms).toEqual([]);
  });

  it('does without a higher level, and makes up by a fixed amount what increments cannot pay', () => {
    const regions = [region('a', 0, [100, 100, 100, 0, 50]), region('b', 1, [100, 60, 100, 0, 0])];
    const { contract, target } = contractFromLayout(regions, { ...terms, upper: undefined });
    expect(contract.parties).toHaveLength(2);
    expect(contract.terms.map(({ kind }) => kind)).toEqual(['fixed']);
    expect(simulateContract(contract).parties[0]!.npv).toBeCloseTo(target[0]!, 6);
  });
});

describe('years of a plan', () => {
  it('wait for building, then go in a straight line to the level, period by period', () => {
    const levels = levelByYear(10, Float64Array.of(40, 70), { ...pace, years: 12 });
    expect([...levels]).toEqual([10, 10, 20, 30, 40, 40, 40, 50, 60, 70, 70, 70]);
    expect([...levelByYear(10, Float64Array.of(20), { ...pace, years: 4, ramp: 0 })]).toEqual([10, 10, 20, 20]);
  });

  it('spread what a period costs over its years of building', () => {
    const outlay = outlayByYear(Float64Array.of(6, 4), { ...pace, years: 7 });
    expect([...outlay]).toEqual([3, 3, 0, 0, 0, 2, 2]);
    expect(netPresentValue(outlay, 0)).toBe(10);
  });
});
