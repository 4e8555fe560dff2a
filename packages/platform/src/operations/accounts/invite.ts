import { z } from 'zod';
import { defaultWorkspace } from '../../store/types.ts';
import type { OperationContext } from '../context.ts';
import { defineOperation } from '../operation.ts';
import { emailField, invitationHolds, invitationLink, personField } from './account-fields.ts';

/** Makes an account and a link with which its person chooses a password. */
export const invite = defineOperation({
  name: 'accounts.invite',
  version: 1,
  summary: { zh: '开一个账号', en: 'Make an account' },
  description: {
    zh: '为一个人开账号，并给出一次性链接：她用它自己设密码，七天内有效。没有默认密码。第一个系统管理员同时成为首个工作区的管理员。',
    en: 'Makes an account for a person and gives a link with which she chooses her own password, once, within seven days. There is no default password. The first administrator also becomes an admin of the first workspace.',
  },
  input: z.object({
    email: emailField,
    name: personField,
    administrator: z
      .boolean()
      .default(false)
      .meta({ zh: '是否系统管理员', en: 'Whether an administrator of the installation' }),
  }),
  output: z.object({ account: z.string(), email: z.string(), link: z.string(), expiresAt: z.iso.datetime() }),
  positional: ['email'],
  effect: 'write',
  needs: 'administrator',
  uses: 'store',
  async run({ email, name, administrator }, context) {
    const { installation } = await context.store();
    const isFirst = administrator && !(await installation.accounts()).some((one) => one.administrator);
    const account = await installation.create({ name, email, administrator });
    if (isFirst) await joinFirstWorkspace(context, account.id);
    const secret = await installation.invite(account.id, invitationHolds);
    const expiresAt = new Date(Date.now() + invitationHolds).toISOString();
    return { account: account.id, email: account.email, link: invitationLink(secret), expiresAt };
  },
});

/** What a folder or a new database begins with belongs to somebody from the first account on. */
async function joinFirstWorkspace(context: OperationContext, account: string): Promise<void> {
  const { installation } = await context.store();
  await installation.createWorkspace(defaultWorkspace, defaultWorkspace);
  await installation.appoint(defaultWorkspace, account, 'admin');
}
