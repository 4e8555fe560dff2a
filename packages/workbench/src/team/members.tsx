import { useState } from 'react';
import { type Me, type Role, type Row, useMay } from '../data/index.ts';
import { Block } from '../parts/block.tsx';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { ErrorState } from '../parts/error-state.tsx';
import { JobProgress } from '../parts/job-progress.tsx';
import { AddMember } from './add-member.tsx';
import { RoleSelect } from './role-select.tsx';
import { minuteOf, textOf, useChange, useRows } from './use-team.ts';
import { useTeamWords } from './words.ts';

type Say = ReturnType<typeof useTeamWords>;

/** Who may be in the workspace, and as what; its admins change that here. */
export function Members({ workspace }: { workspace: Me['workspaces'][number] }) {
  const say = useTeamWords();
  const { data: members, error, refetch } = useRows('members.list');
  const mayManage = useMay('admin');
  const setRole = useChange('members.set-role');
  const remove = useChange('members.remove');
  const add = useChange('members.add');
  const [gone, setGone] = useState<Row>();
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (members === undefined) return <JobProgress />;
  const drop = (row: Row) => remove.mutate({ email: textOf(row, 'email') }, { onSuccess: () => setGone(row) });
  const bringBack = (row: Row) =>
    add.mutate({ email: textOf(row, 'email'), role: textOf(row, 'role') }, { onSuccess: () => setGone(undefined) });
  const problem = setRole.error ?? remove.error ?? add.error;
  const columns = memberColumns(say, mayManage, {
    onRole: (row, role) => setRole.mutate({ email: textOf(row, 'email'), role }),
    onRemove: drop,
  });
  return (
    <>
      <p className="block-answer">
        {say('answer', { title: workspace.title, count: members.length, role: say(workspace.role) })}
      </p>
      <Block title={say('members')} answer={say('roles')}>
        {gone !== undefined && (
          <div className="team-notice" role="status">
            <span>{say('removed', { name: textOf(gone, 'name') })}</span>
            <button type="button" className="small-button" onClick={() => bringBack(gone)}>
              {say('undo')}
            </button>
            <button type="button" className="small-button" onClick={() => setGone(undefined)}>
              {say('dismiss')}
            </button>
          </div>
        )}
        {problem && <ErrorState error={problem} />}
        <DataTable
          title={say('members')}
          rows={members}
          columns={columns}
          rowKey={(row) => textOf(row, 'account')}
          height={360}
        />
        {mayManage && <AddMember />}
      </Block>
    </>
  );
}

interface Managing {
  readonly onRole: (row: Row, role: Role) => void;
  readonly onRemove: (row: Row) => void;
}

/** The columns of the table; for those who manage members, with the means to. */
function memberColumns(say: Say, mayManage: boolean, { onRole, onRemove }: Managing): Column<Row>[] {
  const named = (row: Row) => textOf(row, 'name');
  const plain: Column<Row>[] = [
    { key: 'name', name: say('name'), kind: 'text', value: named },
    { key: 'email', name: say('email'), kind: 'text', value: (row) => textOf(row, 'email') },
  ];
  const role: Column<Row> = {
    ...{ key: 'role', name: say('role'), kind: 'text' },
    value: (row) => say(textOf(row, 'role') as Role),
  };
  const since: Column<Row> = {
    ...{ key: 'since', name: say('since'), kind: 'text' },
    value: (row) => minuteOf(textOf(row, 'added_at')),
  };
  if (!mayManage) return [...plain, role, since];
  const choice = (row: Row) => (
    <RoleSelect
      label={say('roleOf', { name: named(row) })}
      hidden
      value={textOf(row, 'role') as Role}
      onChange={(chosen) => onRole(row, chosen)}
    />
  );
  const removal = (row: Row) => (
    <button
      type="button"
      className="small-button"
      aria-label={`${say('remove')} ${named(row)}`}
      onClick={() => onRemove(row)}
    >
      {say('remove')}
    </button>
  );
  const actions: Column<Row> = { key: 'actions', name: say('actions'), kind: 'text', value: () => '', show: removal };
  return [...plain, { ...role, show: choice }, since, actions];
}
