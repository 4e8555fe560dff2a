import type { Connection } from '../connection.ts';
import { inTenant } from '../tenant.ts';
import type { Finding } from './types.ts';

/** Blobs that nothing refers to, and files without a row: left by what was removed, or by a process that was killed. */
export async function lookForOrphans({ db, blobs }: Connection, mend: boolean): Promise<Finding> {
  const workspaces = await db.selectFrom('workspace').select('id').execute();
  let count = 0;
  for (const { id } of workspaces) {
    const look = mend
      ? async () => {
          const rows = await inTenant(db, id, (query) => blobs.dropUnused(query, id));
          return Math.max(rows, await inTenant(db, id, (query) => blobs.dropOrphans(query, id)));
        }
      : () => inTenant(db, id, (query) => blobs.countOrphans(query, id));
    count += await look();
  }
  if (count === 0) {
    return {
      check: 'orphans',
      level: 'ok',
      text: { zh: '没有无主的内容。', en: 'Nothing lies about that nobody refers to.' },
    };
  }
  return {
    check: 'orphans',
    level: 'warning',
    text: { zh: `${count} 份内容没有任何引用。`, en: `${count} blobs that nothing refers to.` },
    ...(mend
      ? { mended: true }
      : {
          advice: {
            zh: '服务每天清理；也可用 --mend 立即删除。',
            en: 'The server deletes them every day; --mend does so now.',
          },
        }),
  };
}
