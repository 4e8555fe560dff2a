import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useAddress } from '../app/address.ts';
import { hasRoom } from '../app/has-room.ts';
import { RoomLink } from '../app/room-link.tsx';
import { datasetQuery, useTable } from '../data/index.ts';
import { formatNumber } from '../design/index.ts';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { LoadDemo } from '../parts/load-demo.tsx';
import { WithTable } from '../parts/with-table.tsx';
import { useLanguage, useText } from '../words/index.ts';
import { DatasetPart } from './dataset-part.tsx';
import { type DatasetRow, datasetRowOf } from './dataset-row.ts';
import { useDatasetWords } from './words.ts';
import '../parts/answer-sentence.css';
import { OnlyWith } from '../parts/only-with.tsx';

/** Every dataset, newest versions; below, the one in use. */
export function DatasetList() {
  const say = useDatasetWords();
  const language = useLanguage();
  const state = useTable('datasets.list', {});
  const sets = useMemo(() => state.rows?.map(datasetRowOf), [state.rows]);
  const [{ dataset }] = useAddress();
  const chosen = dataset ?? sets?.[0]?.reference;
  const count = (value: number) => formatNumber(value, 'count', language);
  return (
    <>
      <h1>{say('listTitle')}</h1>
      <WithTable state={state}>
        {() =>
          !sets || sets.length === 0 ? (
            <NoDatasets />
          ) : (
            <>
              <div className="answer">
                <p>
                  {say('listAnswer', {
                    count: sets.length,
                    first: Math.min(...sets.map((set) => set.firstYear ?? Number.POSITIVE_INFINITY)),
                    last: Math.max(...sets.map((set) => set.lastYear ?? Number.NEGATIVE_INFINITY)),
                    rows: count(sets.reduce((sum, set) => sum + set.rows, 0)),
                  })}
                </p>
              </div>
              <ImportLink />
              <Sets sets={sets} chosen={chosen} />
              {chosen !== undefined && <DatasetPart key={chosen} reference={chosen} />}
            </>
          )
        }
      </WithTable>
    </>
  );
}

function ImportLink() {
  const say = useDatasetWords();
  if (!hasRoom('/import')) return null;
  return (
    <OnlyWith least="editor" silent>
      <p className="no-print">
        <RoomLink to="/import" className="action">
          {say('import')}
        </RoomLink>
      </p>
    </OnlyWith>
  );
}

function NoDatasets() {
  const say = useDatasetWords();
  return (
    <EmptyState title={say('listNone')} action={<NextFromNothing />}>
      <p>{say('listNoneText')}</p>
    </EmptyState>
  );
}

function NextFromNothing() {
  return (
    <>
      <LoadDemo />
      <ImportLink />
    </>
  );
}

/** A few dozen at most are asked for what the list does not say of them. */
const mostAsked = 40;

function Sets({ sets, chosen }: { sets: readonly DatasetRow[]; chosen: string | undefined }) {
  const say = useDatasetWords();
  const columns = useColumns(sets);
  return (
    <DataTable
      title={say('list')}
      rows={sets}
      columns={columns}
      rowKey={({ reference }) => reference}
      chosen={chosen}
      height={288}
    />
  );
}

function useColumns(sets: readonly DatasetRow[]): Column<DatasetRow>[] {
  const say = useDatasetWords();
  const text = useText();
  const language = useLanguage();
  const [, update] = useAddress();
  const infos = useQueries({
    queries: sets.slice(0, mostAsked).map(({ reference }) => datasetQuery(reference)),
    combine: (results) => new Map(results.flatMap(({ data }) => (data ? [[`${data.id}@${data.version}`, data]] : []))),
  });
  const span = ({ firstYear, lastYear }: DatasetRow) => {
    if (firstYear === null || lastYear === null) return '';
    return firstYear === lastYear ? String(firstYear) : `${firstYear}–${lastYear}`;
  };
  const estimates = (set: DatasetRow) => infos.get(set.reference)?.measures.some(({ estimate }) => estimate);
  return [
    {
      key: 'title',
      name: say('titleColumn'),
      kind: 'text',
      value: (set) => text(set.title),
      show: (set) => (
        <button
          type="button"
          className="link-button"
          onClick={() => update({ dataset: set.reference, measure: undefined, year: undefined })}
        >
          {text(set.title)}
        </button>
      ),
    },
    { key: 'version', name: say('version'), kind: 'number', value: (set) => set.version },
    { key: 'years', name: say('years'), kind: 'text', value: span },
    {
      key: 'extent',
      name: say('extent'),
      kind: 'number',
      value: (set) => set.regions * set.industries,
      show: (set) => `${set.regions} × ${set.industries}`,
    },
    { key: 'measures', name: say('measures'), kind: 'number', value: (set) => set.measures.length },
    {
      key: 'rows',
      name: say('facts'),
      kind: 'number',
      value: (set) => set.rows,
      show: (set) => formatNumber(set.rows, 'count', language),
    },
    {
      key: 'estimate',
      name: say('estimate'),
      kind: 'text',
      value: (set) => (estimates(set) ? say('hasEstimate') : ''),
      show: (set) => (estimates(set) ? <span className="estimate-mark">{say('hasEstimate')}</span> : ''),
    },
    { key: 'source', name: say('source'), kind: 'text', value: (set) => set.source },
    {
      key: 'licence',
      name: say('licence'),
      kind: 'text',
      value: (set) => infos.get(set.reference)?.licence ?? '',
    },
  ];
}
