import { readFile } from 'node:fs/promises';
import { demoDatasets, demoTable } from '@yanzhen/evidence/demo';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainTexts } from '../../../doors/formats/json.ts';
import { projectFile } from '../../../files.ts';
import type { OperationContext } from '../../context.ts';
import { add } from '../../documents/add.ts';
import { type PlanBench, planBench } from '../../plans/testing.ts';
import { runOperation } from '../../run.ts';
import { importCase } from '../import.ts';
import { put } from '../put.ts';
import { traceFigure } from './trace.ts';

const id = 'demo-central-equipment';
let bench: PlanBench;
let context: OperationContext;

beforeAll(async () => {
  bench = await planBench();
  const [datasets, table] = [await demoDatasets(), await demoTable()];
  context = {
    ...bench.context,
    datasets: { load: async (name) => datasets.find(({ info }) => info.id === name || info.hash === name)! },
    tables: { load: async () => table },
  };
  await runOperation(importCase, { text: await readFile(projectFile(`data/cases/${id}.json`), 'utf8') }, context);
}, 120_000);
afterAll(() => bench.close());

const traced = async (part: string, path: string, more: object = {}) =>
  (await runOperation(traceFigure, { case: id, part, path, ...more }, context)).steps;

describe('a figure is traced back', () => {
  it('from a tax of the contract to cells of the table and to assumptions', async () => {
    const steps = await traced('contract', 'streams.0.amounts');
    expect(steps[0]).toMatchObject({ parent: -1, kind: 'figure', link: `/contract?case=${id}`, unit: '万元' });
    const cells = steps.filter(({ kind }) => kind === 'cell');
    expect(cells.map(({ source }) => [source?.region, source?.sector])).toContainEqual(['420000', '17']);
    for (const { source, link, value } of cells) {
      expect(source).toMatchObject({ reference: 'china-provinces-mrio-2007@1', year: 2007 });
      expect(source!.source + source!.licence).toContain('统计');
      expect(link).toContain('/chains?table=china-provinces-mrio-2007@1');
      expect(Number(value)).not.toBeNaN();
    }
    expect(steps.some(({ part }) => part === 'outcome')).toBe(true);
    expect(steps.filter(({ kind }) => kind === 'assumption').length).toBeGreaterThan(3);
    expect(steps.some(({ kind }) => kind === 'hand')).toBe(false);
    for (const [at, { parent }] of steps.entries()) expect(parent).toBeLessThan(at);
  });

  it('from a party’s present value, a share and a balance to the split and the game', async () => {
    const steps = await traced('contract', '=npv.340000');
    const parts = new Set(steps.map(({ part }) => part));
    for (const part of ['contract', 'split', 'game', 'outcome', 'layout']) expect(parts).toContain(part);
    expect(steps.some(({ path }) => path === 'answer.columns.nucleolus.3')).toBe(true);
    expect(steps.some(({ kind }) => kind === 'cell')).toBe(true);
  });

  it('of the contract wherever it was drafted: no figure without an origin', async () => {
    const contract = JSON.parse(bench && (await textOf('contract'))) as Record<string, object[]>;
    for (const list of ['parties', 'outlays', 'streams'])
      for (const k of contract[list]!.keys()) {
        const field = { parties: 'outside', outlays: 'amount', streams: 'stock' }[list]!;
        const [first, ...rest] = await traced('contract', `${list}.${k}.${field}`, { depth: 1 });
        expect(first?.how, `${list}.${k}`).not.toBeNull();
        expect(rest.some(({ kind }) => kind === 'hand')).toBe(false);
      }
  });

  it('from the layout to the very cells it adds up', async () => {
    const [asked, ...cells] = await traced('layout', 'sites.0.existing');
    const sum = cells.reduce((total, { value }) => total + Number(value), 0);
    expect(sum / Number(asked!.value)).toBeCloseTo(1, 12);
    expect(cells.every(({ kind }) => kind === 'cell')).toBe(true);
  });

  it('from the proposal to rows of its dataset', async () => {
    const rows = (await traced('proposal', 'proposal.score')).filter(({ kind }) => kind === 'row');
    expect(rows.length).toBeGreaterThan(1);
    for (const { source, link } of rows) {
      expect(source!.row).toBeGreaterThan(1);
      expect(link).toContain('/region?dataset=china-provinces-2007@');
    }
  });

  it('from the proposal to the passages that speak of it, word for word', async () => {
    const text = '# 合作意见\n\n湖北省与安徽省共建汽车产业合作园区，联合招商。\n';
    const file = await bench.file('意见.md', text);
    const { columns } = await runOperation(add, { file }, context);
    const document = plainTexts(columns.document)[0]!;
    const stored = await (await context.store()).documents.show(document);
    const passage = stored.text.findIndex((each) => each.text.includes('共建汽车产业'));
    const proposal = JSON.parse(await textOf('proposal')) as { proposal: Record<string, unknown> };
    const spoken = {
      ...proposal,
      proposal: { ...proposal.proposal, documents: `${document}#${passage}:park gone#3:park` },
    };
    await runOperation(put, { case: id, part: 'proposal', text: JSON.stringify(spoken), author: '丁' }, context);
    const [first, second, ...none] = (await traced('proposal', 'proposal.score')).filter(
      ({ kind }) => kind === 'passage',
    );
    expect(none).toEqual([]);
    expect(first).toMatchObject({
      value: stored.text[passage]!.text,
      link: `/document?document=${document}&passage=${passage}`,
    });
    expect(first!.label.zh).toBe(`《${stored.description.title}》第 ${passage + 1} 段`);
    // A document that was taken away is named by its id, without words of ours.
    expect(second).toMatchObject({ value: null, label: { en: '“gone”, passage 4' } });
  });

  it('to whoever changed it by hand', async () => {
    const layout = JSON.parse(await textOf('layout')) as { sites: { value: number }[] };
    layout.sites[0]!.value = 0.5;
    const { madeBy } = await partOf('layout');
    await runOperation(put, { case: id, part: 'layout', text: JSON.stringify(layout), madeBy, author: '丁' }, context);
    const steps = await traced('layout', 'sites.0.value');
    expect(steps.map(({ kind }) => kind)).toEqual(['figure', 'hand']);
    expect(steps[1]!.label.en).toMatch(/Changed by 丁; by the table and its assumptions it would be 0\./);
  });

  it('but not from a part that is not there', async () => {
    const { cases } = await context.store();
    const { id: bare } = await cases.create({ name: { zh: '空', en: 'empty' } }, '甲');
    const asked = runOperation(traceFigure, { case: bare, part: 'split', path: '' }, context);
    await expect(asked).rejects.toMatchObject({ code: 'part-missing', kind: 'absent' });
  });
});

async function textOf(part: 'contract' | 'layout' | 'proposal') {
  return (await (await context.store()).cases.open(id)).texts[part]!;
}

async function partOf(part: 'layout') {
  return (await (await context.store()).cases.open(id)).parts[part]!;
}
