import { describe, expect, it } from 'vitest';
import { type Matrix, matrix } from '../labelled/index.ts';
import { seededRandom } from '../random/index.ts';
import { backtestTransfers } from './backtest.ts';
import { figuresOf, madeAmounts } from './testing.ts';

/** A panel in which related industries grow (or nothing does but by chance). */
function panel(push: number) {
  const random = seededRandom(11);
  const years = [2000, 2005, 2010];
  let amounts = madeAmounts(30, 20, 5);
  const panels = new Map<number, Matrix>();
  for (const year of years) {
    panels.set(year, amounts);
    const { density } = figuresOf(amounts);
    amounts = matrix(
      amounts.rows,
      amounts.columns,
      amounts.values.map((value, at) => value * Math.exp(push * density.values[at]! + 0.1 * (random() - 0.5))),
    );
  }
  return { years, of: (year: number) => panels.get(year)! };
}

describe('back-test of transfers', () => {
  it('finds an effect that is there', () => {
    const { years, of } = panel(3);
    const { rows } = backtestTransfers(years, of, { weights: { relatedness: 1 }, proposed: 0.2, draws: 200 });
    const one = rows.find(
      (row) => row.predictor === 'score' && row.outcome === 'quotient' && row.window === undefined,
    )!;
    expect(one.matched).toBeGreaterThan(30);
    expect(one.receivers).toBeGreaterThan(5);
    expect(one.effect.value).toBeCloseTo(one.growth - one.controlGrowth, 12);
    const share = rows.find(
      (row) => row.predictor === 'relatedness' && row.outcome === 'share' && row.window === undefined,
    )!;
    expect(share.effect.lower).toBeGreaterThan(0);
  });

  it('does not find one that is not', () => {
    const { years, of } = panel(0);
    const { rows } = backtestTransfers(years, of, { weights: { relatedness: 1 }, proposed: 0.2, draws: 200 });
    for (const { effect, window } of rows) {
      if (window !== undefined || Number.isNaN(effect.value)) continue;
      expect(Math.abs(effect.value)).toBeLessThan(0.03);
    }
  });

  it('says nothing with one year, or with too few proposals', () => {
    expect(backtestTransfers([2000], () => madeAmounts(5, 5, 1)).rows).toEqual([]);
    const { rows } = backtestTransfers([2000, 2005], (year) => madeAmounts(5, 5, year), { draws: 20 });
    expect(rows.every(({ effect }) => Number.isNaN(effect.value))).toBe(true);
  });

  it('looks at no figure from after the proposal', () => {
    const { years, of } = panel(1);
    const shuffled = (year: number) => (year === 2010 ? madeAmounts(30, 20, 99) : of(year));
    const first = (given: typeof of) =>
      backtestTransfers(years, given, { draws: 50 }).rows.filter(({ window }) => window?.from === 2000);
    expect(first(shuffled)).toEqual(first(of));
  });

  it('is the same for the same seed', () => {
    const { years, of } = panel(1);
    const run = () => backtestTransfers(years, of, { draws: 50, seed: 3 });
    expect(run()).toEqual(run());
  });
});
