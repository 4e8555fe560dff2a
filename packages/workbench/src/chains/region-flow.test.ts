import { expect, it } from 'vitest';
import { around, crossing, totalOf } from './region-flow.ts';

const row = (from_region: string, to_region: string, value: number | null) => ({
  ...{ from_region, to_region, account: 'gross', unit: '万元', value },
});

it('keeps what crosses regions, the largest first', () => {
  const flows = crossing([
    row('N', 'N', 90),
    row('N', 'S', 2),
    row('S', 'N', 7),
    row('S', 'W', 0),
    row('W', 'N', null),
  ]);
  expect(flows.map(({ from, to }) => from + to)).toEqual(['SN', 'NS']);
  expect(totalOf(flows)).toBe(9);
  const { into, out } = around(flows, 'N');
  expect([into.map(({ from }) => from), out.map(({ to }) => to)]).toEqual([['S'], ['S']]);
});
