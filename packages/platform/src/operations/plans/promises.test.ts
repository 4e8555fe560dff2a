import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { add } from '../documents/add.ts';
import { facts } from '../documents/facts.ts';
import { judgeFact } from '../documents/judge-fact.ts';
import { openLibrary } from '../documents/testing.ts';
import { runOperation } from '../run.ts';
import { decompose } from './decompose.ts';

let library: Awaited<ReturnType<typeof openLibrary>>;
const ids: string[] = [];
const reports = {
  '武汉市政府工作报告.txt':
    '武汉市2025年政府工作报告\n\n2025年1月10日\n\n今年，城镇新增就业22万人以上，地区生产总值增长6%左右。',
  '襄阳市政府工作报告.txt': '襄阳市2025年政府工作报告\n\n2025年1月12日\n\n今年，城镇新增就业70000人，全力稳定大局。',
};

beforeAll(async () => {
  library = await openLibrary();
  for (const [name, text] of Object.entries(reports)) {
    const added = await runOperation(add, { file: await library.file(name, text) }, library.context);
    ids.push((added.columns.document as readonly string[])[0]!);
  }
}, 60_000);
afterAll(() => library.close());

async function shared(input: object = {}) {
  const units = await library.file('units.csv', 'unit,prior\n武汉市,50\n襄阳市,30\n宜昌市,20\n');
  const question = { indicator: '城镇新增就业', year: 2025, unit: '万人' };
  return await runOperation(decompose, { units, total: 40, ...question, ...input }, library.context);
}

describe('what parts promised in their documents', () => {
  it('is found by region and indicator, in the unit of the total, with document and sentence; what is unknown stays so', async () => {
    const { columns, evidence } = await shared();
    expect(Array.from(columns.promised as Float64Array)).toEqual([22, 7, Number.NaN]);
    expect(columns.promise).toEqual(['extracted', 'extracted', '']);
    expect(columns.document).toEqual([ids[0], ids[1], '']);
    expect((columns.sentence as readonly string[])[0]).toContain('城镇新增就业22万人以上');
    expect(columns.difference[0]).toBeCloseTo(2, 12);
    expect(evidence.notes.map(({ code }) => code)).toEqual(['promised-total', 'promises-not-looked-at']);
    expect(evidence.notes[0]!.text.zh).toContain('其余未知，不当作零');
  });

  it('counts only what a person vouches for where that is asked, and never what she rejected', async () => {
    const found = await runOperation(facts, { document: ids[1] }, library.context);
    const at = (found.columns.indicator as readonly string[]).findIndex((name) => name.includes('就业'));
    const key = (found.columns.key as readonly string[])[at]!;
    await runOperation(judgeFact, { key, verdict: 'corrected', value: { value: 80000 } }, library.context);
    const vouched = await shared({ trust: 'accepted' });
    expect(Array.from(vouched.columns.promised as Float64Array)).toEqual([Number.NaN, 8, Number.NaN]);
    expect(vouched.columns.promise).toEqual(['', 'corrected', '']);
    await runOperation(judgeFact, { key, verdict: 'rejected' }, library.context);
    const none = await shared({ trust: 'accepted' });
    expect(none.evidence.notes.map(({ code }) => code)).toEqual(['no-promises']);
  });

  it('finds no amount in a growth rate, and asks for the whole question', async () => {
    const { columns } = await shared({ indicator: '地区生产总值', unit: '亿元' });
    expect(Array.from(columns.promised as Float64Array)).toEqual([Number.NaN, Number.NaN, Number.NaN]);
    await expect(shared({ unit: undefined })).rejects.toMatchObject({
      code: 'promises-incomplete',
      place: { field: 'unit' },
    });
  });
});
