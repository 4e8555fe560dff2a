import { useMemo } from 'react';
import { useThemeMode } from '../app/theme-mode.ts';
import type { DatasetView } from '../data/index.ts';
import { tokens } from '../design/index.ts';
import { asHtml } from '../parts/as-html.ts';
import { Chart } from '../parts/chart.tsx';
import { useText } from '../words/index.ts';
import type { RegionMove } from './moves.ts';
import { useWhatIfWords } from './words.ts';

const most = 20;

/** Ranks before (hollow) and after (solid), the longest way first. */
export function RanksChart({ dataset, regions }: { dataset: DatasetView; regions: readonly RegionMove[] }) {
  const say = useWhatIfWords();
  const text = useText();
  const mode = useThemeMode();
  const shown = useMemo(
    () =>
      regions
        .filter((move): move is RegionMove & { rankBefore: number; rankAfter: number } => isMoved(move))
        .sort((a, b) => Math.abs(b.rankAfter - b.rankBefore) - Math.abs(a.rankAfter - a.rankBefore))
        .slice(0, most)
        .map((move) => ({ ...move, name: text(dataset.regionName(move.region)) })),
    [regions, dataset, text],
  );
  const option = useMemo(() => {
    const t = tokens[mode];
    const last = Math.max(2, ...shown.flatMap(({ rankBefore, rankAfter }) => [rankBefore, rankAfter]));
    const dots = (of: 'rankBefore' | 'rankAfter', look: object) => ({
      type: 'scatter',
      symbolSize: 11,
      z: 3,
      itemStyle: look,
      data: shown.map((move, i) => [move[of], i]),
    });
    return {
      grid: { left: 8, right: 24, top: 8, bottom: 8, containLabel: true },
      xAxis: { type: 'value', min: 1, max: last, minInterval: 1, position: 'top' },
      yAxis: { type: 'category', inverse: true, data: shown.map(({ name }) => name), axisLabel: { color: t.ink } },
      tooltip: {
        formatter: ({ value }: { value: [number, number] }) => {
          const move = shown[value[1]]!;
          return asHtml(`${move.name} ${move.rankBefore} → ${move.rankAfter}`);
        },
      },
      series: [
        ...shown.map((move, i) => ({
          type: 'line',
          silent: true,
          symbol: 'none',
          lineStyle: { color: t.lineStrong, width: 2 },
          data: [
            [move.rankBefore, i],
            [move.rankAfter, i],
          ],
        })),
        dots('rankBefore', { color: t.paper, borderColor: t.quiet, borderWidth: 2 }),
        dots('rankAfter', { color: t.accent }),
      ],
    };
  }, [shown, mode]);
  if (shown.length === 0) return <p className="quiet">{say('ranksNone')}</p>;
  const title = say('ranksChart', { year: dataset.year });
  return (
    <Chart
      title={title}
      name={title}
      description={`${title}: ${shown.map(({ name, rankBefore, rankAfter }) => `${name} ${rankBefore} → ${rankAfter}`).join('; ')}`}
      option={option}
      height={shown.length * 26 + 48}
      note={say('ranksNote', { count: shown.length })}
      data={() => ({
        title,
        columns: [say('region'), say('rankBefore'), say('rankAfter')],
        rows: shown.map(({ name, rankBefore, rankAfter }) => [name, rankBefore, rankAfter]),
      })}
    />
  );
}

function isMoved({ rankBefore, rankAfter }: RegionMove): boolean {
  return rankBefore !== null && rankAfter !== null && rankBefore !== rankAfter;
}
