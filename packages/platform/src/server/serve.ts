import { randomBytes } from 'node:crypto';
import { createApp, operationJobHandlers, pieceHandler, tidySpool } from '../doors/http/index.ts';
import { defaultWorkspace, loadDemo, openStore, type Store, type StoreLocation } from '../store/index.ts';
import { listen } from './listen.ts';
import { keepTidy } from './tidy.ts';
import { workspaceParts } from './workspace-parts.ts';

export interface ServeOptions {
  readonly location: StoreLocation;
  /** 0 for any that is free. */
  readonly port: number;
  /** Leaves the demo out, for tests that want an empty store. */
  readonly withoutDemo?: boolean;
  readonly log?: (line: string) => void;
}

export interface RunningServer {
  readonly url: string;
  /** Ends open requests, puts running jobs back in the queue, closes the store. */
  close(): Promise<void>;
}

/** Opens the store, loads the demo on first run, and serves the workbench and the API on one port. */
export async function serve(options: ServeOptions): Promise<RunningServer> {
  const store = await openStore(options.location);
  try {
    if (options.withoutDemo !== true) await loadDemo(store);
    return await serveStore(store, options);
  } catch (error) {
    await store.close();
    throw error;
  }
}

async function serveStore(store: Store, options: ServeOptions): Promise<RunningServer> {
  const workspaces = await workspaceParts(store, options.log ?? ((line) => process.stderr.write(`${line}\n`)));
  const parts = workspaces.of(defaultWorkspace);
  const queues = (await store.workspaces()).map((workspace) => store.in(workspace).jobs);
  await tidySpool(parts.spool, queues);
  const listener = await listen(createApp(parts), options.port).catch(async (error: unknown) => {
    await workspaces.close();
    throw error;
  });
  const workers = await store.work(operationJobHandlers(workspaces.of), {
    pieces: { handler: pieceHandler(workspaces.of), concurrency: parts.pool.threads },
  });
  // Other processes of this user find the server by the folder; the token lets them know it for what it is.
  await store.announce({ port: listener.port, token: randomBytes(16).toString('hex') });
  // Nobody waits for it: what it does not get done, the first request does.
  void parts.pool.warm().catch(() => {});
  const stopTidying = keepTidy(store, parts.log);
  return {
    url: `http://127.0.0.1:${listener.port}`,
    async close() {
      await listener.close();
      await workers.stop();
      await stopTidying();
      await workspaces.close();
      await store.close();
    },
  };
}
