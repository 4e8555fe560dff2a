import type { InputOutputTable } from '@yanzhen/science/chains';
import { afterEach, describe, expect, it } from 'vitest';
import { readTable } from '../read-table.ts';
import type { TableInfo } from '../table-document.ts';
import { folderOf } from '../testing.ts';
import { plainFolder, pymrioFolder, type TableFile } from './index.ts';

const table: InputOutputTable = {
  kind: 'multi-regional',
  unit: '万元',
  year: 2017,
  estimate: true,
  nodes: [
    { region: 'N', sector: 'a, "b"' },
    { region: 'S', sector: '二' },
  ],
  intermediate: Float64Array.of(1, 0.1, 1 / 3, -4),
  finalUses: [
    { region: 'N', category: 'home' },
    { region: 'S', category: 'home' },
  ],
  finalDemand: Float64Array.of(5, 6, 0, 20),
  valueAddedCategories: ['wages', 'profit'],
  valueAdded: Float64Array.of(7, 8, 1, 2),
  output: Float64Array.of(13.1, 17),
  exports: Float64Array.of(1, 0),
  imports: Float64Array.of(3, 4),
  error: Float64Array.of(0, 2 / 3),
  outflows: Float64Array.of(0.5, 0),
  inflows: Float64Array.of(0, 1),
  satellites: [
    {
      account: 'jobs',
      unit: '',
      units: ['k', 'h'],
      stressors: ['men', 'women'],
      values: Float64Array.of(1, 2, 3, 4),
      finalValues: Float64Array.of(1, 0, 0, 1),
    },
  ],
  importedFinalDemand: Float64Array.of(1, 2, 3, 4),
};
const info = { id: 'small', title: { zh: '小', en: 'Small' }, source: 's', licence: 'l' } as unknown as TableInfo;

const made: { remove(): Promise<void> }[] = [];
afterEach(async () => {
  for (const { remove } of made.splice(0)) await remove();
});
async function readBack(files: readonly TableFile[]) {
  const folder = await folderOf(Object.fromEntries(files.map(({ path, text }) => [path, text])));
  made.push(folder);
  return readTable(folder.path);
}

describe('a folder of CSVs', () => {
  it('is read back to the same bits', async () => {
    const back = await readBack(plainFolder({ table, info }));
    expect(back.table).toEqual(table);
    expect(back.info).toMatchObject({ title: { zh: '小', en: 'Small' }, source: 's', licence: 'l', estimate: true });
  });
});

describe('the folder format of the field’s Python library', () => {
  it('is read back with what it can hold', async () => {
    const { table: back, info: about } = await readBack(pymrioFolder({ table, info }));
    expect(about).toMatchObject({ layout: 'pymrio-folder', unit: '万元', year: 2017 });
    expect(back.nodes).toEqual(table.nodes);
    expect(back.intermediate).toEqual(table.intermediate);
    expect(back.output).toEqual(table.output);
    expect(back.finalUses.map(({ region, category }) => `${region} ${category}`)).toEqual([
      'N home',
      'S home',
      'N exports',
      'S exports',
      'N statistical_error',
      'S statistical_error',
    ]);
    expect([...back.finalDemand]).toEqual([5, 6, 1, 0, 0, 0, 0, 20, 0, 0, 0, 2 / 3]);
    const [factors, jobs] = back.satellites;
    expect(factors).toMatchObject({ account: 'factor_inputs', stressors: ['wages', 'profit', 'imports'] });
    expect([...factors!.values]).toEqual([7, 8, 1, 2, 3, 4]);
    expect(jobs).toMatchObject({ account: 'jobs', units: ['k', 'h'], stressors: ['men', 'women'] });
    expect([...jobs!.finalValues!]).toEqual([1, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0]);
  });
});
