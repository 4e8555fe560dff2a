import { UserError } from '@yanzhen/evidence/errors';
import { z } from 'zod';
import { includesRole, type Role } from '../../accounts/caller.ts';
import { callerOf } from '../accounts/account-fields.ts';
import { roleField } from '../members/member-fields.ts';
import { defineOperation } from '../operation.ts';
import { isRoom } from '../registry.ts';

const longest = 366;
const day = 24 * 3600 * 1000;

/** Makes a token with which a program or the command line works in the workspace. */
export const create = defineOperation({
  name: 'tokens.create',
  version: 1,
  summary: { zh: '创建令牌', en: 'Make a token' },
  description: {
    zh: '为程序或命令行创建令牌：限于当前工作区、给定的角色和类别，到期失效，权限从不超过本人当时的角色。文本只显示这一次，系统只保存其散列。',
    en: 'Makes a token for a program or the command line: for the workspace at hand, up to a role, for some rooms, until it ends, and never more than one’s own role at the time. Its text is shown this once; only a hash is kept.',
  },
  input: z.object({
    name: z.string().trim().min(1).max(100).meta({ zh: '用途', en: 'What it is for' }),
    role: roleField.default('viewer').meta({ zh: '至多有的角色', en: 'Highest role it has' }),
    rooms: z.array(z.string()).max(50).optional().meta({
      zh: '限于这些操作类别，如 datasets；不填为全部',
      en: 'Rooms it is for, such as datasets; all by default',
    }),
    days: z.int().min(1).max(longest).default(90).meta({ zh: '有效天数', en: 'Days it holds' }),
  }),
  output: z.object({ token: z.string(), id: z.string(), expiresAt: z.iso.datetime() }),
  positional: ['name'],
  effect: 'write',
  needs: 'viewer',
  uses: 'store',
  async run({ name, role, rooms, days }, context) {
    const { account, role: own } = callerOf(context);
    if (account === null) throw personNeeded();
    if (!includesRole(own, role)) throw tooMuch(own, role);
    for (const room of rooms ?? []) if (!isRoom(room)) throw noRoom(room);
    const { tokens } = await context.store();
    const expiresAt = new Date(Date.now() + days * day);
    const made = await tokens.create({ account, name, role, rooms: rooms ?? null, expiresAt });
    return { token: made.text, id: made.token.id, expiresAt: expiresAt.toISOString() };
  },
});

function personNeeded(): UserError {
  return new UserError(
    'person-needed',
    { zh: '令牌属于一个人，要登录后创建。', en: 'A token belongs to a person: sign in to make one.' },
    { kind: 'forbidden' },
  );
}

function tooMuch(own: Role | null, role: Role): UserError {
  return new UserError(
    'role-too-high',
    { zh: '令牌的角色不能高于自己的。', en: 'A token cannot have a higher role than oneself.' },
    {
      kind: 'forbidden',
      place: { field: 'role' },
      found: role,
      ...(own === null ? {} : { expected: { zh: own, en: own } }),
    },
  );
}

function noRoom(room: string): UserError {
  return new UserError(
    'unknown-room',
    { zh: '没有这个操作类别。', en: 'There is no such room.' },
    { kind: 'absent', place: { field: 'rooms' }, found: room },
  );
}
