import { z } from 'zod';
import { includesRole } from '../../accounts/caller.ts';
import { callerOf, listEvidence } from '../accounts/account-fields.ts';
import { defineOperation } from '../operation.ts';
import { tokenColumns, tokenTable } from './token-fields.ts';

/** One's own tokens; for admins all of the workspace's. */
export const list = defineOperation({
  name: 'tokens.list',
  version: 1,
  summary: { zh: '列出令牌', en: 'List the tokens' },
  description: {
    zh: '列出自己在当前工作区的令牌；工作区管理员看到全部。令牌的文本只在创建时给出一次。',
    en: 'Lists one’s own tokens for the workspace at hand; its admins see all. A token’s text is given once, when it is made.',
  },
  input: z.object({}),
  output: tokenTable,
  effect: 'read',
  uses: 'store',
  async run(_, context) {
    const { account, role } = callerOf(context);
    const all = await (await context.store()).tokens.list();
    const tokens = includesRole(role, 'admin') ? all : all.filter((token) => token.account === account);
    return { columns: tokenColumns(tokens), length: tokens.length, evidence: listEvidence('tokens.list') };
  },
});
