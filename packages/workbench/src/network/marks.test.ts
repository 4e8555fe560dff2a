import { describe, expect, it } from 'vitest';
import { labelled, type Mark, nearnessOf, paintOf, radiiOf } from './marks.ts';
import type { NetworkNode } from './use-network.ts';

const node = (more: Partial<NetworkNode>): NetworkNode => ({
  ...{ code: 'x', name: 'x', ubiquity: 1, pci: 0, value: null, isPresent: null, density: null },
  ...more,
});
const look = { paper: 'paper', noData: 'none', quiet: 'quiet' };

it('makes areas, not radii, as the figures', () => {
  const [whole, quarter, missing] = radiiOf([node({ value: 100 }), node({ value: 25 }), node({})], 'value');
  expect(whole! / quarter!).toBeCloseTo(2, 12);
  expect(missing).toBe(4);
});

it('fills what is present, rings what is not, and marks what is unknown', () => {
  expect(paintOf(node({ isPresent: true }), true, 'teal', 0, look)).toMatchObject({ fill: 'teal' });
  const near = paintOf(node({ isPresent: false }), true, 'teal', 1, look);
  const far = paintOf(node({ isPresent: false }), true, 'teal', 0, look);
  expect(near).toMatchObject({ fill: 'paper', ring: 'teal' });
  expect(near.ringPart).toBeGreaterThan(far.ringPart);
  expect(paintOf(node({}), true, 'teal', 0, look).fill).toBe('none');
  expect(paintOf(node({}), false, 'teal', 0, look).fill).toBe('teal');
});

it('measures nearness among what is not yet there', () => {
  const absent = (density: number) => node({ isPresent: false, density });
  const nearness = nearnessOf([absent(0.2), absent(0.4), node({ isPresent: true, density: 0.9 })]);
  expect(nearness(0.2)).toBe(0);
  expect(nearness(0.3)).toBeCloseTo(0.5, 12);
  expect(nearness(0.4)).toBe(1);
  expect(nearnessOf([absent(0.2)])(0.2)).toBe(0.5);
});

describe('names', () => {
  const mark = (code: string, x: number, radius: number): Mark => ({
    ...{ code, name: `${code}${code}${code}`, x, y: 0.5, radius, fill: '', outline: '', ring: '', ringPart: 0 },
  });
  it('are written largest first, and none over another', () => {
    expect([...labelled([mark('a', 0.1, 5), mark('b', 0.12, 9)], 400, 400, new Set())]).toEqual(['b']);
    expect([...labelled([mark('a', 0.1, 5), mark('b', 0.12, 9)], 400, 400, new Set(['a']))]).toEqual(['a']);
  });
  it('do not run out of the picture, save those asked for', () => {
    expect([...labelled([mark('a', 0.99, 5)], 400, 400, new Set())]).toEqual([]);
    expect([...labelled([mark('a', 0.99, 5)], 400, 400, new Set(['a']))]).toEqual(['a']);
  });
});
