import { describe, expect, it } from 'vitest';
import { curvesOf, keyOf, largestLosses, levelOf, type Outcome, outcomeOf, valuesOf } from './run.ts';

const table = {
  length: 6,
  columns: {
    step: [0, 0, 0, 7, 7, 7],
    region: ['', 'N', 'S', '', 'N', 'S'],
    sector: ['', '', '', '', '', ''],
    production: [10, 4, 0, 9, 3, null],
    capacity: [10, 4, 0, 11, 5, 0],
    unmet_final_demand: [0, 0, 0, 0.5, 0.5, 0],
  },
};

describe('a run', () => {
  it('comes apart into series', () => {
    const { days, series } = curvesOf(table);
    expect(days).toEqual([0, 7]);
    expect(series.map(keyOf)).toEqual(['\n', 'N\n', 'S\n']);
    expect(series[1]).toMatchObject({ production: [4, 3], capacity: [4, 5], unmet: [0, 0.5] });
    expect(curvesOf({ length: 0, columns: { step: [], region: [], sector: [] } })).toEqual({ days: [], series: [] });
  });

  it('is read against the undisturbed day; what made nothing has no change', () => {
    const [all, north, south] = curvesOf(table).series;
    expect(valuesOf(all!, 'production')[1]).toBeCloseTo(-0.1, 12);
    expect(valuesOf(north!, 'capacity')).toEqual([0, 0.25]);
    expect(valuesOf(south!, 'production')).toEqual([null, null]);
    expect(valuesOf(north!, 'unmet')).toEqual([0, 0.5]);
  });
});

describe('outcomes', () => {
  const outcome = (region: string, sector: string, lost: number): Outcome => outcomeOf({ region, sector, lost });

  it('keep what is missing missing', () => {
    expect(outcomeOf({ region: 'N', sector: '', lost: 2, days_to_recover: null, cause: 'demand' })).toMatchObject({
      ...{ lost: 2, recovery: null, survived: null, cause: 'demand' },
    });
  });

  it('are ranked within a level', () => {
    const all = [
      outcome('N', '', 1),
      outcome('S', '', 2),
      outcome('N', 'a', 9),
      outcome('', 'a', 9),
      outcome('', '', 3),
    ];
    expect(largestLosses(all, 'region').map(({ region }) => region)).toEqual(['S', 'N']);
    expect(all.map(levelOf)).toEqual(['region', 'region', 'node', 'sector', 'total']);
  });
});
