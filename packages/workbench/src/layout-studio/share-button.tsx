import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import type { Progress } from '@yanzhen/platform/client';
import { useRef, useState } from 'react';
import type { Address } from '../app/address.ts';
import { hasRoom } from '../app/has-room.ts';
import { client, type PartToPut } from '../data/index.ts';
import { ErrorState } from '../parts/error-state.tsx';
import { JobProgress } from '../parts/job-progress.tsx';
import { useStudioWords } from './words.ts';

interface Props {
  readonly regions: number;
  /** The problem's text, and what puts it into its case with further parts. */
  readonly text: string;
  readonly save: (further?: readonly PartToPut[]) => Promise<string>;
  /** What is put in before coalitions are worked out. */
  readonly first?: readonly PartToPut[];
}

/** The server works out every coalition of so many regions, not of more. */
const mostRegions = 12;

/** Works out what each coalition is worth, puts the game into the case, and goes on to sharing. */
export function ShareButton({ regions, text, save, first = [] }: Props) {
  const say = useStudioWords();
  const go = useCaseLink();
  const queries = useQueryClient();
  const [progress, setProgress] = useState<Progress>();
  const stop = useRef<AbortController>(undefined);
  const share = useMutation({
    mutationFn: async () => {
      stop.current = new AbortController();
      const id = await save(first);
      const instance = new File([text], 'layout.json');
      const options = { signal: stop.current.signal, onProgress: setProgress };
      // Of many regions there are thousands of coalitions: each gets less time, and its worth is an interval.
      const seconds = regions > 8 ? 1 : 10;
      const { files, evidence } = await client.layout.coalitions({ instance, seconds }, options);
      await save([{ part: 'game', text: files[0]!.text, madeBy: evidence }]);
      await queries.invalidateQueries({ queryKey: ['cases.show', id] });
      await go('/sharing', id);
    },
  });
  if (!hasRoom('/sharing') || regions < 2) return null;
  if (regions > mostRegions) return <p className="small quiet">{say('nextTooMany', { most: mostRegions })}</p>;
  return (
    <div className="layout-share">
      <button type="button" className="action" disabled={share.isPending} onClick={() => share.mutate()}>
        {say('nextSharing')} →
      </button>
      {share.isPending && <JobProgress progress={progress} onCancel={() => stop.current?.abort()} />}
      {share.error && share.error.name !== 'AbortError' && <ErrorState error={share.error} />}
    </div>
  );
}

/** Goes to another page of the line, with the case and what stays picked. */
export function useCaseLink(): (to: string, id: string) => Promise<void> {
  const router = useRouter();
  return (to, id) =>
    router.navigate({ to, search: (before: Address) => ({ ...carriedOf(before), case: id }) as never });
}

function carriedOf({ dataset, measure, year, region, within, table, lang }: Address): Address {
  return JSON.parse(JSON.stringify({ dataset, measure, year, region, within, table, lang })) as Address;
}
