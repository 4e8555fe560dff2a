import { hasRoom } from '../app/has-room.ts';
import { RoomLink } from '../app/room-link.tsx';
import type { ChainTable } from '../data/index.ts';
import { useText } from '../words/index.ts';
import { largestLosses } from './run.ts';
import type { Run } from './use-run.ts';
import type { Scenario } from './use-scenarios.ts';
import { useShockWords } from './words.ts';

interface Props {
  readonly table: ChainTable;
  readonly scenario: Scenario;
  readonly run: Run | undefined;
}

/** Where a shock leads on: what would help, and the chain it ran along. */
export function NextSteps({ table, scenario, run }: Props) {
  const say = useShockWords();
  const text = useText();
  const region = run && table.isMultiRegional ? largestLosses(run.outcomes, 'region')[0]?.region : undefined;
  const sector = scenario.events.flatMap(({ sectors }) => sectors)[0];
  const place = scenario.events.flatMap(({ regions }) => regions)[0];
  return (
    <nav className="next no-print" aria-label={say('next')}>
      <h2>{say('next')}</h2>
      {region !== undefined && hasRoom('/resilience') && (
        <RoomLink to="/resilience" pick={{ region }}>
          {say('nextResilience', { region: text(table.regionName(region)) })} →
        </RoomLink>
      )}
      {sector !== undefined && (
        <RoomLink to="/chains" pick={{ sector, ...(place === undefined ? {} : { region: place }) }}>
          {say('nextChain', { sector: text(table.sectorName(sector)) })} →
        </RoomLink>
      )}
      <RoomLink to="/key-sectors">{say('nextKey')} →</RoomLink>
    </nav>
  );
}
