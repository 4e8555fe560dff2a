import { describe, expect, it } from 'vitest';
import { haveReference, pymrioTable, referenceSeries } from '../../../test/chains-reference.ts';
import { defaultParameters, type ShockEvent, shockModel, simulateShock } from './index.ts';

const parameters = {
  ...defaultParameters,
  inventory: 15,
  restoration: 30,
  inputThreshold: 1e-5 / 365,
  compatibility: 'boario-0.6',
} as const;
const where = { regions: ['reg1'], sectors: ['electricity', 'manufactoring'] };

const runs: Record<string, ShockEvent> = {
  arbitrary_psi_inv15: {
    kind: 'capacity',
    name: 'capacity',
    ...where,
    from: 5,
    duration: 30,
    share: 0.8,
    recovery: { curve: 'linear', steps: 60 },
  },
  recovery_psi_inv15: {
    kind: 'capital',
    name: 'capital',
    ...where,
    from: 5,
    duration: 7,
    share: 0.5,
    recovery: { curve: 'concave', steps: 90 },
  },
};

/** Largest deviation from the reference series, per normal output of the node. */
function deviation(
  ours: Float64Array,
  gold: ReturnType<typeof referenceSeries>,
  table: ReturnType<typeof pymrioTable>,
) {
  let largest = 0;
  const n = table.nodes.length;
  for (const [i, { region, sector }] of table.nodes.entries()) {
    const column = gold.column(region, sector);
    for (let t = 0; t < gold.steps; t++) {
      const apart = Math.abs(ours[t * n + i]! - column[t]!) / (table.output[i]! / 365);
      if (!(apart <= largest)) largest = apart;
    }
  }
  return largest;
}

/**
 * Largest deviation of unmet final demand per user's normal demand. The reference has it by region and category, we by
 * product: rationing is proportional, so that every user of a product misses the same share of it.
 */
function deviationByUser(
  ours: Float64Array,
  gold: ReturnType<typeof referenceSeries>,
  table: ReturnType<typeof pymrioTable>,
) {
  const n = table.nodes.length;
  const width = table.finalUses.length;
  const demand = Float64Array.from(table.nodes, (_, i) =>
    table.finalDemand.subarray(i * width, (i + 1) * width).reduce((sum, value) => sum + value, 0),
  );
  let largest = 0;
  for (const [k, { region, category }] of table.finalUses.entries()) {
    const column = gold.column(region, category);
    for (let t = 0; t < gold.steps; t++) {
      let unmet = 0;
      let normal = 0;
      for (let i = 0; i < n; i++) {
        const wish = table.finalDemand[i * width + k]!;
        unmet += wish * (demand[i] === 0 ? 0 : ours[t * n + i]! / demand[i]!);
        normal += wish / 365;
      }
      const apart = Math.abs(unmet - column[t]!) / (normal === 0 ? 1 : normal);
      if (!(apart <= largest)) largest = apart;
    }
  }
  return largest;
}

describe.skipIf(!haveReference)('two runs of the field’s Python library for ARIO-ψ', () => {
  for (const [name, event] of Object.entries(runs)) {
    it(`replays ${name}`, () => {
      const table = pymrioTable();
      const result = simulateShock(shockModel(table, parameters), [event]);
      const series = (what: string) => referenceSeries(`${name}_${what}`);
      expect(deviation(result.capacity, series('production_capacity'), table)).toBeLessThan(1e-9);
      expect(deviation(result.production, series('production_realised'), table)).toBeLessThan(1e-9);
      expect(deviationByUser(result.unmetFinalDemand, series('final_demand_unmet'), table)).toBeLessThan(1e-9);
    });
  }
});
