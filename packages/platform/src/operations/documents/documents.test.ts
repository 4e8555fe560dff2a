import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runOperation } from '../run.ts';
import { add } from './add.ts';
import { compare } from './compare.ts';
import { edit } from './edit.ts';
import { facts } from './facts.ts';
import { find } from './find.ts';
import { judgeFact } from './judge-fact.ts';
import { list } from './list.ts';
import { lookAtTopic } from './look-at-topic.ts';
import { outcomes } from './outcomes.ts';
import { projects } from './projects.ts';
import { saveTopic } from './save-topic.ts';
import { search } from './search.ts';
import { show } from './show.ts';
import { contextOn, openLibrary } from './testing.ts';
import { topic } from './topic.ts';

/** The columns of a table as plain arrays. */
const plain = ({ columns }: { columns: object }) => columns as Record<string, (string | number)[]>;

let library: Awaited<ReturnType<typeof openLibrary>>;
beforeAll(async () => {
  library = await openLibrary();
}, 60_000);
afterAll(() => library.close());

const report = (year: number, reached: number, wanted: number) => `${year}年湖北省政府工作报告

${year}年1月16日

一、${year - 1}年工作回顾

${year - 1}年，全省地区生产总值增长${reached}%，新能源汽车产量达到${reached}0万辆。与湖南省开展产业协作，共建园区。

二、${year}年目标

${year}年，全省地区生产总值增长${wanted}%以上。推动园区产业协作向纵深拓展，税收共享。
`;

describe('adding documents', () => {
  it('takes a folder, tells of each file, and passes over what it cannot read', async () => {
    const folder = join(library.folder, 'reports');
    await mkdir(folder);
    await writeFile(join(folder, '2024.txt'), report(2024, 5, 6));
    await writeFile(join(folder, '2025.txt'), report(2025, 7, 8));
    await writeFile(join(folder, 'scan.pdf'), '%PDF-1.4 broken');
    await writeFile(join(folder, 'copy.txt'), report(2025, 7, 8));
    const upload = { name: 'reports', path: folder, bytes: 0 };
    const columns = plain(await runOperation(add, { file: upload }, library.context));
    const rows = columns.file!.map((file, k) => `${file} ${columns.outcome![k]}`);
    expect(rows.sort()).toEqual(['2024.txt new', '2025.txt new', 'copy.txt known', 'scan.pdf refused']);
    expect(columns.reason_zh!.filter((reason) => reason !== '')).toHaveLength(1);
    const again = plain(await runOperation(add, { file: upload }, library.context));
    expect(again.outcome!.filter((outcome) => outcome === 'known')).toHaveLength(3);
  });

  it('says why a single file cannot be read, and stops when it is cancelled', async () => {
    const broken = await library.file('broken.pdf', '%PDF-1.4 broken');
    await expect(runOperation(add, { file: broken }, library.context)).rejects.toMatchObject({ name: 'UserError' });
    const stop = contextOn(library.store, AbortSignal.abort());
    const file = await library.file('late.txt', report(2011, 1, 2));
    await expect(runOperation(add, { file }, stop)).rejects.toMatchObject({ name: 'AbortError' });
    expect((await runOperation(list, { to: 2011 }, library.context)).length).toBe(0);
  });
});

describe('the library', () => {
  it('lists by filters, shows the original and its passages, and keeps corrections', async () => {
    const { columns, length } = await runOperation(list, { region: '湖北', from: 2025 }, library.context);
    expect(length).toBe(1);
    const [document] = columns.document as string[];
    const shown = await runOperation(show, { document: document!, original: true }, library.context);
    expect(shown.original).toBe(report(2025, 7, 8));
    const passage = shown.passageList.find(({ text }) => text.includes('新能源汽车'))!;
    expect(shown.original!.slice(passage.runs[0]!.from).startsWith(passage.text.slice(0, 5))).toBe(true);
    await runOperation(
      edit,
      { document: document!, issuer: '湖北省政府', region: '武汉', clear: ['kind'] },
      library.context,
    );
    const edited = await runOperation(show, { document: document! }, library.context);
    expect(edited).toMatchObject({ issuer: '湖北省政府', region: '420100', kind: null, original: null });
    expect(edited.changes).toHaveLength(1);
    await runOperation(edit, { document: document!, region: '湖北' }, library.context);
    await expect(runOperation(list, { region: '不存在的地方' }, library.context)).rejects.toMatchObject({
      code: 'unknown-region',
    });
  });

  it('finds passages in the table of the contract, and with marks for pages', async () => {
    const { columns, length } = await runOperation(search, { query: '产业协作 园区', most: 2 }, library.context);
    expect(Object.keys(columns)).toEqual(['rank', 'document', 'passage', 'score', 'snippet']);
    expect([length, columns.rank]).toEqual([2, [1, 2]]);
    const found = await runOperation(find, { query: 'xinnengyuanqiche year:2025' }, library.context);
    expect(found.hits).toHaveLength(1);
    const [hit] = found.hits;
    expect(hit!.snippetSpans.map(({ start, end }) => hit!.snippet.slice(start, end))).toEqual(['新能源汽车']);
    expect(found.filters).toEqual({ years: [2025, 2025] });
    const none = await runOperation(find, { query: '产业写作' }, library.context);
    expect(none.unknown[0]?.meant).toEqual(['产业协作']);
  });

  it('tells of a topic what is new, and after a look nothing is', async () => {
    const input = { topic: 'cooperation', query: '产业协作 园区' };
    await runOperation(saveTopic, input, library.context);
    const first = await runOperation(topic, { topic: 'cooperation' }, library.context);
    expect(first.documents.map(({ isNew }) => isNew)).toEqual([true, true]);
    expect(first.regions).toMatchObject([{ code: '420000', documents: 2 }]);
    expect(first.digest.viewpoint?.text).toContain('协作');
    await runOperation(lookAtTopic, { topic: 'cooperation' }, library.context);
    await runOperation(add, { file: await library.file('2026.txt', report(2026, 9, 10)) }, library.context);
    const then = await runOperation(topic, { topic: 'cooperation' }, library.context);
    expect(then.documents.map(({ date, isNew }) => [date?.slice(0, 4), isNew])).toEqual([
      ['2026', true],
      ['2025', false],
      ['2024', false],
    ]);
    await expect(runOperation(topic, { topic: 'none' }, library.context)).rejects.toMatchObject({
      code: 'unknown-topic',
    });
  });
});

describe('facts of the library', () => {
  it('are compared over years, and targets set against what came of them', async () => {
    const { columns, length } = await runOperation(compare, { indicator: '地区生产总值' }, library.context);
    expect(length).toBe(6);
    expect(new Set(plain({ columns }).kind)).toEqual(new Set(['target', 'achieved']));
    const pairs = await runOperation(outcomes, { indicator: '地区生产总值' }, library.context);
    const { year, target, achieved, met } = plain(pairs);
    expect(Array.from({ length: pairs.length }, (_, k) => [year![k], target![k], achieved![k], met![k]])).toEqual([
      [2024, 6, 7, 'yes'],
      [2025, 8, 9, 'yes'],
    ]);
  });

  it('carry what a person said of them, through another extraction', async () => {
    const of2025 = await runOperation(list, { from: 2025, to: 2025 }, library.context);
    const document = (of2025.columns.document as string[])[0]!;
    const before = await runOperation(facts, { document }, library.context);
    const keys = before.columns.key as string[];
    await runOperation(judgeFact, { key: keys[0]!, verdict: 'rejected' }, library.context);
    await runOperation(judgeFact, { key: keys[1]!, verdict: 'corrected', value: { value: 71 } }, library.context);
    const columns = plain(await runOperation(facts, { document }, library.context));
    expect(columns.verdict!.slice(0, 2)).toEqual(['rejected', 'corrected']);
    expect([columns.value![1], columns.value_si![1]]).toEqual([71, Number.NaN]);
    expect((await runOperation(compare, { indicator: '地区生产总值' }, library.context)).length).toBe(5);
    await runOperation(judgeFact, { key: keys[0]!, verdict: 'pending' }, library.context);
    expect((await runOperation(compare, { indicator: '地区生产总值' }, library.context)).length).toBe(6);
  });

  it('name projects with their amounts, largest first', async () => {
    const text = '# 某市2025年计划\n\n开工建设宁东煤制油项目，总投资500亿元。实施重点项目73个、总投资3200亿元。\n';
    await runOperation(add, { file: await library.file('projects.md', text) }, library.context);
    const columns = plain(await runOperation(projects, {}, library.context));
    expect(columns['project']?.slice(0, 2)).toEqual(['重点项目', '宁东煤制油项目']);
    expect(columns['amount_cny']?.slice(0, 2)).toEqual([3.2e11, 5e10]);
    expect(columns['count']?.slice(0, 2)).toEqual([73, Number.NaN]);
  });

  it('of a file are read without the store, and line by line', async () => {
    const context = { ...library.context, store: () => Promise.reject(new Error('The store was opened.')) };
    const file = await library.file('lines.txt', '2025年地区生产总值增长6%以上。\n\n今天天气很好。\n');
    const { columns, length } = await runOperation(facts, { file, lines: true }, context);
    expect(length).toBe(1);
    expect(
      [columns.passage, columns.value, columns.comparator].map((column) => (column as (string | number)[])[0]),
    ).toEqual([0, 6, 'at_least']);
    await expect(runOperation(facts, {}, context)).rejects.toMatchObject({ code: 'file-or-document' });
    const both = { file, document: 'd0', lines: true };
    await expect(runOperation(facts, both, context)).rejects.toMatchObject({ code: 'file-or-document' });
  });

  it('of lone sentences have the year and region that the caller tells', async () => {
    const file = await library.file('lone.txt', '预期地区生产总值增长6%左右。\n粮食总产量达到500亿斤。\n');
    const read = async (told: object) =>
      plain(await runOperation(facts, { file, lines: true, ...told }, library.context));
    const alone = await read({});
    expect(alone.year).toEqual([Number.NaN, Number.NaN]);
    expect(alone.region).toEqual(['', '']);
    const told = await read({ date: '2025-01', region: '湖北' });
    expect(told.year!.slice(0, 1)).toEqual([2025]);
    expect(told.region).toEqual(['湖北省', '湖北省']);
    await expect(read({ region: '无此地' })).rejects.toMatchObject({ code: 'unknown-region' });
    const kept = { document: 'd0', date: '2025' };
    await expect(runOperation(facts, kept, library.context)).rejects.toMatchObject({ code: 'described-in-library' });
  });
});
