import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { hasRoom } from '../app/has-room.ts';
import { RoomLink } from '../app/room-link.tsx';
import { useThemeMode } from '../app/theme-mode.ts';
import type { DatasetView, TableState } from '../data/index.ts';
import { formatNumber, tokens } from '../design/index.ts';
import { RankedList } from '../map/index.ts';
import { Block } from '../parts/block.tsx';
import { WithTable } from '../parts/with-table.tsx';
import { useLanguage, useText } from '../words/index.ts';
import type { Alike } from './use-region.ts';
import { useRegionWords } from './words.ts';

interface Props {
  readonly dataset: DatasetView;
  readonly region: string;
  readonly pairs: TableState;
  readonly alike: readonly Alike[] | undefined;
}

/** The regions whose structure is most like this one's. */
export function Duplicates({ dataset, region, pairs, alike }: Props) {
  const say = useRegionWords();
  const text = useText();
  const language = useLanguage();
  const navigate = useNavigate();
  const { accent } = tokens[useThemeMode()];
  const name = (code: string) => text(dataset.regionName(code));
  const first = useMemo(() => alike?.slice(0, 8) ?? [], [alike]);
  const items = useMemo(
    () =>
      first.map(({ code, similarity }) => ({
        code,
        name: text(dataset.regionName(code)),
        value: similarity,
        shown: formatNumber(similarity, 'index', language),
        colour: accent,
        length: similarity,
      })),
    [first, text, dataset, language, accent],
  );
  const names = first.slice(0, 3).map(({ code }) => name(code));
  const open = (code: string) => {
    if (hasRoom('/rivalry')) void navigate({ to: '/rivalry', search: () => ({ region, with: code }) });
    else void navigate({ to: '/region', search: () => ({ region: code }) });
  };
  return (
    <Block
      title={say('alike')}
      answer={first.length > 0 && say('alikeAnswer', { names: names.join(text({ zh: '、', en: ', ' })) })}
    >
      <WithTable state={pairs}>
        {() => (
          <div className="narrow">
            <p className="small quiet">{say('alikeList', { region: name(region), year: dataset.year })}</p>
            <RankedList
              label={say('alikeList', { region: name(region), year: dataset.year })}
              items={items}
              onPick={open}
            />
            {first[0] && hasRoom('/rivalry') && (
              <p className="no-print">
                <RoomLink to="/rivalry" pick={{ region, with: first[0].code }}>
                  {say('rivalryLink', { region: name(region), other: name(first[0].code) })} →
                </RoomLink>
              </p>
            )}
          </div>
        )}
      </WithTable>
    </Block>
  );
}
