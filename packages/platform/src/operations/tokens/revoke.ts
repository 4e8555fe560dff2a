import { UserError } from '@yanzhen/evidence/errors';
import { z } from 'zod';
import { includesRole } from '../../accounts/caller.ts';
import { callerOf, listEvidence } from '../accounts/account-fields.ts';
import { defineOperation } from '../operation.ts';
import { tokenColumns, tokenTable } from './token-fields.ts';

/** Ends a token. */
export const revoke = defineOperation({
  name: 'tokens.revoke',
  version: 1,
  summary: { zh: '撤销令牌', en: 'Revoke a token' },
  description: {
    zh: '立即停止一个令牌：自己的，或者作为工作区管理员，任何人的。',
    en: 'Ends a token at once: one’s own, or, as an admin of the workspace, anybody’s.',
  },
  input: z.object({ token: z.string().min(1).max(100).meta({ zh: '令牌编号', en: 'Id of the token' }) }),
  output: tokenTable,
  positional: ['token'],
  effect: 'write',
  needs: 'viewer',
  uses: 'store',
  async run({ token: id }, context) {
    const { account, role } = callerOf(context);
    const { tokens } = await context.store();
    const found = (await tokens.list()).find((token) => token.id === id);
    if (found === undefined || !(includesRole(role, 'admin') || found.account === account)) throw unknownToken(id);
    await tokens.revoke(id);
    const revoked = (await tokens.list()).filter((token) => token.id === id);
    return {
      columns: tokenColumns(revoked),
      length: revoked.length,
      evidence: listEvidence('tokens.revoke', { token: id }),
    };
  },
});

function unknownToken(id: string): UserError {
  return new UserError(
    'unknown-token',
    { zh: '没有这个令牌。', en: 'There is no such token.' },
    { kind: 'absent', place: { field: 'token' }, found: id },
  );
}
