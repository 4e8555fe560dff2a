import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useAddress } from '../app/address.ts';
import { type DatasetView, viewOf } from './dataset-view.ts';
import { datasetListQuery, datasetQuery } from './datasets.ts';

export type DatasetState =
  | { readonly status: 'loading' }
  | { readonly status: 'none' }
  | { readonly status: 'failed'; readonly error: Error; readonly retry: () => void }
  | { readonly status: 'ready'; readonly dataset: DatasetView };

/** The dataset in the address, or the first one there is. */
export function useDatasetState(): DatasetState {
  const [{ dataset: asked, measure, year }] = useAddress();
  const list = useQuery(datasetListQuery());
  const reference = asked ?? list.data?.[0]?.reference;
  const shown = useQuery({ ...datasetQuery(reference ?? ''), enabled: reference !== undefined });
  const view = useMemo(
    () => (shown.data ? viewOf(shown.data, { measure, year }) : undefined),
    [shown.data, measure, year],
  );
  // Without a dataset in the address the list must answer; with one it only tells of newer versions.
  const failed = (asked === undefined ? [list, shown] : [shown]).find((query) => query.error);
  if (failed?.error) return { status: 'failed', error: failed.error, retry: () => void failed.refetch() };
  if (view) return { status: 'ready', dataset: view };
  return list.data?.length === 0 ? { status: 'none' } : { status: 'loading' };
}
