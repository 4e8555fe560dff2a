import { UserError } from '@yanzhen/evidence/errors';
import type { Operation } from '../operations/operation.ts';
import { type Caller, includesRole, type Need, type Role } from './caller.ts';

type Asked = Pick<Operation, 'name' | 'effect' | 'needs'>;

/** What an operation needs: what it declares, otherwise a viewer for what reads and an editor for what changes. */
export function needOf({ effect, needs }: Asked): Need {
  return needs ?? (effect === 'read' ? 'viewer' : 'editor');
}

/**
 * The one place where it is decided whether a caller may call an operation; every door asks here before anything else.
 * @throws UserError of the kind `unauthenticated` for who must sign in, `forbidden` for who may not
 */
export function checkCall(caller: Caller, operation: Asked): void {
  const need = needOf(operation);
  if (need === 'anyone' || caller.kind === 'operator') return;
  if (caller.kind === 'nobody') throw signInFirst();
  if (caller.kind === 'token') checkScope(caller, operation, need);
  if (need === 'account') return;
  if (caller.owes === 'second-factor') throw secondFactorFirst();
  if (need === 'administrator') {
    if (!caller.administrator) throw onlyAdministrators(operation);
    return;
  }
  if (!includesRole(caller.role, need)) throw roleTooLow(caller, operation, need);
}

/** Changes in these are for people alone. */
const personalRooms = ['accounts', 'workspaces', 'members', 'tokens'];

/** A token is for work in its workspace: it manages neither people nor itself. */
function checkScope({ rooms }: Caller, { name, effect }: Asked, need: Need): void {
  const room = name.slice(0, name.indexOf('.'));
  const personal = need === 'administrator' || (effect === 'write' && personalRooms.includes(room));
  if (!personal && (rooms === undefined || rooms.includes(room) || name === 'accounts.me')) return;
  throw new UserError(
    'token-scope',
    { zh: `这个令牌不能用于“${name}”。`, en: `This token is not for “${name}”.` },
    { kind: 'forbidden', ...(rooms === undefined ? {} : { expected: { zh: rooms.join('、'), en: rooms.join(', ') } }) },
  );
}

export function signInFirst(): UserError {
  return new UserError(
    'sign-in',
    { zh: '请先登录。', en: 'Please sign in first.' },
    {
      kind: 'unauthenticated',
      advice: {
        zh: '在网页上登录；程序和命令行用令牌（YANZHEN_TOKEN）。',
        en: 'Sign in with a browser; programs and the command line use a token (YANZHEN_TOKEN).',
      },
    },
  );
}

function secondFactorFirst(): UserError {
  return new UserError(
    'second-factor-needed',
    { zh: '请先设置两步验证。', en: 'Please set up your second factor first.' },
    {
      kind: 'forbidden',
      advice: { zh: '在网页右上角的账号菜单中设置。', en: 'Set it up in the account menu of the workbench.' },
    },
  );
}

function onlyAdministrators({ name }: Asked): UserError {
  return new UserError(
    'administrators-only',
    { zh: `“${name}”只有系统管理员可以使用。`, en: `“${name}” is for administrators of the installation.` },
    { kind: 'forbidden' },
  );
}

const roleNames: Readonly<Record<Role, { zh: string; en: string }>> = {
  viewer: { zh: '查看者', en: 'viewer' },
  analyst: { zh: '分析者', en: 'analyst' },
  editor: { zh: '编辑者', en: 'editor' },
  admin: { zh: '管理员', en: 'admin' },
};

function roleTooLow({ role }: Caller, { name }: Asked, need: Role): UserError {
  return new UserError(
    'role-too-low',
    {
      zh: `“${name}”需要${roleNames[need].zh}的权限。`,
      en: `“${name}” needs the role ${roleNames[need].en}.`,
    },
    {
      kind: 'forbidden',
      ...(role === null ? {} : { found: role }),
      expected: roleNames[need],
      advice: { zh: '请工作区的管理员调整您的角色。', en: 'Ask an admin of the workspace for that role.' },
    },
  );
}
