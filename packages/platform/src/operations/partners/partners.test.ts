import { describe, expect, it } from 'vitest';
import { contextOf, datasetOf, type Row } from '../figures/testing.ts';
import { runOperation } from '../run.ts';
import type { ColumnData, TableResult } from '../table.ts';
import { backtest } from './backtest.ts';
import { match } from './match.ts';
import { propose } from './propose.ts';

const REGIONS = ['a', 'b', 'c', 'd', 'e', 'f'];
const INDUSTRIES = ['u', 'v', 'w', 'x', 'y', 'z'];

/** Amounts that differ everywhere; jobs twice the value added in the first half of the regions. */
function rows(year: number, measures: readonly string[]): Row[] {
  return REGIONS.flatMap((region, r) =>
    INDUSTRIES.flatMap((industry, i) =>
      measures.map((measure, m): Row => {
        const amount = 10 + ((r * 7 + i * 13 + ((year - 2000) * (i + 1)) / 3) % 29) + (r === i ? 40 : 0);
        return [region, industry, year, m === 0 ? amount : amount * (measure === 'jobs' && r < 3 ? 2 : 1), measure];
      }),
    ),
  );
}

const texts = (data: ColumnData<'text'>) =>
  'labels' in data ? Array.from(data.codes, (code) => data.labels[code]!) : [...data];
const codes = ({ evidence }: TableResult) => evidence.notes.map(({ code }) => code);
const one = contextOf(datasetOf(rows(2020, ['output', 'value_added', 'jobs'])));

describe('proposals', () => {
  it('say what is missing instead of a number', async () => {
    const found = await runOperation(propose, { dataset: 'test', top: 8, draws: 20 }, one);
    expect(codes(found)).toEqual(
      expect.arrayContaining([
        ...['missing-losing', 'missing-linked', 'missing-nearness', 'missing-room', 'missing-emissions'],
        ...['missing-table', 'missing-research', 'missing-levels', 'hypothesis', 'documents-not-searched'],
      ]),
    );
    expect(codes(found)).not.toContain('missing-gradient');
    const { columns, length } = found;
    expect(new Set(texts(columns.standing))).toEqual(new Set(['hypothesis']));
    expect(new Set(texts(columns.form))).toEqual(new Set(['transfer', 'co-built-park']));
    expect(texts(columns.confidence)).not.toContain('high');
    for (let k = 0; k < length; k++) {
      expect(columns.carbon_change[k]).toBeNaN();
      expect(columns.documents_found[k]).toBeNaN();
      expect(columns.value_added[k]).toBeGreaterThan(0);
      expect(columns.rank_low[k]).toBeLessThanOrEqual(columns.rank[k]!);
      expect(columns.rank_high[k]).toBeGreaterThanOrEqual(columns.rank[k]!);
    }
    expect(texts(columns.missing)[0]!.split(' ')).toEqual(['losing', 'shortage', 'linked', 'room', 'nearness']);
  });

  it('follow the regions, industries and weights asked for', async () => {
    const input = {
      dataset: 'test',
      forms: ['transfer'],
      receivers: ['a'],
      industries: ['v', 'w'],
      top: 50,
      draws: 20,
    };
    const { columns, length } = await runOperation(propose, input, one);
    expect(length).toBeGreaterThan(0);
    expect(new Set(texts(columns.receiver))).toEqual(new Set(['a']));
    expect(texts(columns.industry).every((code) => code === 'v' || code === 'w')).toBe(true);
    const only = await runOperation(propose, { ...input, weights: ['gradient=0'] }, one);
    for (let k = 0; k < only.length; k++) {
      expect(only.columns.score[k]).toBeCloseTo(only.columns.percentile_relatedness[k]!, 12);
    }
  });

  it('take budgets, a share to move and places into account', async () => {
    const budgets = REGIONS.map((region, r) => ({ region, resource: 'land', used: 10 * r, limit: 100 }));
    const places = Object.fromEntries(REGIONS.map((region, r) => [region, [30 + r, 110]]));
    const input = { dataset: 'test', forms: ['transfer'], budgets, places, share: 0.2, draws: 20 };
    const found = await runOperation(propose, input, one);
    expect(codes(found)).not.toContain('missing-room');
    const { columns, length } = found;
    for (let k = 0; k < length; k++) {
      expect(columns.raw_room[k]).toBeCloseTo(1 - REGIONS.indexOf(texts(columns.receiver)[k]!) / 10, 12);
      expect(columns.raw_shortage[k]).toBeCloseTo(REGIONS.indexOf(texts(columns.sender)[k]!) / 10, 12);
      const apart = Math.abs(REGIONS.indexOf(texts(columns.sender)[k]!) - REGIONS.indexOf(texts(columns.receiver)[k]!));
      expect(columns.raw_nearness[k]).toBeCloseTo(apart * 111.2, 0);
    }
  });

  it('share the industries out within the places there are', async () => {
    const input = { dataset: 'test', forms: ['transfer'], top: 100, per_region: 1, per_industry: 1, draws: 20 };
    const { columns } = await runOperation(propose, input, one);
    const taken = texts(columns.receiver).filter((_, k) => columns.chosen[k]);
    const industries = texts(columns.industry).filter((_, k) => columns.chosen[k]);
    expect(taken.length).toBeGreaterThan(1);
    expect(new Set(taken).size).toBe(taken.length);
    expect(new Set(industries).size).toBe(industries.length);
  });

  it('refuse a weight that no form has', async () => {
    for (const weights of [
      ['charm=1'],
      ['relatedness'],
      ['transfer.covers=1'],
      ['bundle=0', 'co-built-park.shortage=0', 'co-built-park.room=0', 'co-built-park.nearness=0'],
    ]) {
      await expect(runOperation(propose, { dataset: 'test', weights }, one)).rejects.toMatchObject({
        code: 'unreadable-weight',
      });
    }
  });
});

describe('matching', () => {
  it('is stable, and says so', async () => {
    const found = await runOperation(match, { dataset: 'test', industry: 'x' }, one);
    expect(codes(found)).toContain('stable');
    const receivers = texts(found.columns.receiver).filter((code) => code !== '');
    expect(receivers.length).toBeGreaterThan(0);
    expect(new Set(receivers).size).toBe(receivers.length);
  });

  it('follows rankings that are given', async () => {
    const plain = await runOperation(match, { dataset: 'test', industry: 'x', receiver_places: 5 }, one);
    const [sender] = texts(plain.columns.sender);
    const receivers = [...new Set(texts(plain.columns.receiver))].filter((code) => code !== '');
    const last = receivers[receivers.length - 1]!;
    const rankings = [{ region: sender!, prefers: [last] }];
    const asked = await runOperation(match, { dataset: 'test', industry: 'x', receiver_places: 5, rankings }, one);
    const at = texts(asked.columns.sender).indexOf(sender!);
    expect(texts(asked.columns.receiver)[at]).toBe(last);
    expect(asked.columns.sender_rank[at]).toBe(1);
  });
});

describe('back-test', () => {
  it('refuses a verdict with one year', async () => {
    const found = await runOperation(backtest, { dataset: 'test' }, one);
    expect(found.length).toBe(0);
    expect(codes(found)).toContain('not-back-tested');
  });

  it('tests each window and all of them together on a panel', async () => {
    const years = [2000, 2005, 2010];
    const panel = contextOf(datasetOf(years.flatMap((year) => rows(year, ['output']))));
    const found = await runOperation(backtest, { dataset: 'test', proposed: 0.5, draws: 20 }, panel);
    const windows = Array.from(found.columns.from).filter((_, k) => texts(found.columns.predictor)[k] === 'score');
    expect(windows).toEqual([2000, 2000, 2005, 2005, Number.NaN, Number.NaN]);
  });
});
