import { describe, expect, it } from 'vitest';
import generated from './generated/gbt4754-2017.json' with { type: 'json' };
import {
  ancestorAt,
  ancestorsOf,
  CHINA,
  childrenOf,
  chinaRegions,
  findGroup,
  findScheme,
  gbt4754,
  industryAboveScale,
  inputOutput2007,
  inputOutput2017,
  isWithin,
  regionGroups,
  scheme,
  schemes,
  unitsAt,
  wiodIndustries,
} from './index.ts';

describe('schemes', () => {
  it('are found by their ids', () => {
    expect(schemes().map((item) => item.id)).toEqual([
      'gbt2260',
      'wiod-countries',
      'gbt4754-2017',
      'gbt4754-2017-above-scale',
      'io42-2007',
      'io42-2017',
      'three-industries',
      'wiod-2013',
    ]);
    expect(findScheme('none')).toBeUndefined();
    expect(findScheme('toString')).toBeUndefined();
  });

  it('refuse a code twice and a parent that is not above', () => {
    const unit = { code: '1', name: { zh: '一', en: 'One' }, level: 1 };
    const input = { id: 'x', kind: 'region', title: unit.name, vintage: '', source: '', levels: [] } as const;
    expect(() => scheme({ ...input, units: [unit, unit] })).toThrow(/twice/);
    expect(() => scheme({ ...input, units: [unit, { ...unit, code: '2', parent: '1' }] })).toThrow(/not above/);
  });
});

describe('regions of China', () => {
  const china = chinaRegions();

  it('has 34 provinces, and every unit a parent one level up or the nation', () => {
    expect(unitsAt(china, 1)).toHaveLength(34);
    expect(unitsAt(china, 0).map((unit) => unit.code)).toEqual([CHINA]);
    for (const unit of china.units)
      if (unit.level > 0) expect(china.byCode.get(unit.parent!)!.level).toBe(unit.level - 1);
  });

  it('knows the hierarchy of Wuhan and of places directly under a province', () => {
    expect(ancestorsOf(china, '420106').map((unit) => unit.code)).toEqual(['420100', '420000', CHINA]);
    expect(ancestorAt(china, '429004', 1)!.name.zh).toBe('湖北省');
    expect(ancestorAt(china, '420000', 2)).toBeUndefined();
    expect(isWithin(china, '420106', '420000')).toBe(true);
    expect(isWithin(china, '430100', '420000')).toBe(false);
    expect(childrenOf(china, '420000').map((unit) => unit.short.zh)).toContain('恩施');
  });

  it('prints the established English names', () => {
    const english = (code: string) => china.byCode.get(code)!.name.en;
    expect(['610000', '140000', '150000', '540000', '810000', '820000'].map(english)).toEqual([
      'Shaanxi',
      'Shanxi',
      'Inner Mongolia',
      'Tibet',
      'Hong Kong',
      'Macao',
    ]);
    expect(['610100', '341500', '141100', '150600', '650100', '220200', '422800', '152500'].map(english)).toEqual([
      "Xi'an",
      "Lu'an",
      'Lüliang',
      'Ordos',
      'Urumqi',
      'Jilin City',
      'Enshi Prefecture',
      'Xilingol League',
    ]);
    expect(['330382', '341621', '440305'].map(english)).toEqual(['Yueqing', 'Guoyang County', 'Nanshan District']);
  });
});

describe('groups of regions', () => {
  it('have known members, none twice, and a source', () => {
    for (const group of regionGroups()) {
      expect(
        group.members.filter((code) => !chinaRegions().byCode.has(code)),
        group.code,
      ).toEqual([]);
      expect(new Set(group.members).size, group.code).toBe(group.members.length);
      expect(group.source.length).toBeGreaterThan(8);
    }
  });

  it('count as their documents say', () => {
    const size = (name: string) => findGroup(name)!.members.length;
    expect(size('长三角中心区')).toBe(27);
    expect(size('粤港澳大湾区')).toBe(11);
    expect(size('长江中游城市群')).toBe(31);
    expect(size('长江经济带')).toBe(11);
    expect(size('武汉都市圈')).toBe(9);
    expect(size('中原城市群')).toBe(14);
    expect(size('G60')).toBe(9);
  });

  it('divide the 31 mainland provinces into four', () => {
    const four = ['东部', '中部', '西部', '东北'].flatMap((name) => findGroup(name)!.members);
    expect(new Set(four).size).toBe(31);
    expect(four).toHaveLength(31);
  });
});

describe('industries', () => {
  it('lists GB/T 4754-2017 as the standard counts it, but for one class too many in the transcript', () => {
    expect([1, 2, 3, 4].map((level) => unitsAt(gbt4754(), level).length)).toEqual([20, 97, 473, 1381]);
    expect(generated.published).toEqual({ sections: 20, divisions: 97, groups: 473, classes: 1380 });
  });

  it('mends names that the transcript cuts short', () => {
    expect(gbt4754().byCode.get('37')!.name.zh).toBe('铁路、船舶、航空航天和其他运输设备制造业');
    expect(
      gbt4754().units.filter((unit) => /(制|、|和)$/.test(unit.name.zh) && !/[编磨印复]制$/.test(unit.name.zh)),
    ).toEqual([]);
  });

  it('names every section and division in English', () => {
    for (const unit of gbt4754().units.filter(({ level }) => level <= 2)) {
      expect(unit.name.en, unit.code).toMatch(/^[A-Z]/);
    }
  });

  it('has 41 divisions above scale, 06 to 46 without gaps', () => {
    const codes = unitsAt(industryAboveScale(), 2).map((unit) => unit.code);
    expect(codes).toEqual(Array.from({ length: 41 }, (_, i) => String(i + 6).padStart(2, '0')));
  });

  it('keeps the two 42-sector classifications apart', () => {
    expect(inputOutput2007().byCode.get('16')!.name.zh).toBe('通用、专用设备制造业');
    expect(inputOutput2017().byCode.get('16')!.name.zh).toBe('通用设备');
    expect([inputOutput2007().units.length, inputOutput2017().units.length]).toEqual([42, 42]);
    expect(wiodIndustries().byCode.get('c14')!.name.en).toBe('Electrical and optical equipment');
  });
});
