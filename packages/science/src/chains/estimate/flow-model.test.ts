import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkBalance } from '../balance/index.ts';
import { madeTable } from '../shock/testing.ts';
import type { InputOutputTable } from '../table.ts';
import { distances, estimateMultiRegional, withFlowModel } from './index.ts';

const places = [
  { latitude: 39.9, longitude: 116.4 },
  { latitude: 30.6, longitude: 114.3 },
  { latitude: 23.1, longitude: 113.3 },
  { latitude: 31.2, longitude: 121.5 },
];
const gravity = (decay: number) => ({ kind: 'gravity', distances: distances(places), decay }) as const;
const pool = { kind: 'chenery-moses' } as const;

/** Competitive tables of four regions and two sectors whose outflows follow from the balance. */
const single = places.map((_, r): InputOutputTable => {
  const z = [12 + r, 20, 5 + 2 * r, 10];
  const y = [30 + 9 * r, 40 - 5 * r];
  const outflows = [20 - 4 * r, 3 + 6 * r];
  const inflows = [2 + 5 * r, 18 - 4 * r];
  const output = [0, 1].map((i) => z[2 * i]! + z[2 * i + 1]! + y[i]! + outflows[i]! - inflows[i]!);
  return {
    ...{ kind: 'competitive', unit: '万元', year: 2007, estimate: false },
    nodes: ['a', 'b'].map((sector) => ({ region: `r${r}`, sector })),
    intermediate: Float64Array.from(z),
    finalUses: [{ region: `r${r}`, category: 'home' }],
    finalDemand: Float64Array.from(y),
    valueAddedCategories: ['value_added'],
    valueAdded: Float64Array.from([0, 1], (j) => output[j]! - z[j]! - z[2 + j]!),
    output: Float64Array.from(output),
    exports: Float64Array.from(outflows),
    imports: Float64Array.from(inflows),
    outflows: Float64Array.from(outflows),
    inflows: Float64Array.from(inflows),
    error: new Float64Array(2),
    satellites: [],
  };
});

const farthest = (a: Float64Array, b: Float64Array) => a.reduce((most, v, i) => Math.max(most, Math.abs(v - b[i]!)), 0);

describe('another flow model on an estimated table', () => {
  it('gives the table that estimating with that model from the start gives', () => {
    const byGravity = estimateMultiRegional(single, { model: gravity(1) }).table;
    for (const model of [pool, gravity(1), gravity(2)]) {
      const again = withFlowModel(byGravity, model);
      const { table } = estimateMultiRegional(single, { model });
      expect(farthest(again.intermediate, table.intermediate)).toBeLessThan(1e-7);
      expect(farthest(again.finalDemand, table.finalDemand)).toBeLessThan(1e-7);
      expect(again.methods!.names).toEqual(table.methods!.names);
      expect(again.methods!.intermediate).toEqual(table.methods!.intermediate);
    }
    const other = withFlowModel(byGravity, pool);
    expect(farthest(other.intermediate, byGravity.intermediate)).toBeGreaterThan(0.1);
  });

  it('keeps rows, columns and what is bought at home', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.double({ min: 0, max: 3, noNaN: true }), (seed, decay) => {
        const table = madeTable(4, 3, seed);
        const again = withFlowModel(table, gravity(decay));
        expect(checkBalance(again).rows.largest).toBeLessThan(1e-6);
        const n = table.nodes.length;
        for (let j = 0; j < n; j++) {
          for (let i = 0; i < n; i++) {
            if (table.nodes[i]!.region === table.nodes[j]!.region)
              expect(again.intermediate[i * n + j]).toBe(table.intermediate[i * n + j]);
          }
          for (const sector of ['s0', 's1', 's2']) {
            const bought = (one: InputOutputTable) =>
              one.nodes.reduce((sum, node, i) => sum + (node.sector === sector ? one.intermediate[i * n + j]! : 0), 0);
            expect(bought(again)).toBeCloseTo(bought(table), 8);
          }
        }
      }),
      { numRuns: 20 },
    );
  });

  it('leaves surveyed flows as they are', () => {
    const surveyed = [{ fromRegion: 0, product: 0, toRegion: 1, sector: 0, value: 1.5 }];
    const { table } = estimateMultiRegional(single, { model: gravity(1), surveyed });
    const again = withFlowModel(table, pool);
    expect(again.intermediate[2]).toBe(1.5);
    expect(again.methods!.names[again.methods!.intermediate[2]!]).toBe('surveyed');
  });
});
