import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, createClient } from '../src/doors/client/index.ts';
import { problemOf } from '../src/doors/problem.ts';
import { loadOperations } from '../src/operations/registry.ts';
import { serve } from '../src/server/index.ts';
import { type TestServer as Postgres, startServer } from '../src/store/testing/postgres-server.ts';
import { type TestServer, testServer } from './running.ts';
import { sampleInput } from './sample-inputs.ts';

/** What each store says of itself: the jobs it has done, a workbook that says when it was written. */
const ownToAStore = ['jobs.list', 'plans.export'];

const sampled = (await loadOperations()).flatMap((operation) => {
  const input =
    operation.effect === 'read' && !ownToAStore.includes(operation.name) ? sampleInput(operation) : undefined;
  return input === undefined ? [] : [{ name: operation.name, input }];
});

/** When something was kept differs from store to store by its nature, and so do the jobs that each has done. */
const moment = /\d{4}-\d\d-\d\dT[\d:.]+Z/g;
const plain = (value: unknown) => JSON.stringify(value).replaceAll(moment, 'then');

describe.skipIf(process.env.YANZHEN_TEST_WITHOUT_POSTGRES === '1')('operations on PGlite and on PostgreSQL', () => {
  let postgres: Postgres;
  let embedded: TestServer;
  let served: Awaited<ReturnType<typeof serve>>;
  let clients: Record<'embedded' | 'postgres', Client>;
  const log: string[] = [];

  beforeAll(async () => {
    postgres = (await startServer())!;
    const location = { databaseUrl: await postgres.makeDatabase() };
    [embedded, served] = await Promise.all([
      testServer(),
      serve({ location, port: 0, team: false, log: (line) => log.push(line) }),
    ]);
    clients = { embedded: createClient({ baseUrl: embedded.url }), postgres: createClient({ baseUrl: served.url }) };
  }, 240_000);
  afterAll(async () => {
    await served.close();
    await embedded.close();
    await postgres.stop();
  });

  const outcome = (client: Client, name: string, input: object) =>
    client.call(name, input as Record<string, unknown>).catch((error: unknown) => {
      const problem = problemOf(error);
      if (problem === undefined) throw error;
      return { problem: problem.title };
    });

  it.each(sampled)(
    '$name answers the same',
    async ({ name, input }) => {
      const [here, there] = await Promise.all([
        outcome(clients.embedded, name, input),
        outcome(clients.postgres, name, input),
      ]);
      expect(plain(there)).toBe(plain(here));
    },
    120_000,
  );

  it('meets no fault of its own', () => {
    expect(log).toEqual([]);
    expect(embedded.log).toEqual([]);
  });
});
