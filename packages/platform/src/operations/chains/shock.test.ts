import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readTable, type TableDocument } from '@yanzhen/evidence/tables';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OperationContext } from '../context.ts';
import { runOperation } from '../run.ts';
import { isTable, type TableResult } from '../table.ts';
import { firmsCascade } from './firms-cascade.ts';
import { firmsGenerate } from './firms-generate.ts';
import { shock } from './shock.ts';
import { shockOutcomes } from './shock-outcomes.ts';

let folder: string;
let small: TableDocument;
const context = {
  workspace: 'test',
  datasets: { load: () => Promise.reject(new Error('No dataset is read here.')) },
  networks: { load: () => Promise.reject(new Error('No network is read here.')) },
  tables: { load: async () => small },
  importFile: () => Promise.reject(new Error('No file is read here.')),
  importTable: readTable,
  store: () => Promise.reject(new Error('No store is used here.')),
  signal: new AbortController().signal,
  progress: () => {},
} satisfies OperationContext;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yanzhen-shock-'));
  const labels = ',N_a,N_b,S_a,S_b\n';
  await writeFile(join(folder, 'Z.csv'), `${labels}N_a,10,20,5,5\nN_b,15,5,10,5\nS_a,5,10,11,10\nS_b,10,5,7,10\n`);
  await writeFile(join(folder, 'F.csv'), ',N_home,S_home\nN_a,50,10\nN_b,60,5\nS_a,4,80\nS_b,8,70\n');
  await writeFile(join(folder, 'V.csv'), `${labels}wages,60,60,87,80\n`);
  const { table, info } = await readTable(folder, { id: 'small', year: 2017, unit: '万元' });
  small = { table, info };
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function run(operation: Parameters<typeof runOperation>[0], input: object): Promise<TableResult> {
  const result = await runOperation(operation, input, context);
  expect(isTable(operation.output)).toBe(true);
  return result as TableResult;
}

const file = async (name: string, text: string) => {
  const path = join(folder, name);
  await writeFile(path, text);
  return { name, path, bytes: text.length };
};

describe('a shock through its operation', () => {
  it('has a row per day and node, and hits the node named', async () => {
    const result = await run(shock, { table: 'small', region: 'N', sector: 'a', share: 0.5, steps: 20, inventory: 10 });
    expect(Object.keys(result.columns)).toEqual([
      'step',
      'region',
      'sector',
      'production',
      'capacity',
      'unmet_final_demand',
    ]);
    expect(result.length).toBe(80);
    const capacity = result.columns.capacity as Float64Array;
    expect(capacity[0]! * 365).toBeCloseTo(100, 9);
    expect(capacity[4]! * 365).toBeCloseTo(50, 9);
    expect(result.evidence.notes.map((note) => note.code)).toContain('events-unfinished');
  });

  it('sums by region, by sector and in total, at every k-th day', async () => {
    const event = { table: 'small', region: 'N', sector: 'a', steps: 20, inventory: 10 };
    const nodes = await run(shock, event);
    const production = nodes.columns.production as Float64Array;
    const text = (result: TableResult, column: string, row: number) => {
      const { labels, codes } = result.columns[column] as { labels: readonly string[]; codes: Uint32Array };
      return labels[codes[row]!];
    };
    const rows = async (more: object) => {
      const result = await run(shock, { ...event, ...more });
      const value = result.columns.production as Float64Array;
      return Array.from({ length: result.length }, (_, at) => ({
        step: (result.columns.step as Uint32Array)[at],
        unit: `${text(result, 'region', at)}/${text(result, 'sector', at)}`,
        value: value[at]!,
      }));
    };
    const every = await rows({ by: 'margins', every: 8 });
    expect(every.map(({ step }) => step)).toEqual([0, 8, 16].flatMap((step) => Array(5).fill(step)));
    expect(every.slice(0, 5).map(({ unit }) => unit)).toEqual(['/', 'N/', 'S/', '/a', '/b']);
    const [all, north, south, a, b] = every.slice(5).map(({ value }) => value);
    const day = Array.from(production.subarray(8 * 4, 9 * 4));
    expect(all).toBeCloseTo(day[0]! + day[1]! + day[2]! + day[3]!, 12);
    expect(north).toBeCloseTo(day[0]! + day[1]!, 12);
    expect(north! + south!).toBeCloseTo(all!, 12);
    expect(a! + b!).toBeCloseTo(all!, 12);
    expect(await rows({ by: 'total' })).toHaveLength(20);
    const onlyA = await rows({ by: 'region', of_sectors: ['a'], every: 8 });
    expect(onlyA.map(({ unit }) => unit).slice(0, 2)).toEqual(['N/', 'S/']);
    expect(onlyA[2]!.value).toBe(day[0]);
    await expect(run(shock, { ...event, of_regions: ['nowhere'] })).rejects.toThrow('nowhere');
  });

  it('says when the node hit fell short, and why', async () => {
    const result = await run(shockOutcomes, { table: 'small', region: 'N', sector: 'a', from: 2, steps: 40 });
    expect(result.length).toBe(2 + 4 + 2 + 1);
    const numbers = (column: string) => result.columns[column] as Float64Array;
    expect(numbers('lost')[8]).toBeCloseTo(numbers('lost')[6]! + numbers('lost')[7]!, 9);
    expect(numbers('days_survived')[2]).toBe(0);
    expect(numbers('cause_share')[2]).toBeGreaterThan(0.5);
    expect(numbers('cause_share')[2]).toBeLessThanOrEqual(1);
    expect((result.columns.first_loss as Float64Array)[2]).toBe(2);
    const cause = result.columns.cause as { labels: readonly string[]; codes: Uint32Array };
    expect(cause.labels[cause.codes[2]!]).toBe('capacity');
  });

  it('takes events, and says which name is wrong', async () => {
    const event = { kind: 'link', regions: ['N'], to: { regions: ['S'] }, share: 1, from: 2, duration: 5 };
    const result = await run(shock, { table: 'small', steps: 30, routing: 'fixed', events: [event] });
    expect(result.length).toBe(120);
    expect(result.evidence.parameters).not.toHaveProperty('share');
    await expect(run(shock, { table: 'small', region: 'nowhere' })).rejects.toThrow('nowhere');
    await expect(run(shock, { table: 'small' })).rejects.toThrow('no event');
    const demand = { kind: 'demand', change: -0.5, from: 2, duration: 5, categories: ['wishes'] };
    await expect(run(shock, { table: 'small', events: [demand] })).rejects.toThrow('“wishes”');
    const nobody = { ...demand, categories: ['home'], users: ['S'] };
    expect((await run(shock, { table: 'small', steps: 8, events: [nobody] })).length).toBe(32);
    const halved = { kind: 'capital', share: 0.5, rebuilding: { sectors: { a: 0.5 }, steps: 9 } };
    await expect(run(shock, { table: 'small', events: [halved] })).rejects.toMatchObject({
      ...{ code: 'rebuilding-shares', found: '0.5' },
    });
  });
});

describe('firms through their operations', () => {
  it('cascade from files', async () => {
    const firms = await file('firms.csv', 'firm,region,industry,size\nA,N,x,5\nB,N,y,3\nC,S,z,2\n');
    const links = await file('links.csv', 'supplier,customer,value\nA,B,4\nB,C,2\n');
    const all = await run(firmsCascade, { firms, links });
    expect(all.columns.firm).toEqual(['A', 'B', 'C']);
    expect(Array.from(all.columns.esri as Float64Array)).toEqual([1, 1, 1]);
    const one = await run(firmsCascade, { firms, links, region: 'S', substitute: false, share: 0.5 });
    expect(one.columns.firm).toEqual(['S']);
    expect((one.columns.esri as Float64Array)[0]).toBeCloseTo(0.5, 12);
    await expect(run(firmsCascade, { firms, links, firm: ['D'] })).rejects.toThrow('D');
    const wrong = await file('wrong.csv', 'supplier,customer,value\nA,B,4\nA,X,2\n');
    await expect(run(firmsCascade, { firms, links: wrong })).rejects.toMatchObject({
      place: { row: 3, column: 'customer' },
    });
  });

  it('are made from a table, marked, and cascade', async () => {
    const parameters = { table: 'small', firms: 200, seed: 3 };
    const made = await run(firmsGenerate, { ...parameters, part: 'firms' });
    const links = await run(firmsGenerate, parameters);
    expect(made.length).toBe(200);
    expect(links.length).toBeGreaterThan(800);
    expect(links.evidence.estimate).toBe(true);
    expect(Array.from(made.columns.synthetic as Uint8Array).every((mark) => mark === 1)).toBe(true);
  });
});
