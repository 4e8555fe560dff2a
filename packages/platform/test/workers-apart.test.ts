import { cascades, defaultCascade } from '@yanzhen/science/chains/firms';
import { afterAll, expect, it } from 'vitest';
import { openStore } from '../src/store/index.ts';
import { startServer } from '../src/store/testing/postgres-server.ts';
import { madeNetwork } from './made-network.ts';
import { makeHosts } from './network-hosts.ts';
import { startWorker, type WorkerProcess } from './worker-process.ts';

const firms = 4000;
const hosts = process.env.YANZHEN_TEST_WITHOUT_POSTGRES === '1' ? null : makeHosts(3);
if (hosts === null)
  process.stderr.write('No namespaces of the network can be made here: workers on several addresses are not tested.\n');
afterAll(() => hosts?.remove());

it.skipIf(hosts === null)(
  'workers on several addresses do the same, with one of them cut off in the middle',
  async () => {
    const { address, names, cutOff } = hosts!;
    const made = madeNetwork(firms);
    const server = (await startServer({ address }))!;
    const here = await server.makeDatabase();
    const store = await openStore({ databaseUrl: here });
    const workers: WorkerProcess[] = [];
    try {
      await store.networks.save(made);
      const databaseUrl = here.replace('127.0.0.1', address);
      workers.push(...(await Promise.all(names.map((namespace) => startWorker({ databaseUrl, namespace })))));
      const input = { network: 'net', share: 0.5, tolerance: 1e-4 };
      const id = await store.jobs.submit('operation', { operation: 'chains.firms.cascade', input });
      const tasks = () =>
        store.transaction('local', ({ queries }) => queries.selectFrom('piece_task').selectAll().execute());
      const workersWithDone = async () =>
        new Set((await tasks()).filter(({ state }) => state === 'done').map(({ worker }) => worker)).size;
      await expect.poll(workersWithDone, { timeout: 30_000, interval: 20 }).toBe(3);
      cutOff(names[1]!);
      for await (const job of store.jobs.events(id, AbortSignal.timeout(90_000))) {
        if (job.finishedAt !== null) expect(job).toMatchObject({ state: 'done', error: null });
      }
      const { columns } = (await store.jobs.result(id)) as { columns: { esri: Float64Array } };
      const all = cascades(made.network, { ...defaultCascade, tolerance: 1e-4 }).range(0, firms, 0.5);
      expect(Array.from(columns.esri)).toEqual(all.map(({ esri }) => esri));
    } finally {
      await Promise.all(workers.map((worker) => worker.kill()));
      await store.close();
      await server.stop();
    }
  },
  150_000,
);
