import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, createClient } from '../src/doors/client/index.ts';
import { splitArguments } from '../src/doors/mcp/tools.ts';
import { findOperation } from '../src/operations/registry.ts';
import { type TestServer, testServer, yanzhen } from './running.ts';

const shock = { table: 'china-provinces-mrio-2007', region: '420000', sector: '17', inventory: 10 };
const essential = 'input,user,essential\n02,,0\n03,,0\n';
let server: TestServer;
let client: Client;

beforeAll(async () => {
  server = await testServer();
  client = createClient({ baseUrl: server.url });
});
afterAll(() => server.close());

describe('a long read of an uploaded file', () => {
  it('is a job in a worker; its answer names the file, and the server stays free', async () => {
    const file = new File([essential], 'mine.csv');
    const running = client.chains.shockOutcomes({ ...shock, steps: 365, essential: file });
    const waits: number[] = [];
    let done = false;
    void running.finally(() => {
      done = true;
    });
    while (!done) {
      const start = performance.now();
      await client.datasets.list({});
      waits.push(performance.now() - start);
    }
    const { evidence, columns } = await running;
    expect(Math.max(...waits)).toBeLessThan(2000);
    expect(evidence.parameters.essential).toBe('mine.csv');
    expect(evidence.notes.map(({ code }) => code)).toContain('essential-inputs');
    expect(columns.cause).not.toContain('02');
    expect(server.log).toEqual([]);
  });

  it('gives the command line the same through the server', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'yanzhen-essential-'));
    const path = join(folder, 'mine.csv');
    await writeFile(path, essential);
    const given = { ...shock, steps: 20 };
    const flags = Object.entries(given).flatMap(([name, value]) =>
      name === 'table' ? [String(value)] : [`--${name}`, String(value)],
    );
    const { out, err } = await yanzhen([
      'chains',
      'shock-outcomes',
      ...flags,
      '--essential',
      path,
      '--format',
      'json',
      '--data',
      server.folder,
    ]);
    await rm(folder, { recursive: true });
    const answer = await client.chains.shockOutcomes({ ...given, essential: new File([essential], 'mine.csv') });
    expect(err).not.toContain('rror');
    const rows = JSON.parse(out) as { lost: number }[];
    expect(rows.map(({ lost }) => lost)).toEqual(answer.columns.lost);
  });

  it('is nothing an assistant can name a path for', async () => {
    const operation = (await findOperation('chains.shock'))!;
    expect(() =>
      splitArguments(operation, { table: 'x', essential: { path: '/etc/hosts', name: 'x', bytes: 1 } }),
    ).toThrow('Files cannot be given here');
  });
});

describe('a long read asked for again', () => {
  it('finds its run while it goes on and when it is done; another input does not', async () => {
    const asked = { ...shock, steps: '1200', by: 'total' };
    const ask = (input: object) =>
      fetch(`${server.url}/api/v1/chains/shock?${new URLSearchParams(input as Record<string, string>)}`);
    const [first, other] = await Promise.all([ask(asked), ask({ ...asked, inventory: '11' })]);
    expect([first.status, other.status]).toEqual([202, 202]);
    const jobOf = async (answer: Response) => ((await answer.json()) as { job: { id: string } }).job.id;
    const [id, apart] = [await jobOf(first), await jobOf(other)];
    expect(apart).not.toBe(id);
    const again = await ask(asked);
    const isDone = again.status === 200;
    if (!isDone) expect(await jobOf(again)).toBe(id);
    const state = async () => (await client.jobs.get({ job: id })).state;
    await expect.poll(state, { timeout: 60_000 }).toBe('done');
    const before = (await client.jobs.list({})).length;
    const answer = await client.chains.shock({ ...shock, steps: 1200, by: 'total' });
    expect(answer.total).toBe(1200);
    // Nothing was computed anew: no job was added, and the table came without a wait.
    expect((await client.jobs.list({})).length).toBe(before);
    expect((await ask(asked)).status).toBe(200);
  }, 120_000);
});

describe('an ensemble on the server', () => {
  it('can be cancelled, and goes on where it was', async () => {
    const input = { ...shock, steps: 60, runs: 16, seed: 7 };
    const stop = new AbortController();
    let fraction = 0;
    const first = client.call('chains.ensemble', input, {
      signal: stop.signal,
      onProgress: (told) => {
        fraction = told.fraction;
        if (fraction > 0.3) stop.abort();
      },
    });
    await expect(first).rejects.toThrow('abort');
    expect(fraction).toBeGreaterThan(0.3);
    const cancelled = async () => (await client.jobs.list({ state: 'cancelled' })).columns.operation;
    await expect.poll(cancelled, { timeout: 20_000 }).toEqual(['chains.ensemble']);
    const whole = await client.chains.ensemble(input);
    expect(whole.total).toBe(60);
    const notes = whole.evidence.notes.map(({ code }) => code);
    expect(notes).toContain('loss-distribution');
    expect(whole.columns.p5[0]).toBeCloseTo(1, 9);
  }, 60_000);
});
