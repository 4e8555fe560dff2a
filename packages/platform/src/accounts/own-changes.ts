import { UserError } from '@yanzhen/evidence/errors';
import type { SignedIn } from './sign-in.ts';

/** What a signed-in person changes of her own way in; each asks for the password again. */
const own: ReadonlySet<string> = new Set([
  '/change-password',
  '/two-factor/enable',
  '/two-factor/disable',
  '/two-factor/generate-backup-codes',
]);

/** Whether wrong passwords at this path count against the account: a session left open must not be a place to guess it. */
export function isOwnChange(path: string): boolean {
  return own.has(path);
}

/** @throws UserError when the new password holds the name in one's own address */
export function checkNewPassword({ newPassword }: Readonly<Record<string, unknown>>, { email }: SignedIn): void {
  const name = email.split('@')[0]!.toLowerCase();
  if (typeof newPassword === 'string' && newPassword.toLowerCase().includes(name)) throw holdsAddress('newPassword');
}

export function holdsAddress(field: string): UserError {
  return new UserError(
    'weak-password',
    { zh: '密码里不要有自己的邮箱名。', en: 'The password must not hold your own address.' },
    { place: { field }, advice: { zh: '请换一个密码。', en: 'Choose another password.' } },
  );
}
