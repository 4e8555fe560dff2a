import { expect, it } from 'vitest';
import { claimsFromLines, claimsOf, talmudDraft } from './claims-draft.ts';

it('asks only when every claim has a name of its own and an amount', () => {
  const draft = talmudDraft(['a', 'b', 'c']);
  expect(claimsOf(draft)).toEqual({ estate: 200, claims: { a: 100, b: 200, c: 300 } });
  expect(claimsOf({ ...draft, estate: '' })).toBeUndefined();
  expect(claimsOf(talmudDraft(['a', 'a', 'c']))).toBeUndefined();
  expect(claimsOf({ ...draft, claims: [{ name: 'a', amount: '' }] })).toBeUndefined();
});

it('reads lines of a name and an amount', () => {
  expect(claimsFromLines('\uFEFF国家,主张\r\n甲,158\r\n乙;299\r\n\r\n丙\t927\r\n')).toEqual([
    { name: '甲', amount: '158' },
    { name: '乙', amount: '299' },
    { name: '丙', amount: '927' },
  ]);
});
