import { describe, expect, it } from 'vitest';
import { contextOf, datasetOf, type Row } from '../../figures/testing.ts';
import { pairs } from '../../rivalry/pairs.ts';
import { runOperation } from '../../run.ts';
import { cells } from '../cells.ts';
import { industries as industriesTable } from '../industries.ts';
import { proximity } from '../proximity.ts';
import { regions as regionsTable } from '../regions.ts';
import { explain } from './explain.ts';
import { measureOf, yearCodes } from './measures.ts';

const regions = ['甲', '乙', '丙', '丁'];
const industries = ['x', 'y', 'z', 'w'];
const amounts = [
  [9, 8, 1, 0],
  [2, 9, 7, 1],
  [1, 2, 8, 9],
  [0, 1, 3, 9],
];
const rows = regions.flatMap((region, r) =>
  industries.flatMap((industry, i): Row[] => (amounts[r]![i] === 0 ? [] : [[region, industry, 2020, amounts[r]![i]!]])),
);
const context = contextOf(datasetOf(rows));
const ask = (input: Record<string, unknown>) => runOperation(explain, { dataset: 'test', ...input }, context);

/** The column of a table where its keys are as given. */
async function tableValue(code: string): Promise<number> {
  const of = measureOf(code as (typeof yearCodes)[number]).of;
  const tables = {
    cell: cells,
    region: regionsTable,
    industry: industriesTable,
    'industry-pair': proximity,
    'region-pair': pairs,
  };
  const table = await runOperation(tables[of] as typeof cells, { dataset: 'test' }, context);
  const columns = table.columns as unknown as Record<string, ArrayLike<number>>;
  const text = (name: string, k: number) => {
    const column = columns[name] as unknown as { labels?: string[]; codes: Uint32Array } & string[];
    return column.labels === undefined ? column[k] : column.labels[column.codes[k]!];
  };
  const keys = {
    cell: { region: '甲', industry: 'z' },
    region: { region: '甲' },
    industry: { industry: 'z' },
    'industry-pair': { industry_a: 'x', industry_b: 'z' },
    'region-pair': { region_a: '甲', region_b: '乙' },
  }[of];
  const row = Array.from({ length: table.length }, (_, k) => k).find((k) =>
    Object.entries(keys).every(([name, wanted]) => text(name, k) === wanted),
  )!;
  return columns[code]![row]!;
}

const place = {
  cell: { region: '甲', industry: 'z' },
  region: { region: '甲' },
  industry: { industry: 'z' },
  'region-pair': { region: '甲', other: '乙' },
  'industry-pair': { industry: 'x', other: 'z' },
};

describe('advantage explain', () => {
  it('gives every figure the value its table gives, with formula and quantities', async () => {
    for (const indicator of yearCodes) {
      const of = measureOf(indicator).of;
      const answer = await ask({ indicator, ...place[of] });
      const expected = await tableValue(indicator);
      expect(answer.value, indicator).toBe(Number.isNaN(expected) ? null : expected);
      expect(answer.formula.length, indicator).toBeGreaterThan(5);
      expect(answer.inputs.length, indicator).toBeGreaterThan(0);
      expect(answer.rows.length, indicator).toBeGreaterThan(0);
      expect(answer.sentence.zh, indicator).toContain('2020 年');
      expect(answer.evidence.inputs[0]!.hash, indicator).toHaveLength(64);
      expect(explain.output.safeParse(answer).success, indicator).toBe(true);
    }
  });

  it('shows quantities from which the quotient follows, and the source row', async () => {
    const { value, inputs, rows: source, rows_total } = await ask({ indicator: 'lq', region: '乙', industry: 'y' });
    const of = (symbol: string) => inputs.find((one) => one.symbol === symbol)!.value!;
    expect(value).toBeCloseTo((of('X[r,i]') * of('x')) / (of('x_r') * of('x_i')), 12);
    expect(rows_total).toBe(1);
    expect(source[0]).toMatchObject({ region: '乙', industry: 'y', value: 9 });
    expect(rows[source[0]!.row! - 2]).toEqual(['乙', 'y', 2020, 9]);
  });

  it('shows quantities from which density and similarity follow', async () => {
    const density = await ask({ indicator: 'density', region: '甲', industry: 'z' });
    const sums = density.inputs.filter(({ symbol }) => symbol.startsWith('Σ')).map(({ value }) => value!);
    expect(density.value).toBeCloseTo(sums[0]! / sums[1]!, 12);
    const pair = await ask({ indicator: 'similarity', region: '甲', other: '乙' });
    const [, dot, a, b] = pair.inputs.map(({ value }) => value!);
    expect(pair.value).toBeCloseTo(dot! / Math.sqrt(a! * b!), 12);
  });

  it('rests a pair on the industries that are compared', async () => {
    const apart = { indicator: 'overlap', region: '甲', other: '乙', non_tradable_codes: ['x'] };
    const { rows: source, rows_total, inputs } = await ask(apart);
    expect(inputs[0]).toMatchObject({ symbol: 'n', value: 3 });
    expect(source.map(({ industry }) => industry)).not.toContain('x');
    expect(rows_total).toBe(5);
  });

  it('says what a figure would be under the other conventions', async () => {
    const density = await ask({ indicator: 'density', region: '甲', industry: 'z' });
    const oec = await ask({ indicator: 'density', region: '甲', industry: 'z', convention: 'oec' });
    expect(density.alternatives.find(({ convention }) => convention === 'convention=oec')!.value).toBe(oec.value);
    expect(oec.alternatives.find(({ convention }) => convention === 'convention=harvard')!.value).toBe(density.value);
    const strict = await ask({ indicator: 'diversity', region: '甲', threshold: 2 });
    const usual = await ask({ indicator: 'diversity', region: '甲' });
    expect(usual.alternatives.find(({ convention }) => convention === 'threshold=2')!.value).toBe(strict.value);
  });

  it('says what a figure would be if absent cells were missing', async () => {
    const answer = await ask({ indicator: 'gini', industry: 'x' });
    const missing = await ask({ indicator: 'gini', industry: 'x', absent: 'missing' });
    expect(answer.alternatives.find(({ convention }) => convention === 'absent=missing')!.value).toBe(missing.value);
    expect(missing.value).not.toBe(answer.value);
  });

  it('asks for what is missing, and says when a figure is undefined', async () => {
    await expect(ask({ indicator: 'lq', region: '甲' })).rejects.toThrow(/industry/);
    await expect(ask({ indicator: 'similarity', region: '甲' })).rejects.toThrow(/other/);
    const holed = contextOf(datasetOf([...rows, ['戊', 'x', 2020, Number.NaN]]));
    const input = { dataset: 'test', indicator: 'lq', region: '戊', industry: 'x' };
    const answer = await runOperation(explain, input, holed);
    expect(answer.value).toBeNull();
    expect(answer.sentence.en).toContain('undefined');
    expect(answer.rows[0]!.value).toBeNull();
  });

  it('explains the concentration of an industry as well as that of a region', async () => {
    const industry = await ask({ indicator: 'herfindahl', industry: 'x' });
    expect(industry.value).toBeCloseTo((81 + 4 + 1) / 144, 12);
  });
});
