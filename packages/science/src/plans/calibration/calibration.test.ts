import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { outlookModels } from '../outlook/index.ts';
import { checkedIntervals, type JudgedForecast, judgeForecasts, reliability, summarise } from './index.ts';

/** Provincial GDP 1952–2022, as the demo ships it: three industries a year, added up; years that lack one are left out. */
function provincialGdp() {
  const text = readFileSync(new URL('../../../../../data/china-provincial-gdp-1952-2022.csv', import.meta.url), 'utf8');
  const sums = new Map<string, Map<number, { total: number; parts: number }>>();
  for (const line of text.trim().split('\n').slice(1)) {
    const [year, region, , , , value] = line.split(',');
    if (region === '100000' || !value) continue;
    const years = sums.get(region!) ?? new Map();
    const sum = years.get(Number(year)) ?? { total: 0, parts: 0 };
    years.set(Number(year), { total: sum.total + Number(value), parts: sum.parts + 1 });
    sums.set(region!, years);
  }
  return [...sums.values()].map((years) => {
    const whole = [...years].filter(([, { parts, total }]) => parts === 3 && total > 0);
    return { years: whole.map(([year]) => year), values: whole.map(([, { total }]) => total) };
  });
}

const model = (name: string) => outlookModels.find((candidate) => candidate.name === name)!;
const horizons = [1, 3, 5];

describe('forecasts of provincial GDP from every origin', () => {
  const panel = provincialGdp();
  const damped = judgeForecasts(panel, model('damped-trend'), { horizons });
  const walk = judgeForecasts(panel, model('drift'), { horizons, recalibrate: false });
  const ahead = (forecasts: readonly JudgedForecast[], horizon: number) =>
    summarise(forecasts.filter((forecast) => forecast.horizon === horizon));

  it('covers 31 provinces', () => {
    expect(panel).toHaveLength(31);
    expect(damped.length).toBe(walk.length);
  });

  it.each(horizons)('hold what came within five points of what they say, %d years ahead', (horizon) => {
    for (const { nominal, observed } of ahead(damped, horizon).coverage) {
      expect(Math.abs(observed - nominal)).toBeLessThanOrEqual(0.05);
    }
  });

  it.each(horizons)('score better than a random walk with drift, %d years ahead', (horizon) => {
    expect(ahead(damped, horizon).logScore).toBeGreaterThan(ahead(walk, horizon).logScore);
  });

  it('are worth far fewer independent ones, because provinces share their years', () => {
    const { forecasts, effective, years } = ahead(damped, 1);
    expect(effective).toBeLessThan(forecasts / 2);
    expect(effective).toBeGreaterThan(1);
    expect(years).toBeLessThanOrEqual(61);
  });

  it('fall into ten classes that hold them all', () => {
    const classes = reliability(damped);
    expect(classes.reduce((sum, { forecasts }) => sum + forecasts, 0)).toBe(damped.length);
    expect(classes.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
  });
});

describe('coverage', () => {
  const forecast = (targetYear: number, probability: number): JudgedForecast => ({
    ...{ series: 0, origin: 0, horizon: 1, actual: 0, logScore: 0, originYear: targetYear - 1 },
    targetYear,
    probability,
  });

  it('counts what central intervals hold, and takes years as the draws', () => {
    const { coverage, years, forecasts } = summarise([
      forecast(1, 0.5),
      forecast(1, 0.5),
      forecast(2, 0.99),
      forecast(2, 0.99),
    ]);
    expect([years, forecasts]).toEqual([2, 4]);
    expect(coverage.map(({ observed }) => observed)).toEqual([0.5, 0.5, 0.5]);
    expect(coverage.map(({ nominal }) => nominal)).toEqual(checkedIntervals);
    // Two draws, one year all held and one none: the standard error of their mean is 1/2.
    expect(coverage[0]?.error).toBeCloseTo(0.5, 12);
  });
});
