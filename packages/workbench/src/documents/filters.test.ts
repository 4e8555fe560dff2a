import { expect, it } from 'vitest';
import { filtersOf } from './filters.ts';

it('takes from the address what an operation takes', () => {
  expect(filtersOf({ region: '420000', from: '2024', to: '2025', kind: 'plan', issuer: '发改委', q: '园区' })).toEqual({
    region: '420000',
    from: 2024,
    to: 2025,
    kind: 'plan',
    issuer: '发改委',
  });
});

it('leaves out years that are none and kinds that are unknown', () => {
  expect(filtersOf({ from: '24', to: 'now', kind: 'poem' })).toEqual({});
});
