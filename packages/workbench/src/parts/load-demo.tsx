import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client } from '../data/index.ts';
import { ErrorState } from './error-state.tsx';
import { OnlyWith } from './only-with.tsx';
import { usePartsWords } from './words.ts';

/** One click from nothing to something to look at: the demo, with what is to be known about its age. */
export function LoadDemo() {
  return (
    <OnlyWith least="editor">
      <LoadIt />
    </OnlyWith>
  );
}

function LoadIt() {
  const say = usePartsWords();
  const queries = useQueryClient();
  const load = useMutation({
    mutationFn: () => client.call('datasets.load-demo', {}),
    onSuccess: () => queries.invalidateQueries(),
  });
  return (
    <div className="load-demo">
      <button type="button" className="action" disabled={load.isPending} onClick={() => load.mutate()}>
        {say(load.isPending ? 'loadingDemo' : 'loadDemo')}
      </button>
      <p className="small quiet">{say('demoYear')}</p>
      {load.error && <ErrorState error={load.error} onRetry={() => load.mutate()} />}
    </div>
  );
}
