import { useCallback, useMemo } from 'react';
import { useAddress } from '../app/address.ts';
import { type DatasetView, type IndustryProfile, type ShiftShareCell, sumOf } from '../data/index.ts';
import { formatAmount } from '../design/index.ts';
import { Block } from '../parts/block.tsx';
import { EffectsChart } from '../parts/effects-chart.tsx';
import { Select } from '../parts/select.tsx';
import { useLanguage, useText } from '../words/index.ts';
import { useIndustryWords } from './words.ts';

/** How the industry grew by region and why, up to the year shown. */
export function Growth({ dataset, growth }: { dataset: DatasetView; growth: IndustryProfile['growth'] }) {
  const say = useIndustryWords();
  const text = useText();
  const language = useLanguage();
  const [, update] = useAddress();
  const nameOf = useCallback((cell: ShiftShareCell) => text(dataset.regionName(cell.region)), [text, dataset]);
  const cells = useMemo(() => cellsOf(growth), [growth]);
  if (!growth) return <Block title={say('growth')} answer={say('growthOneYear', { year: dataset.year })} />;
  const { from, to } = growth;
  const ranked = cells.filter(({ regional }) => regional !== null).sort((a, b) => b.regional! - a.regional!);
  const [best, worst] = [ranked[0], ranked.at(-1)];
  const change = formatAmount(sumOf(cells, 'change'), dataset.measure.unit, language);
  const answer = best && worst && say('growthAnswer', { from, to, change, best: nameOf(best), worst: nameOf(worst) });
  const starts = dataset.info.years.filter((year) => year < to);
  return (
    <Block title={say('growth')} answer={answer}>
      <div className="controls">
        <Select
          label={say('since')}
          options={starts.map((year) => ({ value: String(year), name: String(year) }))}
          value={String(from)}
          onChange={(year) => update({ from: year })}
        />
      </div>
      <EffectsChart
        title={say('growthChart', { from, to })}
        unit={dataset.measure.unit}
        cells={cells}
        nameOf={nameOf}
      />
    </Block>
  );
}

function cellsOf(growth: IndustryProfile['growth']): ShiftShareCell[] {
  return (growth?.regions ?? []).map((row) => ({
    region: row.region,
    industry: '',
    start: null,
    change: row.change,
    national: row.national_effect,
    mix: row.industry_mix_effect,
    regional: row.regional_effect,
  }));
}
