import { useAddress } from '../app/address.ts';
import { RoomLink } from '../app/room-link.tsx';
import type { DatasetView } from '../data/index.ts';
import { useText } from '../words/index.ts';
import type { Presented } from './use-presented.ts';
import { useOverviewWords } from './words.ts';

interface Props {
  readonly dataset: DatasetView;
  readonly industry: string | undefined;
  readonly presented: Presented;
}

/** Rankings that can be tested for how far they are to be relied on. */
const rankable = new Set(['eci', 'fitness', 'diversity']);

/** What to do next: the picked or leading region, and the chosen industry. */
export function NextSteps({ dataset, industry, presented }: Props) {
  const say = useOverviewWords();
  const text = useText();
  const [{ region }] = useAddress();
  const code = region ?? presented.regions[0]?.code;
  return (
    <nav className="next no-print" aria-label={say('next')}>
      <h2>{say('next')}</h2>
      {code && (
        <RoomLink to="/region" pick={{ region: code }}>
          {say('nextRegion', { name: text(dataset.regionName(code)) })} →
        </RoomLink>
      )}
      {rankable.has(presented.indicator.code) && (
        <RoomLink to="/robustness" pick={{ indicator: presented.indicator.code }}>
          {say('nextRobustness')} →
        </RoomLink>
      )}
      {industry && (
        <RoomLink to="/industry" pick={{ industry }}>
          {say('nextIndustry', { name: text(dataset.industryName(industry)) })} →
        </RoomLink>
      )}
    </nav>
  );
}
