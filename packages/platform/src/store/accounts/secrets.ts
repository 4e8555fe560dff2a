import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** A text that cannot be guessed: 256 bits. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** What is kept of a secret. It has 256 bits of chance in it, so that one round of SHA-256 is enough. */
export function hashSecret(text: string): string {
  return createHash('sha256').update('yanzhen-secret/1\n').update(text).digest('hex');
}

/** Whether a text has that hash, in a time that tells nothing. */
export function matchesHash(text: string, hash: string): boolean {
  return timingSafeEqual(Buffer.from(hashSecret(text)), Buffer.from(hash));
}
