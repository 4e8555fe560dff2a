import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readTable, type TableDocument } from '@yanzhen/evidence/tables';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ComputePool, runPieces, shareTable } from '../../compute/index.ts';
import { piecesHere } from '../../doors/local/pieces-here.ts';
import { openStore, type Store } from '../../store/index.ts';
import type { OperationContext } from '../context.ts';
import { runOperation } from '../run.ts';
import type { TableResult } from '../table.ts';
import { ensemble } from './ensemble.ts';
import { ensembleRuns } from './ensemble-runs.ts';
import { shock } from './shock.ts';

let folder: string;
let small: TableDocument;
let store: Store;
let context: OperationContext;
const datasets = { load: () => Promise.reject(new Error('No dataset is read here.')) };
const tables = { load: async () => small };
const networks = { load: () => Promise.reject(new Error('No network is read here.')) };
const input = { table: 'small', region: 'N', sector: 'a', steps: 40, runs: 10, by: 'region', inventory: 12 } as const;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yanzhen-ensemble-'));
  const labels = ',N_a,N_b,S_a,S_b\n';
  await writeFile(join(folder, 'Z.csv'), `${labels}N_a,10,20,5,5\nN_b,15,5,10,5\nS_a,5,10,11,10\nS_b,10,5,7,10\n`);
  await writeFile(join(folder, 'F.csv'), ',N_home,S_home\nN_a,50,10\nN_b,60,5\nS_a,4,80\nS_b,8,70\n');
  await writeFile(join(folder, 'V.csv'), `${labels}wages,60,60,87,80\n`);
  const { table, info } = await readTable(folder, { id: 'small', year: 2017, unit: '万元' });
  small = shareTable({ table, info });
  store = await openStore({ folder: join(folder, 'store') });
  context = {
    workspace: 'local',
    datasets,
    tables,
    networks,
    importFile: () => Promise.reject(new Error('No file is read here.')),
    importTable: readTable,
    store: async () => store,
    signal: new AbortController().signal,
    progress: () => {},
  };
}, 60_000);

afterAll(async () => {
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

/** A context whose pieces run on so many threads, and are kept when asked. */
async function onThreads<T>(threads: number, work: (context: OperationContext, pool: ComputePool) => Promise<T>) {
  const pool = new ComputePool({ datasets, tables, networks }, threads);
  try {
    return await work({ ...context, pieces: (request) => runPieces(pool, request, context) }, pool);
  } finally {
    await pool.close();
  }
}

const figures = (result: TableResult) => ({ ...result.columns, length: result.length });

describe('an ensemble through its operation', () => {
  it('gives the same bits here, on one thread and on three', async () => {
    const here = await runOperation(ensemble, input, context);
    expect(here.length).toBe(40 * 2);
    for (const threads of [1, 3]) {
      const there = await onThreads(threads, (pooled) => runOperation(ensemble, input, pooled));
      expect(figures(there)).toEqual(figures(here));
      expect(there.evidence).toEqual(here.evidence);
    }
  });

  it('orders its bands, names its assumptions, and counts runs that did not recover', async () => {
    const { columns, evidence } = await runOperation(ensemble, input, context);
    const at = (name: string) => columns[name as 'p5'] as Float64Array;
    const names = ['p5', 'p10', 'p25', 'p50', 'p75', 'p90', 'p95'];
    for (let row = 0; row < 80; row++) {
      for (let q = 1; q < names.length; q++) {
        expect(at(names[q]!)[row]!).toBeGreaterThanOrEqual(at(names[q - 1]!)[row]!);
      }
    }
    expect(evidence.conventions['range of inventory']).toBe('even between × 0.5 and × 1.5');
    expect(evidence.conventions['range of psi']).toBe('even between 0.7 and 0.9');
    const notes = Object.fromEntries(evidence.notes.map(({ code, text }) => [code, text.en]));
    expect(Object.keys(notes)).toEqual(['loss-distribution', 'few-runs', 'not-recovered']);
    const runs = await runOperation(ensembleRuns, input, context);
    const recovered = runs.columns.recovered as Uint8Array;
    const out = Array.from({ length: 10 }, (_, run) => recovered[2 * run]!).filter((yes) => yes === 0).length;
    expect(notes['not-recovered']).toContain(`${out} of 10 runs`);
  });

  it('is the one run where nothing is uncertain', async () => {
    const certain = Object.fromEntries(
      ['inventory', 'restoration', 'overproduction', 'extra', 'size'].map((name) => [`${name}Range`, [1, 1]]),
    );
    const { columns } = await runOperation(
      ensemble,
      { ...input, ...certain, psiRange: [0.8, 0.8], runs: 2, by: 'total' },
      context,
    );
    const { by: _by, runs: _runs, ...one } = input;
    const single = await runOperation(shock, one, context);
    const production = single.columns.production as Float64Array;
    for (let step = 0; step < 40; step++) {
      let output = 0;
      for (let node = 0; node < 4; node++) output += production[step * 4 + node]!;
      const share = (output * 365) / (100 + 100 + 120 + 110);
      expect((columns.p5 as Float64Array)[step]!).toBeCloseTo(share, 12);
      expect((columns.mean as Float64Array)[step]!).toBeCloseTo(share, 12);
    }
  });

  it('says which range is wrong', async () => {
    await expect(runOperation(ensemble, { ...input, sizeRange: [2, 1] }, context)).rejects.toMatchObject({
      place: { field: 'sizeRange' },
    });
    await expect(runOperation(ensemble, { table: 'small' }, context)).rejects.toThrow('no event');
  });
});

describe('its pieces', () => {
  it('are kept: what was cancelled goes on where it was, with the same bits', async () => {
    await onThreads(1, async (_, pool) => {
      const stop = new AbortController();
      let told = 0;
      const counted = (signal: AbortSignal, progress: () => void): OperationContext => ({
        ...context,
        signal,
        pieces: (request) => runPieces(pool, request, { workspace: 'local', signal, progress }, store.pieces),
      });
      const cancelled = counted(stop.signal, () => {
        if (++told === 2) stop.abort();
      });
      await expect(runOperation(ensemble, { ...input, runs: 40 }, cancelled)).rejects.toThrow('Cancelled');
      expect(told).toBeLessThan(10);
      let computed = 0;
      const run = pool.run.bind(pool);
      pool.run = (work, call) => {
        computed++;
        return run(work, call);
      };
      const again = counted(new AbortController().signal, () => {});
      const whole = await runOperation(ensemble, { ...input, runs: 40 }, again);
      expect(computed).toBeLessThanOrEqual(8);
      expect(figures(whole)).toEqual(figures(await runOperation(ensemble, { ...input, runs: 40 }, context)));
      computed = 0;
      await runOperation(ensembleRuns, { ...input, runs: 40 }, again);
      expect(computed).toBe(0);
    });
  });

  it('run on threads of the command line', async () => {
    const pieces = (request: Parameters<typeof piecesHere>[0]) =>
      piecesHere(request, { datasets, tables, networks, workspace: 'local' }, context);
    const there = await runOperation(ensemble, input, { ...context, pieces });
    expect(figures(there)).toEqual(figures(await runOperation(ensemble, input, context)));
  });
});

describe('essential inputs', () => {
  const write = async (name: string, text: string) => {
    const path = join(folder, name);
    await writeFile(path, text);
    return { name, path, bytes: text.length };
  };
  const cut = {
    table: 'small',
    steps: 40,
    inventory: 4,
    routing: 'fixed' as const,
    events: [{ kind: 'link', regions: ['S'], to: { regions: ['N'] }, share: 1, from: 2, duration: 30 }],
  };

  it('given by a file hold back, the others do not', async () => {
    const lost = async (essential?: Awaited<ReturnType<typeof write>>) => {
      const result = await runOperation(shock, { ...cut, ...(essential && { essential }) }, context);
      const sum = (result.columns.production as Float64Array).reduce((a, b) => a + b, 0);
      return { sum, evidence: result.evidence };
    };
    const all = await lost();
    const none = await lost(await write('none.csv', 'input,user,essential\na,*,0\nb,,0\n'));
    const some = await lost(await write('some.csv', '投入,a,b\na,1,0\nb,1,1\n'));
    expect(none.sum).toBeGreaterThan(some.sum);
    expect(some.sum).toBeGreaterThan(all.sum);
    expect(none.evidence.parameters.essential).toBe('none.csv');
    expect(none.evidence.notes.find(({ code }) => code === 'essential-inputs')?.text.en).toContain('Of 4 pairs');
  });

  it('go into ensembles, and say where they are wrong', async () => {
    const essential = await write('none.csv', 'input,user,essential\na,*,0\nb,,0\n');
    const runs = { ...cut, runs: 4 };
    const held = await runOperation(ensembleRuns, runs, context);
    const free = await runOperation(ensembleRuns, { ...runs, essential }, context);
    const shares = (result: TableResult) => result.columns.lost_share as Float64Array;
    for (let run = 0; run < 4; run++) expect(shares(free)[run]!).toBeLessThan(shares(held)[run]!);
    const wrong = await write('wrong.csv', 'input,user,essential\nz,*,0\n');
    await expect(runOperation(shock, { ...cut, essential: wrong }, context)).rejects.toMatchObject({
      code: 'unknown-sector',
      place: { file: 'wrong.csv', row: 2, column: 'input' },
    });
  });
});
