import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useSession } from '../data/index.ts';
import { OwnCodes } from './own-codes.tsx';
import { OwnPassword } from './own-password.tsx';
import { OwnSecondFactor } from './own-second-factor.tsx';
import { useSignInWords } from './words.ts';
import './sign-in.css';

/** One's own account: the password, the second factor and its backup codes. */
export function Page() {
  const say = useSignInWords();
  const { me } = useSession();
  const queries = useQueryClient();
  const [renewed, setRenewed] = useState(0);
  const { account } = me;
  const done = () => {
    setRenewed(renewed + 1);
    void queries.invalidateQueries({ queryKey: ['accounts.me'] });
  };
  return (
    <>
      <h1>{say('accountTitle')}</h1>
      {account === null ? (
        <p>{say('accountAlone')}</p>
      ) : (
        <>
          <p className="block-answer">
            {say(account.secondFactor ? 'accountLead' : 'accountLeadWithout', {
              name: account.name,
              email: account.email,
            })}
          </p>
          {renewed > 0 && <p role="status">{say('factorRenewed')}</p>}
          {!account.password && <p>{say('noPassword')}</p>}
          {account.password && (
            <>
              <OwnPassword />
              <OwnSecondFactor key={renewed} has={account.secondFactor} onDone={done} />
              {account.secondFactor && <OwnCodes />}
            </>
          )}
        </>
      )}
    </>
  );
}
