import { UserError } from '@yanzhen/evidence/errors';

/** An identity of the government's own, which people may sign in with (OpenID Connect). */
export interface OidcOptions {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** As the button says it. */
  readonly name: string;
  /** Whether who has no account yet gets one; it is a member of nothing. */
  readonly signUp: boolean;
  /** Whether an address is taken for the person's though the identity does not say that it was verified. */
  readonly trustEmail: boolean;
}

/** How an installation for several people is reached and how they sign in. */
export interface TeamOptions {
  /** As browsers see it: `https://yanzhen.example.gov.cn`. */
  readonly url: string;
  /** Whether who signs in with a password must have a second factor before she can do anything. */
  readonly secondFactor: 'required' | 'optional';
  readonly oidc?: OidcOptions;
  /** A proxy of one's own stands before it and appends to `X-Forwarded-For` whom it speaks for. */
  readonly behindProxy: boolean;
  /** Calls a person or program may make within a minute. */
  readonly callsPerMinute: number;
}

const callsPerMinute = 1200;

/** What the environment says of it. @throws UserError for what cannot be used */
export function teamOptions(
  environment: Readonly<Record<string, string | undefined>>,
  fallbackUrl: string,
): TeamOptions {
  const {
    YANZHEN_URL: url = fallbackUrl,
    YANZHEN_SECOND_FACTOR: secondFactor = 'required',
    YANZHEN_BEHIND_PROXY: proxy = '',
    YANZHEN_CALLS_PER_MINUTE: calls = String(callsPerMinute),
  } = environment;
  if (!/^https?:\/\/[^/?#]+$/.test(url)) throw unusable('YANZHEN_URL', url, 'https://yanzhen.example.org');
  if (secondFactor !== 'required' && secondFactor !== 'optional')
    throw unusable('YANZHEN_SECOND_FACTOR', secondFactor, 'required, optional');
  if (!(Number.isInteger(Number(calls)) && Number(calls) > 0))
    throw unusable('YANZHEN_CALLS_PER_MINUTE', calls, '1200');
  const oidc = oidcOptions(environment);
  return {
    ...{ url, secondFactor, behindProxy: proxy === '1', callsPerMinute: Number(calls) },
    ...(oidc === undefined ? {} : { oidc }),
  };
}

function oidcOptions(environment: Readonly<Record<string, string | undefined>>): OidcOptions | undefined {
  const issuer = environment.YANZHEN_OIDC_ISSUER;
  if (issuer === undefined || issuer === '') return undefined;
  const { YANZHEN_OIDC_CLIENT_ID: clientId, YANZHEN_OIDC_CLIENT_SECRET: clientSecret } = environment;
  if (!URL.canParse(issuer)) throw unusable('YANZHEN_OIDC_ISSUER', issuer, 'https://id.example.org/realms/staff');
  if (!clientId) throw unusable('YANZHEN_OIDC_CLIENT_ID', '', 'yanzhen');
  if (!clientSecret) throw unusable('YANZHEN_OIDC_CLIENT_SECRET', '', '…');
  return {
    ...{ issuer, clientId, clientSecret, name: environment.YANZHEN_OIDC_NAME ?? new URL(issuer).hostname },
    signUp: environment.YANZHEN_OIDC_SIGN_UP === '1',
    trustEmail: environment.YANZHEN_OIDC_TRUST_EMAIL === '1',
  };
}

function unusable(name: string, found: string, expected: string): UserError {
  return new UserError(
    'environment',
    { zh: `环境变量 ${name} 的值不能使用。`, en: `The environment variable ${name} cannot be used as it is.` },
    { found, expected: { zh: expected, en: expected } },
  );
}
