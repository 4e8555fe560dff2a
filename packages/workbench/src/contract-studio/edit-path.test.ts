import { expect, it } from 'vitest';
import { dotted, moved, valueAt, withValue } from './edit-path.ts';

const whole = { years: 5, terms: [{ id: 'a', shares: { x: 0.5 } }, { id: 'b' }], parties: [{ id: 'x' }] };

it('changes one place and leaves the rest as it was', () => {
  const next = withValue(whole, ['terms', 0, 'shares', 'y'], 0.25);
  expect(next.terms[0]).toEqual({ id: 'a', shares: { x: 0.5, y: 0.25 } });
  expect(next.terms[1]).toBe(whole.terms[1]);
  expect(next.parties).toBe(whole.parties);
  expect(whole.terms[0]!.shares).toEqual({ x: 0.5 });
  expect(valueAt(next, ['terms', 0, 'shares', 'y'])).toBe(0.25);
});

it('takes away, and makes what is not there yet', () => {
  expect(withValue(whole, ['terms', 0], undefined).terms).toEqual([{ id: 'b' }]);
  expect(withValue(whole, ['terms', 0, 'shares', 'x'], undefined).terms[0]).toEqual({ id: 'a', shares: {} });
  expect(withValue(whole, ['cap', 'total', 'x'], 9)).toMatchObject({ cap: { total: { x: 9 } } });
  expect(withValue<object>({}, ['clauses', 0], 'words')).toEqual({ clauses: ['words'] });
  expect(valueAt(whole, ['cap', 'total', 'x'])).toBeUndefined();
});

it('moves members of a list', () => {
  expect(moved([1, 2, 3], 0, 2)).toEqual([2, 3, 1]);
  expect(moved([1, 2, 3], 2, 0)).toEqual([3, 1, 2]);
  expect(moved([1, 2, 3], 0, -1)).toEqual([1, 2, 3]);
  expect(dotted(['terms', 0, 'shares', 'x'])).toBe('terms.0.shares.x');
});
