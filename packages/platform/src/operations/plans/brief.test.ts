import { readDocument } from '@yanzhen/documents/readers';
import { demoPlan } from '@yanzhen/evidence/demo';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chineseNumber } from '../printing/blocks.ts';
import { runOperation } from '../run.ts';
import { brief } from './brief.ts';
import { create } from './create.ts';
import { edit } from './edit.ts';
import { type PlanBench, planBench } from './testing.ts';

let bench: PlanBench;
const plan = 'hubei-industrial-doubling';
const today = new Date().toISOString().slice(0, 10);
const item = (id: string, fields: object) => ({ id, kind: 'project', parent: 'action-5', position: 1, fields });

beforeAll(async () => {
  bench = await planBench();
  const { info, items } = await demoPlan();
  const { id, ...description } = info;
  await runOperation(create, { id, description, items }, bench.context);
  const edits = [
    { do: 'add', item: item('p1', { name: '电池<一期>', owner: '省经信厅', end: '2025-01', done: 0.2 }) },
    { do: 'set', id: 'action-6', patch: { fields: { owner: '省发改委' } } },
  ];
  await runOperation(edit, { plan, seen: 1, edits, author: '张三' }, bench.context);
}, 60_000);
afterAll(() => bench.close());

const make = (more: object = {}) => runOperation(brief, { plan, today, ...more }, bench.context);

describe('the monthly brief', () => {
  it('says what changed, what is likely and why, what to decide and who owes what', async () => {
    const { blocks, title, files } = await make();
    expect(title).toBe('湖北省产业倍增战略（演示）推进情况月报');
    const headings = blocks.flatMap((block) => (block.kind === 'heading' && block.level === 1 ? [block.text] : []));
    expect(headings).toEqual([
      '一、目标达成的可能性',
      '二、本期变化',
      '三、需要决策的事项',
      '四、责任事项',
      '五、说明',
    ]);
    const text = JSON.stringify(blocks);
    expect(text).toContain('张三：新增项目“电池<一期>”');
    expect(text).toContain('责任单位由 — 改为 省发改委');
    expect(text).toMatch(/地区生产总值（2027年，超过7 万亿元）：从最近观测起每年需 [\d.]+ %.*概率 0\.\d\d/);
    expect(text).toMatch(/工业规模（2027年，约7 万亿元）：缺少基数/);
    const owed = blocks.find((block) => block.kind === 'table');
    expect(owed?.kind === 'table' && owed.rows[0]).toEqual([
      '省经信厅',
      '1',
      expect.stringMatching(/电池<一期>”逾期 \d+ 天/),
    ]);
    expect(files[0]?.text).toContain('电池&lt;一期&gt;');
    expect(files[0]?.text).not.toContain('电池<一期>');
  });

  it('is the same for the same state and day, and says when nothing changed', async () => {
    expect(await make()).toEqual(await make());
    const later = await make({ since: '2999-01-01', language: 'en' });
    expect(JSON.stringify(later.blocks)).toContain('Nothing changed since 2999-01-01.');
    expect(later.blocks.find(({ kind }) => kind === 'heading')).toMatchObject({
      text: '1. How likely the targets are',
    });
  });

  it('is a Word file with the same words', async () => {
    const { files, blocks } = await make({ as: ['docx'] });
    const { passages } = await readDocument(Buffer.from(files[0]!.base64!, 'base64'), { fileName: 'brief.docx' });
    const text = passages.map((passage) => passage.text).join('\n');
    const told = blocks.flatMap((block) =>
      block.kind === 'heading' || block.kind === 'paragraph' ? [block.text] : [],
    );
    expect(told.filter((words) => !text.includes(words.normalize('NFKC')))).toEqual([]);
  });

  it('is the same file whenever it is packed', async () => {
    const bytes = async () => (await make({ as: ['docx'] })).files[0]!.base64;
    const first = await bytes();
    // A ZIP counts time in steps of two seconds.
    await new Promise((resolve) => setTimeout(resolve, 2100));
    expect(await bytes()).toBe(first);
  });

  it('numbers sections as official documents do', () => {
    expect([1, 10, 11, 20, 21, 99].map(chineseNumber)).toEqual(['一', '十', '十一', '二十', '二十一', '九十九']);
  });
});
