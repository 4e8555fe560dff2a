import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readDocument } from '@yanzhen/documents/readers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NotFoundError, openStore, type Store } from '../../store/index.ts';
import type { OperationContext } from '../context.ts';
import { add } from '../documents/add.ts';
import { contextOf, datasetOf } from '../figures/testing.ts';
import { runOperation } from '../run.ts';
import { articles } from './articles.ts';
import { check } from './check.ts';
import { conclude } from './conclude.ts';
import { forget } from './forget.ts';
import { judge } from './judge.ts';
import { read } from './read.ts';
import { rules } from './rules.ts';
import { verdicts } from './verdicts.ts';

let folder: string;
let store: Store;
let context: OperationContext;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yanzhen-review-'));
  store = await openStore({ folder: join(folder, 'store') });
  context = { ...contextOf(datasetOf([['a', 'x', 2020, 1]])), store: async () => store };
}, 60_000);
afterAll(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

const plain = (column: unknown) => [...(column as Iterable<unknown>)];

async function file(name: string, content: string | Uint8Array) {
  const path = join(folder, name);
  await writeFile(path, content);
  return { name, path, bytes: content.length };
}

const rewarding = '按企业地方财政贡献的50%给予奖励。';

describe('checking a draft', () => {
  it('numbers findings by the lines of a file, blank ones included', async () => {
    const draft = await file('lines.txt', `第一条 总则\n\n${rewarding}\r\n外地车辆加收管理费。`);
    const { columns } = await runOperation(check, { file: draft, lines: true }, context);
    expect(plain(columns.line)).toEqual([3, 4]);
    expect(plain(columns.regulation)).toEqual(['10(2)', '9(4)']);
    expect(plain(columns.message)[0]).toContain('条例第10条第（2）项');
  });

  it('reads GB18030', async () => {
    // 外地车辆加收费。
    const bytes = Uint8Array.from([
      0xcd, 0xe2, 0xb5, 0xd8, 0xb3, 0xb5, 0xc1, 0xbe, 0xbc, 0xd3, 0xca, 0xd5, 0xb7, 0xd1, 0xa1, 0xa3,
    ]);
    const { columns } = await runOperation(check, { file: await file('gb.txt', bytes), lines: true }, context);
    expect(plain(columns.clause)).toEqual(['外地车辆加收费。']);
  });

  it('reads documents by passages', async () => {
    const draft = await file('draft.md', `# 若干措施\n\n${rewarding}\n`);
    const { name, lines, findings } = await runOperation(read, { file: draft }, context);
    expect(name).toBe('draft.md');
    const [finding] = findings;
    const line = lines.find((each) => each.line === finding!.line)!;
    expect(line.text.slice(finding!.clauseSpan.start, finding!.clauseSpan.end)).toBe(rewarding);
    expect(finding!.rewording).not.toBeNull();
  });

  it('speaks the language of the draft', async () => {
    const text = 'Outside vehicles are charged a higher market fee.';
    const { columns } = await runOperation(check, { text }, context);
    expect(plain(columns.message)[0]).toContain('Regulation 9(4)');
  });

  it('wants one draft', async () => {
    await expect(runOperation(check, {}, context)).rejects.toThrow(/No draft/);
    const both = { text: rewarding, file: await file('a.txt', rewarding) };
    await expect(runOperation(check, both, context)).rejects.toThrow(/More than one/);
    const two = { text: rewarding, document: 'a' };
    await expect(runOperation(read, two, context)).rejects.toThrow(/More than one/);
  });

  it('opens a document of the library, with its punctuation as it is printed', async () => {
    const { columns } = await runOperation(
      add,
      { file: await file('kept.md', `# 若干措施\n\n${rewarding}\n`) },
      context,
    );
    const [document] = plain(columns.document) as string[];
    const { name, findings } = await runOperation(read, { document }, context);
    expect(name).toBe('若干措施');
    expect(findings.map(({ clause, regulation }) => [clause, regulation])).toEqual([[rewarding, '10(2)']]);
    expect((await runOperation(check, { document }, context)).length).toBe(1);
    await expect(runOperation(read, { document: 'nothing' }, context)).rejects.toThrow(NotFoundError);
  });
});

describe('verdicts', () => {
  it('are kept per finding, counted per rule and taken back', async () => {
    const given = { clause: rewarding, rule: 'rewards', verdict: 'agreed' };
    const { columns } = await runOperation(judge, given, context);
    expect(plain(columns.measures)).toEqual(['19(4)']);
    const counts = await runOperation(rules, {}, context);
    const at = plain(counts.columns.rule).indexOf('rewards');
    expect(plain(counts.columns.agreed)[at]).toBe(1);
    const finding = plain((await runOperation(verdicts, {}, context)).columns.finding)[0];
    await runOperation(forget, { finding }, context);
    expect((await runOperation(verdicts, {}, context)).length).toBe(0);
    await expect(runOperation(forget, { finding }, context)).rejects.toThrow(/no verdict/);
  });

  it('are only on what a rule finds', async () => {
    const given = { clause: '第一条 为促进发展，制定本办法。', rule: 'rewards', verdict: 'agreed' };
    await expect(runOperation(judge, given, context)).rejects.toThrow(/finds nothing/);
  });

  it('stand in the conclusion, with the record of an exception and what it lacks', async () => {
    const answers = { effect: '其他地区企业处于不利地位', case: '12(2)' };
    await runOperation(judge, { clause: rewarding, rule: 'rewards', verdict: 'exception', answers }, context);
    const form = await runOperation(conclude, { text: rewarding, title: '若干措施' }, context);
    expect(form.findings.map(({ verdict }) => verdict)).toEqual(['exception']);
    expect(form.records[0]!.missing).toEqual(['least', 'term']);
    expect(form.standards.find(({ regulation }) => regulation === '10(2)')).toMatchObject({ found: 1, open: 1 });
    expect(form.files).toEqual([]);
  });

  it('comes as Word and HTML with what people said, and with nothing ticked', async () => {
    await runOperation(
      judge,
      { clause: rewarding, rule: 'rewards', verdict: 'exception', answers: { effect: '见会议纪要' } },
      context,
    );
    const { files } = await runOperation(
      conclude,
      { text: rewarding, title: '若干措施', as: ['docx', 'html'] },
      context,
    );
    expect(files.map(({ path }) => path)).toEqual(['conclusion.docx', 'conclusion.html']);
    expect(files[1]!.text).toContain('见会议纪要');
    const path = join(folder, 'conclusion.docx');
    await writeFile(path, Buffer.from(files[0]!.base64!, 'base64'));
    const again = await readDocument(await readFile(path), { fileName: 'conclusion.docx' });
    const text = again.passages.map((passage) => passage.text).join('\n');
    expect(text).toContain(rewarding);
    expect(text).toContain('申请例外');
    expect(text.match(/☐/g)).toHaveLength(4);
    expect(text).not.toMatch(/☑|☒/);
  });
});

it('lists nothing but what the table of articles has', async () => {
  const { columns } = await runOperation(articles, {}, context);
  const measures = plain(columns.measures);
  expect(measures).toContain('19(3)');
  expect(measures.filter((item) => String(item).startsWith('25'))).toHaveLength(4);
});
