import { expect, it } from 'vitest';
import { placeLabels, together } from './label-places.ts';

const inside = { x: 0, y: 0, width: 400, height: 300 };

it('keeps names apart where points crowd', () => {
  const points = Array.from({ length: 6 }, (_, k) => ({ x: 200 + 9 * k, y: 150 + 4 * k, text: '夏普利值' }));
  const boxes = placeLabels(points, inside).map(({ box }) => box);
  for (const [k, a] of boxes.entries()) {
    for (const b of boxes.slice(k + 1)) {
      const apart = a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
      expect(apart).toBe(true);
    }
    expect(a.x).toBeGreaterThanOrEqual(0);
    expect(a.x + a.width).toBeLessThanOrEqual(400);
  }
});

it('gives points that fall together one label', () => {
  const points = [
    { x: 10, y: 10, text: 'A' },
    { x: 12, y: 11, text: 'B' },
    { x: 90, y: 10, text: 'C' },
  ];
  expect(together(points).map(({ text }) => text)).toEqual(['A\nB', 'C']);
});
