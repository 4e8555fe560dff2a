import type { Unit } from '@yanzhen/evidence/dataset';
import { describe, expect, it } from 'vitest';
import { contextOf, datasetOf, type Row } from '../figures/testing.ts';
import { runOperation } from '../run.ts';
import { crowding } from './crowding.ts';
import { industries } from './industries.ts';
import { levels } from './levels.ts';
import { pairs } from './pairs.ts';
import { whatIf } from './what-if.ts';

const sum = (values: ArrayLike<number>) =>
  Array.from(values).reduce((total, value) => total + (Number.isNaN(value) ? 0 : value), 0);
const unit = (code: string, level: number, parent?: string): Unit => ({
  code,
  name: { zh: `行业${code}`, en: `Industry ${code}` },
  level,
  ...(parent === undefined ? {} : { parent }),
});

// Two car makers that make different cars, both with schools; the third makes cloth and reports no schools.
const units = [
  unit('C', 1),
  unit('P', 1),
  unit('36', 2, 'C'),
  unit('17', 2, 'C'),
  unit('361', 3, '36'),
  unit('362', 3, '36'),
  unit('83', 2, 'P'),
];
const rows: Row[] = [
  ['甲', '361', 2020, 80],
  ['甲', '17', 2020, 20],
  ['甲', '83', 2020, 100],
  ['乙', '362', 2020, 60],
  ['乙', '17', 2020, 40],
  ['乙', '83', 2020, 100],
  ['丙', '17', 2020, 50],
  ['丙', '83', 2020, Number.NaN],
];
const dataset = datasetOf(rows, { industries: units });
const context = contextOf(dataset);

describe('rivalry pairs', () => {
  it('gives every pair once, over the industries both reported', async () => {
    const result = await runOperation(pairs, { dataset: 'test' }, context);
    expect(Object.keys(result.columns)).toEqual([
      'region_a',
      'region_b',
      'year',
      'similarity',
      'krugman_distance',
      'overlap',
    ]);
    expect(result.length).toBe(3);
    const overlap = Array.from(result.columns.overlap);
    expect(overlap[0]).toBeCloseTo(0.1 + 0.5, 12);
    expect(overlap[1]).toBeCloseTo(0.2, 12);
    const notes = result.evidence.notes.map(({ code }) => code);
    expect(notes).toEqual(expect.arrayContaining(['missing-cells', 'industries-compared']));
    expect(result.evidence.inputs[0]!.hash).toBe(dataset.info.hash);
  });

  it('sets apart what every place must have', async () => {
    const input = { dataset: 'test', non_tradable_codes: ['P'] };
    const apart = await runOperation(pairs, input, context);
    expect(apart.columns.overlap[0]).toBeCloseTo(0.2, 12);
    expect(apart.evidence.conventions.non_tradable).toBe('apart: P');
    const included = await runOperation(pairs, { ...input, non_tradable: 'include' }, context);
    expect(included.columns.overlap[0]).toBeCloseTo(0.6, 12);
  });

  it('lists the pairs of one region, itself first', async () => {
    const { columns, length } = await runOperation(pairs, { dataset: 'test', region: '乙' }, context);
    const text = (column: unknown) => {
      const { labels, codes } = column as { labels: string[]; codes: Uint32Array };
      return [...codes].map((code) => labels[code]);
    };
    expect(length).toBe(2);
    expect(text(columns.region_a)).toEqual(['乙', '乙']);
    expect(text(columns.region_b)).toEqual(['甲', '丙']);
  });

  it('names a region that is not there', async () => {
    await expect(runOperation(pairs, { dataset: 'test', region: '丁' }, context)).rejects.toThrow(/丁/);
  });
});

describe('rivalry levels', () => {
  it('tells division of labour from potential rivalry', async () => {
    const input = { dataset: 'test', non_tradable_codes: ['P'], region: '甲' };
    const { columns } = await runOperation(levels, input, context);
    expect(Array.from(columns.level).slice(0, 3)).toEqual([1, 2, 3]);
    const [broad, middle, finest] = Array.from(columns.overlap);
    expect([broad, middle]).toEqual([1, expect.closeTo(0.8, 12)]);
    expect(finest).toBeCloseTo(0.2, 12);
    expect(columns.division_of_labour[1]).toBeCloseTo(0.6, 12);
    expect(columns.potential_rivalry[1]).toBeCloseTo(0.2, 12);
    expect(columns.potential_rivalry[2]).toBeNaN();
  });
});

describe('rivalry industries', () => {
  it('splits a pair into parts that sum to its figures', async () => {
    const pair = await runOperation(pairs, { dataset: 'test' }, context);
    const { columns } = await runOperation(industries, { dataset: 'test', region_a: '甲', region_b: '乙' }, context);
    expect(sum(columns.overlap)).toBeCloseTo(pair.columns.overlap[0]!, 12);
    expect(sum(columns.similarity)).toBeCloseTo(pair.columns.similarity[0]!, 12);
    expect(sum(columns.krugman_distance)).toBeCloseTo(pair.columns.krugman_distance[0]!, 12);
  });

  it('shows industry by industry what vanishes one level deeper', async () => {
    const input = { dataset: 'test', region_a: '甲', region_b: '乙', level: 2, non_tradable_codes: ['P'] };
    const { columns } = await runOperation(industries, input, context);
    const at = (code: string) => (columns.industry as readonly string[]).indexOf(code);
    expect(columns.overlap[at('36')]).toBeCloseTo(0.6, 12);
    expect(columns.division_of_labour[at('36')]).toBeCloseTo(0.6, 12);
    expect(columns.potential_rivalry[at('17')]).toBeCloseTo(0.2, 12);
    expect(columns.tradable[at('83')]).toBe(0);
    expect(columns.overlap[at('83')]).toBeNaN();
  });
});

describe('rivalry crowding', () => {
  const years: Row[] = [
    ['甲', '36', 2015, 98],
    ['甲', '17', 2015, 2],
    ['乙', '36', 2015, 0],
    ['乙', '17', 2015, 100],
    ['甲', '36', 2020, 70],
    ['甲', '17', 2020, 60],
    ['乙', '36', 2020, 40],
    ['乙', '17', 2020, 100],
  ];
  const panel = contextOf(datasetOf([...years, ['甲', '36', 2015, 10, 'use'], ['甲', '36', 2020, 20, 'use']]));

  it('counts entrants against demand and says what stood in for it', async () => {
    const { columns, evidence } = await runOperation(crowding, { dataset: 'test', measure: 'value' }, panel);
    expect(columns.industry).toEqual(['36', '17']);
    expect(Array.from(columns.rising)).toEqual([1, 1]);
    expect(Array.from(columns.entered)).toEqual([1, 0]);
    expect(columns.economy_growth[0]).toBeCloseTo(1.35 ** 0.2 - 1, 12);
    expect(evidence.notes.map(({ code }) => code)).toContain('supply-for-demand');
  });

  it('takes demand from a measure', async () => {
    const input = { dataset: 'test', measure: 'value', demand_measure: 'use' };
    const { columns, evidence } = await runOperation(crowding, input, panel);
    expect(columns.demand_growth[0]).toBeCloseTo(2 ** 0.2 - 1, 12);
    expect(evidence.notes.map(({ code }) => code)).not.toContain('supply-for-demand');
  });

  it('refuses one year in words', async () => {
    await expect(runOperation(crowding, { dataset: 'test' }, context)).rejects.toThrow(/two years/);
  });
});

describe('rivalry what-if', () => {
  it('shows each pair of the region before and after', async () => {
    const { columns, length } = await runOperation(
      whatIf,
      { dataset: 'test', change: ['甲:362=80', '甲:361=0'] },
      context,
    );
    expect(length).toBe(2);
    expect(columns.overlap_before[0]).toBeCloseTo(0.6, 12);
    expect(columns.overlap_after[0]).toBeCloseTo(0.1 + 0.3 + 0.5, 12);
  });

  it('says how a change is written', async () => {
    for (const change of ['甲', '甲:17', '甲:17=-2', '甲:17=x']) {
      await expect(runOperation(whatIf, { dataset: 'test', change: [change] }, context)).rejects.toThrow(
        /cannot be read/,
      );
    }
  });
});
