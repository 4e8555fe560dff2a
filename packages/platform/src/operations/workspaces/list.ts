import { z } from 'zod';
import { callerOf, listEvidence } from '../accounts/account-fields.ts';
import { defineOperation } from '../operation.ts';
import { table } from '../table.ts';

/** The workspaces one is in; for administrators all there are. */
export const list = defineOperation({
  name: 'workspaces.list',
  version: 1,
  summary: { zh: '列出工作区', en: 'List the workspaces' },
  description: {
    zh: '列出自己所在的工作区和角色。系统管理员看到全部工作区；不是成员的，角色为空，内容也看不到。',
    en: 'Lists the workspaces one is a member of, with the role. Administrators see that all the others exist, with an empty role, and nothing of what is in them.',
  },
  input: z.object({}),
  output: table({
    workspace: { type: 'text', describe: { zh: '编号', en: 'Id' } },
    title: { type: 'text', describe: { zh: '名称', en: 'Title' } },
    role: { type: 'text', describe: { zh: '自己的角色', en: 'One’s own role' } },
    created_at: { type: 'text', describe: { zh: '创建时间（UTC）', en: 'Made at (UTC)' } },
  }),
  effect: 'read',
  needs: 'account',
  uses: 'store',
  async run(_, context) {
    const caller = callerOf(context);
    const { installation } = await context.store();
    const all = caller.account === null ? [] : await installation.memberships(caller.account);
    const own = all.filter(({ id }) => caller.confined === undefined || id === caller.confined);
    const others = caller.administrator ? await installation.workspaces() : [];
    const rows = [
      ...own,
      ...others
        .filter(({ id }) => !own.some((one) => one.id === id))
        .map((one) => ({ ...one, role: caller.kind === 'operator' ? 'admin' : '' })),
    ];
    return {
      columns: {
        workspace: rows.map(({ id }) => id),
        title: rows.map(({ title }) => title),
        role: rows.map(({ role }) => role),
        created_at: rows.map(({ createdAt }) => createdAt.toISOString()),
      },
      length: rows.length,
      evidence: listEvidence('workspaces.list'),
    };
  },
});
