import { UserError } from '@yanzhen/evidence/errors';
import type { YearlySeries } from '@yanzhen/science/plans';
import type { Upload } from '../upload.ts';

/** A two-column file a person gave. */
export async function readSeriesFile({ path, name }: Upload, signal: AbortSignal): Promise<YearlySeries> {
  const { readYearlySeries } = await import('@yanzhen/evidence/plans');
  return readYearlySeries(path, name, signal);
}

/** Points like `2023=5580.4`, years ascending. @throws UserError naming the point that is none */
export function pointsOf(points: readonly string[], field: string): { year: number; value: number }[] {
  const byYear = new Map<number, number>();
  for (const point of points) {
    const [, year, value] = /^\s*(\d{4})\s*=\s*(\S+)\s*$/.exec(point) ?? [];
    if (year === undefined || !Number.isFinite(Number(value)) || byYear.has(Number(year))) {
      throw new UserError(
        'series-point',
        { zh: `数据点 ${point} 不能使用。`, en: `The point ${point} cannot be used.` },
        {
          place: { field },
          found: point,
          expected: { zh: '年份=数值，每年一个', en: 'year=value, one per year' },
        },
      );
    }
    byYear.set(Number(year), Number(value));
  }
  const years = [...byYear.keys()].sort((a, b) => a - b);
  return years.map((year) => ({ year, value: byYear.get(year)! }));
}

export function seriesOfPoints(points: readonly string[], field: string): YearlySeries {
  const found = pointsOf(points, field);
  return { years: found.map(({ year }) => year), values: found.map(({ value }) => value) };
}
