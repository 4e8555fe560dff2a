import { queryOptions, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useAddress } from '../app/address.ts';
import { client, numberIn, type Row, rowsOf, textIn, type WireTable } from '../data/index.ts';
import type { Text } from '../words/index.ts';

/** A network as the list shows it. */
export interface NetworkEntry {
  readonly reference: string;
  readonly title: Text;
  readonly firms: number;
  readonly isSynthetic: boolean;
}

type NetworkInfo = Awaited<ReturnType<typeof showNetwork>>;

/** A network as the page uses it: what is known about it, and names by label. */
export interface FirmNetwork {
  readonly reference: string;
  readonly info: NetworkInfo;
  readonly regionName: (label: string) => Text;
  readonly industryName: (label: string) => Text;
}

export type NetworkState =
  | { readonly status: 'loading' }
  | { readonly status: 'none' }
  | { readonly status: 'failed'; readonly error: Error; readonly retry: () => void }
  | { readonly status: 'ready'; readonly network: FirmNetwork };

/** Every network there is, latest versions. */
export function networkListQuery() {
  return queryOptions({
    queryKey: ['chains.firms.list'],
    queryFn: async ({ signal }): Promise<NetworkEntry[]> =>
      rowsOf((await client.call('chains.firms.list', {}, { signal })) as WireTable).map(entryOf),
    staleTime: 30_000,
  });
}

function entryOf(row: Row): NetworkEntry {
  const zh = textIn(row, 'title_zh');
  return {
    reference: `${textIn(row, 'id')}@${numberIn(row, 'version') ?? 1}`,
    title: { zh, en: textIn(row, 'title_en') || zh },
    firms: numberIn(row, 'firms') ?? 0,
    isSynthetic: row['synthetic'] === true,
  };
}

/** What `chains.firms.show` answers, as the page uses it. */
interface Shown {
  readonly id: string;
  readonly version: number;
  readonly title: Text;
  readonly source: string;
  readonly unit: string;
  readonly synthetic: boolean;
  readonly regions: readonly { readonly code: string; readonly name: Text }[];
  readonly industries: readonly { readonly code: string; readonly name: Text }[];
  readonly report: Readonly<Record<string, number | null>>;
}

async function showNetwork(reference: string, signal?: AbortSignal): Promise<Shown> {
  return (await client.call('chains.firms.show', { network: reference }, signal ? { signal } : {})) as Shown;
}

/** The network in the address, or the first one there is. */
export function useNetworkState(): NetworkState {
  const [{ network: asked }] = useAddress();
  const list = useQuery(networkListQuery());
  const reference = asked ?? list.data?.[0]?.reference;
  const shown = useQuery({
    queryKey: ['chains.firms.show', reference],
    queryFn: ({ signal }) => showNetwork(reference!, signal),
    enabled: reference !== undefined,
  });
  const network = useMemo(() => (shown.data ? networkOf(shown.data) : undefined), [shown.data]);
  const failed = (asked === undefined ? [list, shown] : [shown]).find((query) => query.error);
  if (failed?.error) return { status: 'failed', error: failed.error, retry: () => void failed.refetch() };
  if (network) return { status: 'ready', network };
  return list.data?.length === 0 && asked === undefined ? { status: 'none' } : { status: 'loading' };
}

function networkOf(info: NetworkInfo): FirmNetwork {
  const namer = (units: NetworkInfo['regions']) => {
    const names = new Map(units.map(({ code, name }) => [code, name]));
    return (label: string) => names.get(label) ?? { zh: label, en: label };
  };
  return {
    reference: `${info.id}@${info.version}`,
    info,
    regionName: namer(info.regions),
    industryName: namer(info.industries),
  };
}
