import { expect, it } from 'vitest';
import { changeFormat, smallShare } from './small-share.ts';

it('gives small shares the digits they need', () => {
  expect([0.0881, 0.00042, 0.0000123, 0].map((value) => smallShare(value, 'en'))).toEqual([
    '8.8%',
    '0.04%',
    '0.001%',
    '0.0%',
  ]);
});

it('tells changes apart by how far they reach', () => {
  const [large, small] = [changeFormat(0.1, 'en'), changeFormat(0.00012, 'en')];
  expect([-0.0881, 0.02, 1e-7, null].map(large)).toEqual(['−8.8%', '+2%', '0%', 'no data']);
  expect([-0.00008, -0.00006, 0.00002].map(small)).toEqual(['−0.008%', '−0.006%', '+0.002%']);
  expect(changeFormat(0, 'zh')(0)).toBe('0%');
});
