import { request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { Hono } from 'hono';
import { afterEach, expect, it, vi } from 'vitest';
import type { Store } from '../../store/index.ts';
import { type Listener, listen } from '../listen.ts';
import { addProbes, Metrics, observeRequests, openLog } from './index.ts';

let listener: Listener | undefined;
afterEach(async () => {
  vi.unstubAllEnvs();
  await listener?.close();
  listener = undefined;
});

async function running({ ping = async () => {} }: { ping?: () => Promise<void> } = {}) {
  const lines: string[] = [];
  let isEnding = false;
  const store = {
    kind: 'embedded',
    ping,
    workers: async () => [{}, {}],
    openJobs: async () => ({ queued: 3, active: 1 }),
    workDone: () => ({ jobs: 7, failed: 1, pieces: 40 }),
  } as unknown as Store;
  const log = openLog('json', (text) => void lines.push(text));
  const observed = { store, metrics: new Metrics(store), log, isEnding: () => isEnding };
  const app = new Hono();
  app.use(observeRequests(observed, new Set(['/api/v1/known'])));
  addProbes(app, observed);
  app.get('/api/v1/known', async (c) => {
    await sleep(Number(c.req.query('wait') ?? 0));
    return c.text('done');
  });
  listener = await listen(app, 0);
  const url = `http://127.0.0.1:${listener.port}`;
  return { url, lines, end: () => (isEnding = true) };
}

const statusOf = async (url: string, headers: Record<string, string> = {}) => (await fetch(url, { headers })).status;

it('is healthy as long as it answers, and ready only while the database does and it is not about to end', async () => {
  let isAway = false;
  const ping = () => (isAway ? Promise.reject(new Error('away')) : Promise.resolve());
  const { url, end } = await running({ ping });
  expect(await statusOf(`${url}/ready`)).toBe(200);
  isAway = true;
  expect(await statusOf(`${url}/ready`)).toBe(503);
  expect(await statusOf(`${url}/health`)).toBe(200);
  isAway = false;
  end();
  expect(await (await fetch(`${url}/ready`)).json()).toEqual({ status: 'ending' });
});

it('is not ready when the database does not answer in time', async () => {
  const { url } = await running({ ping: () => new Promise(() => {}) });
  expect(await statusOf(`${url}/ready`)).toBe(503);
});

it('counts requests by operation and never by what somebody typed', async () => {
  const { url, lines } = await running();
  await fetch(`${url}/api/v1/known?query=secret`);
  await fetch(`${url}/api/v1/secret-name`);
  const text = await (await fetch(`${url}/metrics`)).text();
  expect(text).toContain('yanzhen_http_request_seconds_count{route="/api/v1/known",method="GET",status="200"} 1');
  expect(text).toContain('yanzhen_http_request_seconds_count{route="other",method="GET",status="404"} 1');
  expect(text).toContain('yanzhen_jobs{state="queued"} 3');
  expect(text).toContain('yanzhen_workers 2');
  expect(text).toContain('yanzhen_work_done{what="pieces"} 40');
  expect(text).not.toContain('secret');
  const told = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(told[0]).toMatchObject({
    level: 'info',
    message: 'request',
    method: 'GET',
    path: '/api/v1/known',
    status: 200,
  });
  expect(lines.join()).not.toContain('query');
});

it('shows metrics to this machine, not to whom a proxy sends on, and with a token to who has it', async () => {
  const { url } = await running();
  expect(await statusOf(`${url}/metrics`)).toBe(200);
  expect(await statusOf(`${url}/metrics`, { 'X-Forwarded-For': '192.0.2.1' })).toBe(404);
  vi.stubEnv('YANZHEN_METRICS_TOKEN', 'open');
  expect(await statusOf(`${url}/metrics`)).toBe(404);
  expect(await statusOf(`${url}/metrics`, { Authorization: 'Bearer shut' })).toBe(404);
  expect(await statusOf(`${url}/metrics`, { Authorization: 'Bearer open', 'X-Forwarded-For': '192.0.2.1' })).toBe(200);
});

it('ends requests that are under way before it closes, and takes no new ones', async () => {
  const { url } = await running();
  const answer = fetch(`${url}/api/v1/known?wait=600`);
  await sleep(100);
  const closing = listener!.close();
  listener = undefined;
  await expect(fetch(`${url}/health`)).rejects.toThrow(/fetch failed/);
  expect(await (await answer).text()).toBe('done');
  await closing;
});

it('does not wait for connections that only stand open', async () => {
  const { url } = await running();
  const opened = request(`${url}/health`, { headers: { Connection: 'keep-alive' } });
  await new Promise((resolve) => opened.on('response', (response) => response.resume().on('end', resolve)).end());
  const began = performance.now();
  await listener!.close();
  listener = undefined;
  expect(performance.now() - began).toBeLessThan(2000);
});
