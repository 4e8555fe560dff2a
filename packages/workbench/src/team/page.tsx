import { useSession } from '../data/index.ts';
import { Administration } from './administration.tsx';
import { Audit } from './audit.tsx';
import { Members } from './members.tsx';
import { Tokens } from './tokens.tsx';
import { useTeamWords } from './words.ts';
import './team.css';

export function Page() {
  const say = useTeamWords();
  const { me, workspace } = useSession();
  return (
    <>
      <h1>{say('title')}</h1>
      {!me.team && <p>{say('alone')}</p>}
      {me.team && workspace === undefined && <p className="block-answer">{say('nowhere')}</p>}
      {workspace !== undefined && (
        <>
          <Members workspace={workspace} />
          <Tokens role={workspace.role} />
          {workspace.role === 'admin' && <Audit />}
        </>
      )}
      {me.team && me.administrator && <Administration />}
    </>
  );
}
