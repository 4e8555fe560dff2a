import { describe, expect, it } from 'vitest';
import { contextOf, datasetOf, type Row } from '../figures/testing.ts';
import { runOperation } from '../run.ts';
import { backtest } from './backtest.ts';
import { frontier } from './frontier.ts';
import { shiftShare } from './shift-share.ts';

const regions = ['甲', '乙', '丙', '丁'];
const codes = ['x', 'y', 'z', 'w', 'v'];
// Each region is strong in two neighbouring industries of a chain; in 2020 甲 has also entered z.
const strong = [
  [0, 1],
  [1, 2],
  [2, 3],
  [3, 4],
];
const rows: Row[] = [2010, 2015, 2020].flatMap((year) =>
  regions.flatMap((region, r) =>
    codes.map((code, i): Row => {
      const base = strong[r]!.includes(i) || (year === 2020 && r === 0 && i === 2) ? 100 : 5;
      return [region, code, year, base + (year - 2010)];
    }),
  ),
);
const context = contextOf(datasetOf(rows));

describe('advantage shift-share', () => {
  const parts = ['national_effect', 'industry_mix_effect', 'regional_effect', 'allocation_effect', 'appeared'] as const;

  it('sums to the change, by region, industry and cell, static and dynamic', async () => {
    for (const by of ['region', 'industry', 'cell'] as const) {
      for (const dynamic of [false, true]) {
        const { columns, length } = await runOperation(
          shiftShare,
          { dataset: 'test', by, dynamic, method: 'esteban-marquillas' },
          context,
        );
        expect(length).toBe({ region: 4, industry: 5, cell: 20 }[by]);
        for (let k = 0; k < length; k++) {
          const sum = parts.reduce((total, part) => total + columns[part][k]!, 0);
          expect(sum).toBeCloseTo(columns.change[k]!, 9);
        }
      }
    }
  });

  it('leaves a missing cell out of every year, and shows it without parts', async () => {
    const holed = contextOf(
      datasetOf(
        rows.map(
          (row): Row => (row[0] === '甲' && row[1] === 'x' && row[2] === 2015 ? ['甲', 'x', 2015, Number.NaN] : row),
        ),
      ),
    );
    const { columns, evidence } = await runOperation(
      shiftShare,
      { dataset: 'test', by: 'cell', dynamic: true, region: '甲' },
      holed,
    );
    expect(columns.change[0]).toBeNaN();
    expect(columns.regional_effect[0]).toBeNaN();
    expect(columns.change[1]).toBe(10);
    expect(evidence.notes.map(({ code }) => code)).toContain('cells-left-out');
    expect(evidence.conventions.form).toBe('dynamic');
  });

  it('refuses one year in words', async () => {
    const one = contextOf(datasetOf(rows.filter(([, , year]) => year === 2020)));
    await expect(runOperation(shiftShare, { dataset: 'test' }, one)).rejects.toThrow(/two years/);
  });
});

describe('advantage frontier', () => {
  it('puts the nearest first for one region', async () => {
    const { columns } = await runOperation(frontier, { dataset: 'test', year: 2010, region: ['甲'] }, context);
    expect(columns.industry).toEqual(expect.arrayContaining(['z', 'w', 'v']));
    expect((columns.industry as string[])[0]).toBe('z');
    expect(columns.rank[0]).toBe(1);
    expect(columns.density[0]).toBeGreaterThan(columns.density[2]!);
  });

  it('does not send two regions to the same industry', async () => {
    const input = { dataset: 'test', year: 2010, region: ['甲', '乙', '丁'], per_region: 1 };
    const { columns, length, evidence } = await runOperation(frontier, input, context);
    const given = Array.from({ length }, (_, k) => k).filter((k) => (columns.chosen as boolean[])[k]);
    const industries = given.map((k) => (columns.industry as string[])[k]);
    expect(given).toHaveLength(3);
    expect(new Set(industries).size).toBe(3);
    expect(evidence.notes.map(({ code }) => code)).toContain('allocation-rule');
    const yielding = Array.from({ length }, (_, k) => k).filter((k) => (columns.yields_to as string[])[k] !== '');
    for (const k of yielding) expect((columns.chosen as boolean[])[k]).toBe(false);
  });
});

describe('advantage back-test', () => {
  it('says in words that one year cannot be tested', async () => {
    const one = contextOf(datasetOf(rows.filter(([, , year]) => year === 2020)));
    const { length, evidence } = await runOperation(backtest, { dataset: 'test' }, one);
    expect(length).toBe(0);
    expect(evidence.notes.at(-1)).toMatchObject({
      code: 'not-back-tested',
      level: 'refusal',
      text: { en: 'One year: not back-tested.' },
    });
  });

  it('gives no verdict from a handful of entries', async () => {
    const { columns, length, evidence } = await runOperation(backtest, { dataset: 'test', draws: 10 }, context);
    expect(length).toBeGreaterThan(0);
    expect(columns.auc[0]).toBeNaN();
    expect(evidence.notes.map(({ code }) => code)).toContain('not-back-tested');
  });
});
