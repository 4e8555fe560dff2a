import { parentPort, workerData } from 'node:worker_threads';
import type { PGlite } from '@electric-sql/pglite';
import { openFolder } from './folder.ts';
import type { ThreadAnswer, ThreadFailure, ThreadRequest, ThreadResult } from './protocol.ts';
import { tend } from './tend.ts';

const port = parentPort!;
const unlisten = new Map<string, () => Promise<void>>();

function answer(message: ThreadAnswer): void {
  port.postMessage(message);
}

function failureOf(error: unknown): ThreadFailure {
  const { message, code, detail, constraint } = error as ThreadFailure;
  return { message: String(message ?? error), code, detail, constraint };
}

async function run(pglite: PGlite, request: ThreadRequest): Promise<ThreadResult[]> {
  switch (request.op) {
    case 'query': {
      const { rows, affectedRows } = await pglite.query<Record<string, unknown>>(request.sql, [...request.parameters]);
      return [{ rows, affectedRows }];
    }
    case 'exec':
      return await runScript(pglite, request.sql);
    case 'listen': {
      const { channel } = request;
      const stop = await pglite.listen(channel, (payload) => answer({ kind: 'notification', channel, payload }));
      unlisten.set(channel, () => stop());
      return [];
    }
    case 'unlisten':
      await unlisten.get(request.channel)?.();
      unlisten.delete(request.channel);
      return [];
    case 'tend':
      await tend(pglite);
      return [];
    case 'close':
      await pglite.close();
      return [];
  }
}

/** Several statements in one go. A script that fails inside its own BEGIN must not leave it open for the next request. */
async function runScript(pglite: PGlite, sql: string): Promise<ThreadResult[]> {
  try {
    const results = await pglite.exec(sql);
    return results.map(({ rows, affectedRows }) => ({ rows: rows as Record<string, unknown>[], affectedRows }));
  } catch (error) {
    if (/\bbegin\b/i.test(sql)) await pglite.exec('ROLLBACK').catch(() => {});
    throw error;
  }
}

async function serve(folder: string): Promise<void> {
  const pglite = await openFolder(folder, (code) => answer({ kind: 'trouble', code }));
  let last: Promise<void> = Promise.resolve();
  port.on('message', (request: ThreadRequest) => {
    last = last.then(async () => {
      try {
        answer({ kind: 'result', id: request.id, results: await run(pglite, request) });
      } catch (error) {
        answer({ kind: 'failure', id: request.id, failure: failureOf(error) });
      }
      if (request.op === 'close') port.close();
    });
  });
  answer({ kind: 'ready' });
}

try {
  await serve((workerData as { folder: string }).folder);
} catch (error) {
  answer({ kind: 'broken', failure: failureOf(error) });
  port.close();
}
