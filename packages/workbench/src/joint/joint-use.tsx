import { useMutation, useQueryClient } from '@tanstack/react-query';
import { RoomLink } from '../app/room-link.tsx';
import { client, type DatasetView, datasetListQuery, numberIn, type Row, rowsOf, textIn } from '../data/index.ts';
import { formatAmount } from '../design/index.ts';
import { AnswerSentence } from '../parts/answer-sentence.tsx';
import { Block } from '../parts/block.tsx';
import { DataTable } from '../parts/data-table.tsx';
import { ErrorState } from '../parts/error-state.tsx';
import { OnlyWith } from '../parts/only-with.tsx';
import { useLanguage, useText } from '../words/index.ts';
import { type Space, useJoint } from './spaces.ts';
import { useJointWords } from './words.ts';

/** What members released put to use: a dataset for all other pages, and sums over members. */
export function JointUse({ space, dataset }: { space: Space; dataset: DatasetView }) {
  const say = useJointWords();
  const queries = useQueryClient();
  const combine = useMutation({
    mutationFn: () => client.joint.dataset({ space: space.id }),
    onSuccess: () => void queries.invalidateQueries({ queryKey: datasetListQuery().queryKey }),
  });
  const totals = useJoint(() =>
    client.joint.totals({ space: space.id, measure: dataset.measure.code, year: dataset.year }),
  );
  const made = combine.data;
  return (
    <Block title={say('use')} answer={say('useText')}>
      <div className="joint-actions no-print">
        <OnlyWith least="editor" silent>
          <button type="button" className="action" disabled={combine.isPending} onClick={() => combine.mutate()}>
            {say('combine')}
          </button>
        </OnlyWith>
        <OnlyWith least="analyst">
          <button type="button" className="action" disabled={totals.isPending} onClick={() => totals.mutate(undefined)}>
            {say('askTotals')}
          </button>
        </OnlyWith>
      </div>
      {made && (
        <p role="status">
          {say('combined', { dataset: made.dataset, rows: made.rows, members: made.members.join(', ') })}{' '}
          <RoomLink to="/rivalry" pick={{ dataset: `${made.dataset}@${made.version}` }}>
            {say('rivalry')} →
          </RoomLink>{' '}
          <RoomLink to="/partners" pick={{ dataset: `${made.dataset}@${made.version}` }}>
            {say('partners')} →
          </RoomLink>
        </p>
      )}
      {(combine.error ?? totals.error) && <ErrorState error={combine.error ?? totals.error} />}
      {totals.data && <Totals table={totals.data} dataset={dataset} />}
    </Block>
  );
}

function Totals({ table, dataset }: { table: Awaited<ReturnType<typeof client.joint.totals>>; dataset: DatasetView }) {
  const say = useJointWords();
  const text = useText();
  const language = useLanguage();
  const rows = rowsOf(table);
  const held = rows.filter((row) => row['why'] !== '').length;
  const why = (row: Row) => {
    const reason = (['too-few', 'dominated', 'too-close', 'told-apart'] as const).find((one) => one === row['why']);
    return reason === undefined ? '' : say(reason);
  };
  return (
    <>
      <AnswerSentence evidence={table.evidence} text={say('totalsAnswer', { open: rows.length - held, held })} />
      <DataTable
        title={say('totals')}
        rows={rows}
        rowKey={(row) => textIn(row, 'industry')}
        height={320}
        columns={[
          {
            ...{ key: 'industry', name: say('industry'), kind: 'text' },
            value: (row) => text(dataset.industryName(textIn(row, 'industry'))),
          },
          { key: 'members', name: say('howMany'), kind: 'number', value: (row) => numberIn(row, 'members') },
          {
            ...{ key: 'value', name: say('value'), kind: 'number' },
            value: (row) => numberIn(row, 'value'),
            show: (row) => formatAmount(numberIn(row, 'value') ?? Number.NaN, dataset.measure.unit, language),
          },
          { key: 'why', name: say('why'), kind: 'text', value: why },
        ]}
      />
    </>
  );
}
