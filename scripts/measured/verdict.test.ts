import { afterEach, expect, it } from 'vitest';
import { measuredTable, tellMeasured } from './verdict.ts';

const before = process.exitCode;
afterEach(() => {
  process.exitCode = before;
});

it('tells what was measured, against what, and whether it holds', () => {
  const table = measuredTable('npm run soak', [
    { what: 'errors', figure: '0', aim: '0', holds: true },
    { what: 'p95', figure: '400 ms', aim: '< 300 ms', holds: false },
    { what: 'requests', figure: '12' },
  ]);
  expect(table).toMatch(/^`npm run soak` on \d+ × /);
  expect(table).toContain('| errors | 0 | 0 | holds |');
  expect(table).toContain('| p95 | 400 ms | < 300 ms | **does not hold** |');
  expect(table).toContain('| requests | 12 |  |  |');
});

it('ends with 1 when something does not hold, and only then', () => {
  process.exitCode = undefined;
  tellMeasured('x', [{ what: 'a', figure: '1', holds: true }]);
  expect(process.exitCode).toBeUndefined();
  tellMeasured('x', [{ what: 'a', figure: '2', holds: false }]);
  expect(process.exitCode).toBe(1);
});
