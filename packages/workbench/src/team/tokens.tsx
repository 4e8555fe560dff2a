import { useState } from 'react';
import type { Role, Row } from '../data/index.ts';
import { Block } from '../parts/block.tsx';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { ErrorState } from '../parts/error-state.tsx';
import { Select } from '../parts/select.tsx';
import { LineField } from './line-field.tsx';
import { RoleSelect } from './role-select.tsx';
import { SecretBox } from './secret-box.tsx';
import { minuteOf, textOf, useChange, useRows } from './use-team.ts';
import { useTeamWords } from './words.ts';

const terms = [7, 30, 90, 365];

/** The tokens with which programs work in the workspace in one's own name. */
export function Tokens({ role }: { role: Role }) {
  const say = useTeamWords();
  const { data: tokens, error } = useRows('tokens.list');
  const revoke = useChange('tokens.revoke');
  const stateOf = (row: Row) => {
    if (textOf(row, 'revoked_at') !== '') return 'revoked';
    return textOf(row, 'expires_at') < new Date().toISOString() ? 'ended' : 'valid';
  };
  const columns: Column<Row>[] = [
    { key: 'name', name: say('purpose'), kind: 'text', value: (row) => textOf(row, 'name') },
    { key: 'role', name: say('role'), kind: 'text', value: (row) => say(textOf(row, 'role') as Role) },
    { key: 'ends', name: say('ends'), kind: 'text', value: (row) => minuteOf(textOf(row, 'expires_at')) },
    { key: 'used', name: say('used'), kind: 'text', value: (row) => minuteOf(textOf(row, 'used_at')) || say('never') },
    { key: 'state', name: say('state'), kind: 'text', value: (row) => say(stateOf(row)) },
    {
      ...{ key: 'actions', name: say('actions'), kind: 'text', value: () => '' },
      show: (row) =>
        stateOf(row) === 'valid' && (
          <button
            type="button"
            className="small-button"
            aria-label={`${say('revoke')} ${textOf(row, 'name')}`}
            onClick={() => revoke.mutate({ token: textOf(row, 'token') })}
          >
            {say('revoke')}
          </button>
        ),
    },
  ];
  return (
    <Block title={say('tokens')} answer={say('tokensText')}>
      {(error ?? revoke.error) && <ErrorState error={error ?? revoke.error} />}
      {tokens?.length === 0 && <p className="quiet">{say('noTokens')}</p>}
      {tokens !== undefined && tokens.length > 0 && (
        <DataTable
          title={say('tokens')}
          rows={tokens}
          columns={columns}
          rowKey={(row) => textOf(row, 'token')}
          height={280}
        />
      )}
      <NewToken role={role} />
    </Block>
  );
}

function NewToken({ role: own }: { role: Role }) {
  const say = useTeamWords();
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role>('viewer');
  const [days, setDays] = useState('90');
  const create = useChange<{ token: string }>('tokens.create');
  return (
    <form
      className="team-form"
      aria-label={say('create')}
      onSubmit={(event) => {
        event.preventDefault();
        create.mutate({ name, role, days: Number(days) }, { onSuccess: () => setName('') });
      }}
    >
      <div className="controls">
        <LineField label={say('purpose')} value={name} onChange={setName} />
        <RoleSelect label={say('role')} value={role} onChange={setRole} upTo={own} />
        <Select
          label={say('days')}
          options={terms.map((term) => ({ value: String(term), name: say('daysOf', { days: term }) }))}
          value={days}
          onChange={setDays}
        />
        <button type="submit" className="action" disabled={create.isPending}>
          {say('create')}
        </button>
      </div>
      {create.error && <ErrorState error={create.error} />}
      {create.data && (
        <>
          <SecretBox lead={say('tokenText')} text={create.data.token} copy={say('copyToken')} />
          <p className="small quiet">{say('tokenUse', { server: location.origin })}</p>
        </>
      )}
    </form>
  );
}
