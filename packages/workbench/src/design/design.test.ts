import { describe, expect, it } from 'vitest';
import {
  amountScale,
  aroundOne,
  aroundZero,
  categorical,
  formatAmount,
  formatNumber,
  inUnit,
  sequential,
  tokens,
  unitName,
} from './index.ts';

/** WCAG relative luminance. */
function luminance(hex: string): number {
  const channel = (shift: number) => {
    const v = ((Number.parseInt(hex.slice(1), 16) >> shift) & 255) / 255;
    return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(16) + 0.7152 * channel(8) + 0.0722 * channel(0);
}

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light! + 0.05) / (dark! + 0.05);
}

describe('numbers', () => {
  it('writes missing as words, never as zero', () => {
    for (const value of [null, undefined, Number.NaN]) {
      expect(formatNumber(value, 'index', 'zh')).toBe('无数据');
      expect(formatAmount(value, '亿元', 'en')).toBe('no data');
    }
    expect(formatNumber(0, 'index', 'zh')).toBe('0.00');
  });

  it('writes each kind with its digits and a true minus', () => {
    expect(formatNumber(5.714, 'index', 'zh')).toBe('5.71');
    expect(formatNumber(-0.295, 'score', 'en')).toBe('−0.30');
    expect(formatNumber(1.5, 'score', 'en')).toBe('+1.50');
    expect(formatNumber(0.1134, 'share', 'zh')).toBe('11.3%');
    expect(formatNumber(12345.6, 'amount', 'zh')).toBe('12,346');
  });

  it('moves to the next unit where figures grow long', () => {
    expect(formatAmount(241, '亿元', 'zh')).toBe('241 亿元');
    expect(formatAmount(21794, '亿元', 'zh')).toBe('2.18 万亿元');
    expect(formatAmount(241, '亿元', 'en')).toBe('CNY 24.1 bn');
    expect(formatAmount(21794, '亿元', 'en')).toBe('CNY 2.18 tn');
    expect(formatAmount(7, 'widgets', 'en')).toBe('7.00 widgets');
  });

  it('knows the unit in which a slider reads best', () => {
    expect(amountScale('万元', 51_108_150, 'zh')).toEqual({ factor: 1 / 10_000, name: '亿元' });
    expect(amountScale('万元', 900, 'en')).toEqual({ factor: 0.01, name: 'CNY m' });
    expect(amountScale('km²', 1e9, 'zh')).toEqual({ factor: 1, name: 'km²' });
  });

  it('converts a column to the unit its heading names', () => {
    expect(unitName('亿元', 'en')).toBe('CNY bn');
    expect(inUnit(3390, '亿元', 'en')).toBeCloseTo(339, 10);
    expect(inUnit(3390, '亿元', 'zh')).toBe(3390);
  });
});

describe('colours', () => {
  it('puts 1 in the middle of LQ, and ½ as far from it as 2', () => {
    const scale = aroundOne(4, 'light');
    expect(scale.position(1)).toBe(0.5);
    expect(scale.position(2) - 0.5).toBeCloseTo(0.5 - scale.position(0.5), 12);
    expect(scale.position(0)).toBe(0);
    expect(scale.position(100)).toBe(1);
  });

  it('puts 0 in the middle of changes', () => {
    const scale = aroundZero(2, 'dark');
    expect(scale.position(0)).toBe(0.5);
    expect(scale.position(-1)).toBe(0.25);
  });

  it('goes steadily darker on light paper and lighter on dark', () => {
    for (const mode of ['light', 'dark'] as const) {
      const steps = sequential(0, 1, mode).steps.map(luminance);
      const sign = mode === 'light' ? -1 : 1;
      for (let i = 1; i < steps.length; i++) expect(sign * (steps[i]! - steps[i - 1]!)).toBeGreaterThanOrEqual(0);
    }
  });

  it('can be read: text and categories against the paper', () => {
    for (const mode of ['light', 'dark'] as const) {
      const { paper, ink, quiet, accent, danger, caution } = tokens[mode];
      for (const colour of [ink, quiet, accent, danger, caution]) expect(contrast(colour, paper)).toBeGreaterThan(4.5);
      for (const colour of categorical[mode]) expect(contrast(colour, paper)).toBeGreaterThan(3);
    }
  });
});
