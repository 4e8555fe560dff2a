import type { Role } from '../../accounts/caller.ts';
import type { Scope } from '../scope.ts';
import type { MemberRepository } from './types.ts';

/** The members of one scope's workspace. */
export function memberRepository({ workspace, run }: Scope): MemberRepository {
  return {
    async list() {
      const rows = await run((transaction) =>
        transaction
          .selectFrom('member')
          .selectAll()
          .where('workspace_id', '=', workspace)
          .orderBy('added_at')
          .orderBy('account_id')
          .execute(),
      );
      return rows.map((row) => ({ account: row.account_id, role: row.role as Role, addedAt: row.added_at }));
    },
    async role(account) {
      const row = await run((transaction) =>
        transaction
          .selectFrom('member')
          .select('role')
          .where('workspace_id', '=', workspace)
          .where('account_id', '=', account)
          .executeTakeFirst(),
      );
      return (row?.role as Role | undefined) ?? null;
    },
    async set(account, role) {
      await run((transaction) =>
        transaction
          .insertInto('member')
          .values({ workspace_id: workspace, account_id: account, role })
          .onConflict((conflict) => conflict.columns(['workspace_id', 'account_id']).doUpdateSet({ role }))
          .execute(),
      );
    },
    async remove(account) {
      const { numDeletedRows } = await run((transaction) =>
        transaction
          .deleteFrom('member')
          .where('workspace_id', '=', workspace)
          .where('account_id', '=', account)
          .executeTakeFirst(),
      );
      return numDeletedRows > 0n;
    },
  };
}
