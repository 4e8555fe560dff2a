import { useEffect } from 'react';
import { useAddress } from '../app/address.ts';
import { EmptyState } from '../parts/empty-state.tsx';
import { ErrorState } from '../parts/error-state.tsx';
import { JobProgress } from '../parts/job-progress.tsx';
import { OnlyWith } from '../parts/only-with.tsx';
import { Firms } from './firms.tsx';
import { FileLayout } from './import-network.tsx';
import { NewNetwork } from './new-network.tsx';
import { useNetworkState } from './use-firm-network.ts';
import { useFirmsWords } from './words.ts';
import '../parts/chain-table.css';
import './firms.css';

export function Page() {
  const say = useFirmsWords();
  return (
    <>
      <h1>{say('title')}</h1>
      <Content />
    </>
  );
}

function Content() {
  const say = useFirmsWords();
  const state = useNetworkState();
  const [{ network: asked }, update] = useAddress();
  const reference = state.status === 'ready' ? state.network.reference : undefined;
  // A copied link must reopen the same version.
  useEffect(() => {
    if (asked === undefined && reference !== undefined) update({ network: reference }, { replace: true });
  }, [asked, reference, update]);
  if (state.status === 'loading') return <JobProgress />;
  if (state.status === 'failed') return <ErrorState error={state.error} onRetry={state.retry} />;
  if (state.status === 'ready') return <Firms key={state.network.reference} network={state.network} />;
  return (
    <>
      <EmptyState title={say('noneTitle')}>
        <p>{say('noneText')}</p>
        <FileLayout />
      </EmptyState>
      <OnlyWith least="editor">
        <NewNetwork isAlone />
      </OnlyWith>
    </>
  );
}
