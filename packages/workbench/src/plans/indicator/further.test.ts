import { expect, it } from 'vitest';
import { furtherOf, furtherText } from './further.ts';

it('keeps assumed projects in an address', () => {
  const projects = [
    { year: 2026, amount: 0.1, displaced: 0.2 },
    { year: 2028, amount: -3, displaced: 0 },
  ];
  expect(furtherOf(furtherText(projects))).toEqual(projects);
  expect(furtherText([])).toBeUndefined();
});

it('leaves out what cannot be read', () => {
  expect(furtherOf('2026:x:0,abc,2027:1:2')).toEqual([]);
  expect(furtherOf(undefined)).toEqual([]);
});
