import { indicators } from '@yanzhen/science/indicators';
import { describe, expect, it } from 'vitest';
import { contextOf, datasetOf, type Row } from '../../figures/testing.ts';
import { crowding } from '../../rivalry/crowding.ts';
import { levels } from '../../rivalry/levels.ts';
import { runOperation } from '../../run.ts';
import { backtest } from '../backtest.ts';
import { shiftShare } from '../shift-share.ts';
import { explain } from './explain.ts';
import { explainedCodes } from './fields.ts';
import { growthCodes } from './growth-account.ts';

const regions = Array.from({ length: 14 }, (_, r) => `r${r}`);
const industries = [
  { code: 'A', name: { zh: '甲类', en: 'A' }, level: 1 },
  { code: 'B', name: { zh: '乙类', en: 'B' }, level: 1 },
  ...Array.from({ length: 12 }, (_, i) => {
    const code = `${i < 6 ? 'A' : 'B'}${i}`;
    return { code, name: { zh: code, en: code }, level: 2, parent: code[0]! };
  }),
];
const leaves = industries.filter(({ level }) => level === 2).map(({ code }) => code);
/** Amounts that rise and fall without a pattern one could see; integers, some zero. */
const amount = (r: number, i: number, year: number) => {
  const mixed = Math.sin(r * 12.9898 + i * 78.233 + Math.floor((year - 2000) / 2) * 3.7) * 43758.5453;
  return Math.max(0, Math.floor((mixed - Math.floor(mixed)) * 60) - 15);
};
const years = [2000, 2002, 2004, 2006, 2008];
const rows = years.flatMap((year) =>
  regions.flatMap((region, r) => leaves.map((industry, i): Row => [region, industry, year, amount(r, i, year)])),
);
const shape = { industries, absent: 'missing' } as const;
const context = contextOf(datasetOf(rows, shape));
const ask = (input: Record<string, unknown>, on = context) => runOperation(explain, { dataset: 'test', ...input }, on);
const found = (value: number) => (Number.isNaN(value) ? null : value);

describe('advantage explain, over time and over levels', () => {
  it('covers every indicator of the catalogue that comes from a dataset', () => {
    const elsewhere = ['chains', 'partners', 'layout', 'agreements', 'plans'];
    const ofDatasets = indicators.filter(({ family }) => !elsewhere.includes(family));
    expect([...explainedCodes].sort()).toEqual(ofDatasets.map(({ code }) => code).sort());
  });

  it('gives each effect of shift-share the value its table gives, by cell, region and industry', async () => {
    for (const method of ['dunn', 'esteban-marquillas'] as const) {
      for (const dynamic of [false, true]) {
        for (const [by, of] of [
          ['cell', { region: 'r3', industry: 'A2' }],
          ['region', { region: 'r3' }],
          ['industry', { industry: 'A2' }],
        ] as const) {
          const shared = { from: 2000, to: 2006, method, dynamic, ...of };
          const { columns } = await runOperation(shiftShare, { dataset: 'test', by, ...shared }, context);
          for (const indicator of growthCodes) {
            const answer = await ask({ indicator, ...shared });
            expect(answer.value, `${indicator} ${method} ${by}`).toBe(found(columns[indicator][0]!));
            expect([answer.from, answer.year]).toEqual([2000, 2006]);
          }
        }
      }
    }
  });

  it('shows parts that sum to the change, and growth rates from which they follow', async () => {
    const cell = { region: 'r3', industry: 'A2', from: 2000, to: 2006 };
    const { value, inputs, formula } = await ask({ indicator: 'industry_mix_effect', ...cell });
    const of = (symbol: string) => inputs.find((one) => one.symbol === symbol)!.value!;
    expect(of('N') + of('S') + of('R') + of('A') + of('X₁ (X₀_i = 0)')).toBeCloseTo(of('X₁ − X₀'), 9);
    expect(value).toBeCloseTo(of('X₀') * (of('g_i') - of('g')), 9);
    expect(formula).toBe('S[r,i] = X₀[r,i] · (g_i − g)');
  });

  it('means Esteban-Marquillas when the allocation effect is asked for, and says what Dunn gives', async () => {
    const place = { region: 'r3', industry: 'A2' };
    const table = await runOperation(
      shiftShare,
      { dataset: 'test', by: 'cell', method: 'esteban-marquillas', ...place },
      context,
    );
    const answer = await ask({ indicator: 'allocation_effect', ...place });
    expect(answer.value).toBe(table.columns.allocation_effect[0]);
    expect(answer.alternatives).toMatchObject([{ convention: 'method=dunn', value: 0 }]);
  });

  it('gives crowding the value its table gives', async () => {
    for (const minimum_rise of [0, 0.01]) {
      const { columns } = await runOperation(crowding, { dataset: 'test', minimum_rise }, context);
      const labels = columns.industry as readonly string[];
      for (const industry of leaves) {
        const answer = await ask({ indicator: 'crowding', industry, minimum_rise });
        const row = labels.indexOf(industry);
        expect(answer.value, industry).toBe(found(columns.rising_share[row]!));
        expect(answer.inputs.find(({ symbol }) => symbol === 'd_i')!.value).toBe(found(columns.demand_growth[row]!));
      }
    }
    const usual = await ask({ indicator: 'crowding', industry: 'A2' });
    const strict = await ask({ indicator: 'crowding', industry: 'A2', minimum_rise: 0.005 });
    expect(usual.alternatives.find(({ convention }) => convention === 'minimum_rise=0.005')!.value).toBe(strict.value);
  });

  it('gives division of labour the value its table gives, at every level, with a hole too', async () => {
    const holed = rows.map((row): Row => (row[0] === 'r1' && row[1] === 'A1' ? ['r1', 'A1', row[2], Number.NaN] : row));
    for (const on of [context, contextOf(datasetOf(holed, shape))]) {
      const { columns, length } = await runOperation(levels, { dataset: 'test', region: 'r1' }, on);
      const [a, b] = [columns.region_a, columns.region_b] as (readonly string[])[];
      for (let row = 0; row < length; row++) {
        const pair = { region: a![row], other: b![row], level: columns.level[row] };
        const { value } = await ask({ indicator: 'division_of_labour', ...pair }, on);
        expect(value).toBe(found(columns.division_of_labour[row]!));
      }
    }
    const pair = { indicator: 'division_of_labour', region: 'r1' };
    await expect(ask({ ...pair, other: 'r2', level: 7 })).rejects.toThrow(/level 7/);
    await expect(ask(pair)).rejects.toThrow(/other/);
  });

  it('gives the AUC of every predictor in every window the value its table gives', async () => {
    const table = await runOperation(backtest, { dataset: 'test', horizon: 2, draws: 10 }, context);
    const { predictor, from, to, auc, entries } = table.columns;
    expect(table.length).toBeGreaterThan(20);
    for (let row = 0; row < table.length; row++) {
      const name = (predictor as readonly string[])[row]!;
      const answer = await ask({ indicator: 'auc', predictor: name, from: 2000, to: to[row], horizon: 2 });
      expect(answer.value, `${name} ${to[row]}`).toBe(found(auc[row]!));
      expect([answer.from, answer.year, answer.inputs[0]!.value]).toEqual([from[row], to[row], entries[row]]);
    }
    await expect(ask({ indicator: 'auc', predictor: 'lq_model', to: 2002, horizon: 2 })).rejects.toThrow(
      /earlier window/,
    );
    await expect(ask({ indicator: 'auc', from: 2008 })).rejects.toThrow(/too few/);
  });
});
