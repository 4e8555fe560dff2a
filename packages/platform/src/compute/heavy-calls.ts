import { availableParallelism } from 'node:os';
import { UserError } from '@yanzhen/evidence/errors';

/** How many heavy calls are done at a time, and how many may wait, for each core. */
const atOnce = 2;
const inLine = 32;

/**
 * A limit on what is heavy: so many calls at a time, the others in line in the order they came; when the line is full, the
 * caller is told to come again. Without it a hundred people asking for a report at once would all wait for the last of them.
 */
export class HeavyCalls {
  readonly #most: number;
  readonly #longest: number;
  readonly #line: (() => void)[] = [];
  #running = 0;

  constructor(most = atOnce * availableParallelism(), longest = inLine * availableParallelism()) {
    this.#most = most;
    this.#longest = longest;
  }

  /** @throws UserError when too many wait, and what the work throws; who has gone away loses the place in the line */
  async run<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
    await this.#enter(signal);
    try {
      return await work();
    } finally {
      // The place is handed on, not given up: nobody who comes later slips in before who waits.
      const next = this.#line.shift();
      if (next === undefined) this.#running--;
      else next();
    }
  }

  async #enter(signal: AbortSignal): Promise<void> {
    if (this.#running < this.#most) {
      this.#running++;
      return;
    }
    if (this.#line.length >= this.#longest) throw tooBusy();
    await this.#turn(signal);
  }

  #turn(signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const go = () => {
        signal.removeEventListener('abort', leave);
        resolve();
      };
      const leave = () => {
        this.#line.splice(this.#line.indexOf(go), 1);
        reject(signal.reason as Error);
      };
      this.#line.push(go);
      if (signal.aborted) leave();
      else signal.addEventListener('abort', leave, { once: true });
    });
  }
}

/** What is answered when too much is asked at once. */
export function tooBusy(): UserError {
  return new UserError(
    'too-busy',
    { zh: '服务器正忙：同时进行的大计算太多。', en: 'The server is busy: too many large computations at once.' },
    { kind: 'often', advice: { zh: '请稍后再试。', en: 'Please try again in a moment.' } },
  );
}
