import { useMemo } from 'react';
import { useAddress } from '../../app/address.ts';
import { useThemeMode } from '../../app/theme-mode.ts';
import { formatNumber, tokens } from '../../design/index.ts';
import { Chart } from '../../parts/chart.tsx';
import { Segments } from '../../parts/segments.tsx';
import { useNarrow } from '../../parts/use-narrow.ts';
import { useLanguage } from '../../words/index.ts';
import { fanOption } from './fan-option.ts';
import type { Outlook } from './use-outlook.ts';
import { useIndicatorWords } from './words.ts';

const recentYears = 25;

/** The same from a year on: seventy years press the decade ahead into a corner. */
function since(outlook: Outlook, first: number): Outlook {
  const isLater = ({ year }: { year: number }) => year >= first;
  return { ...outlook, series: outlook.series.filter(isLater), observations: outlook.observations.filter(isLater) };
}

/** What was observed, the fan of what may come, and the path to each target. */
export function FanChart({ outlook }: { outlook: Outlook }) {
  const say = useIndicatorWords();
  const language = useLanguage();
  const mode = useThemeMode();
  const isNarrow = useNarrow();
  const [{ from }, update] = useAddress();
  const { indicator, definition, series, fan, targets } = outlook;
  const isLong = series.length > recentYears + 5;
  const first =
    isLong && from !== 'all' ? (series.at(-recentYears)?.year ?? Number.NEGATIVE_INFINITY) : Number.NEGATIVE_INFINITY;
  const option = useMemo(
    () => fanOption(since(outlook, first), { tokens: tokens[mode], say, language, isNarrow }),
    [outlook, first, mode, say, language, isNarrow],
  );
  if (series.length === 0 && targets.length === 0) return null;
  const unit = definition?.unit ?? '';
  const title = `${indicator.name}${unit === '' ? '' : ` · ${unit}`}`;
  const shown = (value: number | null) => formatNumber(value, 'amount', language);
  const last = series.at(-1);
  const said = [
    ...(last ? [`${say('observed')} ${last.year}: ${shown(last.value)}`] : []),
    ...targets.map(({ year, value }) => `${say('target')} ${year}: ${shown(value)}`),
  ];
  return (
    <Chart
      title={`${say('chart')} · ${title}`}
      name={title}
      description={`${title}: ${said.join('; ')}`}
      option={option}
      tools={
        isLong && (
          <Segments
            label={say('yearsShown')}
            value={from === 'all' ? 'all' : 'recent'}
            options={[
              { value: 'recent', name: say('recent') },
              { value: 'all', name: say('allYears') },
            ]}
            onChange={(value) => update({ from: value === 'all' ? 'all' : undefined })}
          />
        )
      }
      height={isNarrow ? 300 : 420}
      note={fan.length > 0 ? say('chartNote') : say('noFan', { why: say(series.length === 0 ? 'noSeries' : 'tooFew') })}
      source={[...new Set(outlook.observations.map(({ source }) => source))].slice(0, 3).join('; ')}
      data={() => ({
        title,
        columns: [say('year'), say('observed'), ...outlook.fan_probabilities.map(String)],
        rows: [
          ...series.map(({ year, value }) => [year, value, ...outlook.fan_probabilities.map(() => null)]),
          ...fan.map(({ year, quantiles }) => [year, null, ...quantiles]),
        ],
      })}
    />
  );
}
