import { createHash } from 'node:crypto';

/** The same clause under the same rule is the same finding, in every draft and every run. */
export function findingId({ rule, clause }: { readonly rule: string; readonly clause: string }): string {
  const plain = clause.normalize('NFKC').replace(/\s+/gu, '');
  return createHash('sha256').update(`${rule}\n${plain}`).digest('hex').slice(0, 32);
}
