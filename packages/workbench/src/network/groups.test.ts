import { expect, it } from 'vitest';
import { groupsOf } from './groups.ts';

const unit = (code: string, parent: string) => ({ code, parent, name: { zh: `${code}名`, en: code } });

it('groups by the top of the line of parents', () => {
  const groups = groupsOf(
    [unit('C', ''), unit('36', 'C'), unit('361', '36'), unit('01', 'A')],
    ['361', '36', '01', 'x'],
  );
  expect(['361', '36', '01', 'x', 'C'].map(groups.of)).toEqual(['C', 'C', 'A', undefined, undefined]);
  expect(groups.all).toEqual(['C', 'A']);
  expect(groups.name('C').zh).toBe('C名');
  expect(groups.name('A').zh).toBe('A');
});

it('gives no group where parents lead in a circle', () => {
  expect(groupsOf([unit('a', 'b'), unit('b', 'a')], ['a']).of('a')).toBeUndefined();
});
