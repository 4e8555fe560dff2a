import { describe, expect, it } from 'vitest';
import { wide } from '../../../../science/test/complexity-fixtures.ts';
import { contextOf, datasetOf, type Row } from '../figures/testing.ts';
import { runOperation } from '../run.ts';
import type { EncodedText } from '../table.ts';
import { coagglomeration } from './coagglomeration.ts';

const { rows, columns, values } = wide('input_a_12x9.csv');
const facts = rows.flatMap((region, r) =>
  columns.map((industry, i): Row => [region, industry, 2020, values[r * columns.length + i]!]),
);
const context = contextOf(datasetOf(facts));
const at = (r: number, i: number) => values[r * columns.length + i]!;
const sum = (list: readonly number[]) => list.reduce((total, value) => total + value, 0);
const over = <T>(length: number, of: (k: number) => T) => Array.from({ length }, (_, k) => of(k));

/** The published formula, written down once more and plainly. */
function plain(a: number, b: number): number {
  const regions = over(rows.length, (r) => r);
  const all = regions.map((r) => sum(over(columns.length, (i) => at(r, i))));
  const x = all.map((value) => value / sum(all));
  const share = (i: number) => regions.map((r) => at(r, i) / sum(regions.map((q) => at(q, i))));
  const [sa, sb] = [share(a), share(b)];
  return sum(regions.map((r) => (sa[r]! - x[r]!) * (sb[r]! - x[r]!))) / (1 - sum(x.map((value) => value ** 2)));
}

const labelled = (text: readonly string[] | EncodedText) =>
  'labels' in text ? [...text.codes].map((code) => text.labels[code]!) : [...text];

describe('advantage coagglomeration', () => {
  it('gives every pair once, by the published formula', async () => {
    const result = await runOperation(coagglomeration, { dataset: 'test' }, context);
    expect(result.length).toBe((9 * 8) / 2);
    const [a, b] = [labelled(result.columns.industry_a), labelled(result.columns.industry_b)];
    for (let k = 0; k < result.length; k++) {
      const expected = plain(columns.indexOf(a[k]!), columns.indexOf(b[k]!));
      expect(result.columns.coagglomeration[k]).toBeCloseTo(expected, 14);
    }
  });

  it('gives the pairs of one industry, the same from either side', async () => {
    const of = async (industry: string) => {
      const { columns: found } = await runOperation(coagglomeration, { dataset: 'test', industry }, context);
      return new Map(labelled(found.industry_b).map((other, k) => [other, found.coagglomeration[k]]));
    };
    const [first, second] = [await of(columns[0]!), await of(columns[1]!)];
    expect([...first.keys()]).toEqual(columns.slice(1));
    expect(first.get(columns[1]!)).toBe(second.get(columns[0]!));
  });

  it('names an industry that is not there', async () => {
    await expect(
      runOperation(coagglomeration, { dataset: 'test', industry: 'nothing' }, context),
    ).rejects.toMatchObject({
      code: 'unknown-industry',
    });
  });
});
