import { randomBytes } from 'node:crypto';
import type { Hono } from 'hono';
import { type TeamOptions, teamFront, teamOptions } from '../accounts/index.ts';
import { operationPath } from '../doors/client/request.ts';
import { createApp, openGate, operationJobHandlers, pieceHandler, tidySpool } from '../doors/http/index.ts';
import type { Operation } from '../operations/operation.ts';
import { defaultWorkspace, loadDemo, type Store, type StoreLocation } from '../store/index.ts';
import { listen } from './listen.ts';
import { addLocalDoor } from './local-door.ts';
import { addProbes, type Log, Metrics, observeRequests, openLog } from './observe/index.ts';
import { openPatiently } from './open-patiently.ts';
import { keepTidy } from './tidy.ts';
import { workspaceParts } from './workspace-parts.ts';

export interface ServeOptions {
  readonly location: StoreLocation;
  /** 0 for any that is free. */
  readonly port: number;
  /** The network address to listen on; this machine alone unless told. Only where people sign in. */
  readonly host?: string;
  /** For several people, who sign in: so where the store is a database server, and where told. */
  readonly team?: boolean | TeamOptions;
  /** Leaves the demo out, for tests that want an empty store. */
  readonly withoutDemo?: boolean;
  readonly log?: ((line: string) => void) | Log;
}

export interface RunningServer {
  readonly url: string;
  /** People sign in, and nobody has an account that could let others in. */
  readonly wantsAdministrator: boolean;
  /** What it serves, for who runs it in the same process. */
  readonly store: Store;
  /** Ends open requests, puts running jobs back in the queue, closes the store. */
  close(): Promise<void>;
}

/** Opens the store, loads the demo on first run, and serves the workbench and the API on one port. */
export async function serve(options: ServeOptions): Promise<RunningServer> {
  const store = await openPatiently(options.location, logOf(options.log));
  try {
    if (options.withoutDemo !== true) await loadDemo(store);
    return await serveStore(store, options);
  } catch (error) {
    await store.close();
    throw error;
  }
}

async function serveStore(store: Store, options: ServeOptions): Promise<RunningServer> {
  const log = logOf(options.log);
  const workspaces = await workspaceParts(store, log.line);
  const parts = workspaces.of(defaultWorkspace);
  const queues = (await store.workspaces()).map((workspace) => store.in(workspace).jobs);
  await tidySpool(parts.spool, queues);
  const app = Promise.withResolvers<Hono>();
  const door: Pick<Hono, 'fetch'> = { fetch: async (...call) => (await app.promise).fetch(...call) };
  const listener = await listen(door, options.port, options.host).catch(async (error: unknown) => {
    await workspaces.close();
    throw error;
  });
  const local = `http://127.0.0.1:${listener.port}`;
  // Other processes of this user find the server by the folder; the token lets them know it for what it is.
  const token = randomBytes(16).toString('hex');
  const team = teamOf(options, local);
  const front = team === undefined ? { gate: openGate(parts) } : await teamFront(store, workspaces.of, team, token);
  let isEnding = false;
  const observed = { store, metrics: new Metrics(store), log, isEnding: () => isEnding };
  app.resolve(createApp(parts, { ...front, observe: (hono) => observe(hono, observed, parts.operations, token) }));
  const workers = await store.work(operationJobHandlers(workspaces.of), {
    pieces: { handler: pieceHandler(workspaces.of), concurrency: parts.pool.threads },
  });
  await store.announce({ port: listener.port, token });
  // Nobody waits for it: what it does not get done, the first request does.
  void parts.pool.warm().catch(() => {});
  const stopTidying = keepTidy(store, parts.log);
  return {
    url: team?.url ?? local,
    store,
    wantsAdministrator: team !== undefined && !(await hasAdministrator(store)),
    async close() {
      isEnding = true;
      log.event('ending', {});
      await listener.close();
      await workers.stop();
      await stopTidying();
      await workspaces.close();
      await store.close();
    },
  };
}

function logOf(log: ServeOptions['log']): Log {
  return typeof log === 'object' ? log : openLog('text', log && ((text) => log(text.slice(0, -1))));
}

function observe(
  app: Hono,
  observed: Parameters<typeof addProbes>[1],
  operations: readonly Operation[],
  token: string,
): void {
  app.use(observeRequests(observed, new Set(operations.map(({ name }) => operationPath(name)))));
  addProbes(app, observed);
  addLocalDoor(app, observed.store, token, observed.log.line);
}

function teamOf({ team, location }: ServeOptions, local: string): TeamOptions | undefined {
  if (typeof team === 'object') return team;
  return (team ?? 'databaseUrl' in location) ? teamOptions(process.env, local) : undefined;
}

async function hasAdministrator({ installation }: Store): Promise<boolean> {
  return (await installation.accounts()).some(({ administrator, suspended }) => administrator && !suspended);
}
