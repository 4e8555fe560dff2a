import { useAddress } from '../app/address.ts';
import { type ChainTable, chainTableEntryOf, useTable } from '../data/index.ts';
import { VersionList } from '../parts/version-list.tsx';
import { tableRemovals } from './removals.ts';

/** Every version of the table. */
export function Versions({ table }: { table: ChainTable }) {
  const [, update] = useAddress();
  const restore = tableRemovals.useRestore();
  const state = useTable('chains.list', { id: table.info.id });
  return (
    <VersionList
      state={state}
      versionOf={chainTableEntryOf}
      shown={table.reference}
      restore={restore}
      onOpen={(reference) => update({ table: reference })}
    />
  );
}
