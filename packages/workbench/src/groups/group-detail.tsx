import { RoomLink } from '../app/room-link.tsx';
import { countWithin, type DatasetView, type RegionGroup, regionsWithin, useMay } from '../data/index.ts';
import { Block } from '../parts/block.tsx';
import { useText } from '../words/index.ts';
import { kindName } from './group-list.tsx';
import { useMemberNames } from './use-member-names.ts';
import { useGroupWords } from './words.ts';

interface Props {
  readonly dataset: DatasetView;
  readonly group: RegionGroup;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

/** One group: who belongs to it, after which document, and what can be done with it. */
export function GroupDetail({ dataset, group, onEdit, onRemove }: Props) {
  const say = useGroupWords();
  const text = useText();
  const nameOf = useMemberNames(dataset, group);
  const mayKeep = useMay('analyst');
  const count = group.regions.length;
  const isThere = (code: string) =>
    group.scheme === dataset.info.regionScheme && regionsWithin(code, dataset.info).length > 0;
  const missing = group.regions.filter((code) => !isThere(code)).length;
  const how = missing === 0 ? 'allHere' : missing === count ? 'noneHere' : 'someHere';
  const usable = countWithin(group, dataset.info) > 1;
  return (
    <Block title={`${text(group.name)} · ${kindName(group.kind, say)}`} answer={say(how, { count, missing })}>
      <ul className="group-members">
        {group.regions.map((code) => (
          <li key={code} className={isThere(code) ? undefined : 'absent'}>
            {nameOf(code)}
          </li>
        ))}
      </ul>
      {group.note.zh !== '' && <p className="small">{text(group.note)}</p>}
      {group.source !== '' && <p className="small quiet">{say('source', { source: group.source })}</p>}
      <div className="group-actions no-print">
        {usable && (
          <>
            <RoomLink to="/" pick={{ within: group.id }}>
              {say('map')} →
            </RoomLink>
            <RoomLink to="/rivalry" pick={{ within: group.id, region: undefined, with: undefined }}>
              {say('rivalry')} →
            </RoomLink>
          </>
        )}
        {mayKeep && group.scheme === dataset.info.regionScheme && (
          <button type="button" className="small-button" onClick={onEdit}>
            {say(group.kind === 'own' ? 'edit' : 'copy')}
          </button>
        )}
        {mayKeep && group.kind === 'own' && (
          <button type="button" className="small-button" onClick={onRemove}>
            {say('remove')}
          </button>
        )}
      </div>
    </Block>
  );
}
