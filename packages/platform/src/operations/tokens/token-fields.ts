import type { Token } from '../../store/accounts/types.ts';
import { table } from '../table.ts';

export const tokenTable = table({
  token: { type: 'text', describe: { zh: '编号', en: 'Id' } },
  name: { type: 'text', describe: { zh: '名称', en: 'Name' } },
  account: { type: 'text', describe: { zh: '谁的（账号编号）', en: 'Whose (id of the account)' } },
  role: { type: 'text', describe: { zh: '至多有的角色', en: 'Highest role' } },
  rooms: { type: 'text', describe: { zh: '限于这些操作类别；空为全部', en: 'Rooms it is for; all when empty' } },
  created_at: { type: 'text', describe: { zh: '创建时间（UTC）', en: 'Made at (UTC)' } },
  expires_at: { type: 'text', describe: { zh: '到期时间（UTC）', en: 'Ends at (UTC)' } },
  used_at: { type: 'text', describe: { zh: '最近使用（UTC）', en: 'Last used at (UTC)' } },
  revoked_at: { type: 'text', describe: { zh: '撤销时间（UTC）', en: 'Revoked at (UTC)' } },
});

export function tokenColumns(tokens: readonly Token[]) {
  return {
    token: tokens.map(({ id }) => id),
    name: tokens.map(({ name }) => name),
    account: tokens.map(({ account }) => account),
    role: tokens.map(({ role }) => role as string),
    rooms: tokens.map(({ rooms }) => rooms?.join(' ') ?? ''),
    created_at: tokens.map(({ createdAt }) => createdAt.toISOString()),
    expires_at: tokens.map(({ expiresAt }) => expiresAt.toISOString()),
    used_at: tokens.map(({ usedAt }) => usedAt?.toISOString() ?? ''),
    revoked_at: tokens.map(({ revokedAt }) => revokedAt?.toISOString() ?? ''),
  };
}
