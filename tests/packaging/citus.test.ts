import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createClient } from '../../packages/platform/src/doors/client/index.ts';
import { usesStore } from '../../packages/platform/src/operations/operation.ts';
import { loadOperations } from '../../packages/platform/src/operations/registry.ts';
import { type RunningServer, serve } from '../../packages/platform/src/server/index.ts';
import { startServer, type TestServer } from '../../packages/platform/src/store/testing/postgres-server.ts';
import { sampleInput } from '../../packages/platform/test/sample-inputs.ts';
import { catalogueQuery } from '../../scripts/citus/catalogue.ts';
import { routingOf } from '../../scripts/citus/routing.ts';
import { type CatalogueTable, distribution, isGlobal, obstacles } from '../../scripts/citus/tables.ts';

/**
 * Statements that look at every workspace on purpose: the queue's care for abandoned work, counts for operators, lists of
 * an installation. None of them answers a user's request about figures.
 */
const meantForAll = [
  /^select ("?id"?|\*) from "?workspace"?/,
  // Joint spaces are what workspaces share: their members see each other's.
  /from "?joint_(space|member)"?/,
  /from "?job"? where .*(heartbeat_at|state in \('queued', 'active'\))/s,
  /^update "?(job|piece_task)"? set "?heartbeat_at"?/,
  /^delete from "?(piece_run|held_file)"?/,
  /"?(api_token|member)"?.*("?account_id"?|"?hash"?) =/s,
];

/** No Citus is at hand here: keys are checked in the catalogue of a real PostgreSQL, routes by the statements' text. */
describe.skipIf(process.env.YANZHEN_TEST_WITHOUT_POSTGRES === '1')('spread by workspace', () => {
  let postgres: TestServer;
  let server: RunningServer;
  let tables: CatalogueTable[];
  const asked = new Set<string>();
  const original = pg.Client.prototype.query;

  beforeAll(async () => {
    postgres = (await startServer())!;
    const databaseUrl = await postgres.makeDatabase();
    pg.Client.prototype.query = function record(this: pg.Client, ...args: unknown[]) {
      const [query] = args as [string | { text?: string }];
      const text = typeof query === 'string' ? query : query?.text;
      if (text !== undefined && !text.includes('yanzhen_queue')) asked.add(text);
      return (original as (...all: unknown[]) => unknown).apply(this, args);
    } as typeof original;
    server = await serve({ location: { databaseUrl }, port: 0, team: false });
    const client = new pg.Client({ connectionString: databaseUrl });
    await client.connect();
    tables = (await client.query<CatalogueTable>(catalogueQuery)).rows;
    await client.end();
    const calls = createClient({ baseUrl: server.url });
    for (const operation of await loadOperations()) {
      const input = operation.effect === 'read' ? sampleInput(operation) : undefined;
      if (input !== undefined && usesStore(operation, input))
        await calls.call(operation.name, input).catch(() => undefined);
    }
  }, 240_000);
  afterAll(async () => {
    pg.Client.prototype.query = original;
    await server.close();
    await postgres.stop();
  });

  test('every key and reference goes by workspace', () => {
    expect(tables.length).toBeGreaterThan(20);
    expect(obstacles(tables)).toEqual([]);
  });

  test('only what belongs to no workspace is copied to every node', () => {
    for (const { name } of tables.filter(isGlobal))
      expect([
        'worker',
        'account',
        'session',
        'sign_in',
        'verification',
        'two_factor',
        'rate_limit',
        'user',
        'installation',
        'invitation',
        'jwks',
      ]).toContain(name);
    const statements = distribution(tables);
    expect(statements.filter((line) => line.includes('create_distributed_table')).length).toBeGreaterThan(20);
    expect(statements[0]).toContain('citus');
  });

  test('every statement goes to one shard, or is meant for all', () => {
    const own = [...asked].filter(
      (text) =>
        /^\s*(select|insert|update|delete|with)\b/i.test(text) && !/pg_|information_schema|kysely_migration/.test(text),
    );
    expect(own.length).toBeGreaterThan(40);
    const all = own.filter((text) => routingOf(text, tables) === 'all shards');
    expect(all.filter((text) => !meantForAll.some((pattern) => pattern.test(text.trim())))).toEqual([]);
  });
});
