import { useCallback } from 'react';
import { useAddress } from '../app/address.ts';
import { type DatasetView, type ShiftShareCell, scopeOf, sumOf, useShiftShare } from '../data/index.ts';
import { formatAmount } from '../design/index.ts';
import { Block } from '../parts/block.tsx';
import { EffectsChart } from '../parts/effects-chart.tsx';
import { PeriodControl, periodOf } from '../parts/period-control.tsx';
import { WithTable } from '../parts/with-table.tsx';
import { useLanguage, useText } from '../words/index.ts';
import { useIndustryWords } from './words.ts';

/** How the industry grew by region and why: shift-share between two years. */
export function Growth({ dataset, industry }: { dataset: DatasetView; industry: string }) {
  const say = useIndustryWords();
  const text = useText();
  const language = useLanguage();
  const [address] = useAddress();
  const { years } = dataset.info;
  const period = periodOf(years, address.from, address.to);
  const { dataset: reference, measure } = scopeOf(dataset);
  const state = useShiftShare({ dataset: reference, measure, ...period, industry });
  const nameOf = useCallback((cell: ShiftShareCell) => text(dataset.regionName(cell.region)), [text, dataset]);
  if (years.length < 2) return <Block title={say('growth')} answer={say('growthOneYear', { year: dataset.year })} />;
  const cells = state.cells ?? [];
  const ranked = cells.filter(({ regional }) => regional !== null).sort((a, b) => b.regional! - a.regional!);
  const [best, worst] = [ranked[0], ranked.at(-1)];
  const answer =
    best &&
    worst &&
    say('growthAnswer', {
      ...period,
      change: formatAmount(sumOf(cells, 'change'), dataset.measure.unit, language),
      best: nameOf(best),
      worst: nameOf(worst),
    });
  return (
    <Block title={say('growth')} answer={answer}>
      <PeriodControl years={years} period={period} />
      <WithTable state={state}>
        {() => (
          <EffectsChart
            title={say('growthChart', { ...period })}
            unit={dataset.measure.unit}
            cells={cells}
            nameOf={nameOf}
          />
        )}
      </WithTable>
    </Block>
  );
}
