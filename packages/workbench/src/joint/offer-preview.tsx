import { useQuery } from '@tanstack/react-query';
import { client, type DatasetView, numberIn, type Row, rowsOf, textIn } from '../data/index.ts';
import { formatAmount } from '../design/index.ts';
import { AnswerSentence } from '../parts/answer-sentence.tsx';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { ErrorState } from '../parts/error-state.tsx';
import { JobProgress } from '../parts/job-progress.tsx';
import { OnlyWith } from '../parts/only-with.tsx';
import { useLanguage, useText } from '../words/index.ts';
import { useJoint } from './spaces.ts';
import { useJointWords } from './words.ts';

/** What joint.preview and joint.approve are asked. */
export type Offered = Parameters<typeof client.joint.preview>[0];

const reasons = ['too-few', 'dominated', 'too-close', 'unknown', 'secondary'] as const;

/** The figures that would leave and those that stay, and the approval. */
export function OfferPreview({ offered, dataset }: { offered: Offered; dataset: DatasetView }) {
  const say = useJointWords();
  const { data, error } = useQuery({
    queryKey: ['joint.preview', offered],
    queryFn: ({ signal }) => client.joint.preview(offered, { signal }),
    retry: false,
  });
  const approve = useJoint(() => client.joint.approve(offered));
  if (error) return <ErrorState error={error} />;
  if (!data) return <JobProgress />;
  const rows = rowsOf(data);
  const held = rows.filter((row) => row['released'] === false);
  const open = rows.length - held.length;
  const counted = reasons.flatMap((reason) => {
    const count = held.filter((row) => row['why'] === reason).length;
    return count === 0 ? [] : [`${say(reason)} ${count}`];
  });
  const sentence = () => {
    if (offered.as === 'sums') return say('previewSums', { open });
    return held.length === 0
      ? say('previewAll', { open })
      : say('previewAnswer', { open, held: held.length, why: counted.join(' · ') });
  };
  return (
    <>
      <AnswerSentence evidence={data.evidence} text={sentence()} />
      <Figures rows={rows} dataset={dataset} />
      <OnlyWith least="admin">
        <p className="no-print">
          <button
            type="button"
            className="action"
            disabled={approve.isPending || (open === 0 && offered.as === 'cells')}
            onClick={() => approve.mutate(undefined)}
          >
            {say('approve')}
          </button>
        </p>
      </OnlyWith>
      {approve.data && (
        <p role="status">
          {say('approved', { figures: approve.data.release.figures, held: approve.data.release.held })}
        </p>
      )}
      {approve.error && <ErrorState error={approve.error} />}
    </>
  );
}

function Figures({ rows, dataset }: { rows: readonly Row[]; dataset: DatasetView }) {
  const say = useJointWords();
  const text = useText();
  const language = useLanguage();
  const named = (code: string, name: DatasetView['regionName']) => (code === '' ? say('total') : text(name(code)));
  const why = (row: Row) => {
    const reason = reasons.find((one) => one === row['why']);
    return reason === undefined ? '' : say(reason);
  };
  const columns: Column<Row>[] = [
    {
      ...{ key: 'region', name: say('region'), kind: 'text' },
      value: (row) => named(textIn(row, 'region'), dataset.regionName),
    },
    {
      ...{ key: 'industry', name: say('industry'), kind: 'text' },
      value: (row) => named(textIn(row, 'industry'), dataset.industryName),
    },
    {
      ...{ key: 'value', name: say('value'), kind: 'number' },
      value: (row) => numberIn(row, 'value'),
      show: (row) => (
        <span className={row['released'] === false ? 'joint-held' : undefined}>
          {formatAmount(numberIn(row, 'value') ?? Number.NaN, dataset.measure.unit, language)}
        </span>
      ),
    },
    {
      ...{ key: 'released', name: say('released'), kind: 'text' },
      value: (row) => (row['released'] === true ? say('yes') : say('no')),
    },
    { key: 'why', name: say('why'), kind: 'text', value: why },
  ];
  return (
    <DataTable
      title={say('figures')}
      rows={rows}
      columns={columns}
      rowKey={(row) => `${textIn(row, 'region')}|${textIn(row, 'industry')}`}
      height={320}
    />
  );
}
