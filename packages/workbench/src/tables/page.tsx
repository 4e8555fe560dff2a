import { useQuery } from '@tanstack/react-query';
import { useAddress } from '../app/address.ts';
import { chainTableListQuery } from '../data/index.ts';
import { ErrorState } from '../parts/error-state.tsx';
import { JobProgress } from '../parts/job-progress.tsx';
import { OnlyWith } from '../parts/only-with.tsx';
import { RemovalNotice } from '../parts/removal-notice.tsx';
import { WithChainTable } from '../parts/with-chain-table.tsx';
import { ImportTable } from './import-table.tsx';
import { NoTables } from './no-tables.tsx';
import { tableRemovals } from './removals.ts';
import { TableList } from './table-list.tsx';
import { TablePart } from './table-part.tsx';
import { useTablesWords } from './words.ts';
import './tables.css';

export function Page() {
  const say = useTablesWords();
  const removal = tableRemovals.useLast();
  const restore = tableRemovals.useRestore();
  const list = useQuery(chainTableListQuery());
  const [{ table }] = useAddress();
  const none = list.data?.length === 0;
  return (
    <>
      <RemovalNotice removal={removal} restore={restore} onDismiss={tableRemovals.dismiss} />
      <h1>{say('title')}</h1>
      {list.error && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <JobProgress />}
      {none && table === undefined && <NoTables />}
      {list.data && !none && <TableList entries={list.data} chosen={table ?? list.data[0]!.reference} />}
      {list.data && (
        <OnlyWith least="editor">
          <ImportTable isAlone={none} />
        </OnlyWith>
      )}
      {list.data && (!none || table !== undefined) && (
        <WithChainTable>{(shown) => <TablePart key={shown.reference} table={shown} />}</WithChainTable>
      )}
    </>
  );
}
