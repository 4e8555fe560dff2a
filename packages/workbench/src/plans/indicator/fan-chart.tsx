import { useMemo } from 'react';
import { useThemeMode } from '../../app/theme-mode.ts';
import { formatNumber, tokens } from '../../design/index.ts';
import { Chart } from '../../parts/chart.tsx';
import { useNarrow } from '../../parts/use-narrow.ts';
import { useLanguage } from '../../words/index.ts';
import { fanOption } from './fan-option.ts';
import type { Outlook } from './use-outlook.ts';
import { useIndicatorWords } from './words.ts';

/** What was observed, the fan of what may come, and the path to each target. */
export function FanChart({ outlook }: { outlook: Outlook }) {
  const say = useIndicatorWords();
  const language = useLanguage();
  const mode = useThemeMode();
  const isNarrow = useNarrow();
  const { indicator, definition, series, fan, targets } = outlook;
  const option = useMemo(
    () => fanOption(outlook, { tokens: tokens[mode], say, language, isNarrow }),
    [outlook, mode, say, language, isNarrow],
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
