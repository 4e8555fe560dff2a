import { describe, expect, it } from 'vitest';
import type { WireTable } from '../data/index.ts';
import { comparedOf, endsOf, gainOf, losers, stepsOf } from './compared.ts';

const table = (columns: Record<string, (string | number | null)[]>) =>
  ({ columns, length: Object.values(columns)[0]!.length, evidence: { notes: [] } }) as unknown as WireTable;

describe('a comparison', () => {
  const compared = comparedOf(
    table({
      scope: ['total', 'price', 'region', 'region', 'industry'],
      code: ['', 'coordination-gains', 'a', 'b', 'i'],
      together_low: [10, 0.1, 7, 3, 10],
      together_high: [11, 0.3, 7, 3, 10],
      apart_low: [8, null, 4, 2, 8],
      apart_high: [9, null, 5, 4, 9],
      payment_low: [null, null, 0, 0, null],
      payment_high: [null, null, 0, 1, null],
    }),
  )!;

  it('is an interval with a verdict, and standings with what planning together brings', () => {
    expect(compared).toMatchObject({ together: [10, 11], apart: [8, 9], price: [0.1, 0.3] });
    expect(gainOf(compared.regions[0]!)).toEqual([2, 3]);
    expect(compared.industries[0]!.payment).toBeUndefined();
  });

  it('names those who may lose, and only them', () => {
    expect(losers(compared).map(({ code }) => code)).toEqual(['b']);
  });

  it('counts how the orders of moves ended', () => {
    const text = { en: 'Of 5 orders of moves 3 came to rest, 2 ran into a cycle and 0 reached the most rounds.' };
    expect(endsOf([{ code: 'apart-ends', text }])).toEqual({ orders: 5, settled: 3, cycle: 2, limit: 0 });
    expect(endsOf([])).toBeUndefined();
  });
});

it('moves are taken apart by step', () => {
  const steps = stepsOf(
    table({
      step: [0, 0, 1, 1],
      round: [0, 0, 1, 1],
      mover: ['', '', 'a', 'a'],
      region: ['a', 'b', 'a', 'b'],
      gain: [0, 0, 4, -1],
      added: [0, 0, 2, 0],
      transport: [0, 0, 0.5, 0.5],
    }),
  );
  expect(steps.map(({ mover, total }) => [mover, total])).toEqual([
    ['', 0],
    ['a', 3],
  ]);
  expect(steps[1]!.added.get('a')).toBe(2);
});
