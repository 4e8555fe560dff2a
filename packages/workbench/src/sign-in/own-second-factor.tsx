import { useState } from 'react';
import { postSignIn } from '../data/index.ts';
import { Block } from '../parts/block.tsx';
import { Problem } from './problem.tsx';
import { type Enabled, Scan } from './scan.tsx';
import { TextField } from './text-field.tsx';
import { useAttempt } from './use-attempt.ts';
import { useSignInWords } from './words.ts';

/** Sets up the second factor anew, for another telephone: the old one is shown once more, then it ends. */
export function OwnSecondFactor({ has, onDone }: { has: boolean; onDone: () => void }) {
  const say = useSignInWords();
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [isSetAside, setIsSetAside] = useState(!has);
  const [enabled, setEnabled] = useState<Enabled>();
  const { busy, error, attempt } = useAttempt();
  const renew = () =>
    attempt(async () => {
      const shown = code.trim();
      if (!isSetAside)
        await postSignIn('/two-factor/disable', { password, code: shown, backup: !/^\d{6}$/.test(shown) });
      setIsSetAside(true);
      setEnabled(await postSignIn<Enabled>('/two-factor/enable', { password }));
    });
  return (
    <Block title={say('ownFactor')} answer={say(has ? 'ownFactorText' : 'noFactorText')}>
      {enabled === undefined ? (
        <form
          className="sign-in-form own-form"
          aria-label={say('ownFactor')}
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
          {!isSetAside && (
            <TextField label={say('presentCode')} value={code} onChange={setCode} autoComplete="one-time-code" />
          )}
          <Problem error={error} />
          <button type="submit" className="action" disabled={busy}>
            {say(has ? 'renewFactor' : 'setUpTitle')}
          </button>
        </form>
      ) : (
        <div className="own-form" role="group" aria-label={say('newFactor')}>
          <p>{say('scan')}</p>
          <Scan enabled={enabled} onDone={onDone} />
        </div>
      )}
    </Block>
  );
}
