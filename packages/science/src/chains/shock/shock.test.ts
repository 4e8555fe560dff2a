import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beginShock, defaultParameters, type ShockEvent, type ShockModel, shockModel, simulateShock } from './index.ts';
import { madeTable, reordered } from './testing.ts';

const quick = { ...defaultParameters, steps: 80, inventory: 10, restoration: 10 };
const none = { curve: 'none', steps: 1 } as const;
const capacity: ShockEvent = {
  kind: 'capacity',
  name: 'flood',
  regions: ['r0'],
  sectors: ['s1'],
  from: 3,
  duration: 10,
  share: 0.7,
  recovery: { curve: 'linear', steps: 15 },
};
const link: ShockEvent = {
  kind: 'link',
  name: 'rail',
  regions: ['r1'],
  to: { regions: ['r0'] },
  from: 4,
  duration: 12,
  share: 0.9,
  recovery: none,
};
const demand: ShockEvent = {
  kind: 'demand',
  name: 'panic',
  users: ['r1'],
  sectors: ['s0'],
  from: 2,
  duration: 6,
  change: 0.5,
  recovery: { curve: 'convex', steps: 10 },
};
const rebuild: ShockEvent = {
  kind: 'capital',
  name: 'quake',
  regions: ['r1'],
  from: 5,
  duration: 2,
  share: 0.3,
  recovery: none,
  rebuilding: { sectors: { s2: 0.8, s0: 0.2 }, steps: 20, factor: 1 },
};
const all = [capacity, link, demand, rebuild];

/** By sector, what all stocks of its product hold. */
function stocks({ arrays }: ShockModel): Float64Array {
  const sums = new Float64Array(arrays.sectors);
  for (let at = 0; at < arrays.stock.length; at++) sums[Math.floor(at / 8) % arrays.sectors]! += arrays.stock[at]!;
  return sums;
}

/** What the last step's production used of each input. */
function used({ arrays }: ShockModel): Float64Array {
  const sums = new Float64Array(arrays.sectors);
  for (let at = 0; at < arrays.use.length; at++) {
    const user = Math.floor(at / 8 / arrays.sectors) * 8 + (at % 8);
    sums[Math.floor(at / 8) % arrays.sectors]! += arrays.use[at]! * arrays.production[user]!;
  }
  return sums;
}

describe('a shock', () => {
  for (const rationing of ['proportional', 'priority', 'largest-first', 'equal'] as const) {
    for (const routing of ['capacity', 'fixed'] as const) {
      it(`keeps mass at every step: ${rationing}, ${routing} routing`, () => {
        const model = shockModel(madeTable(3, 4, 5), { ...quick, rationing, routing, inputThreshold: 0 });
        // Inputs that a node does not use have no stock to balance.
        const idle = model.arrays.use.map((use) => (use > 0 ? 0 : 1));
        for (let at = 0; at < idle.length; at++) if (idle[at] === 1) model.startStock[at] = 0;
        const run = beginShock(model, all);
        let before: Float64Array | undefined;
        for (;;) {
          const more = run.advance(1);
          const { production, distribution } = run.state;
          const produced = new Float64Array(4);
          for (let k = 0; k < production.length; k++) {
            const s = model.sectorOf[k]!;
            produced[s]! += production[k]! - distribution.final[k]! + distribution.unmet[k]!;
            for (let r = 0; r < 3; r++) produced[s]! -= distribution.rebuilt[k * 3 + r]!;
          }
          const held = stocks(model);
          const use = used(model);
          if (before !== undefined) {
            for (let s = 0; s < 4; s++) {
              const apart = produced[s]! - use[s]! - (held[s]! - before[s]!);
              expect(Math.abs(apart) / held[s]!).toBeLessThan(1e-12);
            }
          }
          before = held;
          if (!more) break;
        }
        expect(run.finish().lost).toBeGreaterThan(0);
      });
    }
  }

  it('changes nothing when nothing happens', () => {
    const model = shockModel(madeTable(3, 4, 6), quick);
    const result = simulateShock(model, []);
    for (let at = 0; at < result.production.length; at++) {
      expect(result.production[at]! / result.normal[at % 12]!).toBeCloseTo(1, 12);
    }
    expect(result.warnings).toEqual([]);
    for (const rationing of ['proportional', 'priority', 'largest-first', 'equal'] as const) {
      const { unmetFinalDemand } = simulateShock(shockModel(madeTable(5, 6, 6), { ...quick, rationing }), []);
      expect(
        unmetFinalDemand.every((unmet) => unmet === 0),
        rationing,
      ).toBe(true);
    }
    expect(result.regions.every((region) => Number.isNaN(region.firstLoss))).toBe(true);
  });

  it('goes on where users are served from stocks, or from no known origin', () => {
    const table = madeTable(2, 3, 15);
    const used = (i: number) =>
      table.intermediate.subarray(i * 6, i * 6 + 6).reduce((a, b) => a + b, 0) +
      table.finalDemand.subarray(i * 2, i * 2 + 2).reduce((a, b) => a + b, 0);
    // Node 2 makes nothing, yet its product is used: the published error says so. Node 4 also sells from stock.
    for (let i = 0; i < 6; i++) {
      table.output[i]! -= table.intermediate[i * 6 + 2]!;
      table.intermediate[i * 6 + 2] = 0;
    }
    const error = Float64Array.from({ length: 6 }, (_, i) => (i === 2 ? -used(2) : 0));
    table.output[2] = 0;
    table.finalDemand[4 * 2] = -0.3 * table.output[4]!;
    table.output[4] = used(4);
    for (const rationing of ['proportional', 'priority', 'largest-first', 'equal'] as const) {
      const model = shockModel({ ...table, error }, { ...quick, rationing });
      const result = simulateShock(model, []);
      expect(Math.abs(result.lostShare), rationing).toBeLessThan(1e-12);
      expect(result.unmetFinalDemand.every((unmet) => unmet < 1e-9)).toBe(true);
    }
  });

  it('does not depend on the order of nodes', () => {
    const table = madeTable(3, 4, 7);
    const places = [7, 2, 11, 0, 5, 9, 1, 10, 3, 8, 6, 4];
    const a = simulateShock(shockModel(table, quick), all);
    const b = simulateShock(shockModel(reordered(table, places), quick), all);
    for (let t = 0; t < quick.steps; t++) {
      for (let i = 0; i < 12; i++) {
        const old = a.production[t * 12 + places[i]!]!;
        expect(Math.abs(b.production[t * 12 + i]! - old) / old).toBeLessThan(1e-10);
      }
    }
  });

  it('gives the same bits when a model is used again, links cut and mended', () => {
    const model = shockModel(madeTable(3, 4, 8), quick);
    const first = simulateShock(model, all);
    expect(simulateShock(model, all).production).toEqual(first.production);
  });

  // Total losses need not grow with the event: refilling stocks afterwards is output too.
  it('hits the node named in proportion to the event, in the base model and with ψ', () => {
    for (const kind of ['psi', 'base'] as const) {
      const model = shockModel(madeTable(2, 3, 9), { ...quick, model: kind });
      fc.assert(
        fc.property(fc.double({ min: 0.1, max: 0.9, noNaN: true }), (share) => {
          const result = simulateShock(model, [{ ...capacity, share }]);
          const at = capacity.from * 6 + 1;
          expect(result.production[at]! / result.normal[1]!).toBeCloseTo(1 - share, 10);
          expect(result.outcomes[1]!.worst).toBeGreaterThanOrEqual(share - 1e-9);
          expect(result.lost).toBeGreaterThan(0);
        }),
        { numRuns: 20 },
      );
    }
  });

  it('names the input that binds and how long stocks last', () => {
    const cut: ShockEvent = { ...capacity, regions: ['r0', 'r1'], share: 1, recovery: none, duration: 70 };
    const result = simulateShock(shockModel(madeTable(2, 3, 10, 1), { ...quick, steps: 70 }), [cut]);
    const user = result.outcomes.find((outcome) => outcome.sector === 's0')!;
    const failed = result.outcomes.find((outcome) => outcome.sector === 's1')!;
    expect(failed.firstLoss).toBe(3);
    expect(failed.causes[0]!.cause).toBe('capacity');
    expect(user.causes[0]!.cause).toBe('s1');
    // Ten steps of stock, of which the last eight hamper production at ψ = 0.8.
    expect(user.firstLoss).toBeGreaterThan(3);
    expect(user.firstLoss).toBeLessThanOrEqual(3 + 10);
    expect(Number.isNaN(user.recovered)).toBe(true);
    expect(result.warnings.map((warning) => warning.code)).toContain('not-recovered');
  });

  it('rebuilds what was destroyed with the production of others', () => {
    const model = shockModel(madeTable(3, 4, 11), { ...quick, steps: 300 });
    const result = simulateShock(model, [rebuild]);
    const spent = 0.3 * model.capital.reduce((sum, k, place) => sum + (model.regionOf[place] === 1 ? k : 0), 0);
    expect(spent).toBeGreaterThan(0);
    const capacityAt = (t: number) => result.capacity[t * 12 + 4]! / result.normal[4]!;
    expect(capacityAt(5)).toBeCloseTo(0.7, 2);
    expect(capacityAt(299)).toBeGreaterThan(capacityAt(20));
  });

  it('cuts a link fully and restores it', () => {
    const model = shockModel(madeTable(2, 3, 12), { ...quick, routing: 'fixed' });
    const flows = model.arrays.flows.slice();
    const result = simulateShock(model, [{ ...link, share: 1, regions: ['r1'], to: { regions: ['r0'] } }]);
    expect(model.arrays.flows).toEqual(flows);
    const lost = Object.fromEntries(result.regions.map((region) => [region.region, region.lost]));
    expect(lost.r1).toBeGreaterThan(0);
  });

  it('keeps running with an empty sector and without use of some inputs', () => {
    const table = madeTable(2, 3, 13, 0.5);
    for (let j = 0; j < 6; j++) {
      table.output[2]! -= table.intermediate[2 * 6 + j]!;
      table.intermediate[2 * 6 + j] = 0;
      table.intermediate[j * 6 + 2] = 0;
    }
    table.output[2] = 0;
    table.finalDemand.fill(0, 4, 6);
    const result = simulateShock(shockModel(table, quick), [capacity]);
    expect(result.production.every(Number.isFinite)).toBe(true);
    expect(result.outcomes[2]!.lost).toBe(0);
  });

  it('refuses what it cannot mean', () => {
    const table = madeTable(2, 3, 14);
    expect(() => shockModel(table, { ...quick, inventory: 1 })).toThrow('inventory must be');
    expect(() => shockModel(table, { ...quick, restoration: { s0: 3 } })).toThrow('for every sector');
    const model = shockModel(table, quick);
    expect(() => simulateShock(model, [{ ...capacity, regions: ['nowhere'] }])).toThrow('nowhere');
    expect(() => simulateShock(model, [{ ...capacity, share: 2 }])).toThrow('between 0 and 1');
    expect(() => simulateShock(model, [{ ...capacity, from: 0 }])).toThrow('from');
  });
});
