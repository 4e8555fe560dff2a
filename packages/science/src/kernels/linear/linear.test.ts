import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factorise } from './factorise.ts';
import { iterate } from './iterate.ts';
import { multiply } from './multiply.ts';
import { factoriseReference, multiplyReference, solveReference, sweepsReference } from './reference.ts';

function uniform(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function randomSquare(order: number, seed: number): Float64Array {
  const next = uniform(seed);
  return Float64Array.from({ length: order * order }, () => next() - 0.5);
}

const order = fc.integer({ min: 1, max: 150 });
const columns = fc.integer({ min: 1, max: 9 });
const runs = { numRuns: 40 };

describe('compiled linear algebra gives the bits of its reference', () => {
  it('solves and transposed solves, with exchanges of rows', () => {
    fc.assert(
      fc.property(order, columns, fc.integer(), (n, k, seed) => {
        const a = randomSquare(n, seed);
        const right = randomSquare(n, seed + 1).slice(0, n * Math.min(n, k));
        const width = Math.min(n, k);
        const compiled = factorise(a, n);
        const plain = factoriseReference(a, n);
        expect(compiled.solve(right, width)).toEqual(solveReference(plain, right, width));
        expect(compiled.solveTransposed(right, width)).toEqual(solveReference(plain, right, width, true));
      }),
      runs,
    );
  });

  it('inverses', () => {
    fc.assert(
      fc.property(order, fc.integer(), (n, seed) => {
        const a = randomSquare(n, seed);
        const identity = new Float64Array(n * n);
        for (let k = 0; k < n; k++) identity[k * (n + 1)] = 1;
        expect(factorise(a, n).inverse()).toEqual(solveReference(factoriseReference(a, n), identity, n));
      }),
      runs,
    );
  });

  it('products', () => {
    fc.assert(
      fc.property(order, order, order, fc.integer(), (m, n, k, seed) => {
        const next = uniform(seed);
        const a = Float64Array.from({ length: m * n }, () => next() - 0.5);
        const b = Float64Array.from({ length: n * k }, () => next() - 0.5);
        expect(multiply(a, b, m, n, k)).toEqual(multiplyReference(a, b, m, n, k));
      }),
      runs,
    );
  });

  it('sweeps', () => {
    fc.assert(
      fc.property(order, columns, fc.integer(), (n, k, seed) => {
        const next = uniform(seed);
        // Row sums below 0.7, so that the sweeps settle.
        const a = Float64Array.from({ length: n * n }, () => (0.7 * next()) / n);
        const right = Float64Array.from({ length: n * k }, next);
        const result = iterate(a, n, right)!;
        expect(result.x).toEqual(sweepsReference(a, n, right, k, result.sweeps).x);
      }),
      runs,
    );
  });
});

describe('linear algebra', () => {
  it('says that sweeps do not settle where nearly everything is used up by itself', () => {
    expect(iterate(Float64Array.of(0.9999), 1, Float64Array.of(1))).toBeUndefined();
  });

  it('solves what it was asked, after earlier and wider solves too', () => {
    const n = 70;
    const a = randomSquare(n, 5);
    for (let k = 0; k < n; k++) a[k * (n + 1)]! += 4;
    const system = factorise(a, n);
    expect(system.singularAt).toBeUndefined();
    const x = randomSquare(n, 9);
    expect(distance(system.solve(multiply(a, x, n, n, n), n), x)).toBeLessThan(1e-13);
    const y = x.slice(0, n * 3);
    expect(distance(system.solve(multiply(a, y, n, n, 3), 3), y)).toBeLessThan(1e-13);
    expect(distance(system.solveTransposed(multiply(transposed(a, n), y, n, n, 3), 3), y)).toBeLessThan(1e-13);
    expect(distance(multiply(a, system.inverse(), n, n, n), factorise(identity(n), n).inverse())).toBeLessThan(1e-13);
  });

  it('says where a matrix is singular', () => {
    expect(factorise(Float64Array.of(1, 2, 2, 4), 2).singularAt).toBe(1);
    expect(factorise(new Float64Array(9), 3).singularAt).toBe(0);
    expect(factorise(new Float64Array(0), 0).singularAt).toBeUndefined();
  });

  it('does not settle where the matrix is not productive', () => {
    expect(iterate(Float64Array.of(0.5, 0.5, 0.5, 0.5), 2, Float64Array.of(1, 1))).toBeUndefined();
    expect(iterate(Float64Array.of(1.5), 1, Float64Array.of(1))).toBeUndefined();
  });
});

function identity(n: number): Float64Array {
  return Float64Array.from({ length: n * n }, (_, at) => (at % (n + 1) === 0 ? 1 : 0));
}

function transposed(values: Float64Array, n: number): Float64Array {
  return values.map((_, at) => values[(at % n) * n + Math.floor(at / n)]!);
}

function distance(a: Float64Array, b: Float64Array): number {
  return a.reduce((most, value, k) => Math.max(most, Math.abs(value - b[k]!)), 0);
}
