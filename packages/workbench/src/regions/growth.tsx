import { useCallback } from 'react';
import { useAddress } from '../app/address.ts';
import { type DatasetView, type ShiftShareCell, scopeOf, sumOf, useShiftShare } from '../data/index.ts';
import { formatAmount } from '../design/index.ts';
import { Block } from '../parts/block.tsx';
import { EffectsChart } from '../parts/effects-chart.tsx';
import { PeriodControl, periodOf } from '../parts/period-control.tsx';
import { WithTable } from '../parts/with-table.tsx';
import { useLanguage, useText } from '../words/index.ts';
import { useRegionWords } from './words.ts';

/** How the region grew and why: shift-share between two years. */
export function Growth({ dataset, region }: { dataset: DatasetView; region: string }) {
  const say = useRegionWords();
  const text = useText();
  const language = useLanguage();
  const [address] = useAddress();
  const { years } = dataset.info;
  const period = periodOf(years, address.from, address.to);
  const { dataset: reference, measure } = scopeOf(dataset);
  const state = useShiftShare({ dataset: reference, measure, ...period, region });
  const nameOf = useCallback((cell: ShiftShareCell) => text(dataset.industryName(cell.industry)), [text, dataset]);
  if (years.length < 2) return <Block title={say('growth')} answer={say('growthOneYear', { year: dataset.year })} />;
  const amount = (value: number) => formatAmount(value, dataset.measure.unit, language);
  const cells = state.cells ?? [];
  const answer = say('growthAnswer', {
    ...period,
    change: amount(sumOf(cells, 'change')),
    national: amount(sumOf(cells, 'national')),
    mix: amount(sumOf(cells, 'mix')),
    regional: amount(sumOf(cells, 'regional')),
  });
  return (
    <Block title={say('growth')} answer={cells.length > 0 && answer}>
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
