import { expect, it } from 'vitest';
import { writtenNumber } from './written-number.ts';

it('takes commas between thousands only, and never makes ten times of a decimal one', () => {
  const read = ['1,234.5', '１２３', '1 080', '−3', '1e3', '', '100,5', '12,34', '1,2345', 'abc', '1,000,000'].map(
    writtenNumber,
  );
  expect(read).toEqual([
    ...[1234.5, 123, 1080, -3, 1000, Number.NaN, Number.NaN, Number.NaN, Number.NaN, Number.NaN, 1_000_000],
  ]);
});
