import { expect, it } from 'vitest';
import { inputB, linesOf } from '../../test/complexity-fixtures.ts';
import { compareRegions, pairIndex, regionPairs } from './pairs.ts';

const gold = new URL('./fixtures/gold_b_structural_similarity_every10th_row.csv.gz', import.meta.url);

it('gives the reference similarities of 340 regions × 1,380 industries to 1e-10', () => {
  const economy = inputB();
  const pairs = regionPairs(economy);
  const [header, ...lines] = linesOf(gold);
  expect(lines).toHaveLength(34);
  let largest = 0;
  for (const [label, ...values] of lines) {
    const a = economy.rows.indexOf(label!);
    values.forEach((value, k) => {
      const b = economy.rows.indexOf(header![k + 1]!);
      const own =
        a === b
          ? compareRegions(economy, a, b).similarity
          : pairs.similarity[pairIndex(Math.min(a, b), Math.max(a, b), economy.rows.length)]!;
      largest = Math.max(largest, Math.abs(own - Number(value)));
    });
  }
  expect(largest).toBeLessThanOrEqual(1e-10);
});
