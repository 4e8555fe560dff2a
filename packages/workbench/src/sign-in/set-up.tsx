import { useState } from 'react';
import { postSignIn, signOut } from '../data/index.ts';
import { comeIn } from './come-in.ts';
import { Frame } from './frame.tsx';
import { Problem } from './problem.tsx';
import { type Enabled, Scan } from './scan.tsx';
import { TextField } from './text-field.tsx';
import { useAttempt } from './use-attempt.ts';
import { useSignInWords } from './words.ts';

/** Sets up the second factor: the password, a code to scan, backup codes to keep, and the first digits. */
export function SetUp() {
  const say = useSignInWords();
  const [password, setPassword] = useState('');
  const [enabled, setEnabled] = useState<Enabled>();
  const { busy, error, attempt } = useAttempt();
  if (enabled !== undefined) {
    return (
      <Frame title={say('setUpTitle')} lead={say('scan')}>
        <Scan enabled={enabled} onDone={comeIn} />
      </Frame>
    );
  }
  const enable = () => attempt(async () => setEnabled(await postSignIn<Enabled>('/two-factor/enable', { password })));
  return (
    <Frame title={say('setUpTitle')} lead={say('setUpLead')}>
      <form
        className="sign-in-form"
        onSubmit={(event) => {
          event.preventDefault();
          void enable();
        }}
      >
        <TextField
          label={say('password')}
          type="password"
          value={password}
          onChange={setPassword}
          autoComplete="current-password"
          focus
        />
        <Problem error={error} />
        <button type="submit" className="action" disabled={busy}>
          {say('next')}
        </button>
      </form>
      <p className="sign-in-links">
        <button type="button" className="link-button" onClick={() => void signOut()}>
          {say('signOut')}
        </button>
      </p>
    </Frame>
  );
}
