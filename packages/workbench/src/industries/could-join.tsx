import { useNavigate } from '@tanstack/react-router';
import { useThemeMode } from '../app/theme-mode.ts';
import type { DatasetView, IndustryProfile } from '../data/index.ts';
import { formatNumber, tokens } from '../design/index.ts';
import { RankedList } from '../map/index.ts';
import { Block } from '../parts/block.tsx';
import { useLanguage, useText } from '../words/index.ts';
import { useIndustryWords } from './words.ts';

/** Regions without the industry that have the best related base. */
export function CouldJoin({
  dataset,
  candidates,
}: {
  dataset: DatasetView;
  candidates: IndustryProfile['candidates'];
}) {
  const say = useIndustryWords();
  const language = useLanguage();
  const navigate = useNavigate();
  const { accent } = tokens[useThemeMode()];
  const text = useText();
  const shown = candidates.slice(0, 8);
  const label = say('joinList', { year: dataset.year });
  if (shown.length === 0) return <Block title={say('join')} answer={say('joinNone')} />;
  return (
    <Block title={say('join')} answer={say('joinAnswer')}>
      <p className="small quiet">{label}</p>
      <RankedList
        label={label}
        onPick={(code) => void navigate({ to: '/region', search: () => ({ region: code }) })}
        items={shown.map((r) => ({
          code: r.region,
          name: text(r.name),
          value: r.density,
          shown: formatNumber(r.density, 'index', language),
          colour: accent,
          length: r.density ?? 0,
        }))}
      />
    </Block>
  );
}
