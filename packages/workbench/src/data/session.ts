import { UserError } from '@yanzhen/evidence/errors';
import type { Client } from '@yanzhen/platform/client';
import { createContext, useContext } from 'react';

/** As whom one is here; `accounts.me` tells it. */
export type Me = Awaited<ReturnType<Client['accounts']['me']>>;

export type Role = Me['workspaces'][number]['role'];

const order: readonly Role[] = ['viewer', 'analyst', 'editor', 'admin'];

/** Who uses the page, in which workspace. */
export interface Session {
  readonly me: Me;
  /** The workspace at hand; undefined on one's own machine, and for who is in none. */
  readonly workspace: Me['workspaces'][number] | undefined;
}

/** On one's own machine there is no sign-in, and everything may be done. */
const alone: Session = {
  me: { team: false, kind: 'operator', account: null, administrator: true, owes: null, workspaces: [] },
  workspace: undefined,
};

let current = alone;

const remembered = 'yanzhen-workspace';

/** Which workspace calls are about: settled once, before any page is drawn; another one is another page load. */
export function enterSession(me: Me, search: string): Session {
  const named = new URLSearchParams(search).get('workspace') ?? localStorage.getItem(remembered);
  const workspace = me.workspaces.find(({ id }) => id === named) ?? me.workspaces[0];
  if (workspace !== undefined) localStorage.setItem(remembered, workspace.id);
  current = { me, workspace };
  return current;
}

/** The id that calls carry. */
export function currentWorkspace(): string | undefined {
  return current.workspace?.id;
}

export const SessionContext = createContext<Session>(alone);

export function useSession(): Session {
  return useContext(SessionContext);
}

/** Whether one has a role, or a higher one, in the workspace at hand. */
export function useMay(role: Role): boolean {
  const { me, workspace } = useSession();
  return !me.team || (workspace !== undefined && order.indexOf(workspace.role) >= order.indexOf(role));
}

/** Opens the workbench in another workspace, anew: nothing that was fetched for this one is left. */
export function openWorkspace(id: string): void {
  location.assign(`/?workspace=${encodeURIComponent(id)}`);
}

/** Posts to one of the addresses of signing in. @throws UserError with what the server said */
export async function postSignIn<T = unknown>(path: string, body: object = {}): Promise<T> {
  const response = await fetch(`/api/auth${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const answer = (await response.json().catch(() => ({}))) as T & { code?: string; title?: UserError['text'] };
  if (response.ok) return answer;
  const text = answer.title ?? {
    zh: `请求失败（${response.status}）。`,
    en: `The request failed (${response.status}).`,
  };
  throw new UserError(answer.code ?? 'sign-in', text);
}

/** The ways to sign in; `oidc` is the name of the government's own identity. */
export async function signInWays(): Promise<{ readonly oidc: string | null }> {
  return (await (await fetch('/api/auth/ways')).json()) as { oidc: string | null };
}

/** Ends this session and shows the way in. */
export async function signOut(): Promise<void> {
  await postSignIn('/sign-out');
  location.assign('/');
}
