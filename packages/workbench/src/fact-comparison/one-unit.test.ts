import { expect, it } from 'vitest';
import { ofOneUnit } from './one-unit.ts';

const fact = (unit: string, value: number, year: number | null = 2025) => ({ unit, value, year });

it('keeps the unit that most figures have, and leaves out figures without a year', () => {
  const facts = [fact('亿斤', 500), fact('亿斤', 725), fact('万吨', 1285), fact('万吨', 900, null)];
  expect(ofOneUnit(facts)).toEqual({ unit: '亿斤', drawn: facts.slice(0, 2) });
  expect(ofOneUnit([])).toEqual({ unit: '', drawn: [] });
});
