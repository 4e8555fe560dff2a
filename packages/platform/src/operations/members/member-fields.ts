import { UserError } from '@yanzhen/evidence/errors';
import { z } from 'zod';
import { type Role, roles } from '../../accounts/caller.ts';
import type { InstallationRepository, Member, MemberRepository } from '../../store/accounts/types.ts';
import { table } from '../table.ts';

export const roleField = z.enum(roles).meta({
  zh: '角色：viewer 查看；analyst 还可保存分析工作；editor 还可改数据、文档和规划；admin 还可管理成员',
  en: 'Role: a viewer reads; an analyst also keeps analyses; an editor also changes data, documents and plans; an admin also manages members',
});

export const memberTable = table({
  account: { type: 'text', describe: { zh: '账号编号', en: 'Id of the account' } },
  name: { type: 'text', describe: { zh: '姓名', en: 'Name' } },
  email: { type: 'text', describe: { zh: '邮箱', en: 'E-mail address' } },
  role: { type: 'text', describe: { zh: '角色', en: 'Role' } },
  suspended: { type: 'boolean', describe: { zh: '账号是否停用', en: 'Whether the account is suspended' } },
  added_at: { type: 'text', describe: { zh: '加入时间（UTC）', en: 'Added at (UTC)' } },
});

/** Members with the names of their accounts. */
export async function memberColumns(installation: InstallationRepository, members: readonly Member[]) {
  const accounts = await Promise.all(members.map(({ account }) => installation.account(account)));
  return {
    account: members.map(({ account }) => account),
    name: accounts.map((account) => account?.name ?? ''),
    email: accounts.map((account) => account?.email ?? ''),
    role: members.map(({ role }) => role as string),
    suspended: accounts.map((account) => account?.suspended ?? null),
    added_at: members.map(({ addedAt }) => addedAt.toISOString()),
  };
}

/** @throws UserError when nobody else could manage the workspace's members afterwards */
export async function checkOtherAdmin(members: MemberRepository, account: string, role: Role | null): Promise<void> {
  const all = await members.list();
  const isAdmin = all.some((member) => member.account === account && member.role === 'admin');
  if (!isAdmin || role === 'admin' || all.some((member) => member.account !== account && member.role === 'admin'))
    return;
  throw new UserError(
    'last-admin',
    { zh: '这是工作区最后一个管理员。', en: 'This is the last admin of the workspace.' },
    { kind: 'conflict', advice: { zh: '请先让另一个成员成为管理员。', en: 'Make another member an admin first.' } },
  );
}

export function noMember(email: string): UserError {
  return new UserError(
    'no-member',
    { zh: '这个人不是工作区的成员。', en: 'This person is no member of the workspace.' },
    { kind: 'absent', place: { field: 'email' }, found: email },
  );
}
