import { describe, expect, it } from 'vitest';
import { contextOf, datasetOf, type Row } from '../figures/testing.ts';
import { runOperation } from '../run.ts';
import type { ColumnData } from '../table.ts';
import { components } from './components.ts';
import { contract } from './contract.ts';
import { explain } from './explain.ts';
import { propose } from './propose.ts';
import { madeDocument } from './testing.ts';

const REGIONS = ['a', 'b', 'c', 'd'];
const INDUSTRIES = ['u', 'v', 'w', 'x'];

const rows = (measures: readonly string[]): Row[] =>
  REGIONS.flatMap((region, r) =>
    INDUSTRIES.flatMap((industry, i) =>
      measures.map((measure, m): Row => {
        const amount = 10 + ((r * 7 + i * 13) % 29) + (r === i ? 40 : 0);
        return [region, industry, 2020, amount / (m + 1), measure];
      }),
    ),
  );

const texts = (data: ColumnData<'text'>) =>
  'labels' in data ? Array.from(data.codes, (code) => data.labels[code]!) : [...data];
const carbon = {
  ...{ account: 'emissions', unit: 'kt', stressors: ['CO2', 'SO2'] },
  values: Float64Array.from({ length: 2 * 16 }, (_, k) => (k < 16 ? 1 + k : 1000)),
};
const document = madeDocument(REGIONS, INDUSTRIES, [carbon]);
const measures = ['output', 'value_added', 'compensation', 'production_tax', 'operating_surplus'];
const context = { ...contextOf(datasetOf(rows(measures))), tables: { load: async () => document } };
const asked = { dataset: 'test', labour: 'compensation', draws: 20 };

describe('taken apart, a proposal', () => {
  it('stands where the list has it, its contributions adding up to its score', async () => {
    const { columns } = await runOperation(propose, { ...asked, forms: ['transfer'], top: 3 }, context);
    const [sender, receiver, industry] = [columns.sender, columns.receiver, columns.industry].map(
      (one) => texts(one)[1]!,
    );
    const found = await runOperation(
      explain,
      { ...asked, form: 'transfer', sender: sender!, receiver: receiver!, industry: industry! },
      context,
    );
    expect(found.rank).toBe(2);
    expect(found.score).toBeCloseTo(columns.score[1]!, 12);
    const sum = found.components.reduce((total, { contribution }) => total + (contribution ?? 0), 0);
    expect(sum).toBeCloseTo(found.score!, 12);
    const gradient = found.components.find(({ component }) => component === 'gradient')!;
    const of = (region: string, name: string) =>
      gradient.figures.find((one) => one.region === region && one.name.en === name)!.value!;
    const coefficient = 'Industrial gradient coefficient';
    expect(Math.log(of(sender!, coefficient) / of(receiver!, coefficient))).toBeCloseTo(gradient.raw!, 12);
    expect(of(sender!, 'Value added')).toBeCloseTo(of(sender!, 'Amount') / 2, 12);
    expect(found.components.find(({ component }) => component === 'losing')).toMatchObject({ raw: null, figures: [] });
  });

  it('of a chain is run through the shock model, unless it is not wanted', async () => {
    const input = { ...asked, table: 'made', form: 'chain-pairing', receiver: 'a', industry: 'x', source: 'b' };
    const found = await runOperation(explain, { ...input, sender: 'c' }, context);
    const [model] = found.security!.models;
    expect(model!.lost_without).toBeGreaterThan(0);
    expect(model!.lost_with).toBeLessThan(model!.lost_without!);
    expect(found.evidence.notes.map(({ code }) => code)).toContain('security-simulated');
    const quick = await runOperation(explain, { ...input, sender: 'c', simulate: false }, context);
    expect(quick.security).toBeNull();
  });

  it('must be among the candidates', async () => {
    const input = { ...asked, form: 'transfer', sender: 'a', receiver: 'a', industry: 'u' };
    await expect(runOperation(explain, input, context)).rejects.toMatchObject({ code: 'not-proposed' });
  });
});

describe('gains', () => {
  it('of carbon come from the table’s account where the dataset has none, carbon dioxide alone', async () => {
    const { columns } = await runOperation(
      propose,
      { ...asked, table: 'made', forms: ['chain-pairing'], receivers: ['a'], industries: ['x'] },
      context,
    );
    const { nodes, output } = document.table;
    const per = (region: string) => {
      const i = nodes.findIndex((node) => node.region === region && node.sector === 'x');
      return (1 + i) / output[i]!;
    };
    const expected = columns.moved[0]! * (per(texts(columns.sender)[0]!) - per(texts(columns.source)[0]!));
    expect(columns.carbon_change[0]).toBeCloseTo(expected, 12);
    expect(texts(columns.carbon_unit)[0]).toBe('kt');
    expect(texts(columns.not_estimated)[0]).toBe('jobs:no-measure');
    const moved = await runOperation(propose, { ...asked, table: 'made', forms: ['transfer'], top: 1 }, context);
    expect(moved.columns.carbon_change[0]).not.toBeNaN();
    expect(moved.evidence.conventions['emissions']).toBe('emissions: CO2');
  });

  it('that are not given say why', async () => {
    const { columns } = await runOperation(propose, { ...asked, forms: ['co-built-park'], bundle: 2 }, context);
    expect(texts(columns.not_estimated)[0]!.split(' ')).toEqual([
      ...['jobs:no-measure', 'resilience:several-industries', 'carbon:no-measure'],
    ]);
  });

  it('of differentiated development are those of an exchange at the deeper level', async () => {
    const level = (code: string, at: number, parent?: string) => ({
      ...{ code, name: { zh: code, en: code }, level: at },
      ...(parent !== undefined && { parent }),
    });
    const industries = [
      level('i', 1),
      level('j', 1),
      ...['i1', 'i2'].map((code) => level(code, 2, 'i')),
      level('j1', 2, 'j'),
    ];
    const amounts: Record<string, readonly number[]> = { a: [60, 20, 20], b: [20, 60, 20], c: [5, 5, 90] };
    const facts = Object.entries(amounts).flatMap(([region, values]) =>
      ['i1', 'i2', 'j1'].flatMap((code, k): Row[] => [
        [region, code, 2020, values[k]!, 'output'],
        [region, code, 2020, values[k]! / (region === 'a' ? 2 : 4), 'value_added'],
      ]),
    );
    const one = contextOf(datasetOf(facts, { industries }));
    const input = { dataset: 'test', forms: ['differentiation'], location_bound: 'include', level: 1 } as const;
    const { columns } = await runOperation(propose, input, one);
    expect([texts(columns.sender)[0], texts(columns.receiver)[0]]).toEqual(['a', 'b']);
    // b moves a tenth of its i1 to a, a a tenth of its i2 to b: 2 each way, a half and a quarter of it value added.
    expect(columns.moved[0]).toBeCloseTo(4, 12);
    expect(columns.value_added[0]).toBeCloseTo(1 + 0.5, 12);
    expect(columns.value_added_ends[0]).toBeCloseTo(0.5 + 1, 12);
  });
});

describe('a first contract', () => {
  it('carries the proposal’s amounts, taxes as the data have them, and where each figure comes from', async () => {
    const parks = await runOperation(propose, { ...asked, forms: ['co-built-park'], bundle: 1 }, context);
    const [sender, receiver] = [texts(parks.columns.sender)[0]!, texts(parks.columns.receiver)[0]!];
    const input = { ...asked, bundle: 1, sender, receiver, growth: 0, build: 1, ramp: 1 };
    const found = await runOperation(contract, input, context);
    const file = found.contract as {
      streams: { id: string; amounts: number[] }[];
      operation: { output: number[] };
      parties: { outside: number }[];
      origins: { path: string }[];
    };
    const added = parks.columns.value_added[0]!;
    expect(file.operation.output.slice(0, 2)).toEqual([0, Number(parks.columns.moved[0]!.toPrecision(6))]);
    // In these data production tax is a half of value added, and the surplus two fifths.
    expect(file.streams[0]!.amounts[1]).toBeCloseTo(added * 0.5, 4);
    expect(file.streams[1]!.amounts[1]).toBeCloseTo(added * 0.4 * 0.25, 4);
    expect(file.parties[0]!.outside).toBeGreaterThan(0);
    expect(file.origins.map(({ path }) => path)).toContain('streams.1.amounts');
    expect(found.files[0]!.path).toBe('contract.json');
  });

  it('needs value added', async () => {
    const bare = contextOf(datasetOf(rows(['output'])));
    const { columns } = await runOperation(propose, { dataset: 'test', forms: ['co-built-park'], bundle: 1 }, bare);
    const input = {
      dataset: 'test',
      bundle: 1,
      sender: texts(columns.sender)[0]!,
      receiver: texts(columns.receiver)[0]!,
    };
    await expect(runOperation(contract, input, bare)).rejects.toMatchObject({ code: 'no-value-added' });
  });
});

it('what counts is listed with its weights, those asked for put in', async () => {
  const { columns, length } = await runOperation(components, { weights: ['transfer.nearness=0'] }, context);
  const at = Array.from({ length }, (_, k) => `${texts(columns.form)[k]}.${texts(columns.component)[k]}`);
  expect(columns.weight[at.indexOf('transfer.nearness')]).toBe(0);
  expect(columns.usual[at.indexOf('transfer.nearness')]).toBe(0.1);
  expect(columns.weight[at.indexOf('co-built-park.nearness')]).toBe(0.2);
});
