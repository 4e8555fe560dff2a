import { numberIn, type Row, textIn } from '../data/index.ts';
import type { Text } from '../words/index.ts';

/** One version of a dataset as the store lists it. */
export interface DatasetRow {
  readonly reference: string;
  readonly id: string;
  readonly version: number;
  readonly title: Text;
  readonly regions: number;
  readonly industries: number;
  readonly measures: readonly string[];
  readonly firstYear: number | null;
  readonly lastYear: number | null;
  readonly rows: number;
  readonly source: string;
  readonly createdAt: string;
  readonly isRemoved: boolean;
}

export function datasetRowOf(row: Row): DatasetRow {
  const [id, version] = [textIn(row, 'id'), numberIn(row, 'version') ?? 1];
  const zh = textIn(row, 'title_zh') || id;
  return {
    reference: `${id}@${version}`,
    id,
    version,
    title: { zh, en: textIn(row, 'title_en') || zh },
    regions: numberIn(row, 'regions') ?? 0,
    industries: numberIn(row, 'industries') ?? 0,
    measures: textIn(row, 'measures').split(' ').filter(Boolean),
    firstYear: numberIn(row, 'first_year'),
    lastYear: numberIn(row, 'last_year'),
    rows: numberIn(row, 'rows') ?? 0,
    source: textIn(row, 'source'),
    createdAt: textIn(row, 'created_at'),
    isRemoved: textIn(row, 'removed_at') !== '',
  };
}
