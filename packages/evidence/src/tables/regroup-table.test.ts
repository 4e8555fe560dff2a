import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Grouping, readGrouping } from './grouping-file.ts';
import { readTable } from './read-table.ts';
import { regroupTable } from './regroup-table.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yanzhen-regroup-'));
  const labels = ',N_a,N_b,S_a,S_b\n';
  await writeFile(join(folder, 'Z.csv'), `${labels}N_a,10,20,5,5\nN_b,15,5,10,5\nS_a,5,10,11,10\nS_b,10,5,7,10\n`);
  await writeFile(join(folder, 'F.csv'), ',N_home,S_home\nN_a,50,10\nN_b,60,5\nS_a,4,80\nS_b,8,70\n');
  await writeFile(join(folder, 'V.csv'), `${labels}wages,60,60,87,80\n`);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const open = () => readTable(folder, { id: 'small', year: 2017, unit: '万元', source: 'made' });
const grouping = (entries: Record<string, string>): Grouping => ({
  to: new Map(Object.entries(entries)),
  names: new Map(Object.values(entries).map((code) => [code, { zh: `组${code}`, en: `group ${code}` }])),
  scheme: 'none',
});

describe('a regrouped table', () => {
  it('is the sum of its parts, and says so', async () => {
    const { table, info } = regroupTable(
      await open(),
      { sectors: grouping({ a: 'x', b: 'x' }) },
      { id: 'less', title: { zh: '少', en: 'less' } },
    );
    expect([...table.intermediate]).toEqual([50, 25, 30, 38]);
    expect([...table.output]).toEqual([200, 230]);
    expect([...table.valueAdded]).toEqual([120, 167]);
    expect(info).toMatchObject({ id: 'less', layout: 'aggregated', source: 'made', sectorScheme: 'none', nodes: 2 });
    expect(info.sectors).toEqual([{ code: 'x', name: { zh: '组x', en: 'group x' }, level: 1 }]);
    expect(info.quality.map(({ rule }) => rule)).toContain('aggregated');
  });

  it('keeps what is in no group and names it; refuses a code that would merge unasked', async () => {
    const small = await open();
    const { info } = regroupTable(small, { regions: grouping({ N: 'north' }) }, { id: 'less' });
    expect(info.regions.map(({ code }) => code)).toEqual(['north', 'S']);
    const alone = info.quality.find(({ rule }) => rule === 'not-grouped');
    expect(alone).toMatchObject({ count: 1, examples: [{ found: 'S' }] });
    expect(() => regroupTable(small, { regions: grouping({ N: 'S' }) }, { id: 'less' })).toThrow('The group S');
    expect(() => regroupTable(small, {}, { id: 'less' })).toThrow('what to add up');
  });
});

describe('a file of groups', () => {
  const read = async (text: string) => {
    const path = join(folder, 'groups.csv');
    await writeFile(path, text);
    const { info } = await open();
    return readGrouping(path, 'mine.csv', (code) => info.sectors.find((unit) => unit.code === code));
  };

  it('names its groups once', async () => {
    const { to, names } = await read('from,to,name_zh\na,x,工业\nb,x,\n');
    expect([...to]).toEqual([
      ['a', 'x'],
      ['b', 'x'],
    ]);
    expect(names.get('x')).toEqual({ zh: '工业', en: '工业' });
  });

  it.each([
    ['from,to\nz,x\n', 'unknown-unit', { row: 2, column: 'from' }],
    ['from,to\na,\n', 'group-unsaid', { row: 2, column: 'to' }],
    ['from,to\na,x\na,y\n', 'grouped-twice', { row: 3 }],
    ['from,into\na,x\n', 'column-absent', { file: 'mine.csv' }],
  ])('says what is wrong in %j', async (text, code, place) => {
    await expect(read(text)).rejects.toMatchObject({ code, place: expect.objectContaining(place) });
  });
});
