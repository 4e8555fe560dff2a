import { useQuery } from '@tanstack/react-query';
import type { CasePart } from '@yanzhen/evidence/cases';
import { RoomLink } from '../app/room-link.tsx';
import { caseListQuery, rowsOf, textIn } from '../data/index.ts';
import { useText } from '../words/index.ts';
import { usePartsWords } from './words.ts';
import './saved-cases.css';

const most = 5;

interface Props {
  /** What a case must hold for the page to show it. */
  readonly part: CasePart;
  /** The page, as `rooms.ts` has it. */
  readonly to: string;
}

/** Where a page has nothing in its address: the newest cases it can show; nothing while there are none. */
export function SavedCases({ part, to }: Props) {
  const say = usePartsWords();
  const text = useText();
  const { data } = useQuery(caseListQuery);
  const cases = (data ? rowsOf(data) : []).filter((row) => textIn(row, 'parts').split(' ').includes(part));
  if (cases.length === 0) return null;
  return (
    <section className="saved-cases">
      <h3>{say('savedCases')}</h3>
      <ul>
        {cases.slice(0, most).map((row) => (
          <li key={textIn(row, 'case')}>
            <RoomLink to={to} pick={{ case: textIn(row, 'case') }}>
              {text({ zh: textIn(row, 'name_zh'), en: textIn(row, 'name_en') })}
            </RoomLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
