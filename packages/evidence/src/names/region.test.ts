import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chinaRegions } from '../schemes/index.ts';
import type { resolve } from './index.ts';
import { resolveRegion } from './index.ts';

const codeOf = (result: ReturnType<typeof resolve>) => (result.status === 'resolved' ? result.code : result.status);

describe('resolveRegion', () => {
  it.each([
    ['湖北', '420000'],
    ['湖北省', '420000'],
    ['420000', '420000'],
    ['42', '420000'],
    ['４２００００', '420000'],
    ['Hubei', '420000'],
    ['hubei sheng', '420000'],
    ['HUBEI PROVINCE', '420000'],
    ['鄂', '420000'],
    [' 湖　北 ', '420000'],
    ['湖北①', '420000'],
    ['湖北*', '420000'],
    ['内蒙', '150000'],
    ['内蒙古', '150000'],
    ['Inner Mongolia', '150000'],
    ['Nei Mongol', '150000'],
    ['neimenggu', '150000'],
    ['广西壮族自治区', '450000'],
    ['广西自治区', '450000'],
    ['廣西', '450000'],
    ['Guangxi Zhuang Autonomous Region', '450000'],
    ['臺灣', '710000'],
    ['Hong Kong', '810000'],
    ['香港', '810000'],
    ['Macau', '820000'],
    ['Tibet', '540000'],
    ['Xizang', '540000'],
    ['Shaanxi', '610000'],
    ['Shanxi', '140000'],
    ['重慶市', '500000'],
    ['Beijing Municipality', '110000'],
    ['上海', '310000'],
    ['Yibin(city)', '511500'],
    ['宜宾', '511500'],
    ['宜宾市', '511500'],
    ['Yibin Shi', '511500'],
    ['Yibin', '511500'],
    ['4201', '420100'],
    ['420100000000', '420100'],
    ['420106', '420106'],
    ["Xi'an", '610100'],
    ['Xi’an', '610100'],
    ['xian', '610100'],
    ['Lüliang', '141100'],
    ['luliang', '141100'],
    ['恩施州', '422800'],
    ['恩施土家族苗族自治州', '422800'],
    ['Enshi Prefecture', '422800'],
    ['襄樊市', '420600'],
    ['毕节地区', '520500'],
    ['会理县', '513402'],
    ['Ordos', '150600'],
    ['Urumqi', '650100'],
    ['巴州', '652800'],
    ['湖北省武汉市', '420100'],
    ['湖北武汉', '420100'],
    ['湖北-宜昌', '420500'],
    ['Wuhan, Hubei', '420100'],
    ['北京市朝阳区', '110105'],
    ['深圳市南山区', '440305'],
    ['其中：武汉市', '420100'],
    ['# 武汉', '420100'],
    ['1.武汉', '420100'],
    ['（一）武汉', '420100'],
    ['吉林', '220000'],
    ['吉林市', '220200'],
    ['吉林省吉林市', '220200'],
    ['海南', '460000'],
    ['朝阳市', '211300'],
    ['神农架', '429021'],
  ])('%s → %s', (text, code) => {
    expect(codeOf(resolveRegion(text))).toBe(code);
  });

  it.each([
    '全国',
    '中国',
    '总计',
    '合计',
    '各省合计',
    '合 计',
    '總計',
    'Total',
    'China',
    'National total',
    '31省市合计',
    '全省',
    '各地区合计',
  ])('%s is a total', (text) => {
    expect(resolveRegion(text).status).toBe('total');
  });

  it.each([
    ['长三角', 'yangtze-delta'],
    ['東部地區', 'east'],
    ['成渝地区双城经济圈', 'chengdu-chongqing'],
    ['Greater Bay Area', 'greater-bay-area'],
  ])('%s is the group %s', (text, code) => {
    expect(resolveRegion(text)).toMatchObject({ status: 'group', code });
  });

  it('lists every candidate of an ambiguous name', () => {
    const codes = (text: string) => {
      const result = resolveRegion(text);
      return result.status === 'ambiguous' ? result.candidates.map((item) => item.code) : result;
    };
    expect(codes('朝阳区')).toEqual(['110105', '220104']);
    expect(codes('南山区')).toEqual(['230404', '440305']);
    expect(codes('Suzhou')).toEqual(expect.arrayContaining(['320500', '341300']));
    expect(codes('Fuzhou')).toEqual(expect.arrayContaining(['350100', '361000']));
  });

  it('decides by the region it must lie in, or the level', () => {
    expect(codeOf(resolveRegion('Suzhou', { within: '340000' }))).toBe('341300');
    expect(codeOf(resolveRegion('朝阳区', { within: '220000' }))).toBe('220104');
    expect(codeOf(resolveRegion('吉林', { level: 2 }))).toBe('220200');
    expect(resolveRegion('武汉', { within: '430000' }).status).toBe('unresolved');
  });

  it('is less sure of a name that others share', () => {
    const plain = resolveRegion('湖北');
    const shared = resolveRegion('Shanxi');
    expect(plain).toMatchObject({ status: 'resolved', confidence: 0.95, alternatives: [] });
    expect(shared).toMatchObject({
      status: 'resolved',
      confidence: 0.8,
      alternatives: [expect.objectContaining({ code: '610000' })],
    });
  });

  it.each([
    ['湖背', '420000'],
    ['胡北', '420000'],
    ['Hubie', '420000'],
    ['黑龙江生', '230000'],
    ['Guandong', '440000'],
  ])('suggests for %s', (text, code) => {
    const result = resolveRegion(text);
    expect(result.status === 'unresolved' && result.suggestions.slice(0, 2).map((item) => item.code)).toContain(code);
  });

  it.each(['', '   ', '---', '数据来源：国家统计局', '12345678901234', '99', '<script>', '广东省（不含深圳）'])(
    'does not guess at “%s”',
    (text) => {
      expect(resolveRegion(text).status).toBe('unresolved');
    },
  );

  it('finds every province and prefecture by its full Chinese name, and every unit by its code', () => {
    for (const unit of chinaRegions().units) {
      if (unit.level === 0) continue;
      expect(codeOf(resolveRegion(unit.code))).toBe(unit.code);
      if (unit.level < 3) expect(codeOf(resolveRegion(unit.name.zh)), unit.name.zh).toBe(unit.code);
    }
  });

  it('never loses the right county: it is the answer or among the candidates', () => {
    for (const unit of chinaRegions().units.filter((item) => item.level === 3)) {
      const result = resolveRegion(unit.name.zh);
      const codes =
        result.status === 'resolved'
          ? [result.code, ...result.alternatives.map((item) => item.code)]
          : result.status === 'ambiguous'
            ? result.candidates.map((item) => item.code)
            : [];
      expect(codes, unit.name.zh).toContain(unit.code);
    }
  });

  it('finds a prefecture with its province before it', () => {
    const china = chinaRegions();
    for (const unit of china.units.filter((item) => item.level === 2)) {
      expect(codeOf(resolveRegion(`${china.byCode.get(unit.parent!)!.name.zh}${unit.name.zh}`)), unit.name.zh).toBe(
        unit.code,
      );
    }
  });

  it('takes a long note for what it is, at once', () => {
    expect(resolveRegion('注：湖北'.repeat(1e5))).toMatchObject({ status: 'unresolved', suggestions: [] });
  });

  it('takes any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string()), (text) => {
        const result = resolveRegion(text);
        expect(result.text).toBe(text);
        expect(['resolved', 'total', 'group', 'ambiguous', 'unresolved']).toContain(result.status);
      }),
    );
  });

  it('does not mind spaces, full-width forms and case', () => {
    const names = chinaRegions()
      .units.filter((unit) => unit.level === 1)
      .flatMap((unit) => [unit.name.zh, unit.name.en, unit.code]);
    const wide = (text: string) => text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.boolean(), fc.boolean(), (name, full, upper) => {
        const written = ` ${full ? wide(name) : name} `;
        expect(codeOf(resolveRegion(upper ? written.toUpperCase() : written))).toBe(codeOf(resolveRegion(name)));
      }),
    );
  });
});
