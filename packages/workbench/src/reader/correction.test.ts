import { expect, it } from 'vitest';
import { correctionOf } from './correction.ts';

const fact = { indicator: '粮食产量', value: 500, unit: '亿斤', year: 2025, region: '湖北省', kind: 'target' } as const;
const draft = { ...fact, value: '500', year: '2025' };

it('keeps only what differs', () => {
  expect(correctionOf(fact, draft)).toBeUndefined();
  expect(correctionOf(fact, { ...draft, value: '1,500' })).toEqual({ value: 1500 });
  expect(correctionOf(fact, { ...draft, value: '−2.5', kind: 'achieved' })).toEqual({ value: -2.5, kind: 'achieved' });
});

it('takes no value that cannot be read', () => {
  for (const value of ['', 'many', '1..2']) expect(correctionOf(fact, { ...draft, value })).toBeUndefined();
  expect(correctionOf(fact, { ...draft, year: '25' })).toBeUndefined();
  expect(correctionOf(fact, { ...draft, indicator: ' ' })).toBeUndefined();
});
