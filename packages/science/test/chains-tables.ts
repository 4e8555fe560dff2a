import fc from 'fast-check';
import type { InputOutputTable, TableNode } from '../src/chains/index.ts';

/** A closed multi-regional table from flows and final demand by region; output and value added follow. */
export function closedTable(
  regions: number,
  sectors: number,
  intermediate: Float64Array,
  finalDemand: Float64Array,
  account: Float64Array = new Float64Array(0),
): InputOutputTable {
  const n = regions * sectors;
  const nodes = Array.from(
    { length: n },
    (_, i): TableNode => ({
      region: `R${Math.floor(i / sectors)}`,
      sector: `S${i % sectors}`,
    }),
  );
  const output = new Float64Array(n);
  const inputs = new Float64Array(n);
  intermediate.forEach((flow, at) => {
    output[Math.floor(at / n)]! += flow;
    inputs[at % n]! += flow;
  });
  finalDemand.forEach((flow, at) => {
    output[Math.floor(at / regions)]! += flow;
  });
  const zeros = () => new Float64Array(n);
  return {
    kind: 'multi-regional',
    unit: 'million yuan',
    year: 2020,
    estimate: false,
    nodes,
    intermediate,
    finalUses: Array.from({ length: regions }, (_, r) => ({ region: `R${r}`, category: 'final' })),
    finalDemand,
    valueAddedCategories: ['value added'],
    valueAdded: output.map((x, j) => x - inputs[j]!),
    output,
    exports: zeros(),
    imports: zeros(),
    error: zeros(),
    satellites: [
      {
        account: 'emissions',
        unit: 't',
        stressors: Array.from({ length: account.length / n }, (_, s) => `stressor ${s + 1}`),
        values: account,
      },
    ],
  };
}

/** Productive tables of 1–4 regions × 1–4 sectors, some flows and some whole nodes zero. */
export const anyTable = fc
  .record({
    regions: fc.integer({ min: 1, max: 4 }),
    sectors: fc.integer({ min: 1, max: 4 }),
    seed: fc.integer(),
    empty: fc.boolean(),
  })
  .map(({ regions, sectors, seed, empty }) => {
    let state = seed >>> 0;
    const next = () => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return state / 2 ** 32;
    };
    const n = regions * sectors;
    const gone = empty && n > 1 ? Math.floor(next() * n) : -1;
    const flows = Float64Array.from({ length: n * n }, (_, at) =>
      next() < 0.3 || at % n === gone || Math.floor(at / n) === gone ? 0 : 100 * next(),
    );
    const final = Float64Array.from({ length: n * regions }, (_, at) =>
      Math.floor(at / regions) === gone ? 0 : 20 * n + 100 * next(),
    );
    const account = Float64Array.from({ length: 2 * n }, (_, at) => (at % n === gone ? 0 : 10 * next()));
    return closedTable(regions, sectors, flows, final, account);
  });
