import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readYearlySeries } from './index.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yanzhen-series-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function read(text: string) {
  const path = join(folder, 'series.csv');
  await writeFile(path, text);
  return readYearlySeries(path);
}

describe('a yearly series', () => {
  it('is read in any order, with either language’s column names, empty years left out', async () => {
    expect(await read('年份,数值\n2022,"1,234.5"\n2020年,1000\n2021,\n')).toEqual({
      years: [2020, 2022],
      values: [1000, 1234.5],
    });
    expect(await read('value,year\n3,2001\n')).toEqual({ years: [2001], values: [3] });
  });

  it('is read under headings with units, and under any name where there is but one other column', async () => {
    expect(await read('年份（年）,数值 (亿元),备注\n2020,5,x\n')).toEqual({ years: [2020], values: [5] });
    expect(await read('年度,工业增加值（亿元）\n2020年度,"1,080"\n')).toEqual({ years: [2020], values: [1080] });
    await expect(read('年份,产值,就业\n2020,1,2\n')).rejects.toMatchObject({ place: { column: 'value' } });
  });

  it.each([
    ['year,value\n2020,1\n20x,2\n', { row: 3, column: 'year' }, '20x'],
    ['year,value\n2020,1\n2020,2\n', { row: 3, column: 'year' }, '2020'],
    ['年份;产值\n2020;100,5\n', { row: 2, column: 'value' }, '100,5'],
    ['year,value\n2020,abc\n', { row: 2, column: 'value' }, 'abc'],
  ])('names what is wrong in %j', async (text, place, found) => {
    await expect(read(text)).rejects.toMatchObject({ place: { file: 'series.csv', ...place }, found });
  });

  it('asks for its columns', async () => {
    await expect(read('a,b\n1,2\n')).rejects.toMatchObject({ code: 'column-missing', place: { column: 'year' } });
  });
});
