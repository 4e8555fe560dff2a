import { expect, it } from 'vitest';
import { countsOf, reportedShare, total } from './coverage-counts.ts';

const row = (region: string, against: string, reported: number, missing: number, unlisted: number) => ({
  ...{ region, against, reported, missing, unlisted },
});

it('tells reported, missing and unlisted cells apart', () => {
  const counts = countsOf([
    row('A', '2020', 4, 0, 0),
    row('A', '2021', 2, 1, 1),
    row('B', '2020', 0, 4, 0),
    row('B', '2021', 0, 0, 4),
  ]);
  expect([counts.regions, counts.columns]).toEqual([
    ['A', 'B'],
    ['2020', '2021'],
  ]);
  expect([...reportedShare(counts)]).toEqual([1, 0.5, 0, Number.NaN]);
  expect([total(counts.reported), total(counts.missing), total(counts.unlisted)]).toEqual([6, 5, 5]);
});

it('stands empty without rows', () => {
  expect(countsOf([])).toMatchObject({ regions: [], columns: [] });
});
