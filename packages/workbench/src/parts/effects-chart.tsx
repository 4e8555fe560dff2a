import { useMemo } from 'react';
import { useThemeMode } from '../app/theme-mode.ts';
import { type ShiftShareCell, useIndicator } from '../data/index.ts';
import { categorical, formatAmount, inUnit, tokens, unitName } from '../design/index.ts';
import { useLanguage, useText } from '../words/index.ts';
import { Chart } from './chart.tsx';

interface Props {
  readonly title: string;
  readonly unit: string;
  /** The largest changes first. */
  readonly cells: readonly ShiftShareCell[];
  readonly nameOf: (cell: ShiftShareCell) => string;
}

const parts = ['national', 'mix', 'regional'] as const;
const most = 16;

/** Stacked bars: what each change is made of. */
export function EffectsChart({ title, unit, cells, nameOf }: Props) {
  const text = useText();
  const language = useLanguage();
  const mode = useThemeMode();
  const meanings = [
    useIndicator('national_effect'),
    useIndicator('industry_mix_effect'),
    useIndicator('regional_effect'),
  ];
  const names = meanings.map((meaning, i) => (meaning ? text(meaning.name) : parts[i]!));
  const shown = useMemo(
    () =>
      cells
        .filter(({ change }) => change !== null)
        .sort((a, b) => Math.abs(b.change!) - Math.abs(a.change!))
        .slice(0, most),
    [cells],
  );
  const key = names.join('|');
  const option = useMemo(() => {
    const palette = categorical[mode];
    return {
      legend: { show: true, top: 0, left: 0, itemWidth: 12, itemHeight: 8, textStyle: { color: tokens[mode].ink } },
      grid: { left: 0, right: 24, top: 32, bottom: 20, containLabel: true },
      xAxis: { type: 'value', name: unitName(unit, language), nameLocation: 'middle', nameGap: 24 },
      yAxis: { type: 'category', inverse: true, data: shown.map(nameOf) },
      tooltip: {
        trigger: 'axis',
        axisPointer: { type: 'none' },
        valueFormatter: (value: number) => formatAmount(value / (inUnit(1, unit, language) || 1), unit, language),
      },
      series: parts.map((part, i) => ({
        name: key.split('|')[i],
        type: 'bar',
        stack: 'change',
        barWidth: 12,
        itemStyle: { color: palette[[7, 2, 1][i]!] },
        data: shown.map((cell) => (cell[part] === null ? null : inUnit(cell[part], unit, language))),
      })),
    };
  }, [shown, key, unit, language, mode, nameOf]);
  const said = shown.slice(0, 8).map((cell) => `${nameOf(cell)} ${formatAmount(cell.change, unit, language)}`);
  return (
    <Chart
      title={title}
      name={title}
      description={`${title}: ${said.join('; ')}`}
      option={option}
      height={shown.length * 24 + 84}
      data={() => ({
        title,
        columns: [text({ zh: '名称', en: 'Name' }), text({ zh: '变化', en: 'Change' }), ...names],
        rows: shown.map((cell) => [nameOf(cell), cell.change, ...parts.map((part) => cell[part])]),
      })}
    />
  );
}
