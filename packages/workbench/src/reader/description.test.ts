import { expect, it } from 'vitest';
import { editOf } from './description.ts';

const before = { title: '方案', issuer: null, region: '420000', date: '2025', kind: 'plan' } as const;

it('sets what was changed and clears what was emptied', () => {
  expect(editOf(before, { ...before, issuer: ' 省发改委 ', date: '' })).toEqual({
    set: { issuer: '省发改委' },
    clear: ['date'],
  });
  expect(editOf(before, before)).toBeUndefined();
});

it('leaves fields alone that are not named, and never takes the title away', () => {
  expect(editOf(before, { region: null })).toEqual({ set: {}, clear: ['region'] });
  expect(editOf(before, { ...before, title: ' ' })).toBeUndefined();
});
