import type { ContractFile } from '@yanzhen/evidence/agreements';
import { useMemo, useState } from 'react';
import { useThemeMode } from '../../app/theme-mode.ts';
import { numberIn, type Row, textIn } from '../../data/index.ts';
import { colourOf, formatNumber, inUnit, tokens, unitName } from '../../design/index.ts';
import { asHtml } from '../../parts/as-html.ts';
import { Chart } from '../../parts/chart.tsx';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { useLanguage } from '../../words/index.ts';
import { useNames } from '../use-names.ts';
import { useContractWords } from '../words.ts';
import { useKeptTable } from './use-kept-table.ts';

/** Beyond so many parties bars would hide each other. */
const mostBars = 3;

/** Net cash of every party as bars, what has come together as lines; the table beneath on request. */
export function CashChart({ file }: { file: ContractFile }) {
  const say = useContractWords();
  const [open, setOpen] = useState(false);
  const state = useKeptTable('agreements.simulate', { contract: file });
  if (!state.rows) return state.error ? <ErrorState error={state.error} onRetry={state.retry} /> : null;
  return (
    <>
      <CashFigure file={file} rows={state.rows} />
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary className="contract-more">{say('cashTable')}</summary>
        {open && <CashTable file={file} rows={state.rows} />}
      </details>
    </>
  );
}

function CashFigure({ file, rows }: { file: ContractFile; rows: readonly Row[] }) {
  const say = useContractWords();
  const language = useLanguage();
  const mode = useThemeMode();
  const { party } = useNames(file);
  const unit = file.currency ?? '';
  const ids = useMemo(() => [...new Set(rows.map((row) => textIn(row, 'party')))], [rows]);
  const option = useMemo(() => {
    const t = tokens[mode];
    const colour = colourOf(ids, mode);
    const of = (id: string, key: string) =>
      rows.filter((row) => row['party'] === id).map((row) => inUnit(numberIn(row, key) ?? 0, unit, language));
    const years = [...new Set(rows.map((row) => String(numberIn(row, 'year'))))];
    return {
      legend: { top: 0, left: 0, itemWidth: 12, itemHeight: 10, textStyle: { color: t.ink } },
      grid: { left: 8, right: 16, top: 48, bottom: 8, containLabel: true },
      xAxis: { type: 'category', data: years, axisLabel: { hideOverlap: true } },
      yAxis: { type: 'value' },
      tooltip: {
        formatter: ({ seriesName, name, value }: { seriesName: string; name: string; value: number }) =>
          asHtml(`${name} · ${seriesName}: ${formatNumber(value, 'amount', language)} ${unitName(unit, language)}`),
      },
      series: ids.flatMap((id) => [
        ...(ids.length > mostBars
          ? []
          : [
              {
                type: 'bar',
                name: say('netOf', { party: party(id) }),
                color: colour(id),
                itemStyle: { opacity: 0.55 },
                barMaxWidth: 14,
                data: of(id, 'net'),
              },
            ]),
        {
          type: 'line',
          name: say('cumulativeOf', { party: party(id) }),
          color: colour(id),
          symbol: 'circle',
          symbolSize: 4,
          showSymbol: years.length <= 30,
          lineStyle: { width: 2 },
          data: of(id, 'cumulative'),
        },
      ]),
    };
  }, [ids, rows, mode, unit, language, party, say]);
  const title = unit === '' ? say('cash') : say('inUnit', { what: say('cash'), unit: unitName(unit, language) });
  const last = rows.slice(-ids.length);
  return (
    <Chart
      title={title}
      name={title}
      description={`${title}: ${last.map((row) => `${party(textIn(row, 'party'))} ${formatNumber(inUnit(numberIn(row, 'cumulative') ?? 0, unit, language), 'amount', language)}`).join(', ')}`}
      option={option}
      height={320}
      note={say(ids.length > mostBars ? 'cashLines' : 'cashNote')}
      source={say('fromContract')}
    />
  );
}

function CashTable({ file, rows }: { file: ContractFile; rows: readonly Row[] }) {
  const say = useContractWords();
  const language = useLanguage();
  const { party } = useNames(file);
  const columns: Column<Row>[] = [
    { key: 'year', name: say('year'), kind: 'text', value: (row) => String(numberIn(row, 'year')) },
    { key: 'party', name: say('party'), kind: 'text', value: (row) => party(textIn(row, 'party')) },
    ...(['inflow', 'outflow', 'net', 'cumulative'] as const).map(
      (key): Column<Row> => ({
        key,
        name: say(`cash-${key}`),
        kind: 'number',
        value: (row) => numberIn(row, key),
        show: (row) => formatNumber(numberIn(row, key), 'amount', language),
      }),
    ),
  ];
  const unit = file.currency ?? '';
  const title = unit === '' ? say('cashTable') : say('inUnit', { what: say('cashTable'), unit });
  return (
    <DataTable
      title={title}
      rows={rows}
      columns={columns}
      rowKey={(row) => `${numberIn(row, 'year')} ${textIn(row, 'party')}`}
      height={360}
    />
  );
}
