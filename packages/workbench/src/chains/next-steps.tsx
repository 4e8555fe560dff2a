import { RoomLink } from '../app/room-link.tsx';
import { stopOf } from '../shock-studio/index.ts';
import type { Choice } from './choice.ts';
import { useChainsWords } from './words.ts';

/** Where a sector leads on. */
export function NextSteps({ choice }: { choice: Choice }) {
  const say = useChainsWords();
  return (
    <nav className="next no-print" aria-label={say('next')}>
      <h2>{say('next')}</h2>
      <RoomLink to="/key-sectors" pick={{ sector: choice.sector }}>
        {say('nextKey')} →
      </RoomLink>
      <RoomLink
        to="/shock"
        pick={{
          sector: choice.sector,
          shock: stopOf({
            sectors: [choice.sector],
            ...(choice.region === undefined ? {} : { regions: [choice.region] }),
          }),
        }}
      >
        {say('nextShock')} →
      </RoomLink>
      <RoomLink to="/tables">{say('nextTable')} →</RoomLink>
    </nav>
  );
}
