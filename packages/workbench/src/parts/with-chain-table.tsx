import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { useAddress } from '../app/address.ts';
import { RoomLink } from '../app/room-link.tsx';
import { type ChainTable, chainTableListQuery, useChainTableState } from '../data/index.ts';
import { useText } from '../words/index.ts';
import { useChainTableWords } from './chain-table-words.ts';
import { EmptyState } from './empty-state.tsx';
import { ErrorState } from './error-state.tsx';
import { JobProgress } from './job-progress.tsx';
import './chain-table.css';

/** Draws a page for the input–output table in the address; says so where there is none, or a newer one. */
export function WithChainTable({ children }: { children: (table: ChainTable) => ReactNode }) {
  const say = useChainTableWords();
  const state = useChainTableState();
  const [{ table: asked }, update] = useAddress();
  const reference = state.status === 'ready' ? state.table.reference : undefined;
  // A copied link must reopen the same version.
  useEffect(() => {
    if (asked === undefined && reference !== undefined) update({ table: reference }, { replace: true });
  }, [asked, reference, update]);
  if (state.status === 'loading') return <JobProgress />;
  if (state.status === 'failed') return <ErrorState error={state.error} onRetry={state.retry} />;
  if (state.status === 'none') {
    return (
      <EmptyState title={say('noneTitle')} action={<RoomLink to="/tables">{say('noneAction')} →</RoomLink>}>
        <p>{say('noneText')}</p>
      </EmptyState>
    );
  }
  return (
    <>
      <Newer table={state.table} />
      {children(state.table)}
      <Printed table={state.table} />
    </>
  );
}

function Newer({ table }: { table: ChainTable }) {
  const say = useChainTableWords();
  const [, update] = useAddress();
  const { data } = useQuery(chainTableListQuery());
  const newest = data?.find(({ id }) => id === table.info.id);
  if (!newest || newest.version <= table.info.version) return null;
  return (
    <p className="newer no-print" role="status">
      {say('newer', { version: newest.version })}{' '}
      <button type="button" className="link-button" onClick={() => update({ table: newest.reference })}>
        {say('useNewer')}
      </button>
    </p>
  );
}

/** Said on every page whose figures rest on estimated flows. */
export function EstimateNotice({ table }: { table: ChainTable }) {
  const say = useChainTableWords();
  if (!table.info.estimate) return null;
  return (
    <p className="estimate-notice">
      <span className="estimate-swatch" aria-hidden="true" /> {say('estimateNotice')}
    </p>
  );
}

/** On paper only: which table, whose, when. */
function Printed({ table: { info, reference } }: { table: ChainTable }) {
  const say = useChainTableWords();
  const text = useText();
  return (
    <footer className="print-only small">
      <p>{`${text(info.title)} · ${info.year || ''}`}</p>
      <p>{say('source', { source: `${info.source} (${reference})` })}</p>
      <p>{say('printed', { date: new Date().toISOString().slice(0, 10) })}</p>
    </footer>
  );
}
