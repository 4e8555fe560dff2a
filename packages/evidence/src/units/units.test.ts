import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UserError } from '../errors/index.ts';
import { canonicalUnits, convert, headerUnit, parseUnit, titleUnit, unifyUnits } from './index.ts';

describe('parseUnit', () => {
  it.each([
    ['亿元', 'money-cny', 1],
    ['万元', 'money-cny', 1e-4],
    ['元', 'money-cny', 1e-8],
    ['千元', 'money-cny', 1e-5],
    ['百万元', 'money-cny', 1e-2],
    ['万亿元', 'money-cny', 1e4],
    ['十亿元', 'money-cny', 10],
    ['CNY bn', 'money-cny', 10],
    ['RMB 100 million', 'money-cny', 1],
    ['10,000 yuan', 'money-cny', 1e-4],
    ['million yuan', 'money-cny', 1e-2],
    ['美元', 'money-usd', 1e-6],
    ['万美元', 'money-usd', 1e-2],
    ['百万美元', 'money-usd', 1],
    ['亿美元', 'money-usd', 100],
    ['million USD', 'money-usd', 1],
    ['USD bn', 'money-usd', 1000],
    ['US$ million', 'money-usd', 1],
    ['万人', 'people', 1],
    ['人', 'people', 1e-4],
    ['thousand persons', 'people', 0.1],
    ['吨', 'mass', 1e-4],
    ['万吨', 'mass', 1],
    ['亿吨', 'mass', 1e4],
    ['万吨标准煤', 'energy-coal', 1],
    ['亿千瓦时', 'electricity', 1],
    ['万千瓦小时', 'electricity', 1e-4],
    ['TWh', 'electricity', 10],
    ['平方公里', 'area', 1],
    ['公顷', 'area', 1e-2],
    ['万平方米', 'area', 1e-2],
    ['户', 'households', 1],
    ['万户', 'households', 1e4],
    ['个', 'count', 1],
    ['家', 'count', 1],
    ['％', 'percent', 1],
    ['元/人', 'per-head-cny', 1],
  ])('%s is %s × %d', (text, dimension, factor) => {
    const unit = parseUnit(text)!;
    expect(unit.dimension).toBe(dimension);
    expect(convert(1, unit)).toBeCloseTo(factor, 12);
    expect(unit.canonical).toBe(canonicalUnits[unit.dimension].zh);
  });

  it.each(['', '合计', '地区', '当年价', '2012', 'GDP', '元宝', 'metre per apple'])('leaves “%s” alone', (text) => {
    expect(parseUnit(text)).toBeUndefined();
  });

  it('gives the double nearest to the decimal it stands for', () => {
    expect(convert(1013599.43, parseUnit('万元')!)).toBe(101.359943);
    expect(convert(Number.NaN, parseUnit('万元')!)).toBeNaN();
  });

  it('agrees between two ways of writing the same amount', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), (value) => {
        expect(convert(value * 1e4, parseUnit('万元')!)).toBe(convert(value, parseUnit('亿元')!));
        expect(convert(value * 1e6, parseUnit('美元')!)).toBe(convert(value, parseUnit('百万美元')!));
      }),
    );
  });
});

describe('headerUnit', () => {
  it.each([
    ['工业增加值（亿元）', '工业增加值', '亿元'],
    ['工业增加值 (万元)', '工业增加值', '亿元'],
    ['地区生产总值（当年价，亿元）', '地区生产总值', '亿元'],
    ['Output, million USD', 'Output', 'million USD'],
    ['GDP [CNY bn]', 'GDP', '亿元'],
    ['年末人口/万人', '年末人口', '万人'],
    ['单位：万元', '', '亿元'],
    ['表 3 各地区工业 单位：亿元', '表 3 各地区工业', '亿元'],
    ['Table 1 (unit: 10,000 persons)', 'Table 1', '万人'],
  ])('%s', (header, measure, canonical) => {
    const found = headerUnit(header);
    expect(found.measure).toBe(measure);
    expect(found.unit?.canonical ?? '').toBe(canonical);
  });

  it('keeps a bracket that is no unit', () => {
    expect(headerUnit('工业增加值（当年价）')).toEqual({ measure: '工业增加值（当年价）' });
    expect(titleUnit('2022 年各地区生产总值')).toBeUndefined();
  });
});

describe('unifyUnits', () => {
  it('brings 万元 and 亿元 together', () => {
    const unified = unifyUnits('output', [
      { row: 2, unit: '万元' },
      { row: 3, unit: '亿元' },
    ]);
    if (unified instanceof UserError) throw unified;
    expect(unified.canonical).toBe('亿元');
    expect(convert(12345, unified.byText.get('万元')!)).toBe(1.2345);
  });

  it('names the rows that do not fit', () => {
    const rows = Array.from({ length: 20 }, (_, i) => ({ row: i + 2, unit: i === 4 || i === 7 ? '百万美元' : '亿元' }));
    const fault = unifyUnits('产值', rows);
    expect(fault).toBeInstanceOf(UserError);
    expect(fault).toMatchObject({ code: 'mixed-units', place: { row: 6, column: '产值' }, found: '百万美元' });
    expect((fault as UserError).text.zh).toContain('第 6、9 行');
    expect((fault as UserError).text.en).toContain('row 6, 9');
  });

  it('names the rows whose unit is not known', () => {
    expect(unifyUnits('x', [{ row: 5, unit: '斗' }])).toMatchObject({ code: 'unknown-unit', place: { row: 5 } });
  });
});
