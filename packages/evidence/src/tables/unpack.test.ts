import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readTable } from './read-table.ts';
import { zipOf } from './testing.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yanzhen-zip-'));
});
afterAll(() => rm(folder, { recursive: true }));

const files = {
  'Z.csv': ',N_a,N_b\nN_a,1,2\nN_b,3,4\n',
  'F.csv': ',N_home\nN_a,10\nN_b,20\n',
  'V.csv': ',N_a,N_b\nwages,9,21\n',
};

async function zip(name: string, content: Record<string, string>): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, zipOf(content));
  return path;
}

const unpacked = async () => (await readdir(tmpdir())).filter((name) => name.startsWith('yanzhen-unpacked-'));

it('reads a zip of a folder as the folder, and leaves nothing unpacked behind', async () => {
  const before = await unpacked();
  const { table, info } = await readTable(await zip('small.zip', files), { year: 2017, unit: '万元' });
  expect(Array.from(table.intermediate)).toEqual([1, 2, 3, 4]);
  expect([info.id, info.layout, info.year]).toEqual(['small', 'plain-folder', 2017]);
  const nested = Object.fromEntries(Object.entries(files).map(([name, text]) => [`io 2017/${name}`, text]));
  const { table: same } = await readTable(await zip('nested.zip', { ...nested, '__MACOSX/io 2017/._Z.csv': 'x' }));
  expect(Array.from(same.output)).toEqual(Array.from(table.output));
  expect((await unpacked()).filter((name) => !before.includes(name))).toEqual([]);
});

it('names the file, row and column inside the zip where a cell is wrong', async () => {
  const path = await zip('wrong.zip', { ...files, 'Z.csv': ',N_a,N_b\nN_a,1,zwei\nN_b,3,4\n' });
  await expect(readTable(path)).rejects.toMatchObject({ code: 'not-a-number', place: { file: 'Z.csv', row: 2 } });
});

it('refuses a zip that would write outside its folder, or is cut short', async () => {
  await expect(readTable(await zip('outside.zip', { '../Z.csv': 'x' }))).rejects.toMatchObject({ code: 'zip-damaged' });
  const path = join(folder, 'cut.zip');
  await writeFile(path, zipOf(files).subarray(0, 90));
  await expect(readTable(path)).rejects.toMatchObject({ code: 'zip-damaged' });
});
