import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import { client, enterSession, type Me, SessionContext, signOut } from '../data/index.ts';
import { ErrorState } from '../parts/error-state.tsx';
import { Frame } from './frame.tsx';
import { Invitation } from './invitation.tsx';
import { SetUp } from './set-up.tsx';
import { SignInForm } from './sign-in-form.tsx';
import { useSignInWords } from './words.ts';

/**
 * Stands before the workbench: asks who is here. On one's own machine that is settled at once; where several people
 * share an installation, the way in comes first.
 */
export function Door({ children }: { children: ReactNode }) {
  const {
    data: me,
    error,
    refetch,
  } = useQuery({
    queryKey: ['accounts.me'],
    queryFn: ({ signal }) => client.accounts.me({}, { signal }),
  });
  if (error !== null) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (me === undefined) return null;
  return <Inside me={me}>{children}</Inside>;
}

function Inside({ me, children }: { me: Me; children: ReactNode }) {
  const session = useMemo(() => enterSession(me, location.search), [me]);
  const search = new URLSearchParams(location.search);
  const invitation = search.get('invitation');
  if (me.team && location.pathname === '/sign-in' && invitation !== null) return <Invitation invitation={invitation} />;
  if (me.kind === 'nobody') return <SignInForm />;
  if (me.team && location.pathname === '/sign-in') {
    location.replace('/');
    return null;
  }
  if (me.owes === 'second-factor') return <SetUp />;
  const named = search.get('workspace');
  if (me.team && named !== null && session.workspace?.id !== named && me.workspaces.length > 0)
    return <Foreign me={me} named={named} />;
  if (me.team && session.workspace === undefined && !me.administrator) return <Homeless me={me} />;
  return <SessionContext value={session}>{children}</SessionContext>;
}

function Foreign({ me, named }: { me: Me; named: string }) {
  const say = useSignInWords();
  return (
    <Frame title={say('foreign')} lead={say('foreignLead', { id: named })}>
      <ul className="own-workspaces">
        {me.workspaces.map(({ id, title }) => (
          <li key={id}>
            <a href={`/?workspace=${id}`}>{title}</a>
          </li>
        ))}
      </ul>
    </Frame>
  );
}

function Homeless({ me }: { me: Me }) {
  const say = useSignInWords();
  return (
    <Frame title={say('noWorkspace')} lead={say('noWorkspaceLead', { email: me.account?.email ?? '' })}>
      <p>
        <button type="button" className="small-button" onClick={() => void signOut()}>
          {say('signOut')}
        </button>
      </p>
    </Frame>
  );
}
