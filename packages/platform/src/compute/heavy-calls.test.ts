import { expect, it } from 'vitest';
import { HeavyCalls } from './heavy-calls.ts';

const still = new AbortController().signal;

/** Work that ends when it is told to. */
function held() {
  let end = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { end, work: () => ended };
}

it('does so many at a time, the others in their order, and tells when the line is full', async () => {
  const calls = new HeavyCalls(1, 2);
  const began: string[] = [];
  const works = ['a', 'b', 'c'].map((name) => ({ name, ...held() }));
  const runs = works.map(({ name, work }) =>
    calls.run(still, () => {
      began.push(name);
      return work();
    }),
  );
  await expect(calls.run(still, async () => {})).rejects.toMatchObject({ code: 'too-busy', kind: 'often' });
  expect(began).toEqual(['a']);
  for (const [at, { end }] of works.entries()) {
    end();
    await runs[at];
  }
  expect(began).toEqual(['a', 'b', 'c']);
  expect(await calls.run(still, async () => 'free again')).toBe('free again');
});

it('never does more at a time than it may, also when some fail', async () => {
  const calls = new HeavyCalls(3, 100);
  let [running, most] = [0, 0];
  const work = async (k: number) => {
    most = Math.max(most, ++running);
    await new Promise((resolve) => setTimeout(resolve, k % 3));
    running--;
    if (k % 4 === 0) throw new Error('no');
  };
  await Promise.allSettled(Array.from({ length: 60 }, (_, k) => calls.run(still, () => work(k))));
  expect(most).toBe(3);
});

it('gives the place of who has gone to the next', async () => {
  const calls = new HeavyCalls(1, 5);
  const first = held();
  const gone = new AbortController();
  const one = calls.run(still, first.work);
  const two = calls.run(gone.signal, () => Promise.reject(new Error('must not run')));
  const three = calls.run(still, async () => 'third');
  gone.abort(new Error('gone'));
  await expect(two).rejects.toThrow('gone');
  first.end();
  await one;
  expect(await three).toBe('third');
});
