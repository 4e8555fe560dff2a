import { expect, it } from 'vitest';
import { unitsTable } from './units-table.ts';

it('makes a file of a pasted table, with or without its heading', () => {
  expect(unitsTable('武汉\t50\t\t40\n襄阳\t30\n')).toBe('unit,prior,lower,upper\n武汉,50,,40\n襄阳,30\n');
  expect(unitsTable('unit,prior,promised\n武汉,50,45')).toBe('unit,prior,promised\n武汉,50,45\n');
});
