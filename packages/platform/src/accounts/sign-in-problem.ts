import { UserError, type UserErrorOptions } from '@yanzhen/evidence/errors';
import type { Text } from '../operations/evidence.ts';

/** What the library's codes mean, in words for people. */
const meanings: Readonly<Record<string, Text>> = {
  INVALID_EMAIL_OR_PASSWORD: { zh: '邮箱或密码不对。', en: 'The e-mail address or the password is wrong.' },
  INVALID_PASSWORD: { zh: '密码不对。', en: 'The password is wrong.' },
  PASSWORD_TOO_SHORT: { zh: '密码太短，至少 12 个字符。', en: 'The password is too short: at least 12 characters.' },
  PASSWORD_TOO_LONG: { zh: '密码太长，至多 128 个字符。', en: 'The password is too long: at most 128 characters.' },
  INVALID_CODE: { zh: '验证码不对。', en: 'The code is wrong.' },
  INVALID_BACKUP_CODE: { zh: '备用码不对，或已用过。', en: 'The backup code is wrong or was used before.' },
  INVALID_TWO_FACTOR_COOKIE: { zh: '登录已过期，请重新开始。', en: 'This sign-in has lapsed: please start again.' },
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: { zh: '尝试次数过多，请重新登录。', en: 'Too many attempts: sign in again.' },
  ACCOUNT_TEMPORARILY_LOCKED: {
    zh: '验证码多次输错，账号已暂时锁定，请 15 分钟后再试。',
    en: 'Too many wrong codes: the account is locked for 15 minutes.',
  },
  TOTP_ALREADY_ENABLED: { zh: '两步验证已经设置。', en: 'The second factor is set up already.' },
  ACCOUNT_SUSPENDED: { zh: '这个账号已停用。', en: 'This account is suspended.' },
  TWO_FACTOR_NOT_ENABLED: { zh: '还没有设置两步验证。', en: 'No second factor is set up yet.' },
  CREDENTIAL_ACCOUNT_NOT_FOUND: {
    zh: '这个账号没有密码：用单位的统一身份登录。',
    en: 'This account has no password: it signs in with an identity of its own.',
  },
  PROVIDER_NOT_FOUND: {
    zh: '没有配置统一身份登录。',
    en: 'Signing in with an identity of your own is not configured.',
  },
};

const kinds: Readonly<Record<number, NonNullable<UserErrorOptions['kind']>>> = {
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'absent',
  429: 'often',
};

/** What the library refused, as every door tells a problem. */
export async function signInProblem(response: Response): Promise<Error> {
  const { status } = response;
  const body = (await response.json().catch(() => ({}))) as { code?: string } | null;
  const code = body?.code ?? '';
  if (status >= 500) return new Error(`Signing in failed with ${status} ${code}`);
  const text = meanings[code] ?? general(status);
  return new UserError(`sign-in-${code === '' ? status : code.toLowerCase().replaceAll('_', '-')}`, text, {
    kind: kinds[status] ?? 'input',
  });
}

function general(status: number): Text {
  if (status === 429) return { zh: '尝试次数过多，请稍后再试。', en: 'Too many attempts. Please try again later.' };
  if (status === 401) return { zh: '请先登录。', en: 'Please sign in first.' };
  return { zh: '登录请求不能使用。', en: 'This sign-in request cannot be used.' };
}
