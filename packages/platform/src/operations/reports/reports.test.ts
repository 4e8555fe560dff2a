import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { agreementTemplates } from '@yanzhen/evidence/agreements';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadDemo, openStore, type Store } from '../../store/index.ts';
import { create as createCase } from '../cases/create.ts';
import type { OperationContext } from '../context.ts';
import { datasetOf } from '../figures/testing.ts';
import { outlook } from '../plans/outlook.ts';
import { status } from '../plans/status.ts';
import { runOperation } from '../run.ts';
import { answerOf } from './answer.ts';
import { compose } from './compose.ts';
import { list } from './list.ts';
import { refresh } from './refresh.ts';
import { remove, restore } from './remove.ts';
import { render } from './render.ts';
import { save } from './save.ts';
import { show } from './show.ts';

let folder: string;
let store: Store;
let context: OperationContext;
const dataset = 'own';
const about = { dataset, region: 'a' };
/** Region by industry; `bricks` is what changes. */
const facts = (bricks: number): [string, string, number, number][] => [
  ['a', 'bricks', 2020, bricks],
  ['a', 'cars', 2020, 10],
  ['a', 'milk', 2020, 30],
  ['b', 'bricks', 2020, 20],
  ['b', 'cars', 2020, 90],
  ['b', 'milk', 2020, 10],
  ['c', 'bricks', 2020, 15],
  ['c', 'cars', 2020, 40],
  ['c', 'milk', 2020, 60],
];

async function keep(bricks: number): Promise<void> {
  const made = datasetOf(facts(bricks));
  await store.datasets.save({ ...made, info: { ...made.info, id: dataset } });
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yanzhen-reports-'));
  store = await openStore({ folder });
  await loadDemo(store);
  await keep(80);
  context = {
    ...{ workspace: 'local', datasets: store.datasets, tables: store.tables, networks: store.networks },
    store: async () => store,
    signal: new AbortController().signal,
    progress: () => undefined,
    importFile: () => Promise.reject(new Error('no files here')),
    importTable: () => Promise.reject(new Error('no files here')),
  };
}, 60_000);
afterAll(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

const text = (blocks: readonly object[]) => JSON.stringify(blocks);
const parts = [
  { id: 'strengths', recipe: 'strengths' },
  { id: 'mine', text: '第一段。\n第二段。' },
];

describe('a report', () => {
  it('states figures with their sources, and lists both in an annex', async () => {
    const report = await runOperation(compose, { template: 'region', parameters: about }, context);
    expect(report.blocks[0]).toEqual({ kind: 'heading', level: 1, text: '总体位置' });
    const figures = report.parts.flatMap((part) => part.figures);
    expect(figures.find(({ key }) => key === 'diversity')?.text).toBe('1');
    const annex = report.blocks.find((block) => block.kind === 'table' && block.caption === '文中数据及其来源');
    expect(annex?.kind === 'table' && annex.rows).toHaveLength(figures.length);
    expect(report.sources.map(({ operation }) => operation)).toEqual([
      'advantage.regions',
      'advantage.cells',
      'datasets.export',
      'rivalry.pairs',
      'advantage.frontier',
    ]);
    expect(text(report.blocks)).toContain('yanzhen advantage cells --dataset own');
    expect(report.blocks.filter(({ kind }) => kind === 'chart')).toHaveLength(2);
  });

  it('has for every figure in its text and tables a key that the annex knows', async () => {
    for (const [template, parameters] of [
      ['region', about],
      ['rivalry', { ...about, partner: 'b' }],
      ['proposal', { dataset: 'china-provinces-2007', region: '420000', partner: '430000' }],
      ['plan', { plan: 'hubei-industrial-doubling', today: '2026-11-01' }],
    ] as const) {
      const report = await runOperation(compose, { template, parameters, language: 'en' }, context);
      expect(report.parts.map(({ problem }) => problem)).toEqual(report.parts.map(() => null));
      const keys = new Set(report.parts.flatMap((part) => part.figures.map(({ key }) => key)));
      const runs = report.blocks.flatMap((block) =>
        block.kind === 'paragraph' ? (block.runs ?? []) : block.kind === 'table' ? (block.cells ?? []).flat() : [],
      );
      const cited = runs.flatMap(({ figure }) => (figure === undefined ? [] : [figure]));
      expect(cited.length).toBeGreaterThan(3);
      expect(cited.filter((key) => !keys.has(key))).toEqual([]);
      expect(text(report.blocks)).not.toMatch(/undefined|NaN|\[object/);
    }
  });

  it('states in a plan’s month report what the plan’s operations answer, figure by figure', async () => {
    const plan = { plan: 'hubei-industrial-doubling', today: '2026-11-01' };
    const report = await runOperation(compose, { template: 'plan', parameters: plan }, context);
    const [outlookPart, fanPart] = report.parts;
    const figures = new Map(
      [outlookPart, fanPart].flatMap((part) => part!.figures.map(({ key, text }) => [key, text])),
    );
    const { columns, length } = await runOperation(status, plan, context);
    const { rows } = answerOf({ columns, length, evidence: {} }, 1);
    const targets = rows.filter(({ kind }) => kind === 'target');
    const count = (...levels: string[]) => String(targets.filter(({ level }) => levels.includes(String(level))).length);
    expect(figures.get('targets')).toBe(String(targets.length));
    expect(figures.get('likely')).toBe(count('likely', 'met'));
    expect(figures.get('unlikely')).toBe(count('unlikely', 'missed'));
    expect(figures.get('unknown')).toBe(count('unknown'));
    const two = (value: unknown) => (typeof value === 'number' ? value.toFixed(2) : '无数据');
    for (const { item, probability } of targets.slice(0, 20)) {
      expect([item, figures.get(`probability-${String(item)}`)]).toEqual([item, two(probability)]);
    }
    const drawn = [...figures.keys()].filter((key) => key.startsWith('median-')).map((key) => key.slice(7));
    expect(drawn.length).toBeGreaterThan(0);
    for (const indicator of drawn) {
      const told = await runOperation(outlook, { ...plan, indicator }, context);
      const target = told.targets.at(-1);
      const { quantiles } = told.fan.find(({ year }) => year === target.year)!;
      const at = (probability: number) => quantiles[told.fan_probabilities.indexOf(probability)];
      const expected = { last: told.series.at(-1).value, target: target.value, probability: target.probability };
      const all = { ...expected, low: at(0.1), median: at(0.5), high: at(0.9) };
      for (const [key, value] of Object.entries(all)) expect(figures.get(`${key}-${indicator}`)).toBe(two(value));
    }
    // The words of the brief: every probability it states is that of its target.
    const told = text(report.blocks).matchAll(/([^"（]+)（(\d{4})年[^"]*?概率 ([01]\.\d\d)/g);
    const stated = [...told].map(([, name, year, probability]) => [name, Number(year), probability]);
    const known = targets.flatMap(({ name, target_year: year, probability }) =>
      typeof probability === 'number' ? [[name, year, two(probability)]] : [],
    );
    const inOrder = (rows: readonly unknown[][]) => rows.map((row) => row.join(' ')).sort((a, b) => a.localeCompare(b));
    expect(inOrder(stated)).toEqual(inOrder(known));
  });

  it('says in its place what could not be made, and needs what its template needs', async () => {
    const report = await runOperation(
      compose,
      { template: 'region', parameters: { ...about, region: 'nowhere' } },
      context,
    );
    expect(report.parts.every(({ problem }) => problem !== null)).toBe(true);
    expect(text(report.blocks)).toContain('未能生成');
    await expect(runOperation(compose, { template: 'rivalry', parameters: about }, context)).rejects.toMatchObject({
      code: 'parameter-missing',
      expected: { zh: 'partner' },
    });
  });

  it('is kept with own order, words and text, and made again with what changed marked', async () => {
    const wording = '砖的区位商是{lq-bricks}，{nothing}。';
    const chosen = [{ ...parts[0]!, wording }, parts[1]!];
    await runOperation(save, { report: 'r1', template: 'region', parameters: about, parts: chosen }, context);
    const before = await runOperation(show, { report: 'r1' }, context);
    expect(text(before.blocks)).toContain('{nothing}');
    expect(text(before.blocks)).toContain('第二段。');
    expect(before.newer).toEqual([]);
    const lq = before.parts[0]!.figures.find(({ key }) => key === 'lq-bricks')!.text;
    await keep(40);
    expect((await runOperation(show, { report: 'r1' }, context)).newer).toEqual([
      { input: dataset, used: 1, newest: 2 },
    ]);
    const after = await runOperation(refresh, { report: 'r1', seen: before.revision }, context);
    const changed = after.changes.find(({ key }) => key === 'lq-bricks')!;
    expect(changed).toMatchObject({ part: 'strengths', was: lq });
    expect(changed.is).not.toBe(lq);
    expect(text(after.blocks)).toContain(`"text":"${changed.is}","figure":"lq-bricks","was":"${lq}"`);
    expect(after.newer).toEqual([]);
    const { files } = await runOperation(render, { report: 'r1', as: ['html'] }, context);
    expect(files[0]!.text).toContain(`<del>${lq}</del><ins>${changed.is}</ins>`);
    const plain = await runOperation(render, { report: 'r1', as: ['html'], marks: false }, context);
    expect(plain.files[0]!.text).not.toContain('<del>');
    const settled = await runOperation(save, { report: 'r1', settle: true }, context);
    expect(settled.changes).toEqual([]);
    expect(text(settled.blocks)).not.toContain('"was"');
  });

  it('does not change when nothing did, and refuses a save on what was not seen', async () => {
    const { changes, revision } = await runOperation(refresh, { report: 'r1' }, context);
    expect(changes).toEqual([]);
    await expect(runOperation(save, { report: 'r1', title: '新', seen: revision - 1 }, context)).rejects.toMatchObject({
      kind: 'conflict',
    });
    const renamed = await runOperation(save, { report: 'r1', title: '新', seen: revision }, context);
    expect(renamed.title).toBe('新');
  });

  it('leaves the list when removed and comes back as it was', async () => {
    const titles = async (removed: boolean) =>
      (await runOperation(list, { removed }, context)).columns.title as readonly string[];
    await runOperation(remove, { report: 'r1' }, context);
    expect(await titles(false)).toEqual([]);
    expect(await titles(true)).toEqual(['新']);
    await expect(runOperation(show, { report: 'r1' }, context)).rejects.toMatchObject({ kind: 'absent' });
    await runOperation(restore, { report: 'r1' }, context);
    expect(await titles(false)).toEqual(['新']);
  });

  it('tells how far a case has come, by which rule it is split, and what the contract is worth to each', async () => {
    const { contract } = agreementTemplates.find(({ id }) => id === 'zibo-capital-linked-2022')!;
    const proposal = { form: 'transfer', sender: '420000', receiver: '430000', industry: '01', score: 0.81 };
    const answer = { columns: { player: ['420000', '430000'], shapley: [1.5, 2.5] }, length: 2 };
    const said = {
      proposal: { proposal, parameters: { dataset: 'china-provinces-2007' } },
      split: { chosen: 'shapley', answer },
      contract,
    };
    const entries = Object.entries(said).map(([part, content]) => [part, { text: JSON.stringify(content) }]);
    const { id } = await runOperation(createCase, { name: '两湖', parts: Object.fromEntries(entries) }, context);
    const report = await runOperation(compose, { template: 'case', parameters: { case: id } }, context);
    expect(report.title).toBe('两湖：协作案报告');
    expect(report.parts.map(({ problem }) => problem)).toEqual([null]);
    const all = text(report.blocks);
    expect(all).toContain('湖北→湖南，行业农林牧渔业，得分');
    expect(all).toContain('收益分配（夏普利值）');
    const figures = new Map(report.parts[0]!.figures.map((figure) => [figure.key, figure.text]));
    expect([figures.get('parts'), figures.get('score'), figures.get('share-430000')]).toEqual(['3', '0.81', '2.50']);
    expect([...figures.keys()].filter((key) => key.startsWith('npv-')).length).toBeGreaterThan(1);
    expect(report.sources.map(({ operation }) => operation)).toEqual(['cases.show', 'agreements.appraise']);
  });

  it('is PDF and Word as well', async () => {
    const { files } = await runOperation(render, { report: 'r1', as: ['pdf', 'docx'] }, context);
    expect(files.map(({ path }) => path).sort()).toEqual(['r1.docx', 'r1.pdf']);
    const pdf = files.find(({ path }) => path.endsWith('pdf'))!;
    expect(Buffer.from(pdf.base64!, 'base64').subarray(0, 5).toString()).toBe('%PDF-');
  });
});
