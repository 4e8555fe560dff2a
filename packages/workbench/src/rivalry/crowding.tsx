import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useAddress } from '../app/address.ts';
import { confined, type DatasetView, type Row, rowsOf, tableQuery, type WireTable } from '../data/index.ts';
import { AnswerSentence } from '../parts/answer-sentence.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { ErrorState } from '../parts/error-state.tsx';
import { JobProgress } from '../parts/job-progress.tsx';
import { Select } from '../parts/select.tsx';
import { useLanguage, useText } from '../words/index.ts';
import { CrowdingTable } from './crowding-table.tsx';
import { WantedBy } from './wanted-by.tsx';
import { useRivalryWords } from './words.ts';

/** Which industries most regions move into while demand lags: between two years of the dataset. */
export function Crowding({ dataset }: { dataset: DatasetView }) {
  const say = useRivalryWords();
  const { years } = dataset.info;
  if (years.length < 2) {
    return (
      <EmptyState title={say('crowdingTitle')}>
        <p>{say('crowdingOneYear')}</p>
      </EmptyState>
    );
  }
  return <CrowdingBetween dataset={dataset} years={years} />;
}

function CrowdingBetween({ dataset, years }: { dataset: DatasetView; years: readonly number[] }) {
  const say = useRivalryWords();
  const [address, update] = useAddress();
  const last = years.at(-1)!;
  const to = years.includes(Number(address.to)) ? Number(address.to) : last;
  const before = years.filter((year) => year < to);
  const asked = Number(address.from);
  const from = before.includes(asked) ? asked : (before.findLast((year) => year <= to - 5) ?? before[0] ?? years[0]!);
  const query = useQuery({
    ...tableQuery(
      'rivalry.crowding',
      confined({ dataset: dataset.reference, measure: dataset.measure.code, from, to }, address.within),
    ),
    enabled: from < to,
  });
  const options = (of: readonly number[]) => of.map((year) => ({ value: String(year), name: String(year) }));
  return (
    <>
      <div className="controls">
        <Select
          label={say('from')}
          options={options(before)}
          value={String(from)}
          onChange={(next) => update({ from: next })}
        />
        <Select
          label={say('to')}
          options={options(years.slice(1))}
          value={String(to)}
          onChange={(next) => update({ to: next })}
        />
      </div>
      {query.error && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      {!query.data && !query.error && <JobProgress />}
      {query.data && <CrowdingResult dataset={dataset} table={query.data} from={from} to={to} />}
    </>
  );
}

interface ResultProps {
  readonly dataset: DatasetView;
  readonly table: WireTable;
  readonly from: number;
  readonly to: number;
}

function CrowdingResult({ dataset, table, from, to }: ResultProps) {
  const say = useRivalryWords();
  const text = useText();
  const zh = useLanguage() === 'zh';
  const rows = useMemo((): Row[] => rowsOf(table), [table]);
  const crowded = rows.filter((row) => row['state'] === 'crowding');
  const [{ industry }, update] = useAddress();
  const asked = useQuery(tableQuery('rivalry.priorities', { dataset: dataset.reference }));
  const priorities = asked.data;
  const named = useMemo(
    () => priorities && Map.groupBy(rowsOf(priorities), (row) => String(row['industry'])),
    [priorities],
  );
  const wanted = named && new Map([...named].map(([code, found]) => [code, found.length]));
  const names = crowded
    .slice(0, 5)
    .map((row) => text(dataset.industryName(String(row['industry']))))
    .join(zh ? '、' : ', ');
  return (
    <>
      <AnswerSentence
        evidence={table.evidence}
        text={say('crowdingAnswer', {
          from,
          to,
          industries: rows.length,
          crowded: crowded.length,
          names: names === '' ? '' : say('crowdingNames', { names }),
        })}
      />
      <CrowdingTable
        dataset={dataset}
        rows={rows}
        evidence={table.evidence}
        wanted={wanted}
        onWanted={(code) => update({ industry: code })}
      />
      {asked.error && <ErrorState error={asked.error} onRetry={() => void asked.refetch()} />}
      {priorities && industry !== undefined && rows.some((row) => row['industry'] === industry) && (
        <WantedBy
          name={text(dataset.industryName(industry))}
          rows={named?.get(industry) ?? []}
          evidence={priorities.evidence}
        />
      )}
      {table.evidence.notes.map(({ code, text: note }) => (
        <p key={code} className="small quiet">
          {text(note)}
        </p>
      ))}
    </>
  );
}
