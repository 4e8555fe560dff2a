import { describe, expect, it } from 'vitest';
import { type DailyParameters, dailyRun, defaultDaily } from './daily.ts';
import { madeNetwork } from './testing.ts';
import { fillLevel } from './water-level.ts';

const network = madeNetwork(400, 2000, 5, 8);
const shock = { firms: [0, 1, 2], share: 0.8, from: 3, duration: 10, recovery: 10 };
const sum = (values: Float64Array) => values.reduce((a, b) => a + b, 0);

describe('firms day by day', () => {
  for (const rationing of ['proportional', 'equal'] as const) {
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
      expect(result.production[3]!).toBeLessThan(result.normal);
      expect(sum(result.lost)).toBeGreaterThan(0);
    });
  }

  it('stay as they are without a shock', () => {
    const run = dailyRun(network, { ...shock, share: 0 }, defaultDaily);
    run.advance(60);
    const { production, normal } = run.finish();
    for (const value of production) expect(value / normal).toBeCloseTo(1, 10);
  });

  it('find the water level', () => {
    expect(fillLevel(Float64Array.of(1, 4, 6), 7)).toBe(3);
    expect(fillLevel(Float64Array.of(1, 4, 6), 12)).toBe(Infinity);
    expect(fillLevel(Float64Array.of(5), 0)).toBe(0);
  });
});
