import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readTable, type TableDocument } from '@yanzhen/evidence/tables';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { OperationContext } from '../context.ts';
import { runOperation } from '../run.ts';
import type { EncodedText } from '../table.ts';
import { links } from './links.ts';

let folder: string;
let document: TableDocument;
const context = (): OperationContext => ({
  workspace: 'test',
  datasets: { load: () => Promise.reject(new Error('No dataset is read here.')) },
  networks: { load: () => Promise.reject(new Error('No network is read here.')) },
  tables: { load: async () => document },
  importFile: () => Promise.reject(new Error('No file is read here.')),
  importTable: readTable,
  store: () => Promise.reject(new Error('No store is used here.')),
  signal: new AbortController().signal,
  progress: () => {},
});

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yanzhen-links-'));
  const labels = ',N_a,N_b,S_a,S_b\n';
  const z = 'N_a,10,20,5,5\nN_b,15,5,10,5\nS_a,5,10,11,10\nS_b,10,5,7,10\n';
  await writeFile(join(folder, 'Z.csv'), labels + z);
  await writeFile(join(folder, 'F.csv'), ',N_home,S_home\nN_a,50,10\nN_b,60,5\nS_a,4,80\nS_b,8,70\n');
  await writeFile(join(folder, 'V.csv'), `${labels}wages,60,60,87,80\n`);
  const { table, info } = await readTable(folder, { id: 'small', year: 2017, unit: '万元' });
  document = { table, info };
});
afterAll(() => rm(folder, { recursive: true }));

const texts = ({ labels, codes }: EncodedText) => Array.from(codes, (code) => labels[code]);

it('lists who supplies a sector and who takes from it, the largest first, in shares of everything', async () => {
  const { columns, evidence } = await runOperation(links, { table: 'small', region: 'N', sector: 'a' }, context());
  const side = texts(columns.side as EncodedText);
  const names = texts(columns.sector as EncodedText).map((sector, i) => `${side[i]![0]} ${sector}`);
  expect(names).toEqual(['s wages', 's b', 's a', 's b', 's a', 'c home', 'c b', 'c a', 'c home', 'c a', 'c b']);
  expect(Array.from(columns.value)).toEqual([60, 15, 10, 10, 5, 50, 20, 10, 10, 5, 5]);
  const shares = Array.from(columns.share);
  expect(shares[0]).toBeCloseTo(0.6, 12);
  for (const which of ['supplier', 'customer']) {
    expect(shares.filter((_, i) => side[i] === which).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
  }
  expect(evidence.conventions.flows).toBe('multi-regional: domestic flows');
});

it('sums by region and by sector, and lists no more than asked', async () => {
  const input = { table: 'small', sector: 'a', by: 'region', top: 2 } as const;
  const byRegion = await runOperation(links, input, context());
  expect(texts(byRegion.columns.region as EncodedText)).toEqual(['', 'N', 'S', 'N']);
  expect(Array.from(byRegion.columns.value)).toEqual([147, 40, 90, 54]);
  const bySector = await runOperation(links, { table: 'small', region: 'S', by: 'sector' }, context());
  expect(Array.from(bySector.columns.rank)).toEqual([1, 2, 3, 1, 2, 3]);
});

it('names what the table has where a sector is unknown', async () => {
  await expect(runOperation(links, { table: 'small', sector: 'z' }, context())).rejects.toMatchObject({
    code: 'unknown-sector',
    found: 'z',
  });
});
