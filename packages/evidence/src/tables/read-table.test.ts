import { afterEach, describe, expect, it } from 'vitest';
import { ImportError } from '../readers/index.ts';
import { encodeTable } from './blob.ts';
import { readTable } from './read-table.ts';
import { folderOf } from './testing.ts';

const made: { remove(): Promise<void> }[] = [];
afterEach(async () => {
  for (const { remove } of made.splice(0)) await remove();
});

async function read(files: Record<string, string>, options = {}) {
  const folder = await folderOf(files);
  made.push(folder);
  return readTable(folder.path, options);
}

async function problem(files: Record<string, string>): Promise<ImportError> {
  const error = await read(files).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(ImportError);
  return error as ImportError;
}

const Z = ',N_a,N_b,S_a\nN_a,1,2,3\nN_b,4,5,6\nS_a,7,8,9\n';
const F = ',N_home,N_state,S_home\nN_a,10,1,2\nN_b,20,2,3\nS_a,30,3,4\n';

describe('a folder of CSVs', () => {
  it('is read with output and value added from the identities', async () => {
    const { table, info, report } = await read({ 'Z.csv': Z, 'F.csv': F });
    expect(table.nodes).toEqual([
      { region: 'N', sector: 'a' },
      { region: 'N', sector: 'b' },
      { region: 'S', sector: 'a' },
    ]);
    expect([...table.intermediate]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(table.finalUses[2]).toEqual({ region: 'S', category: 'home' });
    expect([...table.output]).toEqual([19, 40, 61]);
    expect([...table.valueAdded]).toEqual([7, 25, 43]);
    expect(info).toMatchObject({ kind: 'multi-regional', nodes: 3, layout: 'plain-folder' });
    expect(report.map(({ rule }) => rule)).toEqual([
      'output-derived',
      'value-added-derived',
      'year-unsaid',
      'unit-unsaid',
    ]);
  });

  it('takes value added alone, and finds final use', async () => {
    const { table } = await read({ 'Z.csv': Z, 'V.csv': ',N_a,N_b,S_a\nwages,1,1,1\nprofit,6,24,42\n' });
    expect(table.valueAddedCategories).toEqual(['wages', 'profit']);
    expect([...table.output]).toEqual([19, 40, 61]);
    expect([...table.finalDemand]).toEqual([13, 25, 37]);
  });

  it('takes two header rows with two label columns, and the row in which data frames name them', async () => {
    const twoRows = 'region,,N,N,S\nsector,,a,b,a\n';
    const body = 'N,a,1,2,3\nN,b,4,5,6\nS,a,7,8,9\n';
    const plain = await read({ 'Z.csv': Z, 'F.csv': F });
    for (const text of [twoRows + body, `${twoRows}region,sector,,,\n${body}`]) {
      const { table, info } = await read({
        'Z.csv': text,
        'F.csv': ',,N,N,S\n,,home,state,home\nN,a,10,1,2\nN,b,20,2,3\nS,a,30,3,4\n',
      });
      expect(table).toEqual(plain.table);
      expect(info.hash).toBe(plain.info.hash);
    }
  });

  it('puts rows given in another order where they belong', async () => {
    const lines = F.trimEnd().split('\n');
    const { table } = await read({ 'Z.csv': Z, 'F.csv': [lines[0], lines[3], lines[1], lines[2]].join('\n') });
    expect([...table.output]).toEqual([19, 40, 61]);
  });

  it('takes codes of digits as labels', async () => {
    const { table } = await read({
      'Z.csv': ',,11,11\n,,01,02\n11,01,1,2\n11,02,3,4\n',
      'x.csv': 'region,sector,output\n11,01,10\n11,02,20\n',
    });
    expect(table.nodes).toEqual([
      { region: '11', sector: '01' },
      { region: '11', sector: '02' },
    ]);
    expect([...table.finalDemand]).toEqual([7, 13]);
    expect(table.finalUses).toEqual([{ region: '11', category: 'final_demand' }]);
  });

  it('divides labels where that gives every region every sector', async () => {
    const nodes = ['new_york_a', 'new_york_b', 'ohio_a', 'ohio_b'];
    const z = `,${nodes.join()}\n${nodes.map((node, i) => `${node},${[0, 1, 2, 3].map((j) => (i + j) / 10).join()}\n`).join('')}`;
    const { info } = await read({ 'Z.csv': z, 'x.csv': `n,output\n${nodes.map((node) => `${node},5\n`).join('')}` });
    expect(info.regions.map(({ code }) => code)).toEqual(['new_york', 'ohio']);
  });

  it('reads accounts, use of imports and table.json beside the flows', async () => {
    const { table, info } = await read({
      'Z.csv': Z,
      'F.csv': F,
      'Z_imported.csv': ',N_a,N_b,S_a\nN_a,0,1,0\nN_b,0,0,2\nS_a,1,0,0\n',
      'x.csv': ',output,exports\nN_a,20,1\nN_b,40,0\nS_a,61,0\n',
      'accounts/jobs.csv': ',unit,N_a,N_b,S_a\nmen,1000,1,2,3\nwomen,1000,4,5,6\n',
      'table.json': '{"unit":"万元","year":2017,"title":{"zh":"表","en":"Table"}}',
    });
    expect([...table.imports]).toEqual([1, 1, 2]);
    expect([...table.exports]).toEqual([1, 0, 0]);
    expect(table.satellites[0]).toMatchObject({ account: 'jobs', stressors: ['men', 'women'], unit: '1000' });
    expect([...table.satellites[0]!.values]).toEqual([1, 2, 3, 4, 5, 6]);
    expect(info).toMatchObject({ unit: '万元', year: 2017, title: { en: 'Table' } });
  });
});

describe('a table that cannot be used', () => {
  it('is refused with the cell that is empty', async () => {
    const error = await problem({ 'Z.csv': Z.replace('4,5,6', '4,,6'), 'F.csv': F });
    expect(error.code).toBe('missing-cell');
    expect(error.place).toEqual({ file: 'Z.csv', row: 3, column: 'C' });
    expect(error.text.en).toContain('N_b → N_b');
  });

  it('is refused with the cell that is no number', async () => {
    const error = await problem({ 'Z.csv': Z, 'F.csv': F.replace('30', 'much') });
    expect(error).toMatchObject({ code: 'not-a-number', found: 'much', place: { file: 'F.csv', row: 4, column: 'B' } });
  });

  it.each([
    [{ 'F.csv': F }, 'table-file-absent'],
    [{ 'Z.csv': Z }, 'table-file-absent'],
    [{ 'Z.csv': Z.replace('\nN_b', '\nN_c'), 'F.csv': F }, 'labels-differ'],
    [{ 'Z.csv': Z.split('\n').slice(0, 3).join('\n'), 'F.csv': F }, 'not-square'],
    [{ 'Z.csv': Z.replaceAll('N_b', 'N_a'), 'F.csv': F }, 'duplicate-node'],
    [{ 'Z.csv': 'a\n', 'F.csv': F }, 'empty-table'],
    [{ 'Z.csv': Z, 'F.csv': F.replace('S_a', 'S_z') }, 'labels-differ'],
    [{ 'Z.csv': Z, 'F.csv': F, 'table.json': '{"year":"then"}' }, 'table-json'],
    [{ 'file_parameters.json': '[]', 'Z.txt': Z }, 'file-parameters'],
  ])('%#: %j', async (files, code) => {
    expect((await problem(files)).code).toBe(code);
  });

  it('is refused when it is larger than memory, by its labels alone', async () => {
    const labels = Array.from({ length: 10_001 }, (_, i) => `R_${i}`);
    const error = await problem({ 'Z.csv': `,${labels.join()}\n${labels.join('\n')}\n`, 'F.csv': F });
    expect(error).toMatchObject({ code: 'too-many-nodes', kind: 'limit', found: '10001' });
  });

  it('names the nodes that live on themselves', async () => {
    const { report } = await read({
      'Z.csv': ',N_a,N_b,S_a\nN_a,1,2,3\nN_b,0,9,0\nS_a,7,8,9\n',
      'x.csv': ',x\nN_a,20\nN_b,9\nS_a,0\n',
    });
    const rules = Object.fromEntries(report.map((finding) => [finding.rule, finding]));
    expect(rules['not-productive']).toMatchObject({ level: 'error', examples: [{ row: 2, found: 'N b' }] });
    expect(rules['zero-output']!.examples).toEqual([{ row: 3, found: 'S a' }]);
  });
});

describe('the folder format of the field’s Python library', () => {
  it('is read with its accounts', async () => {
    const rows = 'region\tsector\t\t\t\n';
    const { table, info } = await read({
      'file_parameters.json': JSON.stringify({
        systemtype: 'IOSystem',
        name: 'small',
        files: {
          Z: { name: 'Z.txt', nr_index_col: '2', nr_header: '2' },
          Y: { name: 'Y.txt' },
          unit: { name: 'unit.txt' },
        },
      }),
      'Z.txt': `region\t\tN\tN\tS\nsector\t\ta\tb\ta\n${rows}N\ta\t1\t2\t3\nN\tb\t4\t5\t6\nS\ta\t7\t8\t9\n`,
      'Y.txt': `region\t\tN\tN\tS\ncategory\t\thome\tstate\thome\n${rows}N\ta\t10\t1\t2\nN\tb\t20\t2\t3\nS\ta\t30\t3\t4\n`,
      'unit.txt': 'region\tsector\tunit\nN\ta\tMEUR\nN\tb\tMEUR\nS\ta\tMEUR\n',
      'emissions/file_parameters.json': JSON.stringify({ files: { F: { name: 'F.txt' }, F_Y: { name: 'F_Y.txt' } } }),
      'emissions/F.txt': 'region\t\tN\tN\tS\nsector\t\ta\tb\ta\nstressor\tcompartment\t\t\t\nCO2\tair\t1\t2\t3\n',
      'emissions/F_Y.txt':
        'region\t\tN\tN\tS\ncategory\t\thome\tstate\thome\nstressor\tcompartment\t\t\t\nCO2\tair\t7\t8\t9\n',
    });
    expect(info).toMatchObject({ layout: 'pymrio-folder', unit: 'MEUR', title: { en: 'small' } });
    expect([...table.output]).toEqual([19, 40, 61]);
    expect(table.satellites[0]).toMatchObject({ account: 'emissions', stressors: ['CO2_air'] });
    expect([...table.satellites[0]!.finalValues!]).toEqual([7, 8, 9]);
  });
});

describe('a table as we write it ourselves', () => {
  it('is read with its description, and what the caller says goes before it', async () => {
    const { table, info } = await read({ 'Z.csv': Z, 'F.csv': F });
    const folder = await folderOf({ 'own.yztable': encodeTable(table, info) });
    made.push(folder);
    const again = await readTable(`${folder.path}/own.yztable`, { year: 2020 });
    expect(again.table).toEqual({ ...table, year: 2020 });
    expect(again.info).toMatchObject({ title: info.title, regions: info.regions, year: 2020 });
    expect(again.report.map(({ rule }) => rule)).toEqual(['output-derived', 'value-added-derived', 'unit-unsaid']);
  });
});
