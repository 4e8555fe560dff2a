import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useAddress } from '../app/address.ts';
import { client, type DatasetView, numberIn, type Row, rowsOf, textIn, type WireTable } from '../data/index.ts';
import { formatNumber, inUnit, unitName } from '../design/index.ts';
import { sourceLine } from '../parts/citation.ts';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { ErrorState } from '../parts/error-state.tsx';
import { JobProgress } from '../parts/job-progress.tsx';
import { WhyNumber } from '../parts/why-number.tsx';
import { useLanguage, useText } from '../words/index.ts';
import { useDatasetWords } from './words.ts';

const pageLength = 20_000;

/** Every figure with the row of the file it came from; millions of rows are shown part by part. */
export function Figures({ dataset }: { dataset: DatasetView }) {
  const say = useDatasetWords();
  const text = useText();
  const [{ page: asked }] = useAddress();
  const page = Math.max(1, Math.floor(Number(asked)) || 1);
  const { data, error, refetch } = useQuery({
    queryKey: ['datasets.export', dataset.reference, page],
    queryFn: ({ signal }) =>
      client.call(
        'datasets.export',
        { dataset: dataset.reference },
        { signal, offset: (page - 1) * pageLength, limit: pageLength },
      ) as Promise<WireTable>,
    placeholderData: keepPreviousData,
  });
  const rows = useMemo(() => data && rowsOf(data), [data]);
  const columns = useColumns(dataset, data);
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data || !rows) return <JobProgress />;
  return (
    <section className="dataset-figures" aria-label={say('figures')}>
      <DataTable
        title={say('figures')}
        rows={rows}
        columns={columns}
        rowKey={(row) => `${row['region']} ${row['industry']} ${row['year']} ${row['measure']}`}
        source={sourceLine(data.evidence, text)}
        height={480}
      />
      <Pages page={page} shown={data.length} total={data.total} />
    </section>
  );
}

function Pages({ page, shown, total }: { page: number; shown: number; total: number }) {
  const say = useDatasetWords();
  const language = useLanguage();
  const [, update] = useAddress();
  if (total <= pageLength) return null;
  const from = (page - 1) * pageLength;
  const count = (value: number) => formatNumber(value, 'count', language);
  return (
    <p className="pages small">
      <button
        type="button"
        className="small-button"
        disabled={page === 1}
        onClick={() => update({ page: String(page - 1) })}
      >
        {say('earlier')}
      </button>
      {say('pageOf', { from: count(from + 1), to: count(from + shown), total: count(total) })}
      <button
        type="button"
        className="small-button"
        disabled={from + shown >= total}
        onClick={() => update({ page: String(page + 1) })}
      >
        {say('later')}
      </button>
    </p>
  );
}

function useColumns(dataset: DatasetView, table: WireTable | undefined): Column<Row>[] {
  const say = useDatasetWords();
  const text = useText();
  const language = useLanguage();
  return useMemo(() => {
    const measures = new Map(dataset.info.measures.map(({ code, name }) => [code, text(name)]));
    const region = (row: Row) => text(dataset.regionName(textIn(row, 'region')));
    const industry = (row: Row) => text(dataset.industryName(textIn(row, 'industry')));
    const measure = (row: Row) => measures.get(textIn(row, 'measure')) ?? textIn(row, 'measure');
    const value = (row: Row) => {
      const figure = numberIn(row, 'value');
      return figure === null ? null : inUnit(figure, textIn(row, 'unit'), language);
    };
    const show = (row: Row) => {
      const shown = formatNumber(value(row), 'amount', language);
      if (!table) return shown;
      const title = `${region(row)} · ${industry(row)} · ${row['year']} · ${measure(row)}`;
      const cell = { region: textIn(row, 'region'), industry: textIn(row, 'industry') };
      const explain = { indicator: 'value', year: Number(row['year']), ...cell };
      return <WhyNumber shown={shown} figure={{ title, value: shown, evidence: table.evidence, explain }} />;
    };
    return [
      { key: 'region', name: say('region'), kind: 'text', value: region },
      { key: 'industry', name: say('industry'), kind: 'text', value: industry },
      { key: 'year', name: say('year'), kind: 'number', value: (row) => numberIn(row, 'year') },
      { key: 'measure', name: say('measure'), kind: 'text', value: measure },
      { key: 'value', name: say('value'), kind: 'number', value, show },
      { key: 'unit', name: say('unit'), kind: 'text', value: (row) => unitName(textIn(row, 'unit'), language) },
      { key: 'row', name: say('sourceRow'), kind: 'number', value: (row) => numberIn(row, 'source_row') },
    ];
  }, [dataset, table, say, text, language]);
}
