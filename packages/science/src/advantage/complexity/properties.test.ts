import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { largestDifference } from '../../../test/complexity-fixtures.ts';
import { type Matrix, matrix } from '../../labelled/index.ts';
import { complexityOutlook, proximity } from '../relatedness/index.ts';
import { complexityIndex, locationQuotient, presenceFromCells, presenceOf } from './index.ts';

const labels = (prefix: string, count: number) => Array.from({ length: count }, (_, k) => `${prefix}${k}`);

/** Small integer amounts with many zeros: ties and empty rows are common, as they should be here. */
const amounts = fc.tuple(fc.integer({ min: 2, max: 12 }), fc.integer({ min: 2, max: 10 })).chain(([rows, columns]) =>
  fc
    .array(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 1e6 })), {
      minLength: rows * columns,
      maxLength: rows * columns,
    })
    .map((values) => matrix(labels('r', rows), labels('i', columns), Float64Array.from(values))),
);

function measured(x: Matrix) {
  const presence = presenceOf(x);
  const index = complexityIndex(presence);
  const phi = proximity(presence);
  return {
    lq: locationQuotient(x).values,
    presence,
    index,
    phi: phi.values,
    ...complexityOutlook(presence, phi, index),
  };
}

/** Rows and columns taken in another order. */
function permuted(values: Float64Array, columns: number, rowOrder: number[], columnOrder: number[]): Float64Array {
  return Float64Array.from(rowOrder.flatMap((r) => columnOrder.map((c) => values[r * columns + c]!)));
}

const shuffled = (count: number) =>
  fc.shuffledSubarray([...Array(count).keys()], { minLength: count, maxLength: count });

describe('permuting regions and industries permutes results', () => {
  it('for every indicator', () => {
    fc.assert(
      fc.property(
        amounts.chain((x) => fc.tuple(fc.constant(x), shuffled(x.rows.length), shuffled(x.columns.length))),
        ([x, rowOrder, columnOrder]) => {
          const columns = x.columns.length;
          const reorder = (values: ArrayLike<number>) =>
            permuted(Float64Array.from(values), columns, rowOrder, columnOrder);
          const plain = measured(x);
          const other = measured(
            matrix(
              rowOrder.map((r) => x.rows[r]!),
              columnOrder.map((c) => x.columns[c]!),
              reorder(x.values),
            ),
          );
          expect(Float64Array.from(other.presence.cells)).toEqual(reorder(plain.presence.cells));
          expect(largestDifference(other.lq, reorder(plain.lq))).toBeLessThan(1e-12);
          expect(other.phi).toEqual(permuted(plain.phi, columns, columnOrder, columnOrder));
          expect(largestDifference(other.density.values, reorder(plain.density.values))).toBeLessThan(1e-12);
          // Close to two equal eigenvalues a vector is as loose as the gap is small; the gate warns below 0.05.
          if (!(plain.index.eigenGap > 0.01 && plain.index.diversityCorrelation > 1e-6)) return;
          const regions = (values: Float64Array) => Float64Array.from(rowOrder, (r) => values[r]!);
          expect(largestDifference(other.index.eci, regions(plain.index.eci))).toBeLessThan(1e-9);
          expect(largestDifference(other.coi, regions(plain.coi))).toBeLessThan(1e-7);
        },
      ),
    );
  });
});

describe('scaling integer data changes nothing, ties included', () => {
  it('by an integer or a power of two', () => {
    const factor = fc.oneof(
      fc.integer({ min: 2, max: 1000 }),
      fc.integer({ min: -300, max: 300 }).map((exponent) => 2 ** exponent),
    );
    fc.assert(
      fc.property(amounts, factor, (x, scale) => {
        const plain = presenceOf(x);
        const scaled = presenceOf(
          matrix(
            x.rows,
            x.columns,
            x.values.map((value) => value * scale),
          ),
        );
        expect(scaled.cells).toEqual(plain.cells);
        expect(scaled.ties).toBe(plain.ties);
        expect(scaled.tolerance).toBe(plain.tolerance);
      }),
    );
  });

  it('with products above 2⁵³, where rounded products are equal and the true ones differ by one', () => {
    // In 2 × 2, X·x − x_r·x_i = x11·x22 − x12·x21, here −1 beside products near 3.6·10¹⁶.
    const n = 94906267;
    const x = matrix(['r', 's'], ['i', 'j'], Float64Array.of(n - 1, n, n, n + 1));
    expect((n - 1) * (4 * n)).toBe((2 * n - 1) * (2 * n - 1));
    expect(presenceOf(x)).toMatchObject({ cells: Uint8Array.of(0, 1, 1, 0), ties: 0, tolerance: 0 });
  });
});

describe('two equally good orderings', () => {
  it('are refused, with an empty region beside them or without', () => {
    const cells = ['010100101', '001011001', '110001010'].map((row) => [...row].map(Number));
    for (const empty of [0, 1, 5]) {
      const rows = [...cells, ...Array.from({ length: empty }, () => cells[0]!.map(() => 0))];
      const presence = presenceFromCells(labels('r', rows.length), labels('i', 9), Uint8Array.from(rows.flat()));
      expect(complexityIndex(presence).refusal, String(empty)).toBe('degenerate');
    }
  });
});

describe('an empty region', () => {
  it('changes no other number', () => {
    fc.assert(
      fc.property(amounts, (x) => {
        const size = x.values.length;
        const padded = matrix(
          [...x.rows, 'empty'],
          x.columns,
          Float64Array.of(...x.values, ...new Float64Array(x.columns.length)),
        );
        const plain = measured(x);
        const other = measured(padded);
        expect(other.lq.subarray(0, size)).toEqual(plain.lq);
        expect(other.presence.cells.subarray(0, size)).toEqual(plain.presence.cells);
        expect(other.phi).toEqual(plain.phi);
        expect(other.density.values.subarray(0, size)).toEqual(plain.density.values);
        expect(other.index.refusal).toBe(plain.index.refusal);
        expect(other.index.eci[x.rows.length]).toBeNaN();
        if (!(plain.index.eigenGap > 0.01 && plain.index.diversityCorrelation > 1e-6)) return;
        expect(largestDifference(other.index.eci.subarray(0, x.rows.length), plain.index.eci)).toBeLessThan(1e-9);
      }),
    );
  });
});

describe('a missing cell', () => {
  it('is skipped: totals, quotients and presence are those of what was reported', () => {
    fc.assert(
      fc.property(amounts, fc.nat(), (x, pick) => {
        const at = pick % x.values.length;
        const missing = matrix(
          x.rows,
          x.columns,
          x.values.map((value, cell) => (cell === at ? Number.NaN : value)),
        );
        const zero = matrix(
          x.rows,
          x.columns,
          x.values.map((value, cell) => (cell === at ? 0 : value)),
        );
        const result = measured(missing);
        const others = (values: ArrayLike<number>) => Float64Array.from(values).filter((_, cell) => cell !== at);
        expect(result.lq[at]).toBeNaN();
        expect(result.presence.cells[at]).toBe(2);
        expect(result.presence.unknown).toBe(1);
        expect(result.cog.values[at]).toBeNaN();
        // With one cell missing the sums over the rest are the same as with a zero there …
        expect(others(result.lq)).toEqual(others(locationQuotient(zero).values));
        expect(others(result.presence.cells)).toEqual(others(presenceOf(zero).cells));
      }),
    );
  });

  it('is taken out of what density divides by', () => {
    const x = matrix(['a', 'b', 'c'], ['i', 'j', 'k'], Float64Array.of(5, 5, 0, 0, 5, 5, 5, 0, Number.NaN));
    const presence = presenceOf(x);
    const phi = proximity(presence);
    const { density } = complexityOutlook(presence, phi, complexityIndex(presence));
    const [toI, toJ] = [phi.values[0]!, phi.values[3]!];
    const had = (presence.cells[6] === 1 ? toI : 0) + (presence.cells[7] === 1 ? toJ : 0);
    expect(density.values[6]).toBeCloseTo(had / (toI + toJ), 15);
  });

  it('leaves a region that reported nothing without diversity, density or complexity', () => {
    const nothing = Float64Array.of(4, 2, 1, 1, 3, 2, Number.NaN, Number.NaN, Number.NaN, 2, 1, 5);
    const result = measured(matrix(['a', 'b', 'c', 'd'], ['i', 'j', 'k'], nothing));
    expect(result.presence.diversity[2]).toBeNaN();
    expect(result.density.values.subarray(6, 9).every(Number.isNaN)).toBe(true);
    expect(result.index.eci[2]).toBeNaN();
    expect(result.coi[2]).toBeNaN();
  });
});
