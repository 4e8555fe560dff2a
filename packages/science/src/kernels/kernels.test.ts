import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  coPresence,
  fitnessIteration,
  type Incidence,
  incidenceOf,
  piecesOf,
  relatednessOutlook,
  relatednessSums,
} from './index.ts';
import {
  coPresenceReference,
  fitnessReference,
  relatednessOutlookReference,
  relatednessSumsReference,
} from './reference.ts';

const shape = fc
  .tuple(
    fc.integer({ min: 1, max: 300 }),
    fc.integer({ min: 1, max: 40 }),
    fc.integer(),
    fc.double({ min: 0, max: 1, noNaN: true }),
  )
  .map(([rows, columns, seed, fill]) => {
    const next = uniform(seed);
    const cells = Uint8Array.from({ length: rows * columns }, () => (next() < fill ? 1 : 0));
    const phi = Float64Array.from({ length: columns * columns }, next);
    const weights = Float64Array.from({ length: columns }, () => next() - 0.5);
    return { incidence: incidenceOf(cells, rows, columns, 1), cells, phi, weights };
  });

function uniform(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** The pieces put together to whole matrices. */
function collect({ rows, columns }: Incidence, next: ReturnType<typeof relatednessSums>) {
  const plain = new Float64Array(rows * columns);
  const weighted = new Float64Array(rows * columns);
  for (const [from, to] of piecesOf(rows)) {
    const piece = next(from, to);
    for (let r = from; r < to; r++) {
      const at = (r - from) * piece.stride;
      plain.set(piece.plain.subarray(at, at + columns), r * columns);
      if (piece.weighted.length > 0) weighted.set(piece.weighted.subarray(at, at + columns), r * columns);
    }
  }
  return { plain, weighted };
}

describe('compiled kernels give the bits of their reference', () => {
  it('co-presence', () => {
    fc.assert(
      fc.property(shape, ({ incidence }) => {
        expect(coPresence(incidence)).toEqual(coPresenceReference(incidence));
      }),
    );
  });

  it('co-presence over more than 31 words of 128 rows', () => {
    const next = uniform(7);
    const rows = 9000;
    const cells = Uint8Array.from({ length: rows * 5 }, () => (next() < 0.9 ? 1 : 0));
    const incidence = incidenceOf(cells, rows, 5, 1);
    expect(coPresence(incidence)).toEqual(coPresenceReference(incidence));
  });

  it('relatedness sums, with weights and without', () => {
    fc.assert(
      fc.property(shape, ({ incidence, phi, weights }) => {
        const expected = relatednessSumsReference(incidence, phi, weights);
        expect(collect(incidence, relatednessSums(incidence, phi, weights))).toEqual(expected);
        expect(collect(incidence, relatednessSums(incidence, phi)).plain).toEqual(expected.plain);
      }),
    );
  });

  it('density, gain and outlook', () => {
    fc.assert(
      fc.property(shape, fc.boolean(), ({ incidence, phi, weights }, hasNothing) => {
        const { rows, columns } = incidence;
        const totals = Float64Array.from({ length: columns }, (_, p) => (hasNothing && p === 0 ? Number.NaN : p + 0.5));
        const values = weights.map((weight, p) => (p === 0 ? 0 : weight * 3));
        const gain = { weights, totals: totals.map((total) => total / 7), deviation: 0.37 };
        const next = relatednessOutlook(incidence, phi, { totals, values, gain });
        const expected = relatednessOutlookReference(incidence, phi, { totals, values, gain });
        for (const [from, to] of piecesOf(rows)) {
          const piece = next(from, to);
          expect(piece.outlook).toEqual(expected.outlook.slice(from, to));
          for (let r = from; r < to; r++) {
            const at = (r - from) * piece.stride;
            const row = [r * columns, (r + 1) * columns] as const;
            expect(piece.density.slice(at, at + columns)).toEqual(expected.density.slice(...row));
            expect(piece.gain.slice(at, at + columns)).toEqual(expected.gain.slice(...row));
          }
        }
      }),
    );
  });

  it('fitness', () => {
    fc.assert(
      fc.property(shape, fc.integer({ min: 0, max: 30 }), ({ incidence }, steps) => {
        expect(fitnessIteration(incidence)(steps)).toEqual(fitnessReference(incidence, steps));
      }),
    );
  });
});

it('cuts any number of rows into pieces that follow one another', () => {
  for (const rows of [0, 1, 31, 32, 33, 256, 257, 600, 2800]) {
    const pieces = piecesOf(rows);
    expect(pieces.map(([from]) => from)).toEqual([0, ...pieces.map(([, to]) => to)].slice(0, pieces.length));
    expect(pieces.at(-1)?.[1] ?? 0).toBe(rows);
    for (const [from, to] of pieces) expect(to - from).toBeLessThanOrEqual(256);
  }
});

describe('incidence', () => {
  it('lists exactly the marked positions, both ways', () => {
    fc.assert(
      fc.property(shape, ({ incidence, cells }) => {
        const { rows, columns, rowStart, rowItems, columnStart, columnItems } = incidence;
        const byRow = new Uint8Array(rows * columns);
        const byColumn = new Uint8Array(rows * columns);
        for (let r = 0; r < rows; r++) {
          for (const c of rowItems.subarray(rowStart[r], rowStart[r + 1])) byRow[r * columns + c]!++;
        }
        for (let c = 0; c < columns; c++) {
          for (const r of columnItems.subarray(columnStart[c], columnStart[c + 1])) byColumn[r * columns + c]!++;
        }
        expect(byRow).toEqual(cells);
        expect(byColumn).toEqual(cells);
      }),
    );
  });
});
