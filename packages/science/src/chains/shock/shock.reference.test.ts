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

describe.skipIf(!haveReference)('two runs of the field’s Python library for ARIO-ψ', () => {
  for (const [name, event] of Object.entries(runs)) {
    it(`replays ${name}`, () => {
      const table = pymrioTable();
      const result = simulateShock(shockModel(table, parameters), [event]);
      const series = (what: string) => referenceSeries(`${name}_${what}`);
      expect(deviation(result.capacity, series('production_capacity'), table)).toBeLessThan(1e-9);
      expect(deviation(result.production, series('production_realised'), table)).toBeLessThan(1e-9);
    });
  }
});
