import { afterAll, beforeAll, expect, it } from 'vitest';
import { attackAll } from '../../../scripts/attack/fuzz/attack.ts';
import { casesOf } from '../../../scripts/attack/fuzz/cases.ts';
import { loadOperations } from '../src/operations/registry.ts';
import { type TestServer, testServer } from './running.ts';
import { sampleInput } from './sample-inputs.ts';

/** As many seconds as the requests may take together; the long run is `npm run attack`. */
const seconds = 25;

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server?.close());

it('every operation refuses or serves what its schema lets through: no fault of ours, no answer that does not come', async () => {
  const all = await loadOperations();
  // What reads goes first: what writes may take away what it reads.
  const operations = [
    ...all.filter(({ effect }) => effect === 'read'),
    ...all.filter(({ effect }) => effect === 'write'),
  ];
  const cases = operations.flatMap((operation) => {
    const known = operation.effect === 'read' ? sampleInput(operation) : undefined;
    return casesOf(operation, known, 2, 20_261_123);
  });
  const until = Date.now() + seconds * 1000;
  let made = 0;
  const inTime = (function* () {
    for (const one of cases) {
      if (Date.now() > until) return;
      made++;
      yield one;
    }
  })();
  expect(await attackAll(inTime, { url: server.url, patience: 20_000 }, 6)).toEqual([]);
  expect(server.log).toEqual([]);
  expect(made).toBeGreaterThan(operations.length / 2);
}, 60_000);
