import { describe, expect, it } from 'vitest';
import { gbt4754, inputOutput2007, inputOutput2017 } from '../schemes/index.ts';
import type { resolve } from './index.ts';
import { resolveIndustry } from './index.ts';

const codeOf = (result: ReturnType<typeof resolve>) => (result.status === 'resolved' ? result.code : result.status);

describe('resolveIndustry', () => {
  it.each([
    ['C36', '36'],
    ['36', '36'],
    ['汽车制造业', '36'],
    ['（十）汽车制造业', '36'],
    ['(10)汽车制造', '36'],
    ['C36汽车制造业', '36'],
    ['36 汽车制造业', '36'],
    ['3612', '3612'],
    ['C3612', '3612'],
    ['新能源车整车制造', '3612'],
    ['C', 'C'],
    ['制造业', 'C'],
    ['一、采矿业', 'B'],
    ['农林牧渔业', 'A'],
    ['农、林、牧、渔业', 'A'],
    ['計算機、通信和其他電子設備製造業', '39'],
    ['计算机、通信和其它电子设备制造业', '39'],
    ['黑色金属冶炼及压延加工业', '31'],
    ['石油加工、炼焦和核燃料加工业', '25'],
    ['铁路、船舶、航空航天和其他运输设备制造业', '37'],
    ['医药制造', '27'],
    ['Motor vehicles', '36'],
    ['电力、热力的生产和供应业', '44'],
    ['1 农业', '01'],
    ['6', '06'],
  ])('%s → %s', (text, code) => {
    expect(codeOf(resolveIndustry(text))).toBe(code);
  });

  it.each(['合计', '总计', '各行业合计', 'Total'])('%s is a total', (text) => {
    expect(resolveIndustry(text).status).toBe('total');
  });

  it.each([
    ['io42-2007', '01', '01'],
    ['io42-2007', '1', '01'],
    ['io42-2007', '通用、专用设备制造业', '16'],
    ['io42-2007', '批发零售业', '30'],
    ['io42-2017', '交通运输设备', '18'],
    ['io42-2017', '石油、炼焦产品和核燃料加工品', '11'],
    ['three-industries', '一产', '1'],
    ['three-industries', '工业增加值', '21'],
    ['three-industries', 'Tertiary', '3'],
    ['wiod-2013', 'c14', 'c14'],
    ['wiod-2013', 'AtB', 'c1'],
    ['gbt4754-2017-above-scale', '煤炭开采和洗选业', '06'],
  ])('%s: %s → %s', (scheme, text, code) => {
    expect(codeOf(resolveIndustry(text, { scheme }))).toBe(code);
  });

  it('finds every sector of both 42-sector classifications by its name and short name', () => {
    for (const scheme of [inputOutput2007(), inputOutput2017()]) {
      for (const unit of scheme.units) {
        for (const text of [unit.name.zh, unit.short.zh, unit.name.en, unit.code])
          expect(codeOf(resolveIndustry(text, { scheme: scheme.id })), text).toBe(unit.code);
      }
    }
  });

  it('finds every unit of GB/T 4754 by code and, at its level, by name unless two share it', () => {
    for (const unit of gbt4754().units) {
      expect(codeOf(resolveIndustry(unit.code))).toBe(unit.code);
      const named = resolveIndustry(unit.name.zh, { level: unit.level });
      expect(named.status === 'ambiguous' || codeOf(named) === unit.code, unit.name.zh).toBe(true);
    }
  });

  it('suggests for a slip', () => {
    expect(resolveIndustry('汽车制照业')).toMatchObject({
      status: 'unresolved',
      suggestions: [expect.objectContaining({ code: '36' })],
    });
  });
});
