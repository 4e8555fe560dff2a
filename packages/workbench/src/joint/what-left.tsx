import { client, numberIn, type Row, textIn } from '../data/index.ts';
import { Block } from '../parts/block.tsx';
import { DataTable } from '../parts/data-table.tsx';
import { ErrorState } from '../parts/error-state.tsx';
import { OnlyWith } from '../parts/only-with.tsx';
import { useJoint } from './spaces.ts';
import { useJointWords } from './words.ts';

/** Every release of this workspace: by whom, used by whom; it can be taken back. */
export function WhatLeft({ rows }: { rows: readonly Row[] }) {
  const say = useJointWords();
  const withdraw = useJoint(({ space, number }: { space: string; number: number }) =>
    client.joint.withdraw({ space, number }),
  );
  const text = (key: string, name: string, field: string) => ({
    ...{ key, name, kind: 'text' as const, value: (row: Row) => textIn(row, field) },
  });
  return (
    <Block title={say('ledger')} answer={rows.length === 0 ? say('nothingLeft') : say('ledgerText')}>
      {rows.length > 0 && (
        <DataTable
          title={say('ledger')}
          rows={rows}
          rowKey={(row) => `${textIn(row, 'space')}|${textIn(row, 'number')}`}
          columns={[
            text('space', say('space'), 'space'),
            text('dataset', say('dataset'), 'dataset'),
            text('measure', say('measure'), 'measure'),
            { key: 'year', name: say('year'), kind: 'number', value: (row) => numberIn(row, 'year') },
            {
              ...{ key: 'as', name: say('as'), kind: 'text' },
              value: (row) => (row['as'] === 'sums' ? say('sums') : say('cells')),
            },
            { key: 'figures', name: say('released'), kind: 'number', value: (row) => numberIn(row, 'figures') },
            { key: 'held', name: say('held'), kind: 'number', value: (row) => numberIn(row, 'held') },
            text('by', say('approvedBy'), 'approved_by'),
            {
              ...{ key: 'at', name: say('at'), kind: 'text' },
              value: (row) => textIn(row, 'released_at').slice(0, 16).replace('T', ' '),
            },
            text('users', say('usedBy'), 'used_by'),
            { key: 'uses', name: say('uses'), kind: 'number', value: (row) => numberIn(row, 'uses') },
            {
              ...{ key: 'withdraw', name: say('withdraw'), kind: 'text' },
              value: (row) => (row['withdrawn_at'] === '' ? '' : say('withdrawn')),
              show: (row) =>
                row['withdrawn_at'] === '' ? (
                  <OnlyWith least="admin" silent>
                    <button
                      type="button"
                      className="small-button no-print"
                      disabled={withdraw.isPending}
                      onClick={() => withdraw.mutate({ space: textIn(row, 'space'), number: Number(row['number']) })}
                    >
                      {say('withdraw')}
                    </button>
                  </OnlyWith>
                ) : (
                  say('withdrawn')
                ),
            },
          ]}
        />
      )}
      {withdraw.error && <ErrorState error={withdraw.error} />}
    </Block>
  );
}
