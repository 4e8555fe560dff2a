import { describe, expect, it } from 'vitest';
import { contextOf, datasetOf, type Row } from '../figures/testing.ts';
import { runOperation } from '../run.ts';
import { cells } from './cells.ts';
import { explain } from './explain/index.ts';
import { industries as industriesTable } from './industries.ts';
import { profile } from './profile.ts';

const amounts: Record<string, number[]> = { 甲: [9, 8, 1, 2], 乙: [2, 9, 7, 1], 丙: [1, 2, 8, 9], 丁: [1, 1, 3, 9] };
const codes = ['x', 'y', 'z', 'w'];
const rows: Row[] = [2010, 2020].flatMap((year) =>
  Object.entries(amounts).flatMap(([region, values]) =>
    values.map((value, i): Row => [region, codes[i]!, year, year === 2020 && i === 0 ? value * 3 : value * 2]),
  ),
);
const context = contextOf(datasetOf(rows));

describe('advantage profile', () => {
  it('says of one industry what the tables say', async () => {
    const answer = await runOperation(profile, { dataset: 'test', industry: ['x'] }, context);
    const table = await runOperation(industriesTable, { dataset: 'test' }, context);
    expect(answer.concentration.herfindahl).toBe(table.columns.herfindahl[0]);
    expect(answer.concentration.gini).toBe(table.columns.gini[0]);
    const taken = await runOperation(
      explain,
      { dataset: 'test', indicator: 'ellison_glaeser', industry: 'x' },
      context,
    );
    expect(answer.concentration.raw_concentration).toBe(taken.inputs.find(({ symbol }) => symbol === 'G')!.value);
    expect(answer.pci).toBeCloseTo(table.columns.pci[0]!, 12);
    const cell = await runOperation(cells, { dataset: 'test', industry: 'x', region: '甲' }, context);
    const own = answer.regions.find(({ region }) => region === '甲')!;
    expect(own.lq).toBeCloseTo(cell.columns.lq[0]!, 12);
    expect(own.density).toBeCloseTo(cell.columns.density[0]!, 12);
    expect(answer.regions[0]!.region).toBe('甲');
    expect(answer.answer.zh).toContain('2020 年，x在');
    expect(profile.output.safeParse(answer).success).toBe(true);
  });

  it('splits its growth into parts that sum to the change', async () => {
    const { growth } = await runOperation(profile, { dataset: 'test', industry: ['x'] }, context);
    expect(growth!.yearly).toBeCloseTo(1.5 ** 0.1 - 1, 12);
    for (const one of growth!.regions) {
      expect(one.national_effect! + one.industry_mix_effect! + one.regional_effect! + one.appeared!).toBeCloseTo(
        one.change!,
        9,
      );
    }
  });

  it('takes a group as one industry', async () => {
    const answer = await runOperation(profile, { dataset: 'test', industry: ['x', 'y'], year: 2010 }, context);
    expect(answer.industries.map(({ industry }) => industry)).toEqual(['x', 'y']);
    expect(answer.total).toBe(2 * (9 + 8 + 2 + 9 + 1 + 2 + 1 + 1));
    expect(answer.related.map(({ industry }) => industry).sort()).toEqual(['w', 'z']);
    expect(answer.growth).toBeNull();
    expect(answer.evidence.conventions.group).toContain('one industry');
    expect(answer.evidence.notes.map(({ code }) => code)).toContain('one-year');
  });

  it('lists as candidates only regions without the strength, nearest first', async () => {
    const { candidates, regions } = await runOperation(profile, { dataset: 'test', industry: ['x'] }, context);
    const absent = regions.filter(({ present }) => present === 0).map(({ region }) => region);
    expect(candidates.map(({ region }) => region).sort()).toEqual(absent.sort());
    const densities = candidates.map(({ density }) => density!);
    expect([...densities].sort((a, b) => b - a)).toEqual(densities);
  });

  it('does not pass part of a group off as the whole', async () => {
    const holed = contextOf(
      datasetOf([...rows.filter((row) => row[0] !== '甲' || row[1] !== 'y'), ['甲', 'y', 2020, Number.NaN]]),
    );
    const answer = await runOperation(profile, { dataset: 'test', industry: ['x', 'y'] }, holed);
    expect(answer.regions.find(({ region }) => region === '甲')!.value).toBeNull();
    expect(answer.regions.at(-1).region).toBe('甲');
  });
});
