import type { EChartsCoreOption } from 'echarts/core';
import { useMemo } from 'react';
import { useThemeMode } from '../app/theme-mode.ts';
import { numberIn, type Row, textIn } from '../data/index.ts';
import { formatNumber, type Tokens, tokens } from '../design/index.ts';
import { Chart } from '../parts/chart.tsx';
import { useLanguage } from '../words/index.ts';
import { useTestWords } from './test-words.ts';

/** Each window as a dot on a line as long as its interval; at zero nothing tells proposed and controls apart. */
export function BacktestChart({ rows }: { rows: readonly Row[] }) {
  const say = useTestWords();
  const language = useLanguage();
  const mode = useThemeMode();
  const names = rows.map(
    (row) =>
      `${windowOf(row, say('allWindows'))} · ${say(textIn(row, 'outcome') === 'share' ? 'outcomeShare' : 'outcomeQuotient')}`,
  );
  const written = names.join('|');
  const option = useMemo(() => optionOf(rows, written.split('|'), tokens[mode]), [rows, written, mode]);
  const title = say('backtestChart');
  const figures = (row: Row) => ['effect', 'effect_lower', 'effect_upper'].map((name) => numberIn(row, name));
  const said = rows.map((row, i) => {
    const [value, lower, upper] = figures(row).map((one) => formatNumber(one, 'score', language));
    return `${names[i]} ${value} (${lower}–${upper})`;
  });
  return (
    <Chart
      title={title}
      name={title}
      description={`${title}: ${said.join('; ')}`}
      option={option}
      height={rows.length * 32 + 48}
      note={say('backtestNote')}
      data={() => ({
        title,
        columns: [say('window'), say('effect'), say('lower'), say('upper')],
        rows: rows.map((row, i) => [names[i]!, ...figures(row)]),
      })}
    />
  );
}

function optionOf(rows: readonly Row[], names: readonly string[], t: Tokens): EChartsCoreOption {
  const colour = (row: Row) => (numberIn(row, 'from') === null ? t.accent : t.quiet);
  const intervals = rows.map((row, i) => ({
    ...{ type: 'line', silent: true, symbol: 'none', lineStyle: { color: colour(row), width: 2 } },
    data: [
      [numberIn(row, 'effect_lower'), i],
      [numberIn(row, 'effect_upper'), i],
    ],
  }));
  const dots = {
    ...{ type: 'scatter', symbolSize: 10 },
    data: rows.map((row, i) => ({ value: [numberIn(row, 'effect'), i], itemStyle: { color: colour(row) } })),
    markLine: {
      ...{ silent: true, symbol: 'none', label: { show: false } },
      lineStyle: { color: t.lineStrong, type: 'solid' },
      data: [{ xAxis: 0 }],
    },
  };
  return {
    grid: { left: 8, right: 24, top: 12, bottom: 8, containLabel: true },
    xAxis: { type: 'value' },
    yAxis: { type: 'category', inverse: true, data: names, axisLabel: { color: t.ink } },
    series: [...intervals, dots],
  };
}

/** `1996–2001`, or what all windows together are called. */
export function windowOf(row: Row, all: string): string {
  const from = numberIn(row, 'from');
  return from === null ? all : `${from}–${numberIn(row, 'to')}`;
}
