import { createHash, timingSafeEqual } from 'node:crypto';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context, Hono, MiddlewareHandler } from 'hono';
import type { Store } from '../../store/index.ts';
import { yanzhenVersion } from '../../version.ts';
import type { Log } from './log.ts';
import type { Metrics } from './metrics.ts';

/** The database has so long to answer before the process counts as not ready. */
const patience = 2_000;

export interface Observed {
  readonly store: Store;
  readonly metrics: Metrics;
  readonly log: Log;
  /** Whether the process has been told to end. */
  readonly isEnding: () => boolean;
}

/** The addresses that programs ask and people do not. They tell nothing of what is stored. */
export function addProbes(app: Hono, observed: Observed): void {
  app.get('/health', (c) => c.json({ status: 'ok', version: yanzhenVersion }));
  app.get('/ready', async (c) => {
    const why = observed.isEnding() ? 'ending' : await databaseState(observed.store);
    return c.json({ status: why === 'ok' ? 'ready' : why }, why === 'ok' ? 200 : 503);
  });
  app.get('/metrics', async (c) => {
    if (!mayReadMetrics(c, process.env.YANZHEN_METRICS_TOKEN)) return c.text('', 404);
    const { registry } = observed.metrics;
    const text = await registry.metrics().catch(() => null);
    if (text === null) return c.text('# the database does not answer\n', 503);
    return c.text(text, 200, { 'Content-Type': registry.contentType });
  });
}

async function databaseState(store: Store): Promise<string> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve('database away'), patience);
  });
  const asked = store.ping().then(
    () => 'ok',
    () => 'database away',
  );
  try {
    return await Promise.race([asked, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** With a token, who has it; else who sits on this machine and was not sent on by a proxy. */
function mayReadMetrics(c: Context, token: string | undefined): boolean {
  if (token) return isSame(c.req.header('authorization') ?? '', `Bearer ${token}`);
  const wasSentOn = c.req.header('x-forwarded-for') !== undefined || c.req.header('forwarded') !== undefined;
  const address = getConnInfo(c).remote.address ?? '';
  return !wasSentOn && /^(127\.|::1$|::ffff:127\.)/.test(address);
}

function isSame(given: string, wanted: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(wanted));
}

/** Counts and times every request, and tells it to the log. @param routes the addresses to be told apart */
export function observeRequests({ metrics, log }: Observed, routes: ReadonlySet<string>): MiddlewareHandler {
  return async (c, next) => {
    const began = performance.now();
    metrics.begin();
    try {
      await next();
    } finally {
      const seconds = (performance.now() - began) / 1000;
      const route = routes.has(c.req.path) ? c.req.path : c.req.path.startsWith('/api/') ? 'other' : 'files';
      metrics.end(route, c.req.method, c.res.status, seconds);
      if (c.res.status === 500) metrics.fault();
      // The path without its query: what somebody searched for is hers.
      const { method, path } = c.req;
      log.event('request', { method, path, status: c.res.status, milliseconds: Math.round(seconds * 1e4) / 10 });
    }
  };
}
