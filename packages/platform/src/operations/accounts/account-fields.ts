import { UserError } from '@yanzhen/evidence/errors';
import { z } from 'zod';
import { type Caller, operator } from '../../accounts/caller.ts';
import type { Account, InstallationRepository } from '../../store/accounts/types.ts';
import type { OperationContext } from '../context.ts';
import type { Evidence } from '../evidence.ts';
import { table } from '../table.ts';

export const emailField = z
  .email()
  .max(200)
  .meta({ zh: '邮箱，即登录名', en: 'E-mail address, which is the name to sign in with' });

export const personField = z.string().trim().min(1).max(100).meta({ zh: '姓名', en: 'Name of the person' });

/** An invitation holds for a week. */
export const invitationHolds = 7 * 24 * 3600 * 1000;

/** Where a person chooses her password; the address is the server's own. */
export function invitationLink(secret: string): string {
  const path = `/sign-in?invitation=${secret}`;
  return `${(process.env.YANZHEN_URL ?? '').replace(/\/$/, '')}${path}`;
}

/** An installation for one person has one caller, who may do everything. */
export function callerOf({ caller }: Pick<OperationContext, 'caller'>): Caller {
  return caller ?? operator;
}

export const accountTable = table({
  account: { type: 'text', describe: { zh: '账号编号', en: 'Id of the account' } },
  name: { type: 'text', describe: { zh: '姓名', en: 'Name' } },
  email: { type: 'text', describe: { zh: '邮箱', en: 'E-mail address' } },
  administrator: { type: 'boolean', describe: { zh: '是否系统管理员', en: 'Whether an administrator' } },
  suspended: { type: 'boolean', describe: { zh: '是否已停用', en: 'Whether suspended' } },
  password: { type: 'boolean', describe: { zh: '是否已设密码', en: 'Whether a password was chosen' } },
  second_factor: { type: 'boolean', describe: { zh: '是否已设两步验证', en: 'Whether a second factor is set up' } },
  created_at: { type: 'text', describe: { zh: '创建时间（UTC）', en: 'Made at (UTC)' } },
});

export function accountColumns(accounts: readonly Account[]) {
  return {
    account: accounts.map(({ id }) => id),
    name: accounts.map(({ name }) => name),
    email: accounts.map(({ email }) => email),
    administrator: accounts.map(({ administrator }) => administrator),
    suspended: accounts.map(({ suspended }) => suspended),
    password: accounts.map(({ password }) => password),
    second_factor: accounts.map(({ secondFactor }) => secondFactor),
    created_at: accounts.map(({ createdAt }) => createdAt.toISOString()),
  };
}

export function listEvidence(operation: string, parameters: Readonly<Record<string, unknown>> = {}): Evidence {
  return { operation, version: 1, parameters, inputs: [], conventions: {}, estimate: false, notes: [] };
}

/** @throws UserError when the address has no account */
export async function accountAt({ find }: InstallationRepository, email: string): Promise<Account> {
  const account = await find(email);
  if (account !== null) return account;
  throw new UserError(
    'unknown-account',
    { zh: '没有这个邮箱的账号。', en: 'No account has this e-mail address.' },
    { kind: 'absent', place: { field: 'email' }, found: email },
  );
}
