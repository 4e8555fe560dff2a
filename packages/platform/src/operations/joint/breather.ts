import { setImmediate } from 'node:timers/promises';

const longest = 20;

/** Lets the server answer others at least every 20 ms during a long search. */
export function breather(): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < longest) return;
    await setImmediate();
    last = performance.now();
  };
}
