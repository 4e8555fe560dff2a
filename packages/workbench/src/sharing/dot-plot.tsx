import type { GameFile } from '@yanzhen/evidence/agreements';
import { useMemo } from 'react';
import { useThemeMode } from '../app/theme-mode.ts';
import { colourOf, tokens } from '../design/index.ts';
import { asHtml } from '../parts/as-html.ts';
import { Chart } from '../parts/chart.tsx';
import type { Split } from './splits.ts';
import type { Money } from './use-money.ts';
import { useRuleName } from './use-rule-name.ts';
import { useSharingWords } from './words.ts';

interface Props {
  readonly file: GameFile;
  readonly name: (player: string) => string;
  readonly splits: readonly Split[];
  readonly chosen: string;
  readonly money: Money;
}

/** A row a rule, a dot a player; a bar where bounds leave the Shapley value open. */
export function DotPlot({ file: { players }, name, splits, chosen, money }: Props) {
  const say = useSharingWords();
  const ruleName = useRuleName();
  const mode = useThemeMode();
  const shown = useMemo(() => splits.filter((split) => split.shares !== undefined), [splits]);
  const option = useMemo(() => {
    const t = tokens[mode];
    const colour = colourOf(players, mode);
    const ranges = shown.flatMap(({ low, high }, row) =>
      players.flatMap((player, k) =>
        low[k] === null || high[k] === null
          ? []
          : [{ player, row, low: money.scaled(low[k]!), high: money.scaled(high[k]!) }],
      ),
    );
    return {
      legend: { top: 0, left: 0, itemWidth: 10, itemHeight: 10, textStyle: { color: t.ink }, selectedMode: false },
      grid: { left: 8, right: 24, top: 40, bottom: 8, containLabel: true },
      xAxis: { type: 'value', scale: true, axisLabel: { hideOverlap: true } },
      yAxis: {
        type: 'category',
        inverse: true,
        data: shown.map(({ rule }) => (rule === chosen ? `▸ ${ruleName(rule)}` : ruleName(rule))),
        axisLabel: { color: t.ink },
        splitLine: { show: true, lineStyle: { color: t.line } },
      },
      tooltip: {
        formatter: ({ seriesName, value }: { seriesName: string; value: [number, number] }) =>
          asHtml(`${ruleName(shown[value[1]]!.rule)} · ${seriesName}: ${money.cell(value[0] / money.scaled(1))}`),
      },
      series: [
        ...ranges.map(({ player, row, low, high }) => ({
          type: 'line',
          silent: true,
          symbol: 'none',
          lineStyle: { color: colour(player), width: 6, opacity: 0.25 },
          data: [
            [low, row],
            [high, row],
          ],
        })),
        ...players.map((player, k) => ({
          type: 'scatter',
          name: name(player),
          color: colour(player),
          symbolSize: 11,
          // Dots that fall together stay apart a little.
          symbolOffset: [0, (k - (players.length - 1) / 2) * 3],
          itemStyle: { opacity: 1 },
          data: shown.map(({ shares }, row) => [money.scaled(shares![k]!), row]),
        })),
      ],
    };
  }, [players, name, shown, chosen, mode, ruleName, money]);
  const title = `${say('dots')}${money.name === '' ? '' : say('inUnit', { unit: money.name })}`;
  return (
    <Chart
      title={title}
      name={title}
      description={shown
        .map(
          ({ rule, shares }) =>
            `${ruleName(rule)}: ${players.map((player, k) => `${name(player)} ${money.told(shares![k]!)}`).join(', ')}`,
        )
        .join('; ')}
      option={option}
      height={shown.length * 28 + 80}
      data={() => ({
        title,
        columns: [say('rule'), ...players.map(name)],
        rows: shown.map(({ rule, shares }) => [ruleName(rule), ...shares!.map(money.scaled)]),
      })}
      source={say('computedHere')}
    />
  );
}
