import { UserError } from '@yanzhen/evidence/errors';
import { type Context, Hono } from 'hono';
import { apiPrefix, operationPath } from '../client/request.ts';
import { internalProblem, type Problem, problemOf } from '../problem.ts';
import { serveAssistants } from './assistants.ts';
import { docsPage, docsScript, docsStyle } from './docs-page.ts';
import { type Front, openGate } from './gate.ts';
import { jobEvents } from './jobs.ts';
import { logFault } from './log.ts';
import { openApi } from './openapi.ts';
import type { HttpParts } from './parts.ts';
import { operationRoute } from './route.ts';
import { knownHostsOnly, sameOriginWrites, securityHeaders } from './security.ts';
import { workbenchFiles } from './workbench-files.ts';

/** The HTTP door: every operation under /api/v1, its description, and the workbench at the root. */
export function createApp(parts: HttpParts, front: Front = { gate: openGate(parts) }): Hono {
  const { gate, url } = front;
  const app = new Hono();
  app.onError((error, c) => sendProblem(c, problemFor(error, parts)));
  front.observe?.(app);
  app.use(securityHeaders(url), knownHostsOnly(url), sameOriginWrites(url));
  app.get(`${apiPrefix}/health`, (c) => c.json({ status: 'ok', version: parts.version, process: process.pid }));
  app.get(`${apiPrefix}/openapi.json`, (c) => c.json(openApi(parts.operations, parts.version)));
  app.get(`${apiPrefix}/docs`, (c) => c.html(docsPage));
  app.get(`${apiPrefix}/docs.js`, (c) => c.body(docsScript, 200, { 'Content-Type': 'text/javascript; charset=utf-8' }));
  app.get(`${apiPrefix}/docs.css`, (c) => c.body(docsStyle, 200, { 'Content-Type': 'text/css; charset=utf-8' }));
  app.get(`${apiPrefix}/jobs/:id/events`, jobEvents(gate));
  for (const operation of parts.operations) {
    const path = operationPath(operation.name);
    const route = operationRoute(gate, operation);
    app.post(path, route);
    app.get(path, operation.effect === 'read' ? route : writesArePosted(route));
  }
  serveAssistants(app, gate);
  front.extend?.(app);
  app.all('/api/*', noSuchAddress);
  if (parts.workbench !== undefined) app.get('*', workbenchFiles(parts.workbench));
  app.notFound(noSuchAddress);
  return app;
}

/** A write is posted; only the result of its job can be got. */
function writesArePosted(route: (c: Context) => Promise<Response>) {
  return (c: Context) => {
    if (c.req.query('resultOf') !== undefined) return route(c);
    const title = { zh: '这项操作会改变数据，请用 POST。', en: 'This operation changes data: use POST.' };
    return sendProblem(
      c,
      { type: 'urn:yanzhen:problem:use-post', status: 405, code: 'use-post', title },
      { Allow: 'POST' },
    );
  };
}

function noSuchAddress(c: Context): never {
  throw new UserError(
    'no-such-address',
    { zh: '没有这个地址。', en: 'There is nothing at this address.' },
    { kind: 'absent', found: c.req.path, expected: { zh: `见 ${apiPrefix}/docs`, en: `see ${apiPrefix}/docs` } },
  );
}

function problemFor(error: unknown, parts: HttpParts): Problem {
  return problemOf(error) ?? internalProblem(logFault(parts, error));
}

function sendProblem(c: Context, problem: Problem, headers: Record<string, string> = {}): Response {
  return c.body(JSON.stringify(problem), problem.status as 400, {
    'Content-Type': 'application/problem+json',
    ...headers,
  });
}
