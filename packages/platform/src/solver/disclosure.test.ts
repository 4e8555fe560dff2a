import {
  Attack,
  exposures,
  type ProtectInput,
  protectTable,
  publishedOf,
  tableExposures,
} from '@yanzhen/science/disclosure';
import type { Solver } from '@yanzhen/science/layout/linear';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { highsSolver } from './index.ts';

let solver: Solver;
beforeAll(async () => {
  solver = await highsSolver();
});

function rangeOf(knowledge: ConstructorParameters<typeof Attack>[1], members: number[]) {
  const attack = new Attack(solver, knowledge);
  try {
    return attack.range(members);
  } finally {
    attack.close();
  }
}

describe('an onlooker', () => {
  it('reads off what two sums differ by', () => {
    // Figures 3, 4, 5: the sum of all and the sum without the last give the last away.
    const sums = [
      { members: [0, 1, 2], value: 12 },
      { members: [0, 1], value: 7 },
    ];
    const { lowest, highest } = rangeOf({ cells: 3, sums }, [2]);
    expect(lowest).toBeCloseTo(5, 6);
    expect(highest).toBeCloseTo(5, 6);
  });

  it('subtracts his own figure', async () => {
    const sums = [{ members: [0, 1], value: 10 }];
    expect(await exposures(solver, { cells: 2, sums }, [{ members: [1], value: 4, protection: 1 }])).toEqual([]);
    const found = await exposures(solver, { cells: 2, sums, known: new Map([[0, 6]]) }, [
      { members: [1], value: 4, protection: 1 },
    ]);
    expect(found).toHaveLength(1);
    expect(found[0]!.lowest).toBeCloseTo(4, 6);
    expect(found[0]!.highest).toBeCloseTo(4, 6);
  });

  it('has only the bounds of a non-negative remainder otherwise', () => {
    const { lowest, highest } = rangeOf({ cells: 3, sums: [{ members: [0, 1, 2], value: 9 }] }, [1]);
    expect(lowest).toBeCloseTo(0, 9);
    expect(highest).toBeCloseTo(9, 6);
  });
});

describe('a table with one cell to guard', () => {
  // Three by three, the centre sensitive; the cheapest rectangle through it holds back its three smallest partners.
  const table: ProtectInput = {
    ...{ rows: 3, columns: 3 },
    values: Float64Array.of(20, 50, 10, 8, 19, 22, 17, 32, 12),
    protection: Float64Array.of(0, 0, 0, 0, 5, 0, 0, 0, 0),
  };

  it('gives the cell away where nothing else is held back', async () => {
    const alone = { cells: new Uint8Array(9), rowTotals: new Uint8Array(3), columnTotals: new Uint8Array(3) };
    alone.cells[4] = 1;
    expect(await tableExposures(solver, table, { ...alone, grandTotal: false })).toHaveLength(1);
  });

  it('holds back what is needed and no total', async () => {
    const held = await protectTable(solver, table);
    expect(await tableExposures(solver, table, held)).toEqual([]);
    expect(held.cells.reduce((a, b) => a + b, 0)).toBe(4);
    expect([...held.rowTotals, ...held.columnTotals, Number(held.grandTotal)]).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect(held.cells[4]).toBe(1);
  });
});

describe('any table', () => {
  const tables = fc
    .record({ rows: fc.integer({ min: 1, max: 5 }), columns: fc.integer({ min: 1, max: 5 }) })
    .chain(({ rows, columns }) =>
      fc.record({
        rows: fc.constant(rows),
        columns: fc.constant(columns),
        values: fc.array(
          fc.oneof({ weight: 5, arbitrary: fc.integer({ min: 0, max: 500 }) }, fc.constant(Number.NaN)),
          { minLength: rows * columns, maxLength: rows * columns },
        ),
        guarded: fc.array(fc.boolean(), { minLength: rows * columns, maxLength: rows * columns }),
      }),
    )
    .map(({ rows, columns, values, guarded }) => ({
      ...{ rows, columns, values: Float64Array.from(values) },
      protection: Float64Array.from(values, (value, cell) => (guarded[cell] && value > 0 ? 0.15 * value : 0)),
    }));

  it('leaves no guarded cell closer than its protection, and publishes all of a table that guards nothing', async () => {
    await fc.assert(
      fc.asyncProperty(tables, async (table) => {
        const held = await protectTable(solver, table);
        expect(await tableExposures(solver, table, held)).toEqual([]);
        for (const [cell, distance] of table.protection.entries()) if (distance > 0) expect(held.cells[cell]).toBe(1);
        if (table.protection.every((distance) => distance === 0)) {
          const reported = table.values.filter((value) => !Number.isNaN(value)).length;
          const { sums } = publishedOf(table, held);
          expect(sums.filter(({ members }) => members.length === 1).length).toBeGreaterThanOrEqual(reported);
          expect([...held.cells, ...held.rowTotals, ...held.columnTotals, Number(held.grandTotal)]).not.toContain(1);
        }
      }),
      { numRuns: 60 },
    );
  });
});
