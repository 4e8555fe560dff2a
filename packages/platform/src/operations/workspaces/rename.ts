import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { unknownWorkspace, workspaceTitle } from './workspace-fields.ts';

/** Gives the workspace at hand another title. */
export const rename = defineOperation({
  name: 'workspaces.rename',
  version: 1,
  summary: { zh: '给工作区改名', en: 'Rename the workspace' },
  description: {
    zh: '改当前工作区的名称；编号不变，已有的链接仍然有效。',
    en: 'Changes the title of the workspace at hand; its id stays, so that links still lead there.',
  },
  input: z.object({ title: workspaceTitle }),
  output: z.object({ workspace: z.string(), title: z.string() }),
  positional: ['title'],
  effect: 'write',
  needs: 'admin',
  uses: 'store',
  async run({ title }, context) {
    const { installation } = await context.store();
    if (!(await installation.renameWorkspace(context.workspace, title))) throw unknownWorkspace(context.workspace);
    return { workspace: context.workspace, title };
  },
});
