import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Text } from '../../operations/evidence.ts';
import type { Operation } from '../../operations/operation.ts';
import { type CallContext, execute } from './execute.ts';
import type { HttpParts } from './parts.ts';

/** A result that is there within this time is given at once, without a job. */
export const patience = 1000;

/** So many are begun at a time on one server; what comes then becomes a job at once and waits its turn there. */
const mostAtOnce = 64;

interface Run {
  readonly result: Promise<unknown>;
  readonly stop: AbortController;
  tell: CallContext['progress'];
}

/**
 * Long reads that were started before it was known whether they need a job. Most are done within a
 * second and never become one; the others are handed to their job as they run.
 */
export class LongReads {
  readonly #runs = new Map<string, Run>();
  readonly #most: number;
  #running = 0;

  constructor(most = mostAtOnce) {
    this.#most = most;
  }

  /** Starts a read and waits a moment for it. @returns its result, or the name under which it goes on, or none when too many run */
  async start(parts: HttpParts, operation: Operation, input: unknown): Promise<{ result: unknown } | { run?: string }> {
    if (this.#running >= this.#most) return {};
    this.#running++;
    const stop = new AbortController();
    const run: Run = { stop, tell: () => undefined, result: Promise.resolve() };
    const progress = (fraction: number, doing: Text) => run.tell(fraction, doing);
    const result = execute(parts, operation, input, { signal: stop.signal, progress });
    const free = () => void this.#running--;
    result.then(free, free);
    const done = await Promise.race([
      result.then((value) => ({ result: value })),
      sleep(patience, undefined, { ref: false }),
    ]);
    if (done !== undefined) return done;
    const name = randomUUID();
    this.#runs.set(name, Object.assign(run, { result }));
    // A failure is told by the job; until one has taken it over it must not end the process.
    result.catch(() => undefined);
    return { run: name };
  }

  /** Hands a running read to its job; undefined when it is not here (the server was started anew). */
  take(name: string | undefined, { signal, progress }: CallContext): Promise<unknown> | undefined {
    const run = name === undefined ? undefined : this.#runs.get(name);
    if (name === undefined || run === undefined) return undefined;
    this.#runs.delete(name);
    run.tell = progress;
    if (signal.aborted) run.stop.abort();
    signal.addEventListener('abort', () => run.stop.abort(), { once: true });
    return run.result;
  }
}
