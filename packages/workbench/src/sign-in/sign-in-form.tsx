import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { postSignIn, signInWays } from '../data/index.ts';
import { CodeForm } from './code-form.tsx';
import { comeIn } from './come-in.ts';
import { Frame } from './frame.tsx';
import { Problem } from './problem.tsx';
import { TextField } from './text-field.tsx';
import { useAttempt } from './use-attempt.ts';
import { useSignInWords } from './words.ts';

/** The way in: address and password, or the government's own identity. */
export function SignInForm() {
  const say = useSignInWords();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [wantsCode, setWantsCode] = useState(false);
  const { busy, error, attempt } = useAttempt();
  const failed = new URLSearchParams(location.search).has('error');
  if (wantsCode) return <CodeForm onBack={() => setWantsCode(false)} />;
  const signIn = () =>
    attempt(async () => {
      const answer = await postSignIn<{ twoFactorRedirect?: boolean }>('/sign-in/email', { email, password });
      if (answer.twoFactorRedirect === true) setWantsCode(true);
      else comeIn();
    });
  return (
    <Frame title={say('title')} lead={say('lead')}>
      {failed && (
        <p className="form-problem" role="alert">
          {say('failedCallback')}
        </p>
      )}
      <form
        className="sign-in-form"
        onSubmit={(event) => {
          event.preventDefault();
          void signIn();
        }}
      >
        <TextField label={say('email')} type="email" value={email} onChange={setEmail} autoComplete="username" focus />
        <TextField
          label={say('password')}
          type="password"
          value={password}
          onChange={setPassword}
          autoComplete="current-password"
        />
        <Problem error={error} />
        <button type="submit" className="action" disabled={busy}>
          {say('go')}
        </button>
      </form>
      <OwnIdentity />
      <p className="small quiet">{say('lost')}</p>
    </Frame>
  );
}

function OwnIdentity() {
  const say = useSignInWords();
  const { data } = useQuery({ queryKey: ['sign-in-ways'], queryFn: signInWays });
  const { busy, error, attempt } = useAttempt();
  if (typeof data?.oidc !== 'string') return null;
  const go = () =>
    attempt(async () => {
      const back = location.pathname === '/sign-in' ? '/' : location.pathname + location.search;
      const body = { provider: 'oidc', callbackURL: back, errorCallbackURL: '/sign-in' };
      const { url } = await postSignIn<{ url: string }>('/sign-in/social', body);
      location.assign(url);
    });
  return (
    <div className="sign-in-form">
      <span className="quiet small">{say('or')}</span>
      <button type="button" className="small-button" disabled={busy} onClick={() => void go()}>
        {say('oidc', { name: data.oidc })}
      </button>
      <Problem error={error} />
    </div>
  );
}
