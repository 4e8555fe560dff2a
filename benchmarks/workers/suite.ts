import { openStore, type Store } from '../../packages/platform/src/store/index.ts';
import { startServer } from '../../packages/platform/src/store/testing/postgres-server.ts';
import { madeNetwork } from '../../packages/platform/test/made-network.ts';
import { startWorker, type WorkerProcess } from '../../packages/platform/test/worker-process.ts';
import { type BenchmarkRow, compared, milliseconds } from '../table.ts';

const FIRMS = 20_000;
const COUNTS = [1, 2, 4];

/** The failure of every firm of a network, by one, two and four worker processes of one thread each on PostgreSQL. */
export async function suite(): Promise<BenchmarkRow[]> {
  const server = await startServer();
  if (server === null) throw new Error('No PostgreSQL: name one in TEST_DATABASE_URL.');
  const databaseUrl = await server.makeDatabase();
  const store = await openStore({ databaseUrl });
  try {
    await store.networks.save(madeNetwork(FIRMS));
    const times: number[] = [];
    for (const count of COUNTS) times.push(await timed(store, databaseUrl, count));
    const [one] = times as [number];
    return COUNTS.map((count, at) =>
      compared(
        `every firm of ${FIRMS.toLocaleString('en')} fails, ${count} worker${count === 1 ? '' : 's'} on 2 cores`,
        times[at]!,
        'one worker',
        one,
        `from submission to result, ${milliseconds(times[at]!)}`,
      ),
    );
  } finally {
    await store.close();
    await server.stop();
  }
}

async function timed(store: Store, databaseUrl: string, count: number): Promise<number> {
  const workers: WorkerProcess[] = [];
  const cascade = (network: string) =>
    store.jobs.submit('operation', { operation: 'chains.firms.cascade', input: { network } });
  try {
    workers.push(...(await Promise.all(Array.from({ length: count }, () => startWorker({ databaseUrl })))));
    await ended(store, await store.jobs.submit('operation', { operation: 'system.operations', input: {} }));
    const began = performance.now();
    await ended(store, await cascade('net'));
    return performance.now() - began;
  } finally {
    await Promise.all(workers.map((worker) => worker.stop()));
    await store.transaction('local', ({ queries }) => queries.deleteFrom('piece').execute());
  }
}

async function ended(store: Store, id: string): Promise<void> {
  for await (const job of store.jobs.events(id)) {
    if (job.finishedAt !== null && job.state !== 'done') throw new Error(`The job ended as ${job.state}.`);
  }
}
