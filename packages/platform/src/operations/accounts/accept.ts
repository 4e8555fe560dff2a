import { UserError } from '@yanzhen/evidence/errors';
import { z } from 'zod';
import { holdsAddress } from '../../accounts/own-changes.ts';
import { longestPassword, shortestPassword } from '../../accounts/password-length.ts';
import { defineOperation } from '../operation.ts';

/** Attempts with invitations from one address before it has to wait, and for how long (seconds). */
const mostAttempts = 10;
const window = 600;

/** Chooses a password with an invitation. */
export const accept = defineOperation({
  name: 'accounts.accept',
  version: 1,
  summary: { zh: '用邀请设密码', en: 'Choose a password with an invitation' },
  description: {
    zh: '用一次性链接里的邀请码设密码。密码 12 到 128 个字符，不得含自己的邮箱名。之后登录，并设置两步验证。',
    en: 'Chooses a password with the invitation of a link. It has 12 to 128 characters and does not hold one’s own address. Then sign in, and set up a second factor.',
  },
  input: z.object({
    invitation: z.string().min(1).max(200).meta({ zh: '邀请码', en: 'The invitation', role: 'secret' }),
    password: z
      .string()
      .min(shortestPassword)
      .max(longestPassword)
      .meta({ zh: '新密码', en: 'The new password', role: 'secret' }),
  }),
  output: z.object({ email: z.string() }),
  effect: 'write',
  needs: 'anyone',
  uses: 'store',
  async run({ invitation, password }, context) {
    const { installation } = await context.store();
    const wait = await installation.attempt(`accept/${context.caller?.address ?? ''}`, mostAttempts, window);
    if (wait > 0) throw tooOften(wait);
    const account = await installation.invited(invitation);
    if (account === null) throw invalidInvitation();
    if (password.toLowerCase().includes(account.email.split('@')[0]!)) throw holdsAddress('password');
    const accepted = await installation.accept(invitation, password);
    if (accepted === null) throw invalidInvitation();
    await installation.audit.append({
      ...{ caller: `${accepted.name} <${accepted.email}>`, account: accepted.id },
      ...{ address: context.caller?.address ?? null, action: 'accounts.accept', outcome: 'done', detail: '' },
    });
    return { email: accepted.email };
  },
});

function invalidInvitation(): UserError {
  return new UserError(
    'invalid-invitation',
    { zh: '邀请无效、已用过或已过期。', en: 'The invitation is not valid, was used, or has ended.' },
    { kind: 'absent', advice: { zh: '请管理员发新的链接。', en: 'Ask an administrator for a new link.' } },
  );
}

function tooOften(seconds: number): UserError {
  return new UserError(
    'too-many-attempts',
    { zh: `尝试次数过多，请 ${seconds} 秒后再试。`, en: `Too many attempts. Please wait ${seconds} s.` },
    { kind: 'often' },
  );
}
