import type { Evidence } from '@yanzhen/platform/operations';
import { useMemo } from 'react';
import { useThemeMode } from '../app/theme-mode.ts';
import { numberIn, type Row, textIn } from '../data/index.ts';
import { categorical, formatNumber, tokens } from '../design/index.ts';
import { AnswerSentence } from '../parts/answer-sentence.tsx';
import { asHtml } from '../parts/as-html.ts';
import { Chart } from '../parts/chart.tsx';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { Notes } from '../parts/notes.tsx';
import { useLanguage } from '../words/index.ts';
import { useSharingWords } from './words.ts';

const rules = ['proportional', 'equal_awards', 'equal_losses', 'talmud', 'random_arrival'] as const;

interface Props {
  readonly rows: readonly Row[];
  readonly evidence: Evidence;
  readonly estate: number;
  readonly all: number;
}

export function ClaimsResult({ rows, evidence, estate, all }: Props) {
  const say = useSharingWords();
  const language = useLanguage();
  const amount = (value: number | null) => (value === null ? '–' : formatNumber(value, 'amount', language));
  const shown = rules.filter((rule) => rows.some((row) => numberIn(row, rule) !== null));
  const columns: Column<Row>[] = [
    { key: 'claimant', name: say('claimantColumn'), kind: 'text', value: (row) => textIn(row, 'claimant') },
    ...(['claim', ...shown] as const).map(
      (key): Column<Row> => ({
        key,
        name: say(`claims-${key}`),
        kind: 'number',
        value: (row) => numberIn(row, key),
        show: (row) => amount(numberIn(row, key)),
        total: amount(rows.reduce((sum, row) => sum + (numberIn(row, key) ?? 0), 0)),
      }),
    ),
  ];
  return (
    <>
      <AnswerSentence
        text={say('claimsAnswer', {
          ...{ estate: amount(estate), all: amount(all), count: rows.length },
          part: formatNumber(all === 0 ? 0 : estate / all, 'share', language),
        })}
        evidence={evidence}
      />
      <Notes notes={evidence.notes} levels={['refusal', 'caution', 'information']} />
      <ClaimsChart rows={rows} shown={shown} />
      <DataTable title={say('claimsTable')} rows={rows} columns={columns} rowKey={(row) => textIn(row, 'claimant')} />
      <ul className="small quiet rule-meanings">
        {shown.map((rule) => (
          <li key={rule}>{say(`claims-means-${rule}`)}</li>
        ))}
      </ul>
    </>
  );
}

/** A row a claimant: the claim as a pale bar, each rule's award as a mark in it. */
function ClaimsChart({ rows, shown }: { rows: readonly Row[]; shown: readonly (typeof rules)[number][] }) {
  const say = useSharingWords();
  const language = useLanguage();
  const mode = useThemeMode();
  const option = useMemo(() => {
    const t = tokens[mode];
    const symbols = ['circle', 'rect', 'triangle', 'diamond', 'emptyCircle'];
    return {
      legend: { top: 0, left: 0, itemWidth: 12, itemHeight: 10, textStyle: { color: t.ink }, selectedMode: false },
      grid: { left: 8, right: 24, top: 56, bottom: 8, containLabel: true },
      xAxis: { type: 'value', min: 0 },
      yAxis: {
        type: 'category',
        inverse: true,
        data: rows.map((row) => textIn(row, 'claimant')),
        axisLabel: { color: t.ink },
      },
      tooltip: {
        formatter: ({
          seriesName,
          value,
          name,
        }: {
          seriesName: string;
          value: number | [number, number];
          name: string;
        }) =>
          asHtml(
            `${Array.isArray(value) ? textIn(rows[value[1]]!, 'claimant') : name} · ${seriesName}: ${formatNumber(Array.isArray(value) ? value[0] : value, 'amount', language)}`,
          ),
      },
      series: [
        {
          type: 'bar',
          name: say('claims-claim'),
          barWidth: 18,
          itemStyle: { color: t.noData, borderColor: t.lineStrong },
          data: rows.map((row) => numberIn(row, 'claim')),
        },
        ...shown.map((rule, k) => ({
          type: 'scatter',
          name: say(`claims-${rule}`),
          symbol: symbols[k],
          symbolSize: 10,
          symbolOffset: [0, (k - (shown.length - 1) / 2) * 3],
          color: categorical[mode][k],
          itemStyle: { borderColor: categorical[mode][k], borderWidth: 1.5 },
          z: 4,
          data: rows.map((row, at) => [numberIn(row, rule), at]),
        })),
      ],
    };
  }, [rows, shown, say, mode, language]);
  const title = say('claimsChart');
  return (
    <Chart
      title={title}
      name={title}
      description={`${title}: ${rows.map((row) => `${textIn(row, 'claimant')} ${shown.map((rule) => `${say(`claims-${rule}`)} ${formatNumber(numberIn(row, rule), 'amount', language)}`).join(', ')}`).join('; ')}`}
      option={option}
      height={rows.length * 34 + 88}
      source={say('computedHere')}
    />
  );
}
