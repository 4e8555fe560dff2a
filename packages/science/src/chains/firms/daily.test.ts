import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DailyParameters, dailyRun, defaultDaily } from './daily.ts';
import { networkOf } from './network.ts';
import { type Rationing, rationOf, served } from './rationing.ts';
import { madeNetwork } from './testing.ts';
import { fillLevel } from './water-level.ts';

const kinds: readonly Rationing[] = ['proportional', 'equal', 'priority', 'largest-first'];
const network = madeNetwork(400, 2000, 5, 8);
const shock = { firms: [0, 1, 2], share: 0.8, from: 3, duration: 10, recovery: 10 };
const sum = (values: Float64Array) => values.reduce((a, b) => a + b, 0);

describe('firms day by day', () => {
  for (const rationing of kinds) {
    it(`keep mass every day: ${rationing}`, () => {
      const parameters: DailyParameters = { ...defaultDaily, rationing, days: 40 };
      const run = dailyRun(network, shock, parameters);
      let before = sum(run.stock);
      let more = true;
      while (more) {
        more = run.advance(1);
        const out = sum(run.delivered) + sum(run.finalDelivered);
        expect(Math.abs(out / sum(run.production) - 1)).toBeLessThan(1e-12);
        const held = sum(run.stock);
        expect(held).toBeGreaterThan(0);
        expect(Math.min(...run.stock)).toBeGreaterThanOrEqual(-1e-12);
        expect(held - before).toBeLessThanOrEqual(sum(run.delivered) + 1e-9);
        before = held;
      }
      const result = run.finish();
      expect(result.production[3]!).toBeLessThan(result.normal[0]!);
      expect(sum(result.lost)).toBeGreaterThan(0);
    });
  }

  it('lose the more the more essential inputs are, and nothing to suppliers where none is', () => {
    const size = network.industries.length ** 2;
    const long = { ...shock, share: 1, duration: 40 };
    const lost = [0, 0.25, 0.5, 1].map((degree) => {
      const run = dailyRun(network, long, { ...defaultDaily, essentials: new Float64Array(size).fill(degree) });
      run.advance(60);
      return run.finish().lost;
    });
    for (const [k, more] of lost.slice(1).entries()) expect(sum(more)).toBeGreaterThan(sum(lost[k]!));
    const [none, , , all] = lost as [Float64Array, Float64Array, Float64Array, Float64Array];
    const of = (essentials: 'leontief' | 'linear') => {
      const run = dailyRun(network, long, { ...defaultDaily, essentials });
      run.advance(60);
      return run.finish().lost;
    };
    expect(of('linear')).toEqual(none);
    expect(of('leontief')).toEqual(all);
    // Where no input holds production back, only the firms hit, and orders that fall, cost anything.
    const alone = dailyRun(network, shock, { ...defaultDaily, essentials: 'linear', days: 4 });
    alone.advance(4);
    const { production, capacity } = alone.finish();
    expect(production[3]! / capacity[3]!).toBeCloseTo(1, 12);
  });

  it('stay as they are without a shock', () => {
    for (const rationing of kinds) {
      const run = dailyRun(network, { ...shock, share: 0 }, { ...defaultDaily, rationing });
      run.advance(60);
      const { production, normal, unmetFinalDemand } = run.finish();
      for (const value of production) expect(value / normal[0]!).toBeCloseTo(1, 10);
      expect(Math.max(...unmetFinalDemand) / normal[0]!).toBeLessThan(1e-10);
    }
  });

  it('sum up by group to the whole, and lose what normal output and output differ by', () => {
    const groups = { count: network.regions.length, of: network.regionOf };
    const parts = dailyRun(network, shock, { ...defaultDaily, days: 30 }, groups);
    const whole = dailyRun(network, shock, { ...defaultDaily, days: 30 });
    parts.advance(30);
    whole.advance(30);
    const [a, b] = [parts.finish(), whole.finish()];
    for (const figure of ['production', 'capacity', 'unmetFinalDemand', 'unmetOrders'] as const) {
      for (let day = 0; day < 30; day++) {
        const added = sum(a[figure].subarray(day * a.groups, (day + 1) * a.groups));
        expect(Math.abs(added - b[figure][day]!)).toBeLessThan(1e-9 * b.normal[0]!);
      }
    }
    expect(sum(b.lost)).toBeCloseTo(30 * b.normal[0]! - sum(b.production), 6);
  });

  it('put several events together, and do not depend on the order of firms', () => {
    const twice = [
      { ...shock, firms: [5], share: 0.5 },
      { ...shock, firms: [5, 6], share: 0.5 },
    ];
    const run = dailyRun(network, twice, { ...defaultDaily, days: 5 });
    run.advance(5);
    const once = dailyRun(
      network,
      [
        { ...shock, firms: [5], share: 0.75 },
        { ...shock, firms: [6], share: 0.5 },
      ],
      { ...defaultDaily, days: 5 },
    );
    once.advance(5);
    expect(run.finish().capacity).toEqual(once.finish().capacity);
    const n = network.firms;
    const supplier = new Uint32Array(network.customer.length);
    for (let k = 0; k < n; k++) supplier.fill(n - 1 - k, network.start[k], network.start[k + 1]);
    const turned = networkOf(
      {
        regions: network.regions,
        industries: network.industries,
        regionOf: network.regionOf.toReversed(),
        industryOf: network.industryOf.toReversed(),
        size: network.size.toReversed(),
      },
      { supplier, customer: network.customer.map((k) => n - 1 - k), value: network.value },
      { unit: network.unit, synthetic: true },
    );
    for (const rationing of kinds) {
      const here = dailyRun(network, shock, { ...defaultDaily, rationing, days: 20 });
      const there = dailyRun(
        turned,
        { ...shock, firms: [n - 1, n - 2, n - 3] },
        { ...defaultDaily, rationing, days: 20 },
      );
      here.advance(20);
      there.advance(20);
      const other = there.finish().production;
      for (const [day, value] of here.finish().production.entries())
        expect(Math.abs(other[day]! / value - 1)).toBeLessThan(1e-9);
    }
  });
});

describe('too little', () => {
  it('is shared out whole, nobody gets more than he asked for, and everyone by the rule', () => {
    const amounts = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(
        amounts,
        fc.double({ min: 0, max: 100, noNaN: true }),
        fc.double({ min: 0, max: 0.99, noNaN: true }),
        (orders, final, part) => {
          const asked = orders.reduce((a, b) => a + b, final);
          fc.pre(asked > 1e-6);
          for (const kind of kinds) {
            const ration = rationOf(kind, Float64Array.of(...orders, 0), final, part * asked);
            const got = orders.map((order) => served(ration, order));
            expect(got.reduce((a, b) => a + b, ration.final)).toBeCloseTo(part * asked, 6);
            for (const [k, order] of orders.entries()) {
              expect(got[k]!).toBeGreaterThanOrEqual(0);
              expect(got[k]!).toBeLessThanOrEqual(order + 1e-9);
              for (const [j, other] of orders.entries()) {
                if (order < other) expect(got[k]!).toBeLessThanOrEqual(got[j]! + 1e-9);
              }
            }
          }
        },
      ),
    );
  });

  it('goes as each rule says', () => {
    const shares = (kind: Rationing, available: number) => {
      const ration = rationOf(kind, Float64Array.of(6, 1, 4, 0), 1, available);
      return [...[6, 1, 4].map((order) => served(ration, order)), ration.final];
    };
    expect(shares('proportional', 6)).toEqual([3, 0.5, 2, 0.5]);
    expect(shares('equal', 8)).toEqual([3, 1, 3, 1]);
    expect(shares('priority', 5.5)).toEqual([3, 0.5, 2, 0]);
    expect(shares('priority', 11.5)).toEqual([6, 1, 4, 0.5]);
    expect(shares('largest-first', 8)).toEqual([6, 0, 2, 0]);
    expect(shares('largest-first', 11)).toEqual([6, 0.5, 4, 0.5]);
  });

  it('finds the water level', () => {
    expect(fillLevel(Float64Array.of(1, 4, 6), 7)).toBe(3);
    expect(fillLevel(Float64Array.of(1, 4, 6), 12)).toBe(Infinity);
    expect(fillLevel(Float64Array.of(5), 0)).toBe(0);
  });
});
