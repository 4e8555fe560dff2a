import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore, type Store } from '../../store/index.ts';
import type { OperationContext } from '../context.ts';
import { contextOf, datasetOf } from '../figures/testing.ts';
import { runOperation } from '../run.ts';
import { backtest } from './backtest.ts';
import { changes } from './changes.ts';
import { create } from './create.ts';
import { decompose } from './decompose.ts';
import { edit } from './edit.ts';
import { forecast } from './forecast.ts';
import { list } from './list.ts';
import { remove, restore } from './remove.ts';
import { show } from './show.ts';
import { undo } from './undo.ts';

let folder: string;
let store: Store;
let context: OperationContext;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yanzhen-plans-'));
  store = await openStore({ folder: join(folder, 'store') });
  context = { ...contextOf(datasetOf([['a', 'x', 2020, 1]])), store: async () => store };
}, 60_000);
afterAll(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

async function file(name: string, text: string) {
  const path = join(folder, name);
  await writeFile(path, text);
  return { name, path, bytes: text.length };
}

const title = { zh: '产业倍增', en: 'Doubling' };
const items = [
  { id: 'g', kind: 'goal', parent: null, position: 0, fields: { name: '工业' } },
  { id: 'p', kind: 'project', parent: 'g', position: 0, fields: { name: '电池厂', budget: 3 } },
];

describe('a plan', () => {
  it('is made, changed, undone, removed and restored through its operations', async () => {
    await runOperation(create, { id: 'hb', description: { title }, items, author: '甲' }, context);
    const done = { do: 'set', id: 'p', patch: { fields: { done: 0.4, budget: null } } };
    const change = await runOperation(edit, { plan: 'hb', seen: 1, edits: [done], author: '乙' }, context);
    expect(change).toMatchObject({
      revision: 2,
      author: '乙',
      entries: [{ item: 'p', after: { fields: { name: '电池厂', done: 0.4 } } }],
    });
    await runOperation(undo, { plan: 'hb', revision: 2 }, context);
    expect((await runOperation(show, { plan: 'hb' }, context)).items[1]?.fields).toEqual({ name: '电池厂', budget: 3 });
    const log = await runOperation(changes, { plan: 'hb' }, context);
    expect(log.changes.map(({ revision, undoes }) => [revision, undoes])).toEqual([
      [3, 2],
      [2, null],
      [1, null],
    ]);
    await runOperation(remove, { plan: 'hb' }, context);
    expect((await runOperation(list, {}, context)).length).toBe(0);
    await runOperation(restore, { plan: 'hb' }, context);
    expect((await runOperation(list, {}, context)).columns.plan).toEqual(['hb']);
  });

  it.each([
    ['a field of another kind', { budget: 1 }, 'g'],
    ['a name taken away', { name: null }, 'p'],
    ['a share above one', { done: 2 }, 'p'],
  ])('refuses %s, and names the field', async (_, fields, id) => {
    const edits = [{ do: 'set', id, patch: { fields } }];
    await expect(runOperation(edit, { plan: 'hb', seen: 3, edits }, context)).rejects.toMatchObject({
      code: 'invalid-item-field',
    });
  });
});

describe('a forecast', () => {
  const rows = Array.from({ length: 15 }, (_, index) => `${2008 + index},${(100 * 1.08 ** index).toFixed(4)}`);

  it('tells the required rate, and chances that follow the direction', async () => {
    const series = await file('gdp.csv', `year,value\n${rows.join('\n')}\n`);
    const run = (more: object) => runOperation(forecast, { series, target: 400, year: 2027, ...more }, context);
    const up = await run({});
    expect(up.columns.last_year[0]).toBe(2022);
    expect(up.columns.required_rate[0]).toBeCloseTo((400 / (100 * 1.08 ** 14)) ** (1 / 5) - 1, 6);
    const down = await run({ direction: 'down' });
    expect(up.columns.probability[0]! + down.columns.probability[0]!).toBeCloseTo(1, 9);
    const range = await run({ direction: 'hold', upper: 500 });
    expect(range.columns.probability[0]).toBeLessThanOrEqual(up.columns.probability[0]! + 1e-12);
    expect(up.evidence.estimate).toBe(true);
  });

  it('gives no chances for few points, and says so', async () => {
    const series = await file('short.csv', 'year,value\n2020,1\n2021,2\n2022,3\n');
    const { columns, evidence } = await runOperation(forecast, { series, target: 6, year: 2025 }, context);
    expect(columns.probability[0]).toBeNaN();
    expect(columns.required_rate[0]).toBeCloseTo(2 ** (1 / 3) - 1, 12);
    expect(evidence.notes).toEqual([expect.objectContaining({ code: 'too-few-points', level: 'refusal' })]);
  });

  it('refuses a target of the past and a range upside down', async () => {
    const series = await file('past.csv', 'year,value\n2020,1\n2021,2\n');
    await expect(runOperation(forecast, { series, target: 6, year: 2021 }, context)).rejects.toMatchObject({
      code: 'target-in-the-past',
    });
    const wrong = { series, target: 6, upper: 5, year: 2025, direction: 'hold' };
    await expect(runOperation(forecast, wrong, context)).rejects.toMatchObject({ code: 'range-upside-down' });
  });
});

describe('a total', () => {
  it('is shared within bounds and held against what units promised', async () => {
    const units = await file(
      'units.csv',
      'unit,prior,lower,upper,promised\n武汉,50,,40,45\n襄阳,30,10,,\n宜昌,20,,,30\n',
    );
    const { columns, evidence } = await runOperation(decompose, { units, total: 100 }, context);
    expect(Array.from(columns.value as Float64Array)).toEqual([40, 36, 24].map((value) => expect.closeTo(value, 9)));
    expect(columns.difference[0]).toBe(5);
    expect(evidence.notes[0]).toMatchObject({ code: 'promised-total' });
  });

  it('names the units whose bounds clash', async () => {
    const units = await file('clash.csv', 'unit,prior,upper\n武汉,50,40\n襄阳,30,10\n');
    await expect(runOperation(decompose, { units, total: 100 }, context)).rejects.toMatchObject({
      code: 'decomposition-infeasible',
      text: { zh: expect.stringContaining('武汉') },
    });
  });
});

describe('the back-test', () => {
  it('judges every model on every region’s total', async () => {
    const years = Array.from({ length: 30 }, (_, index) => 1990 + index);
    const facts = ['a', 'b'].flatMap((region, at) =>
      years.map(
        (year, index) =>
          [region, 'x', year, 100 * 1.05 ** index * (1 + 0.02 * Math.sin(index * (at + 1)))] as [
            string,
            string,
            number,
            number,
          ],
      ),
    );
    const { columns, length } = await runOperation(
      backtest,
      { dataset: 'd', horizon: [1, 3] },
      contextOf(datasetOf(facts)),
    );
    expect(length).toBe(8);
    expect(columns.forecasts[0]).toBe(2 * (29 - 10));
    for (let row = 0; row < length; row++) expect(columns.coverage_95[row]).toBeGreaterThan(0.3);
  });
});
