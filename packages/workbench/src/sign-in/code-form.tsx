import { useState } from 'react';
import { postSignIn } from '../data/index.ts';
import { comeIn } from './come-in.ts';
import { Frame } from './frame.tsx';
import { Problem } from './problem.tsx';
import { TextField } from './text-field.tsx';
import { useAttempt } from './use-attempt.ts';
import { useSignInWords } from './words.ts';

/** The second step: the digits of an authenticator, or a backup code. */
export function CodeForm({ onBack }: { onBack: () => void }) {
  const say = useSignInWords();
  const [code, setCode] = useState('');
  const [isBackup, setBackup] = useState(false);
  const { busy, error, attempt } = useAttempt();
  const verify = () =>
    attempt(async () => {
      await postSignIn(isBackup ? '/two-factor/verify-backup-code' : '/two-factor/verify-totp', { code: code.trim() });
      comeIn();
    });
  return (
    <Frame title={say('codeTitle')} lead={say(isBackup ? 'backupLead' : 'codeLead')}>
      <form
        className="sign-in-form"
        onSubmit={(event) => {
          event.preventDefault();
          void verify();
        }}
      >
        <TextField
          key={String(isBackup)}
          label={say(isBackup ? 'backupCode' : 'code')}
          value={code}
          onChange={setCode}
          autoComplete="one-time-code"
          digits={!isBackup}
          focus
        />
        <Problem error={error} />
        <button type="submit" className="action" disabled={busy}>
          {say('next')}
        </button>
      </form>
      <p className="sign-in-links">
        {!isBackup && (
          <button
            type="button"
            className="link-button"
            onClick={() => {
              setCode('');
              setBackup(true);
            }}
          >
            {say('backup')}
          </button>
        )}
        <button type="button" className="link-button" onClick={onBack}>
          {say('back')}
        </button>
      </p>
    </Frame>
  );
}
