import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import type { Progress } from '@yanzhen/platform/client';
import { useRef, useState } from 'react';
import type { Address } from '../app/address.ts';
import { hasRoom } from '../app/has-room.ts';
import { client } from '../data/index.ts';
import { ErrorState } from '../parts/error-state.tsx';
import { JobProgress } from '../parts/job-progress.tsx';
import { outcomePart, type Solved } from './outcome.ts';
import type { Problem } from './problem.ts';
import type { Editing } from './use-editing.ts';
import { useStudioWords } from './words.ts';

interface Props {
  readonly problem: Problem;
  readonly editing: Editing;
  readonly solved: Solved;
}

/** The server works out every coalition of so many regions, not of more. */
const mostRegions = 12;

/** Where a layout leads on: alone and together, and what each coalition is worth. */
export function NextSteps({ problem, editing, solved }: Props) {
  const say = useStudioWords();
  const router = useRouter();
  const queries = useQueryClient();
  const [progress, setProgress] = useState<Progress>();
  const stop = useRef<AbortController>(undefined);
  const go = (to: string, id: string) =>
    router.navigate({ to, search: (before: Address) => ({ ...carriedOf(before), case: id }) as never });
  const saved = () => {
    const isNow = solved.text === editing.text;
    const { outcome } = solved;
    return editing.save(isNow ? [{ part: 'outcome', text: outcomePart(outcome), madeBy: outcome.evidence }] : []);
  };
  const compare = useMutation({ mutationFn: async () => go('/involution', await saved()) });
  const share = useMutation({
    mutationFn: async () => {
      stop.current = new AbortController();
      const id = await saved();
      const instance = new File([editing.text], 'layout.json');
      const options = { signal: stop.current.signal, onProgress: setProgress };
      const { files, evidence } = await client.layout.coalitions({ instance } as never, options);
      await editing.save([{ part: 'game', text: files[0]!.text, madeBy: evidence }]);
      await queries.invalidateQueries({ queryKey: ['cases.show', id] });
      await go('/sharing', id);
    },
  });
  const isFew = problem.regions.length <= mostRegions && problem.regions.length > 1;
  const error = [share.error, compare.error].find((one) => one !== null && one.name !== 'AbortError');
  return (
    <nav className="next no-print" aria-label={say('next')}>
      <h2>{say('next')}</h2>
      <div className="layout-row">
        {hasRoom('/sharing') && isFew && (
          <button type="button" className="action" disabled={share.isPending} onClick={() => share.mutate()}>
            {say('nextSharing')} →
          </button>
        )}
        {hasRoom('/involution') && problem.regions.length > 1 && (
          <button type="button" className="small-button" disabled={compare.isPending} onClick={() => compare.mutate()}>
            {say('nextInvolution')} →
          </button>
        )}
      </div>
      <p className="small quiet">{say(isFew ? 'nextSay' : 'nextTooMany', { most: mostRegions })}</p>
      {share.isPending && <JobProgress progress={progress} onCancel={() => stop.current?.abort()} />}
      {error && <ErrorState error={error} />}
    </nav>
  );
}

/** What stays picked on the way; what belongs to this page does not. */
function carriedOf({ dataset, measure, year, region, within, table, lang }: Address): Address {
  return JSON.parse(JSON.stringify({ dataset, measure, year, region, within, table, lang })) as Address;
}
