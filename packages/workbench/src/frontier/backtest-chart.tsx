import type { EChartsCoreOption } from 'echarts/core';
import { useMemo } from 'react';
import { useThemeMode } from '../app/theme-mode.ts';
import { formatNumber, type Tokens, tokens } from '../design/index.ts';
import { Chart } from '../parts/chart.tsx';
import { useLanguage } from '../words/index.ts';
import { predictorName, type Trial } from './trial.ts';
import { useFrontierWords } from './words.ts';

/** The last window: a dot for each predictor's AUC on a line as long as its interval. */
export function BacktestChart({ trials }: { trials: readonly Trial[] }) {
  const say = useFrontierWords();
  const language = useLanguage();
  const mode = useThemeMode();
  const names = useMemo(() => trials.map(({ predictor }) => predictorName(predictor, say)), [trials, say]);
  const option = useMemo(() => intervalOption(trials, names, tokens[mode]), [trials, names, mode]);
  const { from, to, entries, observations } = trials[0]!;
  const title = say('backtestChart', { from, to });
  const shown = (value: number | null) => formatNumber(value, 'index', language);
  const said = trials.map((t, i) => `${names[i]} ${shown(t.auc)} (${shown(t.lower)}–${shown(t.upper)})`);
  return (
    <Chart
      title={title}
      name={title}
      description={`${title}: ${said.join('; ')}`}
      option={option}
      height={trials.length * 32 + 48}
      note={say('backtestNote', { entries, observations })}
      data={() => ({
        title,
        columns: [say('predictor'), 'AUC', say('lower'), say('upper')],
        rows: trials.map((t, i) => [names[i]!, t.auc, t.lower, t.upper]),
      })}
    />
  );
}

function intervalOption(trials: readonly Trial[], names: readonly string[], t: Tokens): EChartsCoreOption {
  const colour = ({ predictor }: Trial) => (predictor === 'density' ? t.accent : t.quiet);
  const intervals = trials.map((trial, i) => ({
    type: 'line',
    silent: true,
    symbol: 'none',
    lineStyle: { color: colour(trial), width: 2 },
    data: [
      [trial.lower, i],
      [trial.upper, i],
    ],
  }));
  const dots = {
    type: 'scatter',
    symbolSize: 10,
    data: trials.map((trial, i) => ({ value: [trial.auc, i], itemStyle: { color: colour(trial) } })),
    label: {
      show: true,
      position: 'top',
      distance: 2,
      color: t.ink,
      formatter: ({ value }: { value: [number, number] }) => value[0].toFixed(2),
    },
    markLine: {
      silent: true,
      symbol: 'none',
      label: { show: false },
      lineStyle: { color: t.lineStrong, type: 'solid' },
      data: [{ xAxis: 0.5 }],
    },
  };
  const least = Math.min(0.4, ...trials.map(({ lower }) => Math.floor((lower ?? 0.5) * 10) / 10));
  return {
    grid: { left: 8, right: 24, top: 12, bottom: 8, containLabel: true },
    xAxis: { type: 'value', min: least, max: 1 },
    yAxis: { type: 'category', inverse: true, data: names, axisLabel: { color: t.ink } },
    series: [...intervals, dots],
  };
}
