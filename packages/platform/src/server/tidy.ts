import type { Store } from '../store/index.ts';

/** How long an ended job can still be looked up with its result. */
const daysKept = 30;
const day = 24 * 3600 * 1000;

/**
 * Deletes old jobs and then the bytes nothing refers to: now, beside whatever else the server does,
 * and every day after. It never keeps the process alive, and what fails is tried again the next day.
 * @returns a function that ends it, once what it is doing is done
 */
export function keepTidy(
  store: Pick<Store, 'purgeJobs' | 'sweep'>,
  log: (line: string) => void,
  every = day,
): () => Promise<void> {
  let done: Promise<void> = tidy(store, log);
  const timer = setInterval(() => {
    done = done.then(() => tidy(store, log));
  }, every);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await done;
  };
}

async function tidy(store: Pick<Store, 'purgeJobs' | 'sweep'>, log: (line: string) => void): Promise<void> {
  try {
    await store.purgeJobs(daysKept);
    await store.sweep();
  } catch (error) {
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    log(`${new Date().toISOString()} tidying the store failed and is tried again tomorrow: ${reason}`);
  }
}
