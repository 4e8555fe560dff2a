import { describe, expect, it } from 'vitest';
import { cut, openFigures, select, yearIn } from './index.ts';
import { contextOf, datasetOf, type Row, type Shape } from './testing.ts';

const open = (rows: readonly Row[], shape: Shape = {}, choice = {}) =>
  openFigures(contextOf(datasetOf(rows, shape)), { dataset: 'test', ...choice });

const china = ['100000', '420000', '420100', '420200', '110000', '429004', '110100'].map((code) => ({
  code,
  name: { zh: code, en: code },
  level: code === '100000' ? 0 : code.endsWith('0000') ? 1 : code.endsWith('00') ? 2 : 3,
}));

describe('figures of an analysis', () => {
  it('counts no region inside another: the level with most regions, or the one asked for', async () => {
    const rows: Row[] = china.map(({ code }) => [code, 'x', 2020, 5]);
    const shape = { regions: china, regionScheme: 'gbt2260' };
    const common = cut(await open(rows, shape), [2020]);
    expect(common.matrices[0]!.rows).toEqual(['420100', '420200', '110000', '429004', '110100']);
    expect(common.notes.map(({ code }) => code)).toContain('regions-left-out');
    const provinces = cut(await open(rows, shape, { region_level: 1 }), [2020]);
    expect(provinces.matrices[0]!.rows).toEqual(['420000', '110000']);
    await expect(async () => cut(await open(rows, shape, { region_level: 7 }), [2020])).rejects.toThrow(/level 7/);
  });

  it('confines an analysis to regions and groups, and says to which and what is lacking', async () => {
    const rows: Row[] = china.map(({ code }) => [code, 'x', 2020, 5]);
    const shape = { regions: china, regionScheme: 'gbt2260' };
    const group = await open(rows, shape, { regions: ['武汉圈=武汉+420200+湖南'] });
    const { matrices, notes } = cut(group, [2020]);
    expect(matrices[0]!.rows).toEqual(['420100', '420200']);
    expect(notes.find(({ code }) => code === 'regions-chosen')!.text.zh).toContain('所选的 2 个地区（武汉圈）');
    expect(notes.find(({ code }) => code === 'chosen-regions-missing')!.text.en).toMatch(/lacks 1 .*Hunan/);
    expect(group.chosen!.asked).toEqual(['武汉圈=420100+420200+430000']);
  });

  it('takes a province that is there in parts by its parts, at the level most of them have', async () => {
    const parts = china.filter(({ code }) => code !== '420000');
    const rows: Row[] = parts.map(({ code }) => [code, 'x', 2020, 5]);
    const shape = { regions: parts, regionScheme: 'gbt2260' };
    const { matrices } = cut(await open(rows, shape, { regions: ['湖北', '京津冀'] }), [2020]);
    expect(matrices[0]!.rows).toEqual(['420100', '420200', '110000', '429004', '110100']);
  });

  it('says so when nothing chosen is there', async () => {
    const rows: Row[] = china.map(({ code }) => [code, 'x', 2020, 5]);
    const shape = { regions: china, regionScheme: 'gbt2260' };
    await expect(open(rows, shape, { regions: ['长三角'] })).rejects.toThrow(/none of the regions chosen: Shanghai/);
    await expect(open(rows, shape, { regions: ['月球'] })).rejects.toMatchObject({
      place: { field: 'regions' },
      found: '月球',
      advice: { en: expect.stringContaining('groups list') },
    });
  });

  it('counts no industry inside another, by the same decision in every year', async () => {
    const industries = [
      { code: 'C', name: { zh: 'C', en: 'C' }, level: 1 },
      { code: '36', name: { zh: '36', en: '36' }, level: 2, parent: 'C' },
      { code: '37', name: { zh: '37', en: '37' }, level: 2, parent: 'C' },
    ];
    const rows: Row[] = [2019, 2020].flatMap((year): Row[] => [
      ['a', 'C', year, 10],
      ['a', '36', year, 4],
      ['a', '37', year, 6],
    ]);
    const finest = cut(await open(rows, { industries }), [2019, 2020]);
    expect(finest.matrices.map(({ columns }) => columns)).toEqual([
      ['36', '37'],
      ['36', '37'],
    ]);
    const broad = cut(await open(rows, { industries }, { level: 1 }), [2020]);
    expect(broad.matrices[0]!.columns).toEqual(['C']);
    expect([...broad.matrices[0]!.values]).toEqual([10]);
  });

  it('reads an absent cell as the dataset or the caller says, and a negative one as missing', async () => {
    const rows: Row[] = [
      ['a', 'x', 2020, 1],
      ['a', 'y', 2020, 4],
      ['b', 'y', 2020, -3],
    ];
    const zero = cut(await open(rows), [2020]);
    expect([...zero.matrices[0]!.values]).toEqual([1, 4, 0, Number.NaN]);
    expect(zero.missing).toBe(1);
    expect(zero.notes.map(({ code }) => code)).toEqual(['negative-cells', 'missing-cells', 'unlisted-cells']);
    expect(zero.notes[2]!.text.en).toBe('1 of the dataset’s 4 cells have no record and are read as zero.');
    const missing = cut(await open(rows, {}, { absent: 'missing' }), [2020]);
    expect(missing.missing).toBe(2);
  });

  it('names what is not there', async () => {
    const figures = await open([['a', 'x', 2020, 1]]);
    expect(yearIn(figures, undefined)).toBe(2020);
    expect(() => yearIn(figures, 1999)).toThrow(/1999/);
    await expect(open([['a', 'x', 2020, 1]], {}, { measure: 'gdp' })).rejects.toThrow(/gdp/);
    expect(() => select(figures.dataset.info, 'region', ['a'], 'Atlantis')).toThrow(/Atlantis/);
  });

  it('finds regions as people write them', async () => {
    const named = [
      { code: '420000', name: { zh: '湖北省', en: 'Hubei' }, level: 1 },
      { code: '430000', name: { zh: '湖南省', en: 'Hunan' }, level: 1 },
    ];
    const { dataset } = await open(
      [
        ['420000', 'x', 2020, 1],
        ['430000', 'x', 2020, 1],
      ],
      {
        regions: named,
        regionScheme: 'gbt2260',
      },
    );
    for (const text of ['430000', '湖南', '湖南省', 'hunan', 'Hunan']) {
      expect(select(dataset.info, 'region', ['420000', '430000'], text)).toBe(1);
    }
  });
});
