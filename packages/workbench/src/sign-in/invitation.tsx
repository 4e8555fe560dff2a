import { useState } from 'react';
import { client } from '../data/index.ts';
import { Frame } from './frame.tsx';
import { Problem } from './problem.tsx';
import { TextField } from './text-field.tsx';
import { useAttempt } from './use-attempt.ts';
import { useSignInWords } from './words.ts';

/** Chooses a password with the invitation of a link. */
export function Invitation({ invitation }: { invitation: string }) {
  const say = useSignInWords();
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const [email, setEmail] = useState<string>();
  const { busy, error, attempt } = useAttempt();
  if (email !== undefined) {
    return (
      <Frame title={say('acceptTitle')} lead={say('accepted', { email })}>
        <p>
          <a className="action" href="/sign-in">
            {say('toSignIn')}
          </a>
        </p>
      </Frame>
    );
  }
  const different = again !== '' && again !== password;
  const accept = () => attempt(async () => setEmail((await client.accounts.accept({ invitation, password })).email));
  return (
    <Frame title={say('acceptTitle')} lead={say('acceptLead')}>
      <form
        className="sign-in-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (again === password) void accept();
        }}
      >
        <TextField
          label={say('password')}
          type="password"
          value={password}
          onChange={setPassword}
          autoComplete="new-password"
          focus
        />
        <TextField label={say('again')} type="password" value={again} onChange={setAgain} autoComplete="new-password" />
        {different && <p className="form-problem">{say('different')}</p>}
        <Problem error={error} />
        <button type="submit" className="action" disabled={busy || different}>
          {say('next')}
        </button>
      </form>
    </Frame>
  );
}
