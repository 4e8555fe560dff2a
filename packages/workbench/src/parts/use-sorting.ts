import { useState } from 'react';
import { useAddress } from '../app/address.ts';
import { readSorting, type Sorting, writeSorting } from './sort-rows.ts';

/**
 * The order of a table, and how to change it. With `inAddress` it stands there, so that a link or the page
 * loaded again shows the same order: for the one main table of a page.
 */
export function useSorting(
  keys: readonly string[],
  first: Sorting | undefined,
  inAddress: boolean,
): [Sorting | undefined, (next: Sorting | undefined) => void] {
  const [address, update] = useAddress();
  const [own, setOwn] = useState<Sorting>();
  const asked = inAddress ? readSorting(address.sort, keys) : own;
  const sort = (next: Sorting | undefined) =>
    inAddress ? update({ sort: next && writeSorting(next) }, { replace: true }) : setOwn(next);
  return [asked ?? first, sort];
}
