import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keepTidy } from './tidy.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const day = 24 * 3600 * 1000;

function recording() {
  const calls: string[] = [];
  const store = {
    purgeJobs: async (days: number) => calls.push(`purge ${days}`),
    sweep: async () => calls.push('sweep'),
  };
  return { calls, store };
}

it('tidies at once and every day, first the jobs, then what they leave behind', async () => {
  const { calls, store } = recording();
  const stop = keepTidy(store, () => {});
  await vi.advanceTimersByTimeAsync(0);
  expect(calls).toEqual(['purge 30', 'sweep']);
  await vi.advanceTimersByTimeAsync(2 * day);
  expect(calls).toHaveLength(6);
  await stop();
  await vi.advanceTimersByTimeAsync(2 * day);
  expect(calls).toHaveLength(6);
});

it('says what failed and tries again', async () => {
  const { calls, store } = recording();
  const lines: string[] = [];
  let isAway = true;
  const failing = {
    ...store,
    purgeJobs: async () => (isAway ? Promise.reject(new Error('away')) : calls.push('purge')),
  };
  const stop = keepTidy(failing, (line) => lines.push(line));
  await vi.advanceTimersByTimeAsync(0);
  expect(lines).toEqual([expect.stringContaining('away')]);
  expect(calls).toEqual([]);
  isAway = false;
  await vi.advanceTimersByTimeAsync(day);
  expect(calls).toEqual(['purge', 'sweep']);
  await stop();
});

it('keeps no process alive, and ends only when what it does is done', async () => {
  const unref = vi.spyOn(globalThis, 'setInterval');
  let finish: () => void = () => {};
  const store = {
    purgeJobs: async () => 0,
    sweep: () => new Promise<number>((resolve) => (finish = () => resolve(0))),
  };
  const stop = keepTidy(store, () => {});
  expect((unref.mock.results[0]!.value as NodeJS.Timeout).hasRef()).toBe(false);
  await vi.advanceTimersByTimeAsync(0);
  let isStopped = false;
  const stopping = stop().then(() => (isStopped = true));
  await vi.advanceTimersByTimeAsync(0);
  expect(isStopped).toBe(false);
  finish();
  await stopping;
  unref.mockRestore();
});
