import { useState } from 'react';
import { postSignIn, signOut } from '../data/index.ts';
import { CopyButton } from '../parts/copy-button.tsx';
import { comeIn } from './come-in.ts';
import { Frame } from './frame.tsx';
import { Problem } from './problem.tsx';
import { QrCode } from './qr-code.tsx';
import { TextField } from './text-field.tsx';
import { useAttempt } from './use-attempt.ts';
import { useSignInWords } from './words.ts';

interface Enabled {
  readonly totpURI: string;
  readonly backupCodes: readonly string[];
}

/** Sets up the second factor: the password, a code to scan, backup codes to keep, and the first digits. */
export function SetUp() {
  const say = useSignInWords();
  const [password, setPassword] = useState('');
  const [enabled, setEnabled] = useState<Enabled>();
  const { busy, error, attempt } = useAttempt();
  if (enabled !== undefined) return <Scan enabled={enabled} />;
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

function Scan({ enabled: { totpURI, backupCodes } }: { enabled: Enabled }) {
  const say = useSignInWords();
  const [code, setCode] = useState('');
  const { busy, error, attempt } = useAttempt();
  const secret = new URL(totpURI).searchParams.get('secret') ?? '';
  const confirm = () =>
    attempt(async () => {
      await postSignIn('/two-factor/verify-totp', { code: code.trim() });
      comeIn();
    });
  return (
    <Frame title={say('setUpTitle')} lead={say('scan')}>
      <QrCode text={totpURI} label={say('scan')} />
      <p className="small">
        {say('byHand')} <code className="secret-key">{secret}</code>
      </p>
      <p className="small">{say('codes')}</p>
      <ul className="backup-codes">
        {backupCodes.map((one) => (
          <li key={one}>
            <code>{one}</code>
          </li>
        ))}
      </ul>
      <p>
        <CopyButton text={() => backupCodes.join('\n')}>{say('copyCodes')}</CopyButton>
      </p>
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
    </Frame>
  );
}
