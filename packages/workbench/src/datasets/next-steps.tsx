import { useAddress } from '../app/address.ts';
import { hasRoom } from '../app/has-room.ts';
import { RoomLink } from '../app/room-link.tsx';
import type { DatasetView } from '../data/index.ts';
import { ErrorState } from '../parts/error-state.tsx';
import { OnlyWith } from '../parts/only-with.tsx';
import { datasetRemovals } from './removals.ts';
import { useDatasetWords } from './words.ts';

/** Use it, correct it, or take it away. */
export function NextSteps({ dataset }: { dataset: DatasetView }) {
  const say = useDatasetWords();
  const [, update] = useAddress();
  const remove = datasetRemovals.useRemove();
  const { id, title } = dataset.info;
  const takeAway = () =>
    remove.mutate(
      { reference: id, title },
      { onSuccess: () => update({ dataset: undefined, measure: undefined, year: undefined }) },
    );
  return (
    <nav className="next no-print" aria-label={say('next')}>
      <h2>{say('next')}</h2>
      <RoomLink to="/" pick={{ dataset: dataset.reference }}>
        {say('nextMap')} →
      </RoomLink>
      <OnlyWith least="editor" silent>
        {hasRoom('/import') && <RoomLink to="/import">{say('nextVersion')} →</RoomLink>}
        <button type="button" className="link-button" disabled={remove.isPending} onClick={takeAway}>
          {say('remove')}
        </button>
      </OnlyWith>
      {remove.error && <ErrorState error={remove.error} />}
    </nav>
  );
}
