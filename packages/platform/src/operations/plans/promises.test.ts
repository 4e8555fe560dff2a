import type { PlanItem } from '@yanzhen/evidence/plans';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { add } from '../documents/add.ts';
import { facts } from '../documents/facts.ts';
import { judgeFact } from '../documents/judge-fact.ts';
import { openLibrary } from '../documents/testing.ts';
import { datasetOf } from '../figures/testing.ts';
import { runOperation } from '../run.ts';
import { decompose } from './decompose.ts';

let library: Awaited<ReturnType<typeof openLibrary>>;
const ids: string[] = [];
const reports = {
  '武汉市政府工作报告.txt':
    '武汉市2025年政府工作报告\n\n2025年1月10日\n\n今年，城镇新增就业22万人以上，地区生产总值增长6%左右。',
  '襄阳市政府工作报告.txt': '襄阳市2025年政府工作报告\n\n2025年1月12日\n\n今年，城镇新增就业70000人，全力稳定大局。',
};

const product = datasetOf([
  ['420100', '1', 2024, 12000],
  ['420100', '2', 2024, 8000],
  ['420100', '1', 2024, Number.NaN, 'partly'],
  ['420100', '2', 2024, 8000, 'partly'],
]);

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
  const context = { ...library.context, datasets: { load: async () => product } };
  return await runOperation(decompose, { units, total: 40, ...question, ...input }, context);
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

  it('leaves growth a rate where nobody knows the base, and asks for the whole question', async () => {
    const { columns, evidence } = await shared({ indicator: '地区生产总值', unit: '亿元' });
    expect(Array.from(columns.promised as Float64Array)).toEqual([Number.NaN, Number.NaN, Number.NaN]);
    expect(columns.made).toEqual(['rate', '', '']);
    expect(columns.missing).toEqual(['base-unknown', '', '']);
    expect(columns.rate[0]).toBeCloseTo(0.06, 12);
    expect(evidence.notes.map(({ code }) => code)).toEqual(['rate-base-unknown', 'promises-not-looked-at']);
    expect(evidence.notes[0]!.text.en).toContain('武汉市 6% (2024)');
    await expect(shared({ unit: undefined })).rejects.toMatchObject({
      code: 'promises-incomplete',
      place: { field: 'unit' },
    });
  });
});

describe('growth that parts promised', () => {
  const gdp = { indicator: '地区生产总值', unit: '亿元', total: 40000 };
  const row = async (input: object = {}) => {
    const { columns, evidence } = await shared({ ...gdp, ...input });
    const first = Object.fromEntries(
      Object.entries(columns).map(([name, column]) => [name, (column as ArrayLike<unknown>)[0]]),
    );
    return { first, codes: evidence.notes.map(({ code }) => code), evidence };
  };

  it('becomes an amount from the row of a dataset, its prices named, and is apart from a total in others', async () => {
    const { first, codes, evidence } = await row({ base_dataset: 'gdp' });
    expect(first).toMatchObject({
      ...{ made: 'derived', promised: 21200, comparator: 'about', base: 20000, base_year: 2024, years: 1 },
      ...{
        base_from: 'dataset',
        base_source: 'test@1 420100 value 2024',
        prices: 'real',
        price_year: 2024,
        missing: '',
      },
    });
    expect(first.difference).toBeCloseTo(1200, 9);
    expect(codes).toEqual(['promised-total', 'promises-derived', 'prices-unsaid', 'promises-not-looked-at']);
    expect(evidence.inputs.map(({ dataset }) => dataset)).toEqual(['test']);
    const apart = await row({ base_dataset: 'gdp', prices: 'nominal' });
    expect(apart.first).toMatchObject({ promised: 21200, difference: Number.NaN });
    expect(apart.codes).toEqual(['promises-derived', 'prices-apart', 'promises-not-looked-at']);
    const same = await row({ base_dataset: 'gdp', prices: 'real', price_year: 2024 });
    expect(same.first.difference).toBeCloseTo(1200, 9);
    expect((await row({ base_dataset: 'gdp', base_industries: ['2'] })).first.base).toBe(8000);
    expect((await row({ base_dataset: 'gdp', base_measure: 'partly' })).first.missing).toBe('base-unknown');
  });

  it('starts from a result of a document before nothing, from an observation of the region’s plan before all', async () => {
    const text = '武汉市统计公报\n\n2025年3月1日\n\n2024年，全市地区生产总值21106.23亿元，按可比价格计算增长5.2%。';
    await runOperation(add, { file: await library.file('武汉市统计公报.txt', text) }, library.context);
    const { first } = await row();
    expect(first).toMatchObject({ base: 21106.23, base_from: 'document', promised: 22372.6038 });
    expect(first.base_source).toContain('21106.23亿元');
    const { plans } = await library.context.store();
    const definition = { number: 1, unit: '万亿元', direction: 'up', form: 'level', prices: 'nominal' } as const;
    const observation = { year: 2024, value: 2.2, source: '年鉴', revision: 0 };
    const items: PlanItem[] = [
      { id: 'gdp', kind: 'indicator', parent: null, position: 0, fields: { name: 'GDP' } },
      { id: 'd', kind: 'definition', parent: 'gdp', position: 0, fields: definition },
      { id: 'o', kind: 'observation', parent: 'gdp', position: 0, fields: observation },
    ];
    const info = { id: 'wuhan', title: { zh: '武汉规划', en: 'Wuhan' }, region: '420100' };
    await plans.create({ info, items }, 'test');
    expect((await row({ base_dataset: 'gdp' })).first).toMatchObject({
      ...{ base: 22000, base_from: 'plan', promised: 23320, base_source: '武汉规划 · GDP · v1: 年鉴' },
    });
  });
});
