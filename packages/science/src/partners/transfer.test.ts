import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ABSENT, PRESENT } from '../advantage/index.ts';
import { matrix } from '../labelled/index.ts';
import { comparativeProductivity, industrialGradient } from './gradient.ts';
import { linkedShare } from './linked.ts';
import { percentiles } from './percentiles.ts';
import { scoresOf } from './pool.ts';
import { searchPairs } from './search.ts';
import { figuresOf, madeAmounts, transfersOf } from './testing.ts';
import { TRANSFER_WEIGHTS, transferParts } from './transfer.ts';

const seeds = fc.integer({ min: 1, max: 10_000 });

function whole(seed: number) {
  const amounts = madeAmounts(6, 8, seed);
  const random = madeAmounts(6, 8, seed + 1);
  const square = madeAmounts(6, 6, seed + 2);
  return figuresOf(amounts, {
    earlier: { amounts: random, years: 4 },
    gradient: madeAmounts(6, 8, seed + 3),
    distance: square.values,
    room: madeAmounts(6, 1, seed + 4).values,
  });
}

describe('transfers', () => {
  it('go from who has an industry to who has not', () => {
    const figures = whole(7);
    const { pool, examined } = searchPairs('transfer', transferParts(figures), TRANSFER_WEIGHTS, { most: 5000 });
    expect(pool.length).toBeGreaterThan(20);
    expect(examined).toBeGreaterThanOrEqual(pool.length);
    for (let k = 0; k < pool.length; k++) {
      expect(figures.presence.cells[pool.sender[k]! * 8 + pool.industry[k]!]).toBe(PRESENT);
      expect(figures.presence.cells[pool.receiver[k]! * 8 + pool.industry[k]!]).toBe(ABSENT);
    }
  });

  it('are found as by trying every triple', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const figures = whole(seed);
        const parts = transferParts(figures);
        const { pool } = searchPairs('transfer', parts, TRANSFER_WEIGHTS, { alternatives: 2, most: 40 });
        const everything = searchPairs('transfer', parts, TRANSFER_WEIGHTS, { alternatives: 99, most: 9999 }).pool;
        const scores = scoresOf(everything, TRANSFER_WEIGHTS);
        const perCell = Map.groupBy(scores.keys(), (k) => `${everything.receiver[k]} ${everything.industry[k]}`);
        const expected = [...perCell.values()]
          .flatMap((ks) => ks.sort((a, b) => scores[b]! - scores[a]!).slice(0, 2))
          .sort((a, b) => scores[b]! - scores[a]!)
          .slice(0, 40)
          .map((k) => scores[k]!);
        const found = scoresOf(pool, TRANSFER_WEIGHTS);
        expect(found.length).toBe(expected.length);
        found.forEach((score, k) => {
          expect(score).toBeCloseTo(expected[k]!, 12);
        });
      }),
      { numRuns: 30 },
    );
  });

  it('do not change with the unit of the amounts', () => {
    fc.assert(
      fc.property(seeds, fc.constantFrom(0.25, 2, 1024), (seed, factor) => {
        const figures = whole(seed);
        const scaled = matrix(
          figures.amounts.rows,
          figures.amounts.columns,
          figures.amounts.values.map((value) => value * factor),
        );
        expect(transfersOf({ ...figures, ...figuresOf(scaled) })).toEqual(transfersOf(figures));
      }),
      { numRuns: 25 },
    );
  });

  it('do not change with the order of regions', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const figures = whole(seed);
        const turned = [3, 1, 5, 0, 4, 2];
        const rows = (values: Float64Array, width: number) =>
          Float64Array.from(
            { length: values.length },
            (_, at) => values[turned[Math.floor(at / width)]! * width + (at % width)]!,
          );
        const labels = turned.map((r) => figures.amounts.rows[r]!);
        const move = (values: Float64Array) => matrix(labels, figures.amounts.columns, rows(values, 8));
        const moved = figuresOf(move(figures.amounts.values), {
          earlier: { amounts: move(figures.earlier!.amounts.values), years: 4 },
          gradient: move(figures.gradient!.values),
          distance: Float64Array.from(
            { length: 36 },
            (_, at) => figures.distance![turned[Math.floor(at / 6)]! * 6 + turned[at % 6]!]!,
          ),
          room: rows(figures.room!, 1),
        });
        expect(new Set(transfersOf(moved))).toEqual(new Set(transfersOf(figures)));
        expect(transfersOf(moved).slice(0, 5)).toEqual(transfersOf(figures).slice(0, 5));
      }),
      { numRuns: 25 },
    );
  });

  it('a component of weight 0 is as if it were not known', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { gradient: _, ...without } = whole(seed);
        const weights = { ...TRANSFER_WEIGHTS, gradient: 0 };
        expect(transfersOf(whole(seed), weights)).toEqual(transfersOf(without, weights));
      }),
      { numRuns: 25 },
    );
  });

  it('prefer a sender that loses its advantage', () => {
    const now = matrix(['a', 'b', 'c'], ['x', 'y'], Float64Array.of(30, 10, 30, 10, 10, 40));
    const before = matrix(['a', 'b', 'c'], ['x', 'y'], Float64Array.of(60, 10, 28, 10, 10, 40));
    const found = transfersOf(figuresOf(now, { earlier: { amounts: before, years: 5 } }), { losing: 1 });
    expect(found.filter((one) => one.endsWith('x'))).toEqual(['a c x', 'b c x']);
  });
});

describe('industrial gradient', () => {
  const labels = [['a', 'b'], ['x']] as const;
  const of = (a: number, b: number) => matrix(...labels, Float64Array.of(a, b));

  it('multiplies the quotient with comparative productivities', () => {
    expect([...comparativeProductivity(of(30, 10), of(10, 10)).values]).toEqual([1.5, 0.5]);
    const figures = { amounts: of(30, 10), valueAdded: of(30, 10), labour: of(10, 10) };
    expect([...industrialGradient(figures).values]).toEqual([1.5, 0.5]);
    expect([...industrialGradient(figures, 'share').values]).toEqual([0.75 * 1.5, 0.25 * 0.5]);
    expect([...industrialGradient({ ...figures, capital: of(30, 30) }).values]).toEqual([1.5 * 1.5, 0.5 * 0.5]);
  });

  it('is missing where labour is, and not zero', () => {
    const figures = { amounts: of(30, 10), valueAdded: of(30, 10), labour: of(Number.NaN, 10) };
    expect(industrialGradient(figures).values[0]).toBeNaN();
    expect(industrialGradient(figures).values[1]).toBe(1);
  });
});

describe('linked share', () => {
  it('is the mean share of inputs and deliveries whose industry is present', () => {
    const x = matrix(['a', 'b'], ['x', 'y', 'z'], Float64Array.of(1, 9, 0, 9, 1, 10));
    const { presence } = figuresOf(x);
    expect([...presence.cells]).toEqual([0, 1, 0, 1, 0, 1]);
    // x buys 3 of y and 1 of z, and delivers 2 to z.
    const flows = Float64Array.of(5, 0, 2, 3, 0, 0, 1, 0, 0);
    const linked = linkedShare(presence, flows).values;
    expect(linked[0]).toBe((3 / 4 + 0) / 2);
    expect(linked[3]).toBe((1 / 4 + 1) / 2);
    expect(linked[1]).toBe(0);
  });
});

describe('percentiles', () => {
  it('share the mean rank among ties and leave out what is missing', () => {
    expect([...percentiles([3, 1, 1, Number.NaN])]).toEqual([2.5 / 3, 1 / 3, 1 / 3, Number.NaN]);
    expect([...percentiles([3, 1, 2], Uint8Array.of(1, 0, 1))]).toEqual([0.75, Number.NaN, 0.25]);
  });
});
