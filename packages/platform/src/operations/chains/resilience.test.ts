import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TableDocument } from '@yanzhen/evidence/tables';
import { estimateTable } from '@yanzhen/evidence/tables';
import type { InputOutputTable } from '@yanzhen/science/chains';
import { lossesWithoutOne, mutualDependence } from '@yanzhen/science/chains/resilience';
import { defaultParameters } from '@yanzhen/science/chains/shock';
import { describe, expect, it } from 'vitest';
import type { OperationContext } from '../context.ts';
import { runOperation } from '../run.ts';
import type { TableResult } from '../table.ts';
import { dependence } from './dependence.ts';
import { resilience } from './resilience.ts';
import { substitutes } from './substitutes.ts';

const provinces = ['110000', '420000', '440000', '310000'];

/** Competitive tables of four provinces and two sectors whose outflows follow from the balance. */
function single(region: string, r: number): InputOutputTable {
  const z = [12 + r, 20, 5 + 2 * r, 10];
  const y = [30 + 9 * r, 40 - 5 * r];
  const outflows = [20 - 4 * r, 3 + 6 * r];
  const inflows = [2 + 5 * r, 18 - 4 * r];
  const output = [0, 1].map((i) => z[2 * i]! + z[2 * i + 1]! + y[i]! + outflows[i]! - inflows[i]!);
  return {
    ...{ kind: 'competitive', unit: '万元', year: 2007, estimate: false },
    nodes: ['a', 'b'].map((sector) => ({ region, sector })),
    intermediate: Float64Array.from(z),
    finalUses: [{ region, category: 'home' }],
    finalDemand: Float64Array.from(y),
    valueAddedCategories: ['value_added'],
    valueAdded: Float64Array.from([0, 1], (j) => output[j]! - z[j]! - z[2 + j]!),
    output: Float64Array.from(output),
    exports: Float64Array.from(outflows),
    imports: Float64Array.from(inflows),
    outflows: Float64Array.from(outflows),
    inflows: Float64Array.from(inflows),
    error: new Float64Array(2),
    satellites: [],
  };
}

const singles = provinces.map(single);
const tables = new Map<string, TableDocument>();
const { table: made, info } = estimateTable(singles, { model: { kind: 'chenery-moses' } }, { id: 'made' });
tables.set('made', { table: made, info });
const { estimated: _, ...unknownInfo } = info;
tables.set('observed', {
  table: { ...made, estimate: false },
  info: { ...unknownInfo, id: 'observed', estimate: false },
});
const named = (code: string) => ({
  ...made,
  nodes: made.nodes.map((node) => ({ ...node, region: code + node.region })),
});
tables.set('elsewhere', {
  table: named('X'),
  info: { ...info, id: 'elsewhere', regions: info.regions.map((unit) => ({ ...unit, code: `X${unit.code}` })) },
});
tables.set('observed elsewhere', {
  table: { ...named('X'), estimate: false },
  info: { ...tables.get('elsewhere')!.info, id: 'observed-elsewhere', estimate: false },
});
tables.set('single', { table: singles[0]!, info: { ...info, id: 'single', regions: info.regions.slice(0, 1) } });

const context = {
  workspace: 'test',
  datasets: { load: () => Promise.reject(new Error('No dataset is read here.')) },
  networks: { load: () => Promise.reject(new Error('No network is read here.')) },
  tables: { load: async (reference: string) => tables.get(reference)! },
  importFile: () => Promise.reject(new Error('No file is read here.')),
  importTable: () => Promise.reject(new Error('No table is read here.')),
  store: () => Promise.reject(new Error('No store is used here.')),
  signal: new AbortController().signal,
  progress: () => {},
} satisfies OperationContext;

async function run(operation: Parameters<typeof runOperation>[0], input: object) {
  const result = (await runOperation(operation, input, context)) as TableResult;
  const text = (name: string) => {
    const column = result.columns[name] as { labels: readonly string[]; codes: Uint32Array };
    return Array.from(column.codes, (code) => column.labels[code]!);
  };
  const number = (name: string) => Array.from(result.columns[name] as Float64Array);
  const names = 'figure' in result.columns ? text('figure') : text('region');
  const [value, least, largest, models] = ['value', 'least', 'largest', 'models'].map(number);
  const rows = names.map((name, k) => ({
    name,
    region: text('region')[k]!,
    sector: 'sector' in result.columns ? text('sector')[k]! : '',
    partner: 'partner' in result.columns ? text('partner')[k]! : '',
    ...{ value: value![k]!, least: least![k]!, largest: largest![k]!, models: models![k]! },
  }));
  return { rows, evidence: result.evidence };
}

const short = { inventory: 8, steps: 60, duration: 20 };

describe('the resilience board', () => {
  it('ranges over flow models made by itself on an estimate, and names them', async () => {
    const { rows, evidence } = await run(resilience, { table: 'made', region: '420000', ...short });
    expect(evidence.conventions['flow_models']).toBe('chenery-moses, gravity:1, gravity:2');
    expect(evidence.notes[0]!.text.en).toContain('gravity (decay 2)');
    expect(evidence.estimate).toBe(true);
    for (const row of rows.filter(({ models }) => models === 3)) {
      expect(row.least).toBeLessThanOrEqual(row.value);
      expect(row.largest).toBeGreaterThanOrEqual(row.value);
    }
    const wide = rows.filter(({ name, least, largest }) => name === 'dependence' && largest > least + 1e-6);
    expect(wide.length).toBeGreaterThan(3);
    // What is bought at home does not depend on who delivers to whom.
    const home = rows.find(({ name, partner, region }) => name === 'dependence' && partner === region)!;
    expect(home.largest - home.least).toBeLessThan(1e-9);
  });

  it('gives one figure on observed flows, the one the science gives', async () => {
    const { rows, evidence } = await run(resilience, { table: 'observed', region: '420000', ...short });
    expect(evidence.conventions['flow_models']).toBe('observed');
    for (const { models, value, least, largest } of rows.filter((row) => row.models > 0)) {
      expect([models, least, largest]).toEqual([1, value, value]);
    }
    const { values, regions } = mutualDependence(made);
    const found = rows.find((row) => row.name === 'dependence' && row.region === '420000' && row.partner === '440000')!;
    expect(found.value).toBe(values[regions.indexOf('420000') * 4 + regions.indexOf('440000')]);
    const parameters = { ...defaultParameters, steps: 60, inventory: 8, routing: 'fixed' } as const;
    const [worst] = lossesWithoutOne(made, '420000', 20, parameters);
    const first = rows.find(({ name }) => name === 'loss_without')!;
    expect([first.partner, first.value]).toEqual([worst!.supplier, worst!.lost]);
  });

  it('loses less where a file says that inputs are essential in part or not at all', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'yanzhen-board-'));
    const lossesWith = async (degree?: number) => {
      const path = join(folder, `${degree}.csv`);
      const sectors = [...new Set(made.nodes.map(({ sector }) => sector))];
      await writeFile(path, `input,user,essential\n${sectors.map((sector) => `${sector},,${degree}`).join('\n')}\n`);
      const essential = degree === undefined ? {} : { essential: { path, name: 'mine.csv', bytes: 1 } };
      const asked = {
        table: 'observed',
        region: '420000',
        parts: ['losses', 'measures'],
        most: 1,
        ...short,
        ...essential,
      };
      const { rows, evidence } = await run(resilience, asked);
      const total = (name: string) =>
        rows.filter((row) => row.name === name).reduce((sum, { value }) => sum + value, 0);
      return { lost: total('loss_without'), stopped: total('loss_if_stopped'), evidence };
    };
    const [all, half, none] = [await lossesWith(), await lossesWith(0.5), await lossesWith(0)];
    expect(half.lost).toBeLessThan(all.lost);
    expect(none.lost).toBeLessThan(half.lost);
    expect(half.stopped).toBeLessThan(all.stopped);
    const codes = (one: typeof all) => one.evidence.notes.map(({ code }) => code);
    expect([codes(all).includes('needed-inputs'), codes(half).includes('needed-inputs')]).toEqual([true, false]);
    expect(codes(half)).toContain('essential-inputs');
    await rm(folder, { recursive: true });
  });

  it('looks at a pair from both sides', async () => {
    const pair = {
      table: 'made',
      region: '420000',
      partner: '440000',
      parts: ['dependence', 'losses', 'concentration'],
    };
    const { rows } = await run(resilience, { ...pair, ...short });
    const sides = (name: string) =>
      rows.filter((row) => row.name === name).map(({ region, partner }) => region + partner);
    expect(sides('loss_without').sort()).toEqual(['420000440000', '440000420000']);
    expect(sides('dependence').sort()).toEqual(['420000440000', '440000420000']);
    expect(new Set(sides('partner_share'))).toEqual(new Set(['420000440000', '440000420000']));
  });

  it('ranks measures by loss avoided per yuan, by rates or by quotes, on the same runs', async () => {
    const asked = { table: 'made', region: '420000', parts: ['measures'], most: 1, ...short };
    const { rows, evidence } = await run(resilience, asked);
    const figure = (from: typeof rows, name: string) => from.find((row) => row.name === name)!;
    const avoided = rows.filter(({ name }) => name.startsWith('avoided_')).map(({ value }) => value);
    expect(avoided).toEqual(avoided.toSorted((a, b) => b - a));
    expect(avoided.length).toBe(3);
    const [stock, cost] = [figure(rows, 'loss_avoided_stock'), figure(rows, 'cost_stock')];
    expect(cost.value).toBeCloseTo(0.2 * figure(rows, 'amount_stock').value, 12);
    expect(figure(rows, 'avoided_stock').value).toBeCloseTo(stock.value / cost.value, 12);
    expect(figure(rows, 'loss_if_stopped').value).toBeGreaterThan(0);
    expect(evidence.notes.map(({ code }) => code)).toContain('cost-assumptions');
    const quotes = [{ kind: 'stock', sector: stock.sector, cost: 7 }];
    const quoted = await run(resilience, { ...asked, quotes, premium: 0.5 });
    expect(figure(quoted.rows, 'cost_stock').value).toBe(7);
    expect(figure(quoted.rows, 'loss_avoided_stock')).toEqual(stock);
    expect(figure(quoted.rows, 'cost_second-source').value).toBeCloseTo(
      10 * figure(rows, 'cost_second-source').value,
      12,
    );
  });

  it('refuses what would give the estimator’s assumption back, or needs places it does not have', async () => {
    const asked = { table: 'made', region: '420000' };
    await expect(run(resilience, { ...asked, models: ['observed'] })).rejects.toThrow('one flow model alone');
    await expect(run(resilience, { ...asked, flowModels: ['chenery-moses'] })).rejects.toThrow('one flow model alone');
    await expect(run(resilience, { ...asked, table: 'elsewhere', region: 'X420000' })).rejects.toThrow('a place');
    await expect(run(resilience, { ...asked, table: 'single', region: '110000' })).rejects.toThrow('one region');
    const places = Object.fromEntries(provinces.map((code, r) => [`X${code}`, [30 + r, 110 + r * r]]));
    const given = { table: 'elsewhere', region: 'X420000', places, parts: ['dependence'] };
    expect((await run(resilience, given)).rows.length).toBe(7);
  });
});

describe('beside the board', () => {
  it('dependence lists every pair', async () => {
    const { rows } = await run(dependence, { table: 'made' });
    expect(rows.length).toBe(16);
    const own = rows.filter(({ region }) => region === '420000');
    expect(own.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(1, 12);
  });

  it('substitutes stand within the distance, with what they fill of the gap', async () => {
    const asked = { table: 'made', region: '420000', sector: 'b', supplier: '440000' };
    const near = await run(substitutes, { ...asked, within: 700 });
    expect(near.rows.map(({ region }) => region)).toEqual(['420000', '310000']);
    const far = await run(substitutes, { ...asked, within: 2000, overproduction: 1.5 });
    expect(far.rows.map(({ region }) => region)).toEqual(['420000', '310000', '110000']);
    expect(far.rows[0]!.value).toBeCloseTo(2 * near.rows[0]!.value, 9);
    expect(near.evidence.conventions['spare']).toBe('(1.25 − 1) × output');
    expect(near.evidence.conventions['within']).toContain('700 km');
    const elsewhere = { table: 'observed elsewhere', region: 'X420000', sector: 'b', supplier: 'X440000' };
    const anywhere = await run(substitutes, { ...elsewhere, within: 1 });
    expect(anywhere.rows.map(({ region }) => region).sort()).toEqual(['X110000', 'X310000', 'X420000']);
    expect(anywhere.evidence.notes.map(({ code }) => code)).toContain('distance-unknown');
    await expect(run(substitutes, { ...elsewhere, places: { X420000: [30, 114] } })).rejects.toMatchObject({
      code: 'no-places',
    });
  });
});
