import { UserError } from '@yanzhen/evidence/errors';
import { z } from 'zod';
import { accountAt, emailField } from '../accounts/account-fields.ts';
import { defineOperation } from '../operation.ts';
import { workspaceId, workspaceTitle } from './workspace-fields.ts';

/** Makes a workspace with its first admin. */
export const create = defineOperation({
  name: 'workspaces.create',
  version: 1,
  summary: { zh: '新建工作区', en: 'Make a workspace' },
  description: {
    zh: '为一个地区、部门或联盟新建工作区，并任命第一个管理员，由他加入其他成员。工作区之间互不可见。',
    en: 'Makes a workspace for a region, a department or an alliance and appoints its first admin, who adds the other members. Workspaces see nothing of each other.',
  },
  input: z.object({
    id: workspaceId,
    title: workspaceTitle,
    email: emailField.meta({ zh: '第一个管理员的邮箱', en: 'E-mail address of its first admin' }),
  }),
  output: z.object({ workspace: z.string(), title: z.string() }),
  positional: ['id'],
  effect: 'write',
  needs: 'administrator',
  uses: 'store',
  async run({ id, title, email }, context) {
    const { installation } = await context.store();
    const account = await accountAt(installation, email);
    if (!(await installation.createWorkspace(id, title))) throw taken(id);
    await installation.appoint(id, account.id, 'admin');
    return { workspace: id, title };
  },
});

function taken(id: string): UserError {
  return new UserError(
    'workspace-taken',
    { zh: '这个编号不能用：已有工作区使用。', en: 'This id cannot be used: a workspace has it.' },
    { kind: 'conflict', place: { field: 'id' }, found: id },
  );
}
