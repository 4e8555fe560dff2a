import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { hasRoom } from '../app/has-room.ts';
import { RoomLink } from '../app/room-link.tsx';
import { useThemeMode } from '../app/theme-mode.ts';
import { type DatasetView, numberIn, scopeOf, textIn, useTable } from '../data/index.ts';
import { formatNumber, tokens } from '../design/index.ts';
import { RankedList } from '../map/index.ts';
import { Block } from '../parts/block.tsx';
import { WithTable } from '../parts/with-table.tsx';
import { useLanguage, useText } from '../words/index.ts';
import { useIndustryWords } from './words.ts';

/** The industries found in the same regions most often. */
export function Related({ dataset, industry }: { dataset: DatasetView; industry: string }) {
  const say = useIndustryWords();
  const text = useText();
  const language = useLanguage();
  const navigate = useNavigate();
  const { accent } = tokens[useThemeMode()];
  const state = useTable('advantage.proximity', { ...scopeOf(dataset), industry });
  const near = useMemo(() => nearest(state.rows ?? [], industry), [state.rows, industry]);
  const names = near.slice(0, 3).map(({ code }) => text(dataset.industryName(code)));
  const label = say('relatedList', { year: dataset.year });
  return (
    <Block
      title={say('related')}
      answer={names.length > 0 && say('relatedAnswer', { names: names.join(text({ zh: '、', en: ', ' })) })}
    >
      <WithTable state={state}>
        {() => (
          <>
            <p className="small quiet">{label}</p>
            <RankedList
              label={label}
              onPick={(code) => void navigate({ to: '/industry', search: (() => ({ industry: code })) as never })}
              items={near.map(({ code, proximity }) => ({
                code,
                name: text(dataset.industryName(code)),
                value: proximity,
                shown: formatNumber(proximity, 'index', language),
                colour: accent,
                length: proximity,
              }))}
            />
            {hasRoom('/network') && (
              <p className="no-print">
                <RoomLink to="/network">{say('networkLink')} →</RoomLink>
              </p>
            )}
          </>
        )}
      </WithTable>
    </Block>
  );
}

function nearest(rows: readonly Readonly<Record<string, string | number | boolean | null>>[], industry: string) {
  return rows
    .flatMap((row) => {
      const [a, b] = [textIn(row, 'industry_a'), textIn(row, 'industry_b')];
      const proximity = numberIn(row, 'proximity');
      if (proximity === null || a === b || (a !== industry && b !== industry)) return [];
      return [{ code: a === industry ? b : a, proximity }];
    })
    .sort((x, y) => y.proximity - x.proximity)
    .slice(0, 8);
}
