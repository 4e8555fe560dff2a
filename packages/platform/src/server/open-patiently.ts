import { setTimeout as sleep } from 'node:timers/promises';
import { isTransient } from '../jobs/transient.ts';
import { openStore, type Store, type StoreLocation } from '../store/index.ts';
import type { Log } from './observe/index.ts';

/** After a restart of everything the database may come up later than what uses it. */
const patience = 60_000;
const pause = 1_000;

/** Opens the store; a database server that cannot be reached yet is waited for, a minute. @throws what openStore does */
export async function openPatiently(location: StoreLocation, log: Log): Promise<Store> {
  const began = performance.now();
  for (;;) {
    try {
      return await openStore(location);
    } catch (error) {
      if ('folder' in location || !isTransient(error) || performance.now() - began > patience) throw error;
      log.line(`${new Date().toISOString()} ${error instanceof Error ? error.message : String(error)}`);
      await sleep(pause);
    }
  }
}
