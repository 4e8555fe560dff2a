import { useMemo } from 'react';
import { useAddress } from '../app/address.ts';
import { essentialFile, readEntries } from '../essential-inputs/index.ts';
import type { FirmNetwork } from './use-firm-network.ts';

/** Exceptions from every input being essential, in the address; and what operations take for them. */
export function useEssential({ info }: FirmNetwork) {
  const [{ essential }] = useAddress();
  const entries = useMemo(() => readEntries(essential, info.industries), [essential, info]);
  const input = useMemo(() => (entries.length > 0 ? { essential: essentialFile(entries) } : {}), [entries]);
  return { entries, input };
}
