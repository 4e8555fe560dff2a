import { expect, it } from 'vitest';
import { extremesOf } from './extremes.ts';

const fact = (
  region: string,
  year: number | null,
  value: number,
  kind: 'target' | 'achieved' = 'target',
  unit = '%',
) => ({
  ...{ region, year, value, kind, unit },
});

it('takes the newest year that several regions have a target for', () => {
  const facts = [fact('湖北省', 2025, 6), fact('湖南省', 2025, 5.5), fact('江西省', 2024, 9), fact('江西省', 2027, 7)];
  expect(extremesOf(facts)).toEqual({ year: 2025, highest: [facts[0]], lowest: [facts[1]] });
});

it('names all that share the end', () => {
  const facts = [fact('湖北省', 2025, 6), fact('重庆市', 2025, 6), fact('江西省', 2025, 5)];
  expect(extremesOf(facts)?.highest).toEqual(facts.slice(0, 2));
});

it('says nothing where there is nothing to compare', () => {
  expect(extremesOf([])).toBeUndefined();
  expect(extremesOf([fact('湖北省', 2025, 6), fact('湖南省', 2025, 5, 'achieved')])).toBeUndefined();
  expect(extremesOf([fact('湖北省', 2025, 6), fact('湖南省', 2025, 6)])).toBeUndefined();
  expect(
    extremesOf([fact('湖北省', 2025, 500, 'target', '亿斤'), fact('广东省', 2025, 1285, 'target', '万吨')]),
  ).toBeUndefined();
  expect(extremesOf([fact('湖北省', null, 6), fact('湖南省', null, 5)])).toBeUndefined();
});
