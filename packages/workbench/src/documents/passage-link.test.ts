import { expect, it } from 'vitest';
import { passageAddress, passagePlace } from './passage-link.tsx';

it('writes a place in a document and reads it again', () => {
  const place = { passage: 12, start: 3, end: 40 };
  expect(passageAddress(place)).toBe('12:3-40');
  expect(passagePlace('12:3-40')).toEqual(place);
  expect(passagePlace(passageAddress({ passage: 0 }))).toEqual({ passage: 0 });
});

it('takes nothing else for a place', () => {
  for (const text of [undefined, '', 'x', '1:2', '1:-2-3', '1:2-3;']) expect(passagePlace(text)).toBeUndefined();
});
