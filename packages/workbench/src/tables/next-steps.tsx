import { useAddress } from '../app/address.ts';
import { RoomLink } from '../app/room-link.tsx';
import type { ChainTable } from '../data/index.ts';
import { ErrorState } from '../parts/error-state.tsx';
import { OnlyWith } from '../parts/only-with.tsx';
import { tableRemovals } from './removals.ts';
import { useTablesWords } from './words.ts';

/** Read it, or take it away. */
export function NextSteps({ table }: { table: ChainTable }) {
  const say = useTablesWords();
  const [, update] = useAddress();
  const remove = tableRemovals.useRemove();
  const { id, title } = table.info;
  const takeAway = () =>
    remove.mutate({ reference: id, title }, { onSuccess: () => update({ table: undefined, sector: undefined }) });
  return (
    <nav className="next no-print" aria-label={say('next')}>
      <h2>{say('next')}</h2>
      <RoomLink to="/chains" pick={{ table: table.reference }}>
        {say('nextChains')} →
      </RoomLink>
      <RoomLink to="/key-sectors" pick={{ table: table.reference }}>
        {say('nextKey')} →
      </RoomLink>
      <OnlyWith least="editor" silent>
        <button type="button" className="link-button" disabled={remove.isPending} onClick={takeAway}>
          {say('remove')}
        </button>
      </OnlyWith>
      {remove.error && <ErrorState error={remove.error} />}
    </nav>
  );
}
