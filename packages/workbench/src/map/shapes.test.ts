import { describe, expect, it } from 'vitest';
import { decodeFeature, type Point } from '../../scripts/geojson-decode.ts';
import { albers, fitChina, pathOf } from '../../scripts/project.ts';
import { southChinaSea } from '../../scripts/south-china-sea.ts';
import { levelFor, shapesAround } from './shapes.ts';

const corners: Point[] = [
  [75, 20],
  [135, 53],
];

/** The points of a path of one ring, from its relative steps. */
function pointsOf(path: string): [number, number][] {
  const numbers = path.match(/-?\d+/g)!.map(Number);
  let [x, y] = [numbers[0]!, numbers[1]!];
  const points: [number, number][] = [[x, y]];
  for (let i = 2; i + 1 < numbers.length; i += 2) {
    x += numbers[i]!;
    y += numbers[i + 1]!;
    points.push([x, y]);
  }
  return points;
}

describe('map shapes', () => {
  it('decodes zigzag steps of 1/1024 degree', () => {
    // Steps +1, −1 and 0: codes 2, 1 and 0 above 64.
    const coordinates = [String.fromCharCode(66, 65, 64, 66)];
    const feature = decodeFeature({
      id: '1',
      properties: { name: 'x', cp: [0, 0] },
      geometry: { type: 'Polygon', coordinates, encodeOffsets: [[1024, 2048]] },
    });
    expect(feature.rings[0]).toEqual([
      [1025 / 1024, 2047 / 1024],
      [1025 / 1024, 2048 / 1024],
    ]);
  });

  it('projects equal areas as equal: a degree cell shrinks as the cosine of its latitude', () => {
    const area = (latitude: number) => {
      const [a, b, c] = [albers([100, latitude]), albers([100.1, latitude]), albers([100, latitude + 0.1])];
      return Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1]));
    };
    const cell = (latitude: number) =>
      Math.sin(((latitude + 0.1) * Math.PI) / 180) - Math.sin((latitude * Math.PI) / 180);
    expect(area(20) / area(50)).toBeCloseTo(cell(20) / cell(50), 2);
  });

  it('keeps the smallest islands as a dot', () => {
    const project = fitChina(corners);
    const island: Point[] = [
      [120, 30],
      [120.0001, 30],
      [120.0001, 30.0001],
      [120, 30],
    ];
    expect(pathOf([island], project)).toMatch(/h2v2h-2z$/);
  });

  it('thins a shared border to the same points on both sides', () => {
    const project = fitChina(corners);
    const border: Point[] = Array.from({ length: 40 }, (_, i) => [110 + 0.03 * Math.sin(i), 30 + 0.02 * i]);
    const west: Point[] = [...border, [108, 30.8], [108, 30], border[0]!];
    const east: Point[] = [...border.toReversed(), [112, 30], [112, 30.8], border.at(-1)];
    const middle = (path: string) => pointsOf(path).filter(([x]) => Math.abs(x - project([110, 30.4])[0]) < 20);
    const [left, right] = [middle(pathOf([west], project)), middle(pathOf([east], project))];
    expect(left.length).toBeGreaterThan(10);
    expect(new Set(left.map(String))).toEqual(new Set(right.map(String)));
  });

  it('has the South China Sea inset with its dashed line', () => {
    const { d } = southChinaSea();
    expect(d.match(/M/g)!.length).toBeGreaterThanOrEqual(11);
  });

  it('chooses provinces or prefectures by the codes', () => {
    expect(levelFor(['110000', '420000', 'R1'])).toBe('provinces');
    expect(levelFor(['110100', '420100', '420000'])).toBe('prefectures');
    expect(levelFor(['R1', 'R2'])).toBeUndefined();
  });
});

describe('shapes around the figures', () => {
  const shape = (code: string) => ({ code, name: code, d: '', at: [0, 0] as const });
  const codes = ['420100', '420200', '430100', ...['11', '12', '13', '14', '15', '21', '22'].map((p) => `${p}0100`)];
  const set = { width: 1, height: 1, shapes: codes.map(shape), southChinaSea: { width: 1, height: 1, d: '' } };
  const around = (known: string[]) => shapesAround(set, (code) => known.includes(code)).map(({ code }) => code);

  it('are those of the provinces that have figures, with their own gaps', () => {
    expect(around(['420100'])).toEqual(['420100', '420200']);
  });

  it('are all of them for a wide spread, for none, and where shapes are provinces', () => {
    expect(around(codes)).toEqual(codes);
    expect(around([])).toEqual(codes);
    const provinces = { ...set, shapes: ['420000', '430000'].map(shape) };
    expect(shapesAround(provinces, (code) => code === '420000')).toHaveLength(2);
  });
});
