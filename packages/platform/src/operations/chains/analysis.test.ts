import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readTable, type TableDocument } from '@yanzhen/evidence/tables';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OperationContext } from '../context.ts';
import { runOperation } from '../run.ts';
import { isTable, type TableResult } from '../table.ts';
import { cut } from './cut.ts';
import { decompose } from './decompose.ts';
import { extract } from './extract.ts';
import { flows } from './flows.ts';
import { footprint } from './footprint.ts';
import { footprintSectors } from './footprint-sectors.ts';
import { inoperability } from './inoperability.ts';
import { linkages } from './linkages.ts';
import { multipliers } from './multipliers.ts';
import { paths } from './paths.ts';
import { sufficiency } from './sufficiency.ts';
import { trade } from './trade.ts';

let folder: string;
const tables = new Map<string, TableDocument>();
const context: OperationContext = {
  workspace: 'test',
  datasets: { load: () => Promise.reject(new Error('No dataset is read here.')) },
  networks: { load: () => Promise.reject(new Error('No network is read here.')) },
  tables: { load: async (reference) => tables.get(reference)! },
  importFile: () => Promise.reject(new Error('No file is read here.')),
  importTable: readTable,
  store: () => Promise.reject(new Error('No store is used here.')),
  signal: new AbortController().signal,
  progress: () => {},
};

const labels = ',N_a,N_b,S_a,S_b\n';

async function folderOf(name: string, z: string, f: string, v: string) {
  const path = await mkdtemp(join(folder, `${name}-`));
  await writeFile(join(path, 'Z.csv'), labels + z);
  await writeFile(join(path, 'F.csv'), `,N_home,S_home\n${f}`);
  await writeFile(join(path, 'V.csv'), labels + v);
  const { table, info } = await readTable(path, { id: name, year: 2017, unit: '万元' });
  tables.set(name, { table, info });
}

const final = 'N_a,50,10\nN_b,60,5\nS_a,4,80\nS_b,8,70\n';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yanzhen-chains-'));
  // Outputs 100, 100, 120, 110.
  const z = 'N_a,10,20,5,5\nN_b,15,5,10,5\nS_a,5,10,11,10\nS_b,10,5,7,10\n';
  await folderOf('small', z, final, 'wages,60,60,87,80\n');
  const { table, info } = tables.get('small')!;
  const values = Float64Array.of(10, 20, 30, 0);
  const satellites = [{ account: 'emissions', unit: 't', stressors: ['CO2'], values }];
  tables.set('emitting', { table: { ...table, satellites }, info });
  tables.set('shifted', {
    info,
    table: { ...table, intermediate: table.intermediate.map((flow, at) => (at === 1 ? flow + 5 : flow)) },
  });
  const stuck = table.intermediate.map((flow, at) => (at === 5 ? table.output[1]! : at % 4 === 1 ? 0 : flow));
  tables.set('stuck', { table: { ...table, intermediate: stuck }, info });
});
afterAll(() => rm(folder, { recursive: true }));

const run = runOperation;
const sum = (values: ArrayLike<number>) => Array.from(values).reduce((total, value) => total + value, 0);

describe('analysis of a table', () => {
  it('gives multipliers with a column per account and names what it counted', async () => {
    const result = await run(multipliers, { table: 'emitting' }, context);
    expect(Object.keys(result.columns)).toEqual(['region', 'sector', 'output', 'value_added', 'CO2']);
    expect(isTable(multipliers.output) && multipliers.output.further?.type).toBe('number');
    for (const value of (result as TableResult).columns.value_added as Float64Array) expect(value).toBeCloseTo(1, 12);
    expect(result.evidence.conventions).toEqual({
      coefficients: 'multi-regional: domestic inputs',
      multiplier: 'type I: M = S·L, column sums of L',
    });
    expect(result.evidence.inputs[0]!.dataset).toBe('small');
    expect(result.evidence.notes.at(-1)!.text.en).toContain('CO2: t / 万元');
  });

  it('gives linkages by the convention asked for', async () => {
    const ghosh = await run(linkages, { table: 'small' }, context);
    const rows = await run(linkages, { table: 'small', forward: 'leontief' }, context);
    expect(ghosh.columns.backward).toEqual(rows.columns.backward);
    expect(ghosh.columns.forward).not.toEqual(rows.columns.forward);
    expect(sum(ghosh.columns.backward_index)).toBeCloseTo(4, 12);
    expect(ghosh.evidence.conventions.forward).toContain('Ghosh');
  });

  it('gives further columns of linkages when asked', async () => {
    const usual = await run(linkages, { table: 'small' }, context);
    const result = (await run(
      linkages,
      { table: 'small', also: ['direct', 'within', 'dispersion'] },
      context,
    )) as TableResult;
    const column = (name: string) => result.columns[name] as Float64Array;
    expect(Object.keys(result.columns).slice(0, 7)).toEqual(Object.keys(usual.columns));
    for (const [node, direct] of [0.4, 0.4, 33 / 120, 30 / 110].entries()) {
      expect(column('backward_direct')[node]).toBeCloseTo(direct, 12);
    }
    expect(column('forward_direct')[2]).toBeCloseTo(36 / 120, 12);
    expect(column('backward_direct_within')[0]).toBeCloseTo(0.25, 12);
    for (let node = 0; node < 4; node++) {
      expect(column('backward_within')[node]!).toBeLessThan(column('backward')[node]!);
      expect(column('forward_within')[node]!).toBeLessThan(column('forward')[node]!);
      expect(column('backward_dispersion')[node]!).toBeGreaterThan(0);
    }
    expect(result.evidence.conventions.dispersion).toContain('coefficient of variation');
  });

  it('gives multipliers downstream', async () => {
    const result = (await run(multipliers, { table: 'emitting', direction: 'downstream' }, context)) as TableResult;
    const ghosh = await run(linkages, { table: 'small' }, context);
    expect(result.columns.output).toEqual(ghosh.columns.forward);
    // Of direct emissions nothing is left out but a node's own: S has 0 for the last node, whose users emit.
    expect((result.columns.CO2 as Float64Array)[3]!).toBeGreaterThan(0);
  });

  it('parts footprints by sector, with the same sums', async () => {
    const whole = await run(footprint, { table: 'emitting' }, context);
    const parts = await run(footprintSectors, { table: 'emitting' }, context);
    expect(parts.length).toBe(2 * 2 * 2);
    for (const figure of ['cba', 'pba', 'imp', 'exp'] as const) {
      for (let row = 0; row < 4; row++) {
        const sectors = parts.columns[figure][2 * row]! + parts.columns[figure][2 * row + 1]!;
        expect(sectors).toBeCloseTo(whole.columns[figure][row]!, 9);
      }
    }
    expect(parts.columns.region).toMatchObject({ labels: ['N', 'S'] });
  });

  it('gives accounts and flows per head, missing where nobody was counted', async () => {
    const whole = await run(footprint, { table: 'emitting', account: 'CO2' }, context);
    const heads = await run(footprint, { table: 'emitting', account: 'CO2', people: { N: 4 } }, context);
    expect(heads.columns.cba[0]).toBeCloseTo(whole.columns.cba[0]! / 4, 12);
    expect(heads.columns.cba[1]).toBeNaN();
    expect(heads.columns.unit).toMatchObject({ labels: ['t / head'] });
    const flow = await run(flows, { table: 'small' }, context);
    const perHead = await run(flows, { table: 'small', people: { N: 2, S: 5 } }, context);
    expect([...Array.from(perHead.columns.value)]).toEqual(
      Array.from(flow.columns.value, (value, at) => value / [2, 5][at % 2]!),
    );
    await expect(run(flows, { table: 'small', people: { Z: 2 } }, context)).rejects.toMatchObject({
      code: 'unknown-region',
    });
  });

  it('extracts nodes, regions and sectors', async () => {
    const nodes = await run(extract, { table: 'small' }, context);
    expect(nodes.length).toBe(4);
    expect(sum(nodes.columns.loss_share)).toBeCloseTo(sum(nodes.columns.loss) / 430, 12);
    const regions = await run(extract, { table: 'small', unit: 'region' }, context);
    expect(regions.columns.region).toMatchObject({ labels: ['N', 'S'] });
    expect(regions.columns.loss[0]).toBeGreaterThan(200);
    await expect(run(extract, { table: 'small', unit: 'sector', variant: 'forward' }, context)).rejects.toMatchObject({
      code: 'variant-of-nodes',
    });
  });

  it('cuts links between regions', async () => {
    const result = await run(cut, { table: 'small' }, context);
    expect(result.length).toBe(2);
    expect(result.columns.from_region).toMatchObject({ labels: ['N', 'S'], codes: Uint32Array.of(0, 1) });
    const one = await run(cut, { table: 'small', sector: 'a' }, context);
    for (let k = 0; k < 2; k++) {
      expect(one.columns.loss[k]).toBeGreaterThan(0);
      expect(one.columns.loss[k]).toBeLessThan(result.columns.loss[k]!);
    }
  });

  it('closes footprints and flows', async () => {
    const { columns } = await run(footprint, { table: 'emitting', account: 'CO2' }, context);
    expect(sum(columns.pba)).toBeCloseTo(60, 10);
    for (let r = 0; r < 2; r++) {
      expect(columns.cba[r]! - columns.imp[r]! + columns.exp[r]!).toBeCloseTo(columns.pba[r]!, 10);
    }
    const embodied = await run(flows, { table: 'emitting', account: 'CO2' }, context);
    expect(embodied.columns.value[1]).toBeCloseTo(columns.exp[0]!, 10);
    const gross = await run(flows, { table: 'small', measure: 'gross', sector: 'a' }, context);
    expect([...(gross.columns.value as Float64Array)]).toEqual([0, 5 + 5 + 10, 5 + 10 + 4, 0]);
    await expect(run(footprint, { table: 'small', account: 'water' }, context)).rejects.toMatchObject({
      code: 'unknown-account',
    });
  });

  it('gives trade in value added and self-sufficiency', async () => {
    const result = await run(trade, { table: 'small' }, context);
    expect(sum(result.columns.value_added)).toBeCloseTo(287, 10);
    const share = await run(sufficiency, { table: 'small' }, context);
    expect(share.columns.self_sufficiency[0]).toBeCloseTo(80 / (80 + 19), 12);
  });

  it('lists paths with what they cover', async () => {
    const result = await run(paths, { table: 'small', region: 'N', sector: 'a', threshold: 0.01 }, context);
    expect((result.columns.path as readonly string[])[0]).toBe('N a');
    expect(result.columns.share[0]).toBeCloseTo(0.6, 12);
    expect(result.evidence.notes.at(-1)!.code).toBe('path-coverage');
    await expect(run(paths, { table: 'small', region: 'X' }, context)).rejects.toMatchObject({
      code: 'unknown-region',
    });
  });

  it('decomposes two years, and refuses tables that differ', async () => {
    const result = await run(decompose, { table: 'small', after: 'shifted' }, context);
    const { change, intensity, technology, mix, level } = result.columns;
    for (let i = 0; i < 4; i++) {
      expect(intensity[i]! + technology[i]! + mix[i]! + level[i]!).toBeCloseTo(change[i]!, 10);
    }
    expect(result.evidence.inputs.length).toBe(2);
    const { table, info } = tables.get('small')!;
    const nodes = table.nodes.map((node) => ({ ...node, sector: `${node.sector}!` }));
    tables.set('renamed', { info, table: { ...table, nodes } });
    await expect(run(decompose, { table: 'small', after: 'renamed' }, context)).rejects.toMatchObject({
      code: 'tables-differ',
      found: '1: N a | N a!',
    });
  });

  it('passes a cut of demand on', async () => {
    const result = await run(inoperability, { table: 'small', region: 'N', sector: 'a', cut: 0.2 }, context);
    expect(result.columns.inoperability[0]).toBeGreaterThan(0.2);
  });

  it('refuses a table that no kernel can hold', async () => {
    const { table, info } = tables.get('small')!;
    const nodes = Array.from({ length: 15_001 }, (_, i) => ({ region: 'N', sector: String(i) }));
    tables.set('huge', { info, table: { ...table, nodes } });
    await expect(run(linkages, { table: 'huge' }, context)).rejects.toMatchObject({ code: 'table-too-large' });
  });

  it('names nodes that make the inverse meaningless, and goes on without them when told to', async () => {
    await expect(run(multipliers, { table: 'stuck' }, context)).rejects.toMatchObject({
      code: 'not-productive',
      found: expect.stringMatching(/^N b; ρ ≥ 1/),
    });
    const result = await run(multipliers, { table: 'stuck', drop: true }, context);
    expect(result.length).toBe(3);
    expect(result.evidence.notes.some(({ code }) => code === 'nodes-dropped')).toBe(true);
  });
});
