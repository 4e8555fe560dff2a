import { useQuery } from '@tanstack/react-query';
import type { Evidence } from '@yanzhen/platform/operations';
import { useMemo } from 'react';
import { useAddress } from '../app/address.ts';
import { confined, type DatasetView, rowsOf, scopeOf, tableQuery, type WireTable } from '../data/index.ts';
import type { MapIndicator } from './map-indicators.ts';

/** One figure per region; null where there is none. */
export interface MapFigures {
  readonly values: ReadonlyMap<string, number | null>;
  readonly evidence: Evidence;
}

export interface MapFiguresState {
  readonly figures: MapFigures | undefined;
  readonly error: Error | null;
  readonly retry: () => void;
}

/** The indicator's figure of every region in the dataset's year. The last figures stay while new ones come. */
export function useMapFigures(
  dataset: DatasetView,
  indicator: MapIndicator,
  industry: string | undefined,
): MapFiguresState {
  const [{ within }] = useAddress();
  const scope = confined(scopeOf(dataset), within);
  const query = useQuery({
    ...(indicator.of === 'region'
      ? tableQuery('advantage.regions', scope)
      : tableQuery('advantage.cells', { ...scope, industry })),
    placeholderData: (previous: WireTable | undefined) => previous,
  });
  const figures = useMemo(
    () => (query.data ? figuresOf(query.data, indicator.code) : undefined),
    [query.data, indicator.code],
  );
  return { figures, error: query.error, retry: () => void query.refetch() };
}

function figuresOf(table: WireTable, code: string): MapFigures | undefined {
  const column = code === 'share' ? 'value' : code;
  // Figures of the other operation may still stand in while this one's are on the way.
  if (!(column in table.columns)) return undefined;
  const pairs = rowsOf(table).map((row): [string, number | null] => {
    const value = row[column];
    return [String(row['region']), typeof value === 'number' ? value : null];
  });
  return { values: new Map(code === 'share' ? shares(pairs) : pairs), evidence: table.evidence };
}

/** Each region's part of the sum over the regions that have a figure. */
function shares(pairs: readonly [string, number | null][]): [string, number | null][] {
  const total = pairs.reduce((sum, [, value]) => sum + (value ?? 0), 0);
  return pairs.map(([code, value]) => [code, value === null || total === 0 ? null : value / total]);
}
