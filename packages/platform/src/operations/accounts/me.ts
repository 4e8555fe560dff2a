import { z } from 'zod';
import { roles } from '../../accounts/caller.ts';
import { defineOperation } from '../operation.ts';
import { callerOf } from './account-fields.ts';

/** Who asks, and what she may do where. */
export const me = defineOperation({
  name: 'accounts.me',
  version: 1,
  summary: { zh: '我是谁', en: 'Who am I' },
  description: {
    zh: '说明以谁的身份在使用：账号、是否系统管理员、还欠什么（两步验证），以及在哪些工作区有什么角色。单机使用时没有账号。',
    en: 'Tells as whom one is here: the account, whether it is an administrator, what it owes (a second factor), and in which workspaces it has which role. On one’s own machine there is no account.',
  },
  input: z.object({}),
  output: z.object({
    team: z.boolean(),
    kind: z.enum(['operator', 'account', 'token', 'nobody']),
    account: z
      .object({ id: z.string(), name: z.string(), email: z.string(), password: z.boolean(), secondFactor: z.boolean() })
      .nullable(),
    administrator: z.boolean(),
    owes: z.enum(['second-factor']).nullable(),
    workspaces: z.array(z.object({ id: z.string(), title: z.string(), role: z.enum(roles) })),
  }),
  effect: 'read',
  needs: 'anyone',
  uses: 'store',
  async run(_, context) {
    const { kind, account: id, administrator, owes, confined } = callerOf(context);
    const about = { team: kind !== 'operator', kind, administrator, owes: owes ?? null };
    if (id === null) return { ...about, account: null, workspaces: [] };
    const { installation } = await context.store();
    const account = await installation.account(id);
    const memberships = await installation.memberships(id);
    return {
      ...about,
      account: account && {
        id: account.id,
        name: account.name,
        email: account.email,
        password: account.password,
        secondFactor: account.secondFactor,
      },
      workspaces: memberships
        .filter((membership) => confined === undefined || membership.id === confined)
        .map(({ id: workspace, title, role }) => ({ id: workspace, title, role })),
    };
  },
});
