import { useState } from 'react';
import type { Role, Row } from '../data/index.ts';
import { Block } from '../parts/block.tsx';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { ErrorState } from '../parts/error-state.tsx';
import { Accounts } from './accounts.tsx';
import { Audit } from './audit.tsx';
import { LineField } from './line-field.tsx';
import { minuteOf, textOf, useChange, useRows } from './use-team.ts';
import { useTeamWords } from './words.ts';

/** What looks after the installation: workspaces and accounts, and their log. */
export function Administration() {
  const say = useTeamWords();
  return (
    <section aria-labelledby="administration" className="administration">
      <h2 id="administration" className="administration-title">
        {say('administration')}
      </h2>
      <Workspaces />
      <Accounts />
      <Audit installation />
    </section>
  );
}

function Workspaces() {
  const say = useTeamWords();
  const { data: workspaces, error } = useRows('workspaces.list');
  const columns: Column<Row>[] = [
    { key: 'id', name: say('id'), kind: 'text', value: (row) => textOf(row, 'workspace') },
    { key: 'title', name: say('titleOf'), kind: 'text', value: (row) => textOf(row, 'title') },
    {
      ...{ key: 'role', name: say('ownRole'), kind: 'text' },
      value: (row) => (textOf(row, 'role') === '' ? say('none') : say(textOf(row, 'role') as Role)),
    },
    { key: 'since', name: say('made'), kind: 'text', value: (row) => minuteOf(textOf(row, 'created_at')) },
  ];
  return (
    <Block title={say('workspaces')} answer={say('workspacesText')}>
      {error && <ErrorState error={error} />}
      {workspaces !== undefined && (
        <DataTable
          title={say('workspaces')}
          rows={workspaces}
          columns={columns}
          rowKey={(row) => textOf(row, 'workspace')}
          height={280}
        />
      )}
      <NewWorkspace />
    </Block>
  );
}

function NewWorkspace() {
  const say = useTeamWords();
  const [id, setId] = useState('');
  const [title, setTitle] = useState('');
  const [email, setEmail] = useState('');
  const create = useChange('workspaces.create');
  const clear = () => {
    setId('');
    setTitle('');
    setEmail('');
  };
  return (
    <form
      className="team-form"
      aria-label={say('workspaces')}
      onSubmit={(event) => {
        event.preventDefault();
        create.mutate({ id, title, email }, { onSuccess: clear });
      }}
    >
      <div className="controls">
        <LineField label={say('id')} hint={say('idHint')} value={id} onChange={setId} />
        <LineField label={say('titleOf')} value={title} onChange={setTitle} />
        <LineField label={say('firstAdmin')} type="email" value={email} onChange={setEmail} />
        <button type="submit" className="action" disabled={create.isPending}>
          {say('create')}
        </button>
      </div>
      {create.error && <ErrorState error={create.error} />}
    </form>
  );
}
