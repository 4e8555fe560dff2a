import { betterAuth } from 'better-auth';
import { APIError } from 'better-auth/api';
import { genericOAuth, twoFactor } from 'better-auth/plugins';
import type { Kysely } from 'kysely';
import type { InstallationTables } from '../store/accounts/schema.ts';
import { longestPassword, shortestPassword } from './password-length.ts';
import type { OidcOptions, TeamOptions } from './team-options.ts';

/** Under this path browsers sign in and out. */
export const signInPath = '/api/auth';
/** The name under which the government's own identity is known to the library. */
const oidcProvider = 'oidc';
/** The header in which the server tells the library who asks; what a client sends under it is overwritten. */
export const addressHeader = 'x-yanzhen-address';

const hour = 3600;

/** A signed-in person, as her session says. */
export interface SignedIn {
  readonly account: string;
  readonly name: string;
  readonly email: string;
  readonly administrator: boolean;
  readonly secondFactor: boolean;
}

export interface SignIn {
  /** Answers a request under the sign-in path. */
  handle(request: Request): Promise<Response>;
  /** Whose session the request's cookie names; null without a valid one. */
  session(headers: Headers): Promise<SignedIn | null>;
}

/** Passwords, second factors, sessions and the government's own identity, all kept in the store. */
export function createSignIn(
  database: Kysely<InstallationTables>,
  secret: string,
  options: TeamOptions,
  log: (line: string) => void,
): SignIn {
  const auth = betterAuth({
    appName: 'Yanzhen',
    baseURL: options.url,
    basePath: signInPath,
    secret,
    database: { db: database, type: 'postgres' },
    trustedOrigins: [options.url],
    telemetry: { enabled: false },
    logger: { level: 'error', log: (_level, message) => tellFault(log, message) },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: shortestPassword,
      maxPasswordLength: longestPassword,
      autoSignIn: false,
    },
    user: {
      additionalFields: {
        administrator: { type: 'boolean', input: false, defaultValue: false },
        suspended: { type: 'boolean', input: false, defaultValue: false },
      },
    },
    // A working day; a session that is used lives on, one that is not ends.
    session: { expiresIn: 12 * hour, updateAge: hour, freshAge: hour, cookieCache: { enabled: false } },
    account: {
      accountLinking: { enabled: true, trustedProviders: options.oidc?.trustEmail === true ? [oidcProvider] : [] },
    },
    rateLimit: {
      enabled: true,
      storage: 'database',
      window: 60,
      max: 120,
      customRules: {
        // A whole department may share one address at half past eight; what guesses is stopped by account.
        '/sign-in/*': { window: 60, max: 120 },
        '/two-factor/*': { window: 60, max: 120 },
        '/change-password': { window: 60, max: 20 },
      },
    },
    advanced: {
      cookiePrefix: 'yanzhen',
      useSecureCookies: options.url.startsWith('https:'),
      ipAddress: { ipAddressHeaders: [addressHeader] },
    },
    databaseHooks: { session: { create: { before: (session) => refuseSuspended(database, session.userId) } } },
    plugins: [
      twoFactor({ issuer: 'Yanzhen 雁阵' }),
      ...(options.oidc === undefined ? [] : [genericOAuth({ config: [provider(options.oidc)] })]),
    ],
  });
  return {
    handle: (request) => auth.handler(request),
    async session(headers) {
      const found = await auth.api.getSession({ headers });
      if (found === null || found.user.suspended) return null;
      const { id, name, email, administrator, twoFactorEnabled } = found.user as typeof found.user & Flags;
      return {
        account: id,
        name,
        email,
        administrator: administrator ?? false,
        secondFactor: twoFactorEnabled === true,
      };
    },
  };
}

interface Flags {
  readonly administrator?: boolean | null;
  readonly twoFactorEnabled?: boolean | null;
}

/** A bare code is a refusal, which the door and the audit log tell of; the rest is a fault. */
function tellFault(log: (line: string) => void, message: string): void {
  if (!/^[a-z_]+$/.test(message)) log(`${new Date().toISOString()} signing in: ${message}`);
}

async function refuseSuspended(database: Kysely<InstallationTables>, id: string): Promise<void> {
  const row = await database.selectFrom('user').select('suspended').where('id', '=', id).executeTakeFirst();
  if (row?.suspended === true) throw new APIError('FORBIDDEN', { code: 'ACCOUNT_SUSPENDED', message: 'Suspended' });
}

function provider({ issuer, clientId, clientSecret, name, signUp }: OidcOptions) {
  return {
    ...{ providerId: oidcProvider, name, clientId, clientSecret },
    discoveryUrl: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
    requireIdTokenVerification: true,
    scopes: ['openid', 'email', 'profile'],
    pkce: true,
    disableSignUp: !signUp,
    disableProviderLogout: true,
  };
}
