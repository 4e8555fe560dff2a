import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { FileTables } from './file-tables.ts';

const call = { signal: new AbortController().signal, progress: () => {} };
const header = '"","AUS_c1","CHN_c1"\n';

it('takes the flows of a year for their folder and that year, and what is said on the command line', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'yanzhen-file-tables-'));
  try {
    for (const [year, flow] of [
      ['', 2],
      ['1995_', 1],
    ] as const) {
      await writeFile(join(folder, `Z_${year}2x2.csv`), `${header}"AUS_c1",${flow},0\n"CHN_c1",0,1\n`);
      await writeFile(join(folder, `FD_${year}2x1.csv`), '"","AUS_CONS_h"\n"AUS_c1",7\n"CHN_c1",5\n');
    }
    const outputOf = async (path: string, reading: ConstructorParameters<typeof FileTables>[0] = {}) => {
      const { table } = await new FileTables(reading, call).load(path);
      return [table.year, table.output[0], table.unit];
    };
    expect(await outputOf(folder)).toEqual([2011, 9, 'million USD']);
    expect(await outputOf(join(folder, 'Z_1995_2x2.csv'))).toEqual([1995, 8, 'million USD']);
    expect(await outputOf(join(folder, 'Z_2x2.csv'))).toEqual([2011, 9, 'million USD']);
    expect(await outputOf(folder, { tableYear: 1995, tableUnit: '亿元' })).toEqual([1995, 8, '亿元']);
  } finally {
    await rm(folder, { recursive: true });
  }
});
