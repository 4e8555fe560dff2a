import type { TableInfo } from '@yanzhen/evidence/tables';
import { z } from 'zod';
import { unitCode } from './nodes.ts';

/** How many people live where: figures become figures per head. */
export const peopleField = z.record(z.string(), z.number().positive()).optional().meta({
  zh: '各地区人口 JSON，如 {"110000":2184}：结果为人均，没有人口的地区为空',
  en: 'People by region as JSON, {"110000":2184}: figures are then per head; empty where a region has none',
});

/** What a figure of each region is divided by: its people, missing where they are not given; 1 without any. */
export function headsOf(
  people: Readonly<Record<string, number>> | undefined,
  info: TableInfo,
  regions: readonly string[],
): Float64Array {
  if (people === undefined) return new Float64Array(regions.length).fill(1);
  const byCode = new Map(Object.entries(people).map(([name, count]) => [unitCode(info, 'region', name), count]));
  return Float64Array.from(regions, (region) => byCode.get(region) ?? Number.NaN);
}

/** The unit of a figure that may be per head. */
export function unitPerHead(unit: string, people: unknown): string {
  return people === undefined ? unit : `${unit} / head`;
}
