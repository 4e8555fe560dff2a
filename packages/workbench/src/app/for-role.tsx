import { useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useSession } from '../data/index.ts';
import { rooms } from './rooms.ts';
import { useMayEnter } from './use-may-enter.ts';
import { useAppWords } from './words.ts';

/** The page, or why it is not for one's role. */
export function ForRole({ children }: { children: ReactNode }) {
  const say = useAppWords();
  const { pathname } = useLocation();
  const { workspace } = useSession();
  const may = useMayEnter();
  const room = rooms.find(({ path }) => path === pathname);
  if (room?.needs === undefined || may(room)) return children;
  return (
    <>
      <h1>{say('notForRole', { role: say(room.needs) })}</h1>
      <p>{say('notForRoleText', { own: workspace === undefined ? '' : say(workspace.role) })}</p>
    </>
  );
}
