import { UserError } from '@yanzhen/evidence/errors';
import { z } from 'zod';
import type { Account, InstallationRepository } from '../../store/accounts/types.ts';
import { emailField, invitationHolds, invitationLink, personField } from '../accounts/account-fields.ts';
import { defineOperation } from '../operation.ts';
import { roleField } from './member-fields.ts';

/** Adds a person to the workspace, with an account when she has none. */
export const add = defineOperation({
  name: 'members.add',
  version: 1,
  summary: { zh: '加入成员', en: 'Add a member' },
  description: {
    zh: '把一个人加入当前工作区并给以角色。还没有账号的（要写姓名），同时开账号并给出一次性链接。',
    en: 'Adds a person to the workspace at hand with a role. Who has no account yet (say the name) gets one, with a link to choose a password.',
  },
  input: z.object({ email: emailField, role: roleField, name: personField.optional() }),
  output: z.object({
    account: z.string(),
    email: z.string(),
    role: z.string(),
    link: z.string().nullable(),
  }),
  positional: ['email', 'role'],
  effect: 'write',
  needs: 'admin',
  uses: 'store',
  async run({ email, role, name }, context) {
    const { members, installation } = await context.store();
    const there = await installation.find(email);
    if (there === null && name === undefined) throw nameNeeded(email);
    const account = there ?? (await installation.create({ name: name!, email, administrator: false }));
    if ((await members.role(account.id)) !== null) throw isMember(account);
    await members.set(account.id, role);
    const link = there === null ? await newLink(installation, account.id) : null;
    return { account: account.id, email: account.email, role, link };
  },
});

async function newLink({ invite }: InstallationRepository, id: string): Promise<string> {
  return invitationLink(await invite(id, invitationHolds));
}

function nameNeeded(email: string): UserError {
  return new UserError(
    'name-needed',
    { zh: '这个邮箱还没有账号，请写上姓名。', en: 'This address has no account yet: please give the name.' },
    { place: { field: 'name' }, found: email },
  );
}

function isMember({ email }: Account): UserError {
  return new UserError(
    'is-member',
    { zh: '这个人已经是成员。', en: 'This person is a member already.' },
    { kind: 'conflict', found: email, advice: { zh: '用 members set-role 改角色。', en: 'Use members set-role.' } },
  );
}
