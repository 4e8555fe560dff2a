import { useMutation } from '@tanstack/react-query';
import { client, type Row } from '../data/index.ts';
import { Block } from '../parts/block.tsx';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { ErrorState } from '../parts/error-state.tsx';
import { minuteOf, textOf, useRows } from './use-team.ts';
import { useTeamWords } from './words.ts';

const shown = 200;

/** The log of the workspace; with `installation`, of what is no workspace's matter. */
export function Audit({ installation = false }: { installation?: boolean }) {
  const say = useTeamWords();
  const { data: entries, error } = useRows(installation ? 'audit.list-installation' : 'audit.list', { most: shown });
  const verify = useMutation({
    mutationFn: () => (installation ? client.audit.verifyInstallation({}) : client.audit.verify({})),
  });
  const columns: Column<Row>[] = [
    { key: 'number', name: say('number'), kind: 'number', value: (row) => Number(row['number']) },
    { key: 'at', name: say('at'), kind: 'text', value: (row) => minuteOf(textOf(row, 'at')) },
    { key: 'who', name: say('who'), kind: 'text', value: (row) => textOf(row, 'caller') },
    { key: 'what', name: say('what'), kind: 'text', value: (row) => textOf(row, 'action') },
    {
      ...{ key: 'outcome', name: say('outcome'), kind: 'text' },
      value: (row) => say(textOf(row, 'outcome') as 'begun' | 'done' | 'failed' | 'refused'),
    },
    { key: 'from', name: say('from'), kind: 'text', value: (row) => textOf(row, 'address') },
    { key: 'detail', name: say('detail'), kind: 'text', value: (row) => textOf(row, 'detail'), width: 320 },
  ];
  const title = say(installation ? 'wholeAudit' : 'audit');
  return (
    <Block title={title} answer={say(installation ? 'wholeAuditText' : 'auditText')}>
      {error && <ErrorState error={error} />}
      {entries !== undefined && (
        <DataTable
          title={title}
          rows={entries}
          columns={columns}
          rowKey={(row) => textOf(row, 'number')}
          height={360}
        />
      )}
      <p>
        <button type="button" className="small-button" disabled={verify.isPending} onClick={() => verify.mutate()}>
          {say('verify')}
        </button>
      </p>
      {verify.error && <ErrorState error={verify.error} />}
      {verify.data && (
        <p role="status" className={verify.data.holds ? 'small audit-verdict' : 'form-problem'}>
          {verify.data.broken === null
            ? say('holds', { entries: verify.data.entries, head: verify.data.head })
            : say('broken', { number: verify.data.broken.number })}
        </p>
      )}
    </Block>
  );
}
