import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readEssentialInputs } from './essential-inputs.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yanzhen-essential-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const sectors = ['01', '02', '03'];
const names: Readonly<Record<string, string>> = { 煤炭: '01', steel: '02' };
const codeOf = (text: string) => (sectors.includes(text) ? text : names[text]);
async function read(text: string) {
  const path = join(folder, 'essential.csv');
  await writeFile(path, text);
  return readEssentialInputs(path, 'mine.csv', sectors, codeOf);
}

describe('a file of essential inputs', () => {
  it('may be a list; what it leaves out is essential', async () => {
    const found = await read('input,user,essential\n煤炭,steel,0\n03,,否\n02,*,yes\n');
    expect([...found.table]).toEqual([1, 0, 1, 1, 1, 1, 0, 0, 0]);
    expect(found.unsaid).toBe(2);
  });

  it('may say how far an input is essential', async () => {
    const found = await read('input,user,essential\n煤炭,steel,0.5\n03,,.25\n');
    expect([...found.table]).toEqual([1, 0.5, 1, 1, 1, 1, 0.25, 0.25, 0.25]);
  });

  it('may be a matrix, in any order', async () => {
    const found = await read('\uFEFF投入\\使用,03,steel,01\nsteel,0,1,1\n01,1,0,1\n03,0,0,1\n');
    expect([...found.table]).toEqual([1, 0, 1, 1, 1, 0, 1, 0, 0]);
    expect(found.unsaid).toBe(0);
  });

  it.each([
    ['input,user,essential\n09,01,1\n', 'unknown-sector', { row: 2, column: 'input' }],
    ['input,user,essential\n01,01,maybe\n', 'essential-value', { row: 2, column: 'essential' }],
    ['input,user,essential\n01,01,1.5\n', 'essential-value', { row: 2, column: 'essential' }],
    ['input,user,essential\n01,01,-0.1\n', 'essential-value', { row: 2, column: 'essential' }],
    ['input,user\n01,01\n', 'column-absent', { column: 'essential' }],
    ['input,user,essential\n01,02,1\n01,02,0\n', 'essential-contradiction', { row: 3 }],
    ['x,01,02\n01,1,\n', 'essential-value', { row: 2, column: '02' }],
    ['input,user,essential\n', 'file-empty', { file: 'mine.csv' }],
  ])('says what is wrong in %j', async (text, code, place) => {
    await expect(read(text)).rejects.toMatchObject({ code, place: expect.objectContaining(place) });
  });
});
