import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../random/index.ts';
import { attainmentProbability, fan, meetingYears, probabilityWithProjects } from '../attainment.ts';
import type { SeriesError } from '../series.ts';
import { outlook, outlookModels, runModel, TooFewPoints } from './index.ts';

/** Sum of twelve uniforms: near enough to normal for a made-up series. */
function normals(seed: number): () => number {
  const random = seededRandom(seed);
  return () => Array.from({ length: 12 }, random).reduce((sum, x) => sum + x, -6);
}

/** Growth that returns to 8 % a year, in levels. */
function madeSeries(length: number, seed: number) {
  const normal = normals(seed);
  let departure = 0;
  let value = 100;
  const values = [value];
  while (values.length < length) {
    departure = 0.7 * departure + 0.015 * normal();
    value *= Math.exp(0.08 + departure + 0.01 * normal());
    values.push(value);
  }
  return { years: values.map((_, index) => 2000 + index), values };
}

describe('the outlook of a series', () => {
  const series = madeSeries(20, 1);
  const view = outlook(series);

  it('names the model the trial on the series chose', () => {
    expect(view.chosen.why).toBe('trial');
    expect(view.chosen.trials.map(({ model }) => model)).toEqual(['drift', 'damped-trend', 'local-level']);
    const best = Math.max(...view.chosen.trials.map(({ logScore }) => logScore));
    expect(view.chosen.trials.find(({ model }) => model === view.chosen.run.model.name)?.logScore).toBe(best);
  });

  it('gives chances that fall as the target rises, and rise with a limit not to be passed', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 50, max: 2000, noNaN: true }),
        fc.double({ min: 1, max: 500, noNaN: true }),
        (value, more) => {
          const up = (target: number) => attainmentProbability(view, { year: 2024, direction: 'up', value: target });
          const down = (target: number) =>
            attainmentProbability(view, { year: 2024, direction: 'down', value: target });
          expect(up(value + more)).toBeLessThanOrEqual(up(value) + 1e-12);
          expect(down(value + more)).toBeGreaterThanOrEqual(down(value) - 1e-12);
          expect(up(value) + down(value)).toBeCloseTo(1, 10);
        },
      ),
    );
  });

  it('does not change with the unit', () => {
    const scaled = outlook({ ...series, values: series.values.map((value) => value * 1e4) });
    for (const year of [2020, 2025, 2030]) {
      expect(scaled.quantile(year, 0.9) / view.quantile(year, 0.9)).toBeCloseTo(1e4, 3);
    }
  });

  it('fans out: quantiles in order, and wider the further ahead', () => {
    const years = fan(view, 2030);
    for (const { quantiles } of years) expect([...quantiles].sort((a, b) => a - b)).toEqual(quantiles);
    const widths = years.map(({ quantiles }) => Math.log(quantiles[5]! / quantiles[1]!));
    for (const [index, width] of widths.slice(5).entries()) expect(width).toBeGreaterThan(widths[index + 4]!);
  });

  it('tells when the target will be met, the even year by the median', () => {
    const value = view.quantile(2024, 0.5);
    const met = meetingYears(view, 'up', value * 0.999);
    expect(met.even).toBe(2024);
    expect(met.early).toBeLessThanOrEqual(2024);
    expect(met.late).toBeGreaterThanOrEqual(2024);
    expect(meetingYears(view, 'up', value * 1e9)).toEqual({
      early: undefined,
      even: undefined,
      late: undefined,
      until: 2059,
    });
  });

  it('counts a project in the years it runs, less what it displaces', () => {
    const target = { year: 2024, direction: 'up', value: view.quantile(2024, 0.7) } as const;
    const without = attainmentProbability(view, target);
    const chance = (year: number, displaced: number) =>
      probabilityWithProjects(view, target, [{ year, amount: 30, displaced }]);
    expect(without).toBeCloseTo(0.3, 6);
    expect(chance(2024, 0)).toBeGreaterThan(chance(2023, 0.5));
    expect(chance(2025, 0)).toBe(without);
    expect(chance(2024, 1)).toBeCloseTo(without, 12);
  });
});

describe('few points', () => {
  it('give no chances below five, and drift alone below ten', () => {
    expect(() => outlook(madeSeries(4, 2))).toThrow(TooFewPoints);
    const { chosen } = outlook(madeSeries(9, 2));
    expect([chosen.why, chosen.run.model.name]).toEqual(['few-points', 'drift']);
    expect(outlook(madeSeries(10, 2)).chosen.why).toBe('trial');
  });
});

describe('a series that is none', () => {
  it.each([
    ['empty', [], []],
    ['not-ascending', [2001, 2001], [1, 2]],
    ['not-whole-years', [2001, 2001.5], [1, 2]],
    ['not-finite', [2001, 2002], [1, Number.NaN]],
    ['too-long', [1, 9999], [1, 2]],
  ])('is refused: %s', (reason, years, values) => {
    expect(() => outlook({ years, values })).toThrow(expect.objectContaining({ reason }) as SeriesError);
  });
});

describe('a missing year', () => {
  it('costs certainty, not the forecast', () => {
    const whole = madeSeries(25, 3);
    const gone = {
      years: whole.years.filter((year) => year !== 2020),
      values: whole.values.filter((_, index) => index !== 20),
    };
    for (const model of ['drift', 'damped-trend', 'local-level'] as const) {
      const there = outlook(whole, { model });
      const missing = outlook(gone, { model });
      expect(Math.abs(Math.log(missing.expected(2027) / there.expected(2027)))).toBeLessThan(0.03);
    }
  });
});

describe('forecasts of the past', () => {
  it('do not know what came later', () => {
    const values = Float64Array.from(madeSeries(30, 4).values, Math.log);
    const changed = values.map((value, index) => (index > 20 ? value + 3 : value));
    for (const model of outlookModels) {
      const early = (series: Float64Array) =>
        runModel(model, series, { scoreAt: [1, 3] }).past.filter(({ origin, horizon }) => origin + horizon <= 20);
      expect(early(changed)).toEqual(early(values));
    }
  });

  it('hold what came as often as they say, on series made as the model thinks', () => {
    const panel = Array.from({ length: 60 }, (_, seed) =>
      Float64Array.from(madeSeries(40, 100 + seed).values, Math.log),
    );
    const damped = outlookModels.find(({ name }) => name === 'damped-trend')!;
    const past = panel.flatMap((values) => [...runModel(damped, values, { scoreAt: [1, 3] }).past]);
    for (const [nominal, tolerance] of [
      [0.5, 0.05],
      [0.8, 0.05],
      [0.95, 0.03],
    ] as const) {
      const held = past.filter(({ probability }) => Math.abs(probability - 0.5) <= nominal / 2).length / past.length;
      expect(Math.abs(held - nominal)).toBeLessThan(tolerance);
    }
  });

  it('of the random walk with drift are the textbook formula', () => {
    const values = Float64Array.from([0, 0.1, 0.15, 0.3, 0.33, 0.41, 0.6]);
    const changes = [0.1, 0.05, 0.15, 0.03, 0.08, 0.19];
    const mean = changes.reduce((sum, x) => sum + x, 0) / 6;
    const variance = changes.reduce((sum, x) => sum + (x - mean) ** 2, 0) / 5;
    const [part] = runModel(outlookModels[0]!, values, { recalibrate: false }).ahead(3);
    expect(part?.mean).toBeCloseTo(0.6 + 3 * mean, 12);
    expect(part?.scale).toBeCloseTo(Math.sqrt(variance * (3 + 9 / 6)), 12);
    expect(part?.degrees).toBe(5);
  });
});

describe('a percentage that wanders', () => {
  it('is seen as it is, may be negative, and its local level is near its late values', () => {
    const normal = normals(9);
    const values = Array.from({ length: 24 }, () => 1 + 2 * normal());
    const view = outlook({ years: values.map((_, index) => 1990 + index), values });
    expect(view.scale).toBe('identity');
    expect(view.chosen.run.model.name).toBe('local-level');
    expect(Math.abs(view.expected(2015) - 1)).toBeLessThan(2);
    expect(() => outlook({ years: [1, 2, 3, 4, 5], values: [1, 2, 0, 1, 2] }, { scale: 'logarithm' })).toThrow(
      RangeError,
    );
  });
});
