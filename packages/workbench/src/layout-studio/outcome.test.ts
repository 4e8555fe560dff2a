import { describe, expect, it } from 'vitest';
import { builtSizes, flowsOf, type Outcome, outcomePart, planText, readOutcome, worths } from './outcome.ts';

const line = (
  kind: 'flow' | 'build' | 'growth',
  facility: string,
  customer: string,
  amount: number,
  scenario = '',
) => ({
  ...{ kind, facility, customer, amount, period: '1', scenario },
});
const lines = [
  line('flow', 'a:i', 'b', 4, 'low'),
  line('flow', 'a:i', 'b', 8, 'high'),
  line('flow', 'b:i', 'b', 9, 'low'),
  line('build', 'P, 1', '', 3),
];

describe('an outcome', () => {
  it('sums shipments over scenarios by how likely they are', () => {
    const chances = new Map([
      ['low', 0.5],
      ['high', 0.5],
    ]);
    expect(flowsOf({ lines }, chances)).toEqual([
      { from: 'a', to: 'b', industry: 'i', amount: 6 },
      { from: 'b', to: 'b', industry: 'i', amount: 4.5 },
    ]);
    expect(builtSizes({ lines })).toEqual(new Map([['P, 1', 3]]));
  });

  it('is written as a plan whose cells may hold commas, and kept so that it is read back', () => {
    expect(planText({ lines }).split('\n')[4]).toBe('"P, 1",,3,build,1,');
    const outcome = { lines, sites: [], prices: [], objective: 2 } as unknown as Outcome;
    const kept = outcomePart(outcome);
    expect(JSON.parse(kept).plan.columns.amount).toEqual([4, 8, 9, 3]);
    expect(readOutcome(kept)).toEqual(outcome);
    expect(readOutcome('{"plan":{}}')).toBeUndefined();
  });

  it('orders limits by what 1 % more is worth, those that can be set first', () => {
    const place = { region: 'a', industry: '', resource: '', project: '', period: '', scenario: '', change: null };
    const prices = [
      { ...place, rule: 'capacity', limit: 1000, price: 9 },
      { ...place, rule: 'budget', limit: 10, price: 2 },
      { ...place, rule: 'budget', limit: 100, price: 1 },
    ];
    expect(worths({ prices }).map(({ percent }) => percent)).toEqual([1, 0.2, 90]);
  });
});
