import { describe, expect, it } from 'vitest';
import { contextOf, datasetOf } from '../figures/testing.ts';
import { coverage } from './coverage.ts';

const dataset = datasetOf([
  ['A', 'x', 2020, 1],
  ['A', 'y', 2020, Number.NaN],
  ['A', 'x', 2021, 0],
  ['B', 'x', 2021, 3],
  ['B', 'y', 2021, 5, 'staff'],
]);

async function counts(input: { by: 'year' | 'industry'; measure?: string }) {
  const { columns, length } = await coverage.run({ dataset: 'test', ...input }, contextOf(dataset));
  const { region, against } = columns as unknown as Record<string, { labels: string[]; codes: Uint32Array }>;
  return Array.from({ length }, (_, i) => [
    region!.labels[region!.codes[i]!]! + against!.labels[against!.codes[i]!]!,
    columns.reported[i],
    columns.missing[i],
    columns.unlisted[i],
  ]);
}

describe('coverage', () => {
  it('tells a figure (zero is one), a missing one and an unlisted one apart, by year', async () => {
    expect(await counts({ by: 'year' })).toEqual([
      ['A2020', 1, 1, 0],
      ['A2021', 1, 0, 1],
      ['B2020', 0, 0, 2],
      ['B2021', 1, 0, 1],
    ]);
  });

  it('counts years by industry, of the measure asked for', async () => {
    expect(await counts({ by: 'industry', measure: 'staff' })).toEqual([
      ['Ax', 0, 0, 2],
      ['Ay', 0, 0, 2],
      ['Bx', 0, 0, 2],
      ['By', 1, 0, 1],
    ]);
  });

  it('refuses a measure that is not there', async () => {
    await expect(counts({ by: 'year', measure: 'gdp' })).rejects.toMatchObject({ code: 'unknown-measure' });
  });
});
