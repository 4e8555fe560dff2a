import { expect, it } from 'vitest';
import { formatAmount, formatNumber } from '../design/index.ts';
import { writeRange } from './use-range.ts';

const range = (least: number, largest: number) => ({ value: least, least, largest, models: 3 });
const amount = (language: 'zh' | 'en') => (value: number | null) => formatAmount(value, '万元', language);
const share = (value: number | null) => formatNumber(value, 'share', 'en');

it('writes what both ends share once, and one figure where they read alike', () => {
  expect(writeRange(range(6_610_000, 11_290_000), amount('zh'))).toBe('661–1,129 亿元');
  expect(writeRange(range(6_610_000, 11_290_000), amount('en'))).toBe('CNY 66.1–113 bn');
  expect(writeRange(range(4_520, 1_290_000), amount('en'))).toBe('CNY 45.2 m–CNY 12.9 bn');
  expect(writeRange(range(0.1213, 0.2071), share)).toBe('12.1–20.7%');
  expect(writeRange(range(0.12131, 0.12132), share)).toBe('12.1%');
  expect(writeRange(range(-40, -31), amount('zh'))).toBe('−40.0 … −31.0 万元');
  expect(writeRange({ ...range(0, 0), least: null, largest: null, models: 0 }, share)).toBe('no data');
});
