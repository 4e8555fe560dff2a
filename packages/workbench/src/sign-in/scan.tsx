import { useState } from 'react';
import { postSignIn } from '../data/index.ts';
import { BackupCodes } from './backup-codes.tsx';
import { Problem } from './problem.tsx';
import { QrCode } from './qr-code.tsx';
import { TextField } from './text-field.tsx';
import { useAttempt } from './use-attempt.ts';
import { useSignInWords } from './words.ts';

/** A second factor that was made and is not yet confirmed. */
export interface Enabled {
  readonly totpURI: string;
  readonly backupCodes: readonly string[];
}

/** The code to scan, the backup codes to keep, and the first digits, which confirm it. */
export function Scan({ enabled: { totpURI, backupCodes }, onDone }: { enabled: Enabled; onDone: () => void }) {
  const say = useSignInWords();
  const [code, setCode] = useState('');
  const { busy, error, attempt } = useAttempt();
  const secret = new URL(totpURI).searchParams.get('secret') ?? '';
  const confirm = () =>
    attempt(async () => {
      await postSignIn('/two-factor/verify-totp', { code: code.trim() });
      onDone();
    });
  return (
    <>
      <QrCode text={totpURI} label={say('scan')} />
      <p className="small">
        {say('byHand')} <code className="secret-key">{secret}</code>
      </p>
      <BackupCodes codes={backupCodes} />
      <form
        className="sign-in-form"
        onSubmit={(event) => {
          event.preventDefault();
          void confirm();
        }}
      >
        <TextField label={say('code')} value={code} onChange={setCode} autoComplete="one-time-code" digits />
        <Problem error={error} />
        <button type="submit" className="action" disabled={busy}>
          {say('confirm')}
        </button>
      </form>
    </>
  );
}
