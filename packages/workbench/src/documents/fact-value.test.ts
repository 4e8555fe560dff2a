import { expect, it } from 'vitest';
import { factValue } from './fact-value.ts';

it('writes figures with what qualifies them', () => {
  const of = (comparator: string, value: number, unit: string, valueMax: number | null = null) =>
    factValue({ comparator, value, unit, valueMax }, 'zh');
  expect(of('about', 5, '%')).toBe('约 5%');
  expect(of('at_least', 1300, '亿斤')).toBe('≥ 1,300 亿斤');
  expect(of('range', 5, '%', 6)).toBe('5–6%');
  expect(of('exact', -2.5, '%')).toBe('−2.5%');
});
