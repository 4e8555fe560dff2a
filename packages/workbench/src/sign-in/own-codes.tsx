import { useState } from 'react';
import { postSignIn } from '../data/index.ts';
import { Block } from '../parts/block.tsx';
import { BackupCodes } from './backup-codes.tsx';
import { Problem } from './problem.tsx';
import { TextField } from './text-field.tsx';
import { useAttempt } from './use-attempt.ts';
import { useSignInWords } from './words.ts';

/** Makes new backup codes; the earlier ones end. */
export function OwnCodes() {
  const say = useSignInWords();
  const [password, setPassword] = useState('');
  const [codes, setCodes] = useState<readonly string[]>();
  const { busy, error, attempt } = useAttempt();
  const renew = () =>
    attempt(async () => {
      const path = '/two-factor/generate-backup-codes';
      setCodes((await postSignIn<{ backupCodes: string[] }>(path, { password })).backupCodes);
      setPassword('');
    });
  return (
    <Block title={say('ownCodes')} answer={say('ownCodesText')}>
      {codes !== undefined && <BackupCodes codes={codes} />}
      <form
        className="sign-in-form own-form"
        aria-label={say('ownCodes')}
        onSubmit={(event) => {
          event.preventDefault();
          void renew();
        }}
      >
        <TextField
          {...{ label: say('password'), type: 'password', autoComplete: 'current-password' }}
          value={password}
          onChange={setPassword}
        />
        <Problem error={error} />
        <button type="submit" className="action" disabled={busy}>
          {say('renewCodes')}
        </button>
      </form>
    </Block>
  );
}
