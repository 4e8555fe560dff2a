import { z } from 'zod';
import { accountAt, emailField } from '../accounts/account-fields.ts';
import { defineOperation } from '../operation.ts';
import { unknownWorkspace, workspaceId } from './workspace-fields.ts';

/** Makes somebody an admin of a workspace that has lost its own. */
export const appoint = defineOperation({
  name: 'workspaces.appoint',
  version: 1,
  summary: { zh: '任命工作区管理员', en: 'Appoint an admin of a workspace' },
  description: {
    zh: '系统管理员为工作区任命管理员，比如原来的都已离开。记入该工作区自己的日志，成员看得到。',
    en: 'An administrator appoints an admin of a workspace, say when its own have left. It is told to that workspace’s own log, where its admins see it.',
  },
  input: z.object({ id: workspaceId, email: emailField }),
  output: z.object({ workspace: z.string(), account: z.string() }),
  positional: ['id', 'email'],
  effect: 'write',
  needs: 'administrator',
  uses: 'store',
  async run({ id, email }, context) {
    const { installation } = await context.store();
    if (!(await installation.isWorkspace(id))) throw unknownWorkspace(id);
    const account = await accountAt(installation, email);
    const { caller } = context;
    await installation.appoint(id, account.id, 'admin', {
      ...{ caller: caller?.name ?? 'operator', account: caller?.account ?? null, address: caller?.address ?? null },
      ...{ action: 'workspaces.appoint', outcome: 'done', detail: JSON.stringify({ email: account.email }) },
    });
    return { workspace: id, account: account.id };
  },
});
