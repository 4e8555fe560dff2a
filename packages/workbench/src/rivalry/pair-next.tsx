import { RoomLink } from '../app/room-link.tsx';
import type { DatasetView } from '../data/index.ts';
import { useText } from '../words/index.ts';
import { useRivalryWords } from './words.ts';

/** Where a pair leads: what each could grow, and how to keep them apart. */
export function PairNext({ dataset, region, other }: { dataset: DatasetView; region: string; other: string }) {
  const say = useRivalryWords();
  const text = useText();
  const name = (code: string) => text(dataset.regionName(code));
  return (
    <nav className="next no-print" aria-label={say('next')}>
      <h2>{say('next')}</h2>
      <RoomLink to="/partners" pick={{ region, with: other }}>
        {say('nextPartners', { a: name(region), b: name(other) })} →
      </RoomLink>
      <RoomLink to="/frontier" pick={{ regions: `${region},${other}` }}>
        {say('nextFrontier', { a: name(region), b: name(other) })} →
      </RoomLink>
      {[region, other].map((code) => (
        <RoomLink key={code} to="/region" pick={{ region: code }}>
          {say('nextRegion', { name: name(code) })} →
        </RoomLink>
      ))}
    </nav>
  );
}
