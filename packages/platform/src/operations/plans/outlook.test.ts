import type { PlanItem } from '@yanzhen/evidence/plans';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runOperation } from '../run.ts';
import { create } from './create.ts';
import { outlook } from './outlook.ts';
import { type PlanBench, planBench } from './testing.ts';

let bench: PlanBench;
beforeAll(async () => {
  bench = await planBench();
}, 60_000);
afterAll(() => bench.close());

const item = (kind: string, id: string, parent: string | null, fields: object) =>
  ({ id, kind, parent, position: 0, fields }) as unknown as PlanItem;
const definition = (number: number, prices: string, unit = '亿元') =>
  item('definition', `d${number}`, 'i', { number, unit, direction: 'up', form: 'level', prices });
const observed = (number: number, from: number, values: readonly number[]) =>
  values.map((value, index) =>
    item('observation', `o${number}-${from + index}`, 'i', {
      ...{ definition: number, year: from + index, value, source: '公报', revision: 0 },
    }),
  );
const growing = Array.from({ length: 14 }, (_, index) => 100 * 1.08 ** index * (index % 2 ? 1.01 : 0.99));
const target = item('target', 't', 'i', { definition: 1, year: 2027, comparator: 'at_least', value: 380 });

async function planWith(id: string, ...items: PlanItem[]) {
  const all = [item('indicator', 'i', null, { name: '工业规模' }), definition(1, 'nominal'), target, ...items];
  const description = { title: { zh: id, en: id }, from: 2021 };
  await runOperation(create, { id, description, items: all }, bench.context);
  return (more: object = {}) => runOperation(outlook, { plan: id, indicator: 'i', ...more }, bench.context);
}

describe('the outlook of an indicator', () => {
  it('has observations, fan, path, probability and the models tried', async () => {
    const look = await planWith('whole', ...observed(1, 2011, growing));
    const { fan, fan_probabilities, targets, model, series, evidence } = await look();
    expect(series.map(({ origin }) => origin)).toEqual(growing.map(() => 'observed'));
    expect(fan[0]?.year).toBe(2025);
    expect(fan[0]?.quantiles).toHaveLength(fan_probabilities.length);
    expect(fan[2]!.quantiles[0]).toBeLessThan(fan[2]!.quantiles[6]!);
    expect(model?.trials.length).toBe(3);
    const [only] = targets;
    expect(only?.path.at(-1)?.value).toBeCloseTo(380, 9);
    expect(only?.progress).toMatchObject({ base_year: 2020, base: growing[9] });
    expect(only?.without).toBeNull();
    expect(evidence.estimate).toBe(true);
  });

  it('shows what an assumed base and further projects change, and never mixes them with what was observed', async () => {
    const look = await planWith('assumed');
    const [bare] = (await look()).targets;
    expect([bare?.required, bare?.probability]).toEqual([null, null]);
    const assumed = await look({ base: ['2024=300'] });
    expect(assumed.targets[0]?.required).toBeCloseTo((380 / 300) ** (1 / 3) - 1, 12);
    expect(assumed.targets[0]?.without).toEqual({ required: null, probability: null });
    expect(assumed.series).toEqual([{ year: 2024, value: 300, origin: 'assumed' }]);
    const long = await planWith('projects', ...observed(1, 2011, growing));
    const [with_] = (await long({ projects: [{ year: 2026, amount: 40 }] })).targets;
    expect(with_!.with_projects).toBeGreaterThan(with_!.without!.probability!);
    await expect(long({ base: ['2024=300'] })).rejects.toThrow(/has been observed/);
  });

  it('refuses a real series against a nominal target until an index of prices is given', async () => {
    const look = await planWith('deflated', definition(2, 'real'), ...observed(2, 2011, growing));
    await expect(look({ from_definition: 2 })).rejects.toThrow(/index of prices/);
    const rows = growing.map((_, index) => `${2011 + index},${100 * 1.02 ** index}`).join('\n');
    const deflator = await bench.file('deflator.csv', `year,value\n${rows}\n`);
    const { series } = await look({ from_definition: 2, deflator });
    expect(series.at(-1)?.origin).toBe('converted');
    expect(series.at(-1)?.value).toBeCloseTo(growing[13]! * 1.02 ** 13, 9);
  });

  it('joins vintages by years both have, and not otherwise', async () => {
    const look = await planWith('vintages', definition(2, 'nominal'), ...observed(2, 2005, [50, 60, 70]));
    await expect(look({ older: 2 })).rejects.toThrow(/no year has both/);
    const both = await planWith(
      'overlap',
      definition(2, 'nominal'),
      ...observed(2, 2009, [80, 90, 110]),
      ...observed(1, 2011, growing),
    );
    const { join, series } = await both({ older: 2 });
    expect(join?.factor).toBeCloseTo(growing[0]! / 110, 12);
    expect(series[0]).toEqual({ year: 2009, value: 80 * (growing[0]! / 110), origin: 'joined' });
  });

  it('joins vintages by a published factor, and says how far the years both have depart from it', async () => {
    const apart = [definition(2, 'nominal'), ...observed(2, 2005, [50, 60, 70]), ...observed(1, 2011, growing)];
    const look = await planWith('factor', ...apart);
    const { join, series, evidence } = await look({ older: 2, overlap_factor: 1.1 });
    expect(join).toEqual({ factor: 1.1, years: [], dispersion: null });
    expect(series.slice(0, 3).map(({ value }) => value)).toEqual([50, 60, 70].map((value) => value * 1.1));
    expect(evidence.notes.find(({ code }) => code === 'vintages-joined')?.text.en).toContain('as given; no year');
    const same = await planWith('factor-checked', ...apart, ...observed(2, 2011, [growing[0]! / 1.2]));
    expect((await same({ older: 2, overlap_factor: 1.1 })).join?.dispersion).toBeCloseTo(1.2 / 1.1 - 1, 12);
  });
});
