import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Unit } from '@yanzhen/evidence/dataset';
import { useMemo } from 'react';
import { useAddress } from '../app/address.ts';
import type { Text } from '../words/index.ts';
import { client, type WireTable } from './client.ts';
import { type Row, rowsOf } from './table.ts';
import { numberIn, textIn } from './use-table.ts';

/** An input–output table as the list shows it. */
export interface ChainTableEntry {
  readonly reference: string;
  readonly id: string;
  readonly version: number;
  readonly title: Text;
  readonly kind: string;
  /** Null where the files did not say it. */
  readonly year: number | null;
  readonly unit: string;
  readonly regions: number;
  readonly sectors: number;
  readonly nodes: number;
  readonly isEstimate: boolean;
  readonly source: string;
  readonly createdAt: string;
  readonly isRemoved: boolean;
}

/** Everything about a table but its figures, with its evidence. */
export type ChainTableInfo = Awaited<ReturnType<typeof client.chains.show>>;

/** A table as pages use it: what is known about it, and names by code. */
export interface ChainTable {
  /** Id with version, as operations and the address take it. */
  readonly reference: string;
  readonly info: ChainTableInfo;
  readonly regionName: (code: string) => Text;
  readonly sectorName: (code: string) => Text;
  /** Whether there are flows between regions in it. */
  readonly isMultiRegional: boolean;
}

export type ChainTableState =
  | { readonly status: 'loading' }
  | { readonly status: 'none' }
  | { readonly status: 'failed'; readonly error: Error; readonly retry: () => void }
  | { readonly status: 'ready'; readonly table: ChainTable };

/** Every table there is, latest versions. */
export function chainTableListQuery() {
  return queryOptions({
    queryKey: ['chains.list'],
    queryFn: async ({ signal }): Promise<ChainTableEntry[]> => {
      const table = (await client.call('chains.list', {}, { signal })) as WireTable;
      return rowsOf(table).map(chainTableEntryOf);
    },
    staleTime: 30_000,
  });
}

function chainTableQuery(reference: string) {
  return queryOptions({
    queryKey: ['chains.show', reference],
    queryFn: ({ signal }) => client.call('chains.show', { table: reference }, { signal }) as Promise<ChainTableInfo>,
  });
}

export function chainTableEntryOf(row: Row): ChainTableEntry {
  const [id, version] = [textIn(row, 'id'), numberIn(row, 'version') ?? 1];
  const zh = textIn(row, 'title_zh') || id;
  return {
    reference: `${id}@${version}`,
    id,
    version,
    title: { zh, en: textIn(row, 'title_en') || zh },
    kind: textIn(row, 'kind'),
    year: numberIn(row, 'year'),
    unit: textIn(row, 'unit'),
    regions: numberIn(row, 'regions') ?? 0,
    sectors: numberIn(row, 'sectors') ?? 0,
    nodes: numberIn(row, 'nodes') ?? 0,
    isEstimate: row['estimate'] === true || row['estimate'] === 1,
    source: textIn(row, 'source'),
    createdAt: textIn(row, 'created_at'),
    isRemoved: textIn(row, 'removed_at') !== '',
  };
}

function chainTableOf(info: ChainTableInfo): ChainTable {
  return {
    reference: `${info.id}@${info.version}`,
    info,
    regionName: namer(info.regions),
    sectorName: namer(info.sectors),
    isMultiRegional: info.regions.length > 1,
  };
}

/** The table in the address, or the first one there is. */
export function useChainTableState(): ChainTableState {
  const [{ table: asked }] = useAddress();
  const list = useQuery(chainTableListQuery());
  const reference = asked ?? list.data?.[0]?.reference;
  const shown = useQuery({ ...chainTableQuery(reference ?? ''), enabled: reference !== undefined });
  const table = useMemo(() => (shown.data ? chainTableOf(shown.data) : undefined), [shown.data]);
  // With a table in the address the list only tells of newer versions.
  const failed = (asked === undefined ? [list, shown] : [shown]).find((query) => query.error);
  if (failed?.error) return { status: 'failed', error: failed.error, retry: () => void failed.refetch() };
  if (table) return { status: 'ready', table };
  return list.data?.length === 0 && asked === undefined ? { status: 'none' } : { status: 'loading' };
}

function namer(units: readonly Pick<Unit, 'code' | 'name'>[]): (code: string) => Text {
  const names = new Map(units.map((unit) => [unit.code, unit.name]));
  return (code) => names.get(code) ?? { zh: code, en: code };
}
