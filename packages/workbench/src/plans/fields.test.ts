import { expect, it } from 'vitest';
import { read, written } from './fields.ts';

it('reads what is typed, and says when it cannot', () => {
  expect(read({ type: 'share' }, '40 %')).toBe(0.4);
  expect(read({ type: 'share' }, '140')).toBeUndefined();
  expect(read({ type: 'number' }, '1,200.5')).toBe(1200.5);
  expect(read({ type: 'number' }, '约 3')).toBeUndefined();
  expect(read({ type: 'date' }, '2027-06')).toBe('2027-06');
  expect(read({ type: 'date' }, '2027-13')).toBeUndefined();
  expect(read({ type: 'year' }, '2030')).toBe(2030);
  expect(read({ type: 'text' }, ' ')).toBeNull();
  expect(read({ type: 'text', isRequired: true }, ' ')).toBeUndefined();
});

it('writes a share as it is typed', () => {
  expect(written('share', 0.07)).toBe('7');
  expect(written('number', undefined)).toBe('');
});
