import { useEffect } from 'react';
import { useDatasetState } from '../data/index.ts';
import { useAddress } from './address.ts';

/** Writes the dataset with its version into an address that names none, so that a copied link reopens the same figures. */
export function usePinnedDataset(): void {
  const state = useDatasetState();
  const [{ dataset: asked }, update] = useAddress();
  const reference = state.status === 'ready' ? state.dataset.reference : undefined;
  useEffect(() => {
    if (asked === undefined && reference !== undefined) update({ dataset: reference }, { replace: true });
  }, [asked, reference, update]);
}
