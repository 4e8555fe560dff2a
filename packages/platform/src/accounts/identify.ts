import { timingSafeEqual } from 'node:crypto';
import { UserError } from '@yanzhen/evidence/errors';
import type { Context } from 'hono';
import {
  type InstallationRepository,
  type Token,
  type TokenRepository,
  workspaceOfToken,
} from '../store/accounts/index.ts';
import { type Caller, operator } from './caller.ts';
import type { SignIn } from './sign-in.ts';
import type { TeamOptions } from './team-options.ts';

/** Who asks, before it is known where. */
export interface Identified {
  readonly caller: Caller;
  readonly token?: Token;
  /** The only workspace she may be in: a token's. */
  readonly workspace: string | null;
}

export type Identify = (c: Context) => Promise<Identified>;

const nobody: Caller = { kind: 'nobody', account: null, name: 'nobody', role: null, administrator: false };

export interface Identities {
  readonly signIn: SignIn;
  readonly installation: InstallationRepository;
  readonly tokens: (workspace: string) => TokenRepository;
  /** Known to who can read the data folder's lock file: the same user on the same machine. */
  readonly operatorToken: string;
  readonly options: TeamOptions;
}

/** Tells who sends a request: by a token, or by a browser's session. */
export function identifier(identities: Identities): Identify {
  return async (c) => {
    const bearer = /^Bearer (.+)$/i.exec(c.req.header('authorization') ?? '')?.[1];
    if (bearer !== undefined) return await byToken(identities, bearer);
    if (c.req.header('cookie') === undefined) return { caller: nobody, workspace: null };
    return { caller: await bySession(c, identities), workspace: null };
  };
}

async function byToken(identities: Identities, text: string): Promise<Identified> {
  const { installation, tokens, operatorToken } = identities;
  if (isSame(text, operatorToken)) return { caller: operator, workspace: null };
  const workspace = workspaceOfToken(text);
  // A workspace is made on its first use: one that a text only claims must not be.
  const known = workspace !== null && (await installation.isWorkspace(workspace));
  const token = known ? await tokens(workspace).find(text) : null;
  const account = token === null ? null : await installation.account(token.account);
  if (workspace === null || token === null || account === null || account.suspended) throw invalidToken();
  const caller: Caller = {
    ...{ kind: 'token', account: account.id, name: `${account.name} <${account.email}> · ${token.name}` },
    ...{ role: null, administrator: false },
    ...{ confined: workspace, ...(token.rooms === null ? {} : { rooms: token.rooms }) },
  };
  return { caller, token, workspace };
}

async function bySession(c: Context, { signIn, installation, options }: Identities): Promise<Caller> {
  const signedIn = await signIn.session(c.req.raw.headers);
  if (signedIn === null) return nobody;
  if (!['GET', 'HEAD'].includes(c.req.method)) checkOwnPage(c);
  const owes =
    options.secondFactor === 'required' &&
    !signedIn.secondFactor &&
    (await installation.account(signedIn.account))?.password === true;
  return {
    ...{ kind: 'account', account: signedIn.account, name: `${signedIn.name} <${signedIn.email}>`, role: null },
    administrator: signedIn.administrator,
    ...(owes ? { owes: 'second-factor' as const } : {}),
  };
}

/** A browser says where a request that changes something comes from; one that does not say is not let use a session. */
function checkOwnPage(c: Context): void {
  // Where an origin is given, the door has compared it before this.
  if (c.req.header('origin') !== undefined || c.req.header('sec-fetch-site') === 'same-origin') return;
  throw new UserError(
    'unknown-origin',
    { zh: '看不出这个请求来自哪个页面。', en: 'The request does not say which page it comes from.' },
    {
      kind: 'forbidden',
      advice: { zh: '程序请使用令牌。', en: 'Programs use a token.' },
    },
  );
}

function isSame(text: string, known: string): boolean {
  const [a, b] = [Buffer.from(text), Buffer.from(known)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function invalidToken(): UserError {
  return new UserError(
    'invalid-token',
    { zh: '令牌无效、已过期或已撤销。', en: 'The token is not valid, has ended or was revoked.' },
    { kind: 'unauthenticated' },
  );
}
