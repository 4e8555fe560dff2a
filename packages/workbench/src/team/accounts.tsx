import { useState } from 'react';
import type { Row } from '../data/index.ts';
import { Block } from '../parts/block.tsx';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { ErrorState } from '../parts/error-state.tsx';
import { LineField } from './line-field.tsx';
import { SecretBox, wholeLink } from './secret-box.tsx';
import { textOf, useChange, useRows } from './use-team.ts';
import { useTeamWords } from './words.ts';

interface Invited {
  readonly email: string;
  readonly link: string;
}

/** Everyone with an account: made, suspended and given new links here. */
export function Accounts() {
  const say = useTeamWords();
  const { data: accounts, error } = useRows('accounts.list');
  const change = useChange('accounts.change');
  const reset = useChange<Invited>('accounts.reset');
  const yesOrNo = (value: unknown) => say(value === true ? 'yes' : 'no');
  const columns: Column<Row>[] = [
    { key: 'name', name: say('name'), kind: 'text', value: (row) => textOf(row, 'name') },
    { key: 'email', name: say('email'), kind: 'text', value: (row) => textOf(row, 'email') },
    {
      ...{ key: 'administrator', name: say('administrator'), kind: 'text' },
      value: (row) => yesOrNo(row['administrator']),
    },
    { key: 'factor', name: say('secondFactor'), kind: 'text', value: (row) => yesOrNo(row['second_factor']) },
    {
      ...{ key: 'state', name: say('state'), kind: 'text' },
      value: (row) => say(row['suspended'] === true ? 'suspended' : 'valid'),
    },
    {
      ...{ key: 'actions', name: say('actions'), kind: 'text', value: () => '' },
      show: (row) => (
        <span className="row-actions">
          <button
            type="button"
            className="small-button"
            aria-label={`${say('reset')} ${textOf(row, 'name')}`}
            onClick={() => reset.mutate({ email: textOf(row, 'email') })}
          >
            {say('reset')}
          </button>
          <button
            type="button"
            className="small-button"
            aria-label={`${say(row['suspended'] === true ? 'resume' : 'suspend')} ${textOf(row, 'name')}`}
            onClick={() => change.mutate({ email: textOf(row, 'email'), suspended: row['suspended'] !== true })}
          >
            {say(row['suspended'] === true ? 'resume' : 'suspend')}
          </button>
        </span>
      ),
    },
  ];
  const problem = error ?? change.error ?? reset.error;
  const without = accounts?.filter((row) => row['second_factor'] !== true).length ?? 0;
  return (
    <Block
      title={say('accounts')}
      answer={accounts === undefined ? undefined : say('accountsText', { count: accounts.length, without })}
    >
      {problem && <ErrorState error={problem} />}
      {accounts !== undefined && (
        <DataTable
          title={say('accounts')}
          rows={accounts}
          columns={columns}
          rowKey={(row) => textOf(row, 'account')}
          height={360}
        />
      )}
      {reset.data && <LinkFor invited={reset.data} />}
      <Invite />
    </Block>
  );
}

function Invite() {
  const say = useTeamWords();
  const [email, setEmail] = useState('');
  const [name, setName] = useState('');
  const invite = useChange<Invited>('accounts.invite');
  const clear = () => {
    setEmail('');
    setName('');
  };
  return (
    <form
      className="team-form"
      aria-label={say('invite')}
      onSubmit={(event) => {
        event.preventDefault();
        invite.mutate({ email, name }, { onSuccess: clear });
      }}
    >
      <div className="controls">
        <LineField label={say('email')} type="email" value={email} onChange={setEmail} />
        <LineField label={say('name')} value={name} onChange={setName} />
        <button type="submit" className="action" disabled={invite.isPending}>
          {say('invite')}
        </button>
      </div>
      {invite.error && <ErrorState error={invite.error} />}
      {invite.data && <LinkFor invited={invite.data} />}
    </form>
  );
}

function LinkFor({ invited: { email, link } }: { invited: Invited }) {
  const say = useTeamWords();
  return <SecretBox lead={say('linkText', { email })} text={wholeLink(link)} copy={say('copyLink')} />;
}
