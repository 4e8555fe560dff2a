import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type DatasetView, type RegionGroup, rowsOf, tableQuery, textIn } from '../data/index.ts';
import { useText } from '../words/index.ts';

/** Names of a group's members, also of those the dataset does not have. */
export function useMemberNames(dataset: DatasetView, group: RegionGroup): (code: string) => string {
  const text = useText();
  const { data } = useQuery(tableQuery('groups.show', { group: group.id }));
  const names = useMemo(
    () =>
      new Map(
        (data ? rowsOf(data) : []).map((row) => [
          textIn(row, 'region'),
          { zh: textIn(row, 'name_zh'), en: textIn(row, 'name_en') },
        ]),
      ),
    [data],
  );
  return (code) => text(names.get(code) ?? dataset.regionName(code));
}
