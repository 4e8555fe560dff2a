import { RoomLink } from '../app/room-link.tsx';
import { type DatasetView, useChainTableState } from '../data/index.ts';
import { useText } from '../words/index.ts';
import { byOverlap, type PairPart } from './pair-parts.ts';
import { useRivalryWords } from './words.ts';

interface Props {
  readonly dataset: DatasetView;
  readonly region: string;
  readonly other: string;
  readonly parts: readonly PairPart[];
}

/** Where a pair leads: laying out together what it overlaps in, what each could grow, and how to keep them apart. */
export function PairNext({ dataset, region, other, parts }: Props) {
  const say = useRivalryWords();
  const text = useText();
  const name = (code: string) => text(dataset.regionName(code));
  const shared = useSharedSectors(region, other, parts);
  return (
    <nav className="next no-print" aria-label={say('next')}>
      <h2>{say('next')}</h2>
      {shared.length > 0 && (
        <RoomLink to="/layout" pick={{ regions: `${region},${other}`, industries: shared.join(','), case: undefined }}>
          {say('nextLayout', {
            ...{ a: name(region), b: name(other) },
            industries: shared.map((code) => text(dataset.industryName(code))).join(text({ zh: '、', en: ', ' })),
          })}{' '}
          →
        </RoomLink>
      )}
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

const most = 3;

/** The industries in which a pair overlaps most, as far as the table with flows between regions knows them and both regions. */
function useSharedSectors(region: string, other: string, parts: readonly PairPart[]): string[] {
  const state = useChainTableState();
  if (state.status !== 'ready' || !state.table.isMultiRegional) return [];
  const { regions, sectors } = state.table.info;
  const knows = (units: readonly { readonly code: string }[], code: string) => units.some((unit) => unit.code === code);
  if (!knows(regions, region) || !knows(regions, other)) return [];
  return byOverlap(parts)
    .map(({ industry }) => industry)
    .filter((code) => knows(sectors, code))
    .slice(0, most);
}
