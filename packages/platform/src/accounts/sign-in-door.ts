import { UserError } from '@yanzhen/evidence/errors';
import type { Context, Hono } from 'hono';
import type { AuditOutcome, InstallationRepository } from '../store/accounts/index.ts';
import { addressOf } from './address.ts';
import { checkNewPassword, isOwnChange } from './own-changes.ts';
import { addressHeader, type SignedIn, type SignIn, signInPath } from './sign-in.ts';
import { signInProblem } from './sign-in-problem.ts';
import type { TeamOptions } from './team-options.ts';

/** Of what the library can do, this is used; the rest has no address. */
const open: readonly (readonly ['GET' | 'POST', string])[] = [
  ['POST', '/sign-in/email'],
  ['POST', '/sign-in/social'],
  ['GET', '/callback/:id'],
  ['GET', '/error'],
  ['POST', '/sign-out'],
  ['POST', '/change-password'],
  ['POST', '/two-factor/enable'],
  ['POST', '/two-factor/disable'],
  ['POST', '/two-factor/verify-totp'],
  ['POST', '/two-factor/verify-backup-code'],
  ['POST', '/two-factor/generate-backup-codes'],
];

/** Failures for one account, from wherever they come, before it is left alone for a while (seconds). */
const mostFailures = 10;
const failureWindow = 900;

export interface SignInDoor {
  readonly signIn: SignIn;
  readonly installation: InstallationRepository;
  readonly options: TeamOptions;
}

/** Puts signing in and out under its path. What goes wrong is told as at every other address. */
export function addSignIn(app: Hono, door: SignInDoor): void {
  const { oidc } = door.options;
  app.get(`${signInPath}/ways`, (c) => c.json({ password: true, oidc: oidc === undefined ? null : oidc.name }));
  for (const [method, path] of open) app.on(method, `${signInPath}${path}`, (c) => answer(c, path, door));
}

async function answer(c: Context, path: string, { signIn, installation, options }: SignInDoor): Promise<Response> {
  const address = addressOf(c, options.behindProxy);
  const email =
    path === '/sign-in/email'
      ? text((await bodyOf(c.req.raw))['email'])
          .trim()
          .toLowerCase()
      : undefined;
  const before = email === undefined ? await signIn.session(c.req.raw.headers) : null;
  const key = email !== undefined ? `sign-in/${email}` : isOwnChange(path) && before ? `own/${before.account}` : null;
  if (key !== null) {
    const wait = await installation.attempt(key, mostFailures, failureWindow);
    if (wait > 0) throw tooOften(wait);
  }
  const response = await handled(withAddress(c.req.raw, address), path, signIn, before);
  if (key !== null && response.ok) await installation.forgive(key);
  const after = cookieIn(response);
  const who = before ?? (after === null ? null : await signIn.session(after));
  const told = logged(path, response);
  if (told !== undefined) {
    await installation.audit.append({
      caller: who === null ? (email ?? 'unknown') : `${who.name} <${who.email}>`,
      account: who?.account ?? null,
      address: address === '' ? null : address,
      action: told.action,
      outcome: told.outcome,
      detail: '',
    });
  }
  if (response.status < 400) return response;
  throw await signInProblem(response);
}

/** What of it the log is told; nothing of what changes nothing and is often asked. */
function logged(path: string, { status, ok }: Response): { action: string; outcome: AuditOutcome } | undefined {
  if (path === '/error' || path === '/sign-in/social') return undefined;
  const done = ok || (path === '/callback/:id' && status === 302);
  return { action: path.slice(1).replace('/:id', ''), outcome: done ? 'done' : 'failed' };
}

/** Sets a second factor aside only for who shows it: a password alone, or a session left open, does not. */
async function handled(request: Request, path: string, signIn: SignIn, who: SignedIn | null): Promise<Response> {
  if (who === null) return await signIn.handle(request);
  const body = await bodyOf(request);
  checkNewPassword(body, who);
  if (path === '/two-factor/disable' && who.secondFactor) {
    const { headers, url } = request;
    const way = body['backup'] === true ? 'verify-backup-code' : 'verify-totp';
    const code = JSON.stringify({ code: text(body['code']) });
    const sent = new Headers(headers);
    sent.delete('content-length');
    const shown = new URL(url.replace(/two-factor\/disable.*$/, `two-factor/${way}`));
    const verified = await signIn.handle(new Request(shown, { method: 'POST', headers: sent, body: code }));
    if (!verified.ok) return verified;
  }
  return await signIn.handle(request);
}

async function bodyOf(request: Request): Promise<Readonly<Record<string, unknown>>> {
  const body: unknown = await request
    .clone()
    .json()
    .catch(() => ({}));
  return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
}

function text(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, 200) : '';
}

/** The address goes in a header that a client cannot set: what it sends under that name is replaced. */
function withAddress(request: Request, address: string): Request {
  const headers = new Headers(request.headers);
  if (address === '') headers.delete(addressHeader);
  else headers.set(addressHeader, address);
  const { method, url, body } = request;
  return new Request(url, { method, headers, ...(body === null ? {} : { body, duplex: 'half' as const }) });
}

/** The cookies a response sets, as the next request would send them. */
function cookieIn(response: Response): Headers | null {
  const set = response.headers.getSetCookie().map((cookie) => cookie.split(';')[0]!);
  return set.length === 0 ? null : new Headers({ cookie: set.join('; ') });
}

function tooOften(seconds: number): UserError {
  const minutes = Math.ceil(seconds / 60);
  return new UserError(
    'too-many-attempts',
    {
      zh: `尝试次数过多，请 ${minutes} 分钟后再试。`,
      en: `Too many attempts. Please try again in ${minutes} minute${minutes === 1 ? '' : 's'}.`,
    },
    { kind: 'often' },
  );
}
