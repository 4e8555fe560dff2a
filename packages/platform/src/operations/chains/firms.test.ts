import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NetworkDocument } from '@yanzhen/evidence/networks';
import { describeNetwork, hashNetwork, readNetworkFolder } from '@yanzhen/evidence/networks';
import { cascades, defaultCascade, networkOf } from '@yanzhen/science/chains/firms';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ComputePool, runPieces } from '../../compute/index.ts';
import { openStore, type Store } from '../../store/index.ts';
import type { OperationContext } from '../context.ts';
import { runOperation } from '../run.ts';
import { firmsCascade } from './firms-cascade.ts';
import { firmsDaily } from './firms-daily.ts';
import { firmsImport } from './firms-import.ts';
import { firmsLosses, firmsLossLinks } from './firms-losses.ts';
import { firmsProfile } from './firms-profile.ts';
import { firmsShow } from './firms-show.ts';

let folder: string;
let store: Store;
let context: OperationContext;
const ring = made(900);
/** The same with three suppliers for each firm. */
const mesh = made(900, 5);
const sources = {
  datasets: { load: () => Promise.reject(new Error('No dataset is read here.')) },
  tables: { load: () => Promise.reject(new Error('No table is read here.')) },
  networks: { load: async (reference: string) => (reference === 'few' ? few() : reference === 'mesh' ? mesh : ring) },
};

/** A ring with chords: enough firms for four pieces. */
function made(firms: number, apart = 0): NetworkDocument {
  const links = Array.from({ length: 3 * firms }, (_, at) => at);
  const network = networkOf(
    {
      regions: ['N', 'S'],
      industries: ['a', 'b', 'c'],
      regionOf: Uint32Array.from({ length: firms }, (_, k) => (k < firms / 3 ? 0 : 1)),
      industryOf: Uint32Array.from({ length: firms }, (_, k) => k % 3),
      size: Float64Array.from({ length: firms }, (_, k) => 100 + k),
    },
    {
      supplier: Uint32Array.from(links, (at) => at % firms),
      customer: Uint32Array.from(links, (at) => (at * 7 + 1 + apart * Math.floor(at / firms)) % firms),
      value: Float64Array.from(links, (at) => 1 + (at % 13)),
    },
    { unit: '亿元', synthetic: true },
  );
  const about = { id: 'ring', title: { zh: '环', en: 'ring' }, source: 'made', hash: hashNetwork(network) };
  return { network, info: describeNetwork(network, about) };
}

/** A supplies B, B supplies C; D stands alone. */
function few(): Promise<NetworkDocument> {
  return readNetworkFolder(join(folder, 'few'));
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yanzhen-firms-'));
  await mkdir(join(folder, 'few'));
  await writeFile(
    join(folder, 'few', 'nodes.csv'),
    'firm,region,industry,size\nA,N,x,30\nB,S,y,40\nC,S,z,20\nD,S,z,\n',
  );
  await writeFile(join(folder, 'few', 'edges.csv'), 'supplier,customer,value\nA,B,10\nB,C,20\n');
  store = await openStore({ folder: join(folder, 'store') });
  context = {
    workspace: 'local',
    ...sources,
    importFile: () => Promise.reject(new Error('No file is imported here.')),
    importTable: () => Promise.reject(new Error('No table is imported here.')),
    store: () => Promise.resolve(store),
    signal: new AbortController().signal,
    progress: () => undefined,
  };
}, 60_000);
afterAll(async () => {
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

/** With a pool of so many threads, pieces kept in the store; counts the pieces that are computed. */
async function withThreads<T>(threads: number, work: (given: OperationContext, count: () => number) => Promise<T>) {
  const pool = new ComputePool(sources, threads);
  let computed = 0;
  const run = pool.run.bind(pool);
  pool.run = (...of) => {
    computed++;
    return run(...of);
  };
  try {
    return await work(
      { ...context, pieces: (request) => runPieces(pool, request, context, store.pieces) },
      () => computed,
    );
  } finally {
    await pool.close();
  }
}

describe('every firm in turn', () => {
  const input = { network: 'ring', tolerance: 0.001 };

  it('gives the same bits here and on one or three threads, and the numbers of the science', async () => {
    const here = await runOperation(firmsCascade, input, context);
    const all = cascades(ring.network, { ...defaultCascade, tolerance: 0.001 });
    expect(here.length).toBe(900);
    expect(Array.from(here.columns.esri)).toEqual(all.range(0, 900).map(({ esri }) => esri));
    const one = await withThreads(1, (given) => runOperation(firmsCascade, { ...input, share: 0.75 }, given));
    await withThreads(3, async (given) => {
      const three = await runOperation(firmsCascade, input, given);
      expect(three.columns).toEqual(here.columns);
    });
    expect(one.columns).toEqual((await runOperation(firmsCascade, { ...input, share: 0.75 }, context)).columns);
  });

  it('goes on where it was stopped, and other operations find the same pieces', async () => {
    const asked = { ...input, tolerance: 0.002 };
    const stop = new AbortController();
    await withThreads(1, async (given) => {
      const stopped = {
        ...given,
        signal: stop.signal,
        pieces: (request: Parameters<NonNullable<OperationContext['pieces']>>[0]) => {
          const pool = new ComputePool(sources, 1);
          const progress = (fraction: number) => fraction >= 0.5 && stop.abort();
          const at = { workspace: 'local', signal: stop.signal, progress };
          return runPieces(pool, request, at, store.pieces).finally(() => pool.close());
        },
      };
      await expect(runOperation(firmsCascade, asked, stopped)).rejects.toThrow(/cancel|abort/iu);
    });
    await withThreads(2, async (given, count) => {
      const resumed = await runOperation(firmsCascade, asked, given);
      expect(count()).toBe(2);
      expect(resumed.columns).toEqual((await runOperation(firmsCascade, asked, context)).columns);
      const profile = await runOperation(firmsProfile, asked, given);
      expect(count()).toBe(2);
      expect(profile.columns.esri[0]).toBe(Math.max(...Array.from(resumed.columns.esri)));
    });
  });

  it('is ranked, summed up by industry, and asked for a region from outside', async () => {
    const firms = await runOperation(firmsProfile, input, context);
    const esri = Array.from(firms.columns.esri);
    expect(esri).toEqual(esri.toSorted((a, b) => b - a));
    const industries = await runOperation(firmsProfile, { ...input, by: 'industry' }, context);
    expect(industries.length).toBe(3);
    expect(Array.from(industries.columns.firms).reduce((a, b) => a + b)).toBe(900);
    const threats = await runOperation(firmsProfile, { ...input, within: 'N', outside: true }, context);
    expect(threats.length).toBe(600);
    expect(threats.evidence.conventions.index).toContain('of N');
  });

  it('is marked as synthetic, and says so', async () => {
    const { evidence } = await runOperation(firmsCascade, { ...input, firm: ['3'] }, context);
    expect(evidence.estimate).toBe(true);
    expect(evidence.notes.map(({ code }) => code)).toContain('synthetic-network');
    expect(evidence.inputs[0]).toMatchObject({ dataset: 'ring', hash: ring.info.hash });
  });
});

describe('a few firms', () => {
  it('fail alone, together, by region and by industry', async () => {
    const esri = async (failing: object) =>
      Array.from((await runOperation(firmsCascade, { network: 'few', ...failing }, context)).columns.esri);
    // B loses its only input with A and C with it; B and C sell 20 and nothing, A sells 10.
    expect(await esri({ firm: ['A'] })).toEqual([1]);
    expect(await esri({ firm: ['C'] })).toEqual([1]);
    expect(await esri({ firm: ['D'] })).toEqual([0]);
    expect(await esri({ region: 'S' })).toEqual([1]);
    expect(await esri({ industry: 'z', region: 'S' })).toEqual([1]);
    expect((await esri({})).length).toBe(4);
    expect(await esri({ firm: ['D'], within: 'N' })).toEqual([0]);
    await expect(esri({ firm: ['E'] })).rejects.toMatchObject({ code: 'unknown-firm' });
    await expect(esri({ region: 'N', industry: 'z' })).rejects.toMatchObject({ code: 'unknown-firm' });
    await expect(esri({ within: 'W' })).rejects.toMatchObject({ code: 'unknown-firm' });
  });

  it('say who loses what, over which links', async () => {
    const failing = { network: 'few', firm: ['A'] };
    const losses = await runOperation(firmsLosses, failing, context);
    expect(losses.columns.firm).toEqual(['A', 'B', 'C']);
    expect(Array.from(losses.columns.lost)).toEqual([10, 20, 0]);
    expect(Array.from(losses.columns.size)).toEqual([30, 40, 20]);
    const links = await runOperation(firmsLossLinks, failing, context);
    expect(links.columns.supplier).toEqual(['A', 'B']);
    expect(Array.from(links.columns.value)).toEqual([10, 20]);
    expect((await runOperation(firmsLossLinks, { ...failing, most: 2 }, context)).length).toBe(1);
    await expect(runOperation(firmsLosses, { network: 'few' }, context)).rejects.toMatchObject({ code: 'no-failure' });
  });

  it('run day by day, by region and in total, under several events', async () => {
    const input = { network: 'few', days: 20, inventory: 3, restoration: 2 };
    const total = await runOperation(firmsDaily, { ...input, firm: ['A'], duration: 10 }, context);
    expect(total.length).toBe(20);
    // A makes nothing from day 1; B lives on three days of stock, then stops, and C after it.
    expect(total.columns.production[0]! / total.columns.normal[0]!).toBeCloseTo(1, 12);
    expect(total.columns.capacity[1]).toBeCloseTo((40 + 20) / 365, 12);
    expect(total.columns.production[8]).toBeLessThan(0.4 * total.columns.normal[8]!);
    const regions = await runOperation(firmsDaily, { ...input, firm: ['A'], duration: 10, by: 'region' }, context);
    expect(regions.length).toBe(40);
    for (const day of [0, 5, 19]) {
      expect(regions.columns.production[2 * day]! + regions.columns.production[2 * day + 1]!).toBeCloseTo(
        total.columns.production[day]!,
        12,
      );
    }
    const events = [
      { region: 'N', share: 0.5 },
      { industry: 'y', share: 0.2, from: 3 },
    ];
    const both = await runOperation(firmsDaily, { ...input, events, rationing: 'largest-first' }, context);
    expect(both.columns.capacity[4]).toBeCloseTo((0.5 * 30 + 0.8 * 40 + 20) / 365, 12);
    await expect(runOperation(firmsDaily, input, context)).rejects.toMatchObject({ code: 'no-event' });
  });

  it('are imported, shown with their degrees, and faults name row and column', async () => {
    const file = (name: string) => ({ name, path: join(folder, 'few', name), bytes: 1 });
    const saved = await runOperation(
      firmsImport,
      { firms: file('nodes.csv'), links: file('edges.csv'), id: 'own' },
      context,
    );
    expect(saved).toMatchObject({ id: 'own', version: 1, created: true, firms: 4, links: 2, synthetic: false });
    expect((await store.networks.load('own')).network.names).toEqual(['A', 'B', 'C', 'D']);
    const shown = await runOperation(firmsShow, { network: 'few' }, context);
    expect(shown.report).toMatchObject({ firms: 4, links: 2, alone: 1, mostCustomers: 1, customersExponent: null });
    await writeFile(join(folder, 'few', 'bad.csv'), 'supplier,customer,value\nA,B,10\nA,X,1\n');
    const bad = runOperation(firmsImport, { firms: file('nodes.csv'), links: file('bad.csv') }, context);
    await expect(bad).rejects.toMatchObject({ place: { file: 'bad.csv', row: 3, column: 'customer' }, found: 'X' });
  });
});

describe('a file of essential inputs', () => {
  const sum = (values: ArrayLike<number>) => Array.from(values).reduce((a, b) => a + b, 0);

  it('makes cascades and days fall by how far an input is essential', async () => {
    const write = async (name: string, text: string) => {
      const path = join(folder, name);
      await writeFile(path, `input,user,essential\n${text}`);
      return { path, name, bytes: 1 };
    };
    const half = await write('half.csv', 'x,y,0.5\n');
    const every = { network: 'mesh', tolerance: 0.01, substitute: false, mostIterations: 8 };
    const essential = await write('some.csv', 'a,*,0.5\nb,,0.5\nc,,0.5\n');
    const all = await runOperation(firmsProfile, every, context);
    const some = await runOperation(firmsProfile, { ...every, essential }, context);
    const none = await runOperation(firmsProfile, { ...every, essentials: 'linear' }, context);
    expect(sum(some.columns.downstream)).toBeLessThan(sum(all.columns.downstream));
    expect(sum(some.columns.downstream)).toBeGreaterThan(sum(none.columns.downstream));
    expect(some.evidence.notes.find(({ code }) => code === 'essential-inputs')?.text.en).toContain('9 are in part');
    const days = async (essential?: typeof half) => {
      const asked = { network: 'few', firm: ['A'], days: 30, duration: 20, inventory: 2, recovery: 0 };
      const { columns } = await runOperation(firmsDaily, { ...asked, ...(essential && { essential }) }, context);
      return sum(columns.production);
    };
    expect(await days()).toBeLessThan(await days(half));
    await expect(days(await write('wrong.csv', 'q,,1\n'))).rejects.toMatchObject({ code: 'unknown-sector' });
  });

  it('is read by the workers too, and keeps pieces of one file from another', async () => {
    const path = join(folder, 'kept.csv');
    const essential = { path, name: 'kept.csv', bytes: 1 };
    const input = { network: 'mesh', tolerance: 0.01, substitute: false, mostIterations: 8, essential };
    await withThreads(2, async (given, count) => {
      await writeFile(path, 'input,user,essential\na,,0.5\n');
      const first = await runOperation(firmsProfile, input, given);
      expect(first.columns).toEqual((await runOperation(firmsProfile, input, context)).columns);
      const before = count();
      await writeFile(path, 'input,user,essential\na,,0\nb,,0\n');
      const second = await runOperation(firmsProfile, input, given);
      expect(count()).toBeGreaterThan(before);
      expect(sum(second.columns.downstream)).toBeLessThan(sum(first.columns.downstream));
    });
  });
});

describe('two files', () => {
  const file = (name: string) => ({ name, path: join(folder, 'few', name), bytes: 1 });

  it('stand for a network, and evidence names them without their paths', async () => {
    const files = { firms: file('nodes.csv'), links: file('edges.csv') };
    const known = { network: 'few' };
    const one = { firm: ['A'] };
    const all = await runOperation(firmsCascade, files, context);
    expect(all.columns).toEqual((await runOperation(firmsCascade, known, context)).columns);
    expect(all.evidence.parameters).toMatchObject({ firms: 'nodes.csv', links: 'edges.csv' });
    const alone = await runOperation(firmsCascade, { ...known, ...one }, context);
    const ranked = await runOperation(firmsProfile, known, context);
    await withThreads(2, async (given) => {
      expect((await runOperation(firmsCascade, files, given)).columns).toEqual(all.columns);
      expect((await runOperation(firmsCascade, { ...files, ...one }, given)).columns).toEqual(alone.columns);
      expect((await runOperation(firmsProfile, files, given)).columns).toEqual(ranked.columns);
    });
    expect((await runOperation(firmsShow, files, context)).report.firms).toBe(4);
    await expect(runOperation(firmsCascade, {}, context)).rejects.toMatchObject({ code: 'no-network' });
    await expect(runOperation(firmsDaily, { firm: ['A'] }, context)).rejects.toMatchObject({ code: 'no-network' });
  });
});
