import { useMutation } from '@tanstack/react-query';
import { hasRoom } from '../app/has-room.ts';
import type { PartToPut } from '../data/index.ts';
import { ErrorState } from '../parts/error-state.tsx';
import { outcomePart, type Solved } from './outcome.ts';
import type { Problem } from './problem.ts';
import { ShareButton, useCaseLink } from './share-button.tsx';
import type { Editing } from './use-editing.ts';
import { useStudioWords } from './words.ts';

interface Props {
  readonly problem: Problem;
  readonly editing: Editing;
  readonly solved: Solved;
}

/** Where a layout leads on: what each coalition is worth, alone and together. */
export function NextSteps({ problem, editing, solved }: Props) {
  const say = useStudioWords();
  const go = useCaseLink();
  const { outcome } = solved;
  const isNow = solved.text === editing.text;
  const first: PartToPut[] = isNow ? [{ part: 'outcome', text: outcomePart(outcome), madeBy: outcome.evidence }] : [];
  const compare = useMutation({ mutationFn: async () => go('/involution', await editing.save(first)) });
  if (problem.regions.length < 2) return null;
  return (
    <nav className="next no-print" aria-label={say('next')}>
      <h2>{say('next')}</h2>
      <div className="layout-row">
        <ShareButton regions={problem.regions.length} text={editing.text} save={editing.save} first={first} />
        {hasRoom('/involution') && (
          <button type="button" className="small-button" disabled={compare.isPending} onClick={() => compare.mutate()}>
            {say('nextInvolution')} →
          </button>
        )}
      </div>
      <p className="small quiet">{say('nextSay')}</p>
      {compare.error && <ErrorState error={compare.error} />}
    </nav>
  );
}
