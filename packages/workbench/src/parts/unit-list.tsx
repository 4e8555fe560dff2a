import type { Unit } from '@yanzhen/evidence/dataset';
import { RoomLink } from '../app/room-link.tsx';
import { useText } from '../words/index.ts';
import './unit-list.css';

interface Props {
  readonly units: readonly Unit[];
  readonly kind: 'region' | 'industry';
}

/** Every region or industry as a link to its profile. */
export function UnitList({ units, kind }: Props) {
  const text = useText();
  return (
    <ul className="unit-list">
      {units.map(({ code, name }) => (
        <li key={code}>
          <RoomLink to={`/${kind}`} pick={{ [kind]: code }}>
            {text(name)}
          </RoomLink>
        </li>
      ))}
    </ul>
  );
}
