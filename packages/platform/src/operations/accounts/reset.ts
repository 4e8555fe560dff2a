import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { accountAt, emailField, invitationHolds, invitationLink } from './account-fields.ts';

/** A new link, for who has lost password or telephone. */
export const reset = defineOperation({
  name: 'accounts.reset',
  version: 1,
  summary: { zh: '重设密码和两步验证', en: 'Reset password and second factor' },
  description: {
    zh: '给出新的一次性链接，供丢了密码或手机的人重新设密码；她所有的登录立即结束，两步验证要重新设置。',
    en: 'Gives a new link for who has lost a password or a telephone. All of the account’s sessions end at once; the second factor is to be set up anew.',
  },
  input: z.object({ email: emailField }),
  output: z.object({ account: z.string(), email: z.string(), link: z.string(), expiresAt: z.iso.datetime() }),
  positional: ['email'],
  effect: 'write',
  needs: 'administrator',
  uses: 'store',
  async run({ email }, context) {
    const { installation } = await context.store();
    const account = await accountAt(installation, email);
    await installation.signOut(account.id);
    const secret = await installation.invite(account.id, invitationHolds);
    const expiresAt = new Date(Date.now() + invitationHolds).toISOString();
    return { account: account.id, email: account.email, link: invitationLink(secret), expiresAt };
  },
});
