import { describe, expect, it } from 'vitest';
import { conventionName, conventionValue } from './evidence-words.ts';

describe('conventions in words', () => {
  it('say in Chinese what the platform says in English', () => {
    expect(conventionName('presence_test').zh).toBe('恰为阈值的判断');
    expect(conventionValue('location quotient ≥ 1.5')).toEqual({ en: 'location quotient ≥ 1.5', zh: '区位商 ≥ 1.5' });
    expect(conventionValue('percentiles: density 0.5, complexity 0.25, market 0.25').zh).toBe(
      '百分位加权：关联密度 0.5，复杂度 0.25，市场规模 0.25',
    );
  });

  it('leave what they do not know as it is', () => {
    expect(conventionName('odd_name')).toEqual({ zh: 'odd_name', en: 'odd name' });
    expect(conventionValue(['420000', '430000'])).toEqual({ en: '420000, 430000', zh: '420000, 430000' });
    expect(conventionValue({ a: 1 }).zh).toBe('{"a":1}');
    expect(conventionValue([{ a: 1 }, { b: 2 }]).en).toBe('{"a":1}, {"b":2}');
  });
});
