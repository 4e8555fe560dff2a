import { useState } from 'react';
import type { Role } from '../data/index.ts';
import { ErrorState } from '../parts/error-state.tsx';
import { LineField } from './line-field.tsx';
import { RoleSelect } from './role-select.tsx';
import { SecretBox, wholeLink } from './secret-box.tsx';
import { useChange } from './use-team.ts';
import { useTeamWords } from './words.ts';

interface Added {
  readonly email: string;
  readonly link: string | null;
}

/** Adds a person by address; who has no account yet gets a link to choose a password. */
export function AddMember() {
  const say = useTeamWords();
  const [email, setEmail] = useState('');
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role>('viewer');
  const add = useChange<Added>('members.add');
  const submit = () =>
    add.mutate(
      { email, role, ...(name.trim() === '' ? {} : { name }) },
      {
        onSuccess: () => {
          setEmail('');
          setName('');
        },
      },
    );
  return (
    <form
      className="team-form"
      aria-label={say('addMember')}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <div className="controls">
        <LineField label={say('email')} type="email" value={email} onChange={setEmail} />
        <RoleSelect label={say('role')} value={role} onChange={setRole} />
        <LineField label={say('nameIfNew')} value={name} onChange={setName} required={false} />
        <button type="submit" className="action" disabled={add.isPending}>
          {say('add')}
        </button>
      </div>
      {add.error && <ErrorState error={add.error} />}
      {add.data && <AddedNote added={add.data} />}
    </form>
  );
}

function AddedNote({ added: { email, link } }: { added: Added }) {
  const say = useTeamWords();
  if (link === null) return <p role="status">{say('added', { email })}</p>;
  return <SecretBox lead={say('linkText', { email })} text={wholeLink(link)} copy={say('copyLink')} />;
}
