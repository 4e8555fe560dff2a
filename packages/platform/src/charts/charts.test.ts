import { describe, expect, it } from 'vitest';
import type { LinesChart, MatrixChart } from '../operations/printing/chart.ts';
import { chartScene, type Shape } from './index.ts';
import { niceTicks } from './ticks.ts';

const course: LinesChart = {
  kind: 'lines',
  unit: '亿元',
  missing: '无数据',
  series: [
    {
      label: '实际',
      points: [
        { year: 2020, value: 10 },
        { year: 2021, value: 20 },
        { year: 2022, value: null },
        { year: 2023, value: 30 },
      ],
    },
    {
      label: '中位数',
      points: [
        { year: 2023, value: 30 },
        { year: 2025, value: 40 },
      ],
      estimate: true,
    },
  ],
  bands: [
    {
      label: '80%',
      points: [
        { year: 2023, low: 30, high: 30 },
        { year: 2025, low: 35, high: 50 },
      ],
    },
  ],
  marks: [{ year: 2025, value: 40, label: '目标 2025' }],
};

const likeness: MatrixChart = {
  kind: 'matrix',
  unit: '相似系数',
  missing: '无数据',
  rows: ['甲', '乙'],
  columns: ['甲', '乙'],
  cells: [
    [
      { value: null, text: '—' },
      { value: 0.5, text: '0.50' },
    ],
    [
      { value: 0.9, text: '0.90' },
      { value: null, text: '—' },
    ],
  ],
};

const of = <K extends Shape['kind']>(shapes: readonly Shape[], kind: K) =>
  shapes.filter((shape): shape is Extract<Shape, { kind: K }> => shape.kind === kind);

describe('lines over years', () => {
  it('break where a value is missing, and never pass through zero for it', () => {
    const { shapes } = chartScene(course);
    const solid = of(shapes, 'curve').filter(({ dashed }) => !dashed);
    expect(solid.map(({ points }) => points.length)).toEqual([2]);
    // What stands alone after the gap, and the target.
    expect(of(shapes, 'dot')).toHaveLength(2);
    expect(of(shapes, 'curve').filter(({ dashed }) => dashed)).toHaveLength(1);
  });

  it('have equal years equally far apart and equal values equally high, within the frame', () => {
    const { shapes, width, height } = chartScene(course);
    const [band] = of(shapes, 'area');
    const [low, high] = [band!.points.at(-2)!, band!.points[1]!];
    expect(low[0]).toBeCloseTo(high[0], 9);
    const [solid] = of(shapes, 'curve');
    const [a, b] = solid!.points;
    // 10 a year's width apart in values: as high as 15, the band's width, is to 10.
    expect((low[1] - high[1]) / (a![1] - b![1])).toBeCloseTo(1.5, 9);
    for (const { x, y } of of(shapes, 'text')) {
      expect(x >= 0 && x <= width && y > 0 && y <= height).toBe(true);
    }
  });

  it('name what they are at their ends, apart from each other', () => {
    const names = of(chartScene(course).shapes, 'text').filter(({ text }) => /实际|中位数|目标/.test(text));
    const places = names.map(({ y }) => y).sort((a, b) => a - b);
    expect(names).toHaveLength(3);
    expect(Math.min(...places.slice(1).map((y, at) => y - places[at]!))).toBeGreaterThanOrEqual(14);
  });
});

describe('a matrix', () => {
  it('shades the larger darker, leaves what has no value white, and writes every figure', () => {
    const { shapes } = chartScene(likeness);
    const shades = of(shapes, 'area').map(({ shade }) => shade);
    expect(shades).toHaveLength(2);
    expect(shades[1]).toBeGreaterThan(shades[0]!);
    expect(of(shapes, 'text').filter(({ text }) => /0\.50|0\.90|—/.test(text))).toHaveLength(4);
  });
});

describe('ticks', () => {
  it('are round, and hold what is shown', () => {
    expect(niceTicks([3, 97]).map(({ text }) => text)).toEqual(['0', '20', '40', '60', '80', '100']);
    expect(niceTicks([1000, 1004]).map(({ text }) => text)).toEqual(['1000', '1001', '1002', '1003', '1004']);
    expect(niceTicks([-0.2, 0.3])[0]!.value).toBeLessThanOrEqual(-0.2);
    expect(niceTicks([5]).length).toBeGreaterThan(1);
    expect(niceTicks([0]).length).toBeGreaterThan(1);
  });
});
