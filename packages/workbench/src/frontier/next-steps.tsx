import { hasRoom } from '../app/has-room.ts';
import { RoomLink } from '../app/room-link.tsx';
import type { DatasetView } from '../data/index.ts';
import { useText } from '../words/index.ts';
import { byRank, type Candidate } from './candidate.ts';
import type { Choice } from './choice.ts';
import { useFrontierWords } from './words.ts';

interface Props {
  readonly dataset: DatasetView;
  readonly choice: Choice;
  readonly candidates: readonly Candidate[];
}

/** Where a candidate leads: its industry, the network, the pair's rivalry today. */
export function NextSteps({ dataset, choice, candidates }: Props) {
  const say = useFrontierWords();
  const text = useText();
  const name = (code: string) => text(dataset.regionName(code));
  const [a, b] = choice.regions;
  const best = candidates.toSorted(byRank)[0]?.industry;
  return (
    <nav className="next no-print" aria-label={say('next')}>
      <h2>{say('next')}</h2>
      {a && hasRoom('/network') && (
        <RoomLink to="/network" pick={{ region: a }}>
          {say('nextNetwork', { region: name(a) })} →
        </RoomLink>
      )}
      {a && b && (
        <RoomLink to="/rivalry" pick={{ region: a, with: b }}>
          {say('nextRivalry', { a: name(a), b: name(b) })} →
        </RoomLink>
      )}
      {best && (
        <RoomLink to="/industry" pick={{ industry: best }}>
          {say('nextIndustry', { industry: text(dataset.industryName(best)) })} →
        </RoomLink>
      )}
    </nav>
  );
}
