import { useNavigate } from '@tanstack/react-router';
import { hasRoom } from '../app/has-room.ts';
import { RoomLink } from '../app/room-link.tsx';
import { useThemeMode } from '../app/theme-mode.ts';
import type { DatasetView, IndustryProfile } from '../data/index.ts';
import { formatNumber, tokens } from '../design/index.ts';
import { RankedList } from '../map/index.ts';
import { Block } from '../parts/block.tsx';
import { useLanguage, useText } from '../words/index.ts';
import { useIndustryWords } from './words.ts';

interface Props {
  readonly dataset: DatasetView;
  readonly related: IndustryProfile['related'];
}

/** The industries found in the same regions most often. */
export function Related({ dataset, related }: Props) {
  const say = useIndustryWords();
  const text = useText();
  const language = useLanguage();
  const navigate = useNavigate();
  const { accent } = tokens[useThemeMode()];
  const names = related.slice(0, 3).map(({ name }) => text(name));
  const label = say('relatedList', { year: dataset.year });
  return (
    <Block
      title={say('related')}
      answer={names.length > 0 && say('relatedAnswer', { names: names.join(text({ zh: '、', en: ', ' })) })}
    >
      <p className="small quiet">{label}</p>
      <RankedList
        label={label}
        onPick={(code) => void navigate({ to: '/industry', search: () => ({ industry: code }) })}
        items={related.slice(0, 8).map(({ industry, name, proximity }) => ({
          code: industry,
          name: text(name),
          value: proximity,
          shown: formatNumber(proximity, 'index', language),
          colour: accent,
          length: proximity ?? 0,
        }))}
      />
      {hasRoom('/network') && (
        <p className="no-print">
          <RoomLink to="/network">{say('networkLink')} →</RoomLink>
        </p>
      )}
    </Block>
  );
}
