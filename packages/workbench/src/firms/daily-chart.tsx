import type { Evidence } from '@yanzhen/platform/operations';
import { useMemo } from 'react';
import { useThemeMode } from '../app/theme-mode.ts';
import { numberIn, type Row } from '../data/index.ts';
import { categorical, formatNumber, tokens } from '../design/index.ts';
import { asHtml } from '../parts/as-html.ts';
import { Chart } from '../parts/chart.tsx';
import { sourceLine } from '../parts/citation.ts';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { useNarrow } from '../parts/use-narrow.ts';
import { WhyNumber } from '../parts/why-number.tsx';
import { useLanguage, useText } from '../words/index.ts';
import type { FirmNetwork } from './use-firm-network.ts';
import { useFirmsWords } from './words.ts';

interface Props {
  readonly network: FirmNetwork;
  readonly rows: readonly Row[];
  readonly evidence: Evidence;
}

const curves = ['production', 'capacity', 'unmet_final_demand', 'unmet_orders'] as const;

/** Output, capacity and what is left unmet, as shares of a usual day. */
export function DailyChart({ network, rows, evidence }: Props) {
  const say = useFirmsWords();
  const mode = useThemeMode();
  const isNarrow = useNarrow();
  const isSynthetic = network.info.synthetic;
  const names = Object.fromEntries(curves.map((curve) => [curve, say(curve)]));
  const title = say(isSynthetic ? 'dailyChartSynthetic' : 'dailyChart');
  const option = useMemo(() => {
    const t = tokens[mode];
    const palette = categorical[mode];
    const top = isNarrow ? 88 : 60;
    const axisName = { align: 'left', color: t.quiet };
    const colours = [t.accent, t.quiet, palette[1]!, palette[2]!];
    const share = (row: Row, curve: string) => {
      const [value, normal] = [numberIn(row, curve), numberIn(row, 'normal')];
      return value === null || !normal ? null : (100 * value) / normal;
    };
    return {
      legend: { show: true, top: 0, left: 0, itemWidth: 16, itemHeight: 2, icon: 'rect', textStyle: { color: t.ink } },
      // Output never leaves the top of a common axis, where nothing of its course is seen: two frames, one above the other.
      grid: [
        { left: 56, right: 16, top, height: 150 },
        { left: 56, right: 16, top: top + 206, height: 90 },
      ],
      xAxis: [
        { type: 'value', gridIndex: 0, max: 'dataMax', axisLabel: { show: false } },
        { type: 'value', gridIndex: 1, name: say('day'), nameLocation: 'middle', nameGap: 26, max: 'dataMax' },
      ],
      yAxis: [
        { type: 'value', gridIndex: 0, name: say('ofNormal'), scale: true, nameTextStyle: axisName },
        { type: 'value', gridIndex: 1, name: say('unmetOfNormal'), min: 0, splitNumber: 3, nameTextStyle: axisName },
      ],
      axisPointer: { link: [{ xAxisIndex: 'all' }] },
      tooltip: {
        trigger: 'axis',
        formatter: (items: readonly { seriesName: string; value: readonly [number, number | null] }[]) =>
          asHtml(
            [
              `${say('day')} ${items[0]?.value[0] ?? ''}`,
              ...items.map(({ seriesName, value }) => `${seriesName} ${value[1]?.toFixed(2) ?? '—'}%`),
            ].join('\n'),
          ),
      },
      series: curves.map((curve, k) => ({
        type: 'line',
        xAxisIndex: k < 2 ? 0 : 1,
        yAxisIndex: k < 2 ? 0 : 1,
        name: names[curve],
        showSymbol: false,
        color: colours[k],
        // Dashes mark what is made up; capacity is told apart by its grey.
        lineStyle: { width: curve === 'production' ? 2.5 : 1.5, type: isSynthetic ? 'dashed' : 'solid' },
        data: rows.map((row) => [numberIn(row, 'day'), share(row, curve)]),
      })),
    };
    // Names follow the language.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [rows, mode, isSynthetic, isNarrow, say]);
  const lowest = Math.min(...rows.map((row) => (numberIn(row, 'production') ?? 0) / (numberIn(row, 'normal') || 1)));
  return (
    <>
      <Chart
        title={title}
        name={title}
        description={say('dailySay', { lowest: `${(100 * lowest).toFixed(1)}%`, days: rows.length })}
        option={option}
        height={isNarrow ? 440 : 412}
        note={isSynthetic ? say('dashed') : ''}
        source={network.info.source}
        data={() => ({
          title,
          columns: [say('day'), ...curves.map((curve) => names[curve]!), say('normal')],
          rows: rows.map((row) => ['day', ...curves, 'normal'].map((key) => numberIn(row, key))),
        })}
      />
      <DailyTable network={network} rows={rows} evidence={evidence} />
    </>
  );
}

function DailyTable({ rows, evidence }: Props) {
  const say = useFirmsWords();
  const text = useText();
  const language = useLanguage();
  const figures = [...curves, 'normal'].map(
    (key): Column<Row> => ({
      key,
      name: say(key as (typeof curves)[number]),
      kind: 'number',
      value: (row) => numberIn(row, key),
      show: (row) => {
        const value = formatNumber(numberIn(row, key), 'amount', language);
        const title = `${say(key as (typeof curves)[number])} · ${say('day')} ${numberIn(row, 'day')}`;
        return <WhyNumber shown={value} figure={{ title, value, evidence }} />;
      },
    }),
  );
  return (
    <DataTable
      title={say('dailyTable')}
      rows={rows}
      rowKey={(row) => String(row['day'])}
      columns={[{ key: 'day', name: say('day'), kind: 'number', value: (row) => numberIn(row, 'day') }, ...figures]}
      sortedBy={{ key: 'day', direction: 'ascending' }}
      source={sourceLine(evidence, text)}
      height={280}
    />
  );
}
