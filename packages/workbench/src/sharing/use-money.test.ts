import { expect, it } from 'vitest';
import { moneyIn } from './use-money.ts';

it('writes a game in the unit of its layout, and one without a unit as it came', () => {
  const zh = moneyIn('万元', 21_198_761, 'zh');
  expect([zh.name, zh.told(1_731_816), zh.cell(10_350_826), zh.cell(-67_237)]).toEqual([
    ...['亿元', '173 亿元', '1,035.1', '−6.7'],
  ]);
  const en = moneyIn('万元', 21_198_761, 'en');
  expect([en.name, en.told(1_731_816), en.cell(10_350_826)]).toEqual(['CNY bn', 'CNY 17.3 bn', '103.51']);
  expect(en.scaled(100_000)).toBeCloseTo(1, 12);
  expect(moneyIn(undefined, 3, 'zh')).toMatchObject({ name: '' });
  expect(moneyIn(undefined, 3, 'zh').cell(null)).toBe('–');
});
