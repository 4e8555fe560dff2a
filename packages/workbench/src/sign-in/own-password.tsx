import { useState } from 'react';
import { postSignIn } from '../data/index.ts';
import { Block } from '../parts/block.tsx';
import { Problem } from './problem.tsx';
import { TextField } from './text-field.tsx';
import { useAttempt } from './use-attempt.ts';
import { useSignInWords } from './words.ts';

/** Changes one's own password, which ends all other sessions. */
export function OwnPassword() {
  const say = useSignInWords();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const [isChanged, setIsChanged] = useState(false);
  const { busy, error, attempt } = useAttempt();
  const isDifferent = again !== '' && again !== next;
  const change = () =>
    attempt(async () => {
      setIsChanged(false);
      const body = { currentPassword: current, newPassword: next, revokeOtherSessions: true };
      await postSignIn('/change-password', body);
      for (const clear of [setCurrent, setNext, setAgain]) clear('');
      setIsChanged(true);
    });
  return (
    <Block title={say('ownPassword')} answer={say('ownPasswordText')}>
      <form
        className="sign-in-form own-form"
        aria-label={say('ownPassword')}
        onSubmit={(event) => {
          event.preventDefault();
          if (again === next) void change();
        }}
      >
        <TextField
          {...{ label: say('currentPassword'), type: 'password', autoComplete: 'current-password' }}
          value={current}
          onChange={setCurrent}
        />
        <TextField
          {...{ label: say('newPassword'), type: 'password', autoComplete: 'new-password' }}
          value={next}
          onChange={setNext}
        />
        <TextField
          {...{ label: say('again'), type: 'password', autoComplete: 'new-password' }}
          value={again}
          onChange={setAgain}
        />
        {isDifferent && <p className="form-problem">{say('different')}</p>}
        <Problem error={error} />
        <button type="submit" className="action" disabled={busy || isDifferent}>
          {say('changePassword')}
        </button>
      </form>
      {isChanged && <p role="status">{say('passwordChanged')}</p>}
    </Block>
  );
}
