import { sql } from 'kysely';
import type { Connection } from '../connection.ts';
import { DamagedError } from '../errors.ts';
import { inTenant } from '../tenant.ts';
import type { Finding } from './types.ts';

/** Reads every blob and compares it with its digest; what is damaged is told with what needs it. */
export async function lookAtBlobs({ db, blobs }: Connection): Promise<Finding> {
  const keys = await db.selectFrom('blob').select(['workspace_id', 'hash', 'bytes']).execute();
  const damaged: string[] = [];
  let bytes = 0;
  for (const { workspace_id: workspace, hash, bytes: size } of keys) {
    bytes += size;
    try {
      await inTenant(db, workspace, (query) => blobs.get(query, { workspace, hash }));
    } catch (error) {
      if (!(error instanceof DamagedError)) throw error;
      damaged.push(...(await neededBy({ db }, workspace, hash)));
    }
  }
  const size = `${(bytes / 1024 ** 2).toFixed(1)} MB`;
  if (damaged.length === 0) {
    return {
      check: 'blobs',
      level: 'ok',
      text: {
        zh: `${keys.length} 份内容（${size}）与摘要一致。`,
        en: `${keys.length} blobs (${size}) agree with their digests.`,
      },
    };
  }
  const list = damaged.slice(0, 20).join(', ');
  return {
    check: 'blobs',
    level: 'error',
    text: { zh: `内容损坏或丢失：${list}。`, en: `Damaged or gone: ${list}.` },
    advice: {
      zh: '重新导入原文件（内容相同即修复），或从备份恢复。',
      en: 'Import the original files again (the same content mends them), or restore a backup.',
    },
  };
}

async function neededBy({ db }: Pick<Connection, 'db'>, workspace: string, hash: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select 'dataset ' || dataset_id || '@' || version as name from dataset_version where workspace_id = ${workspace} and hash = ${hash}
    union all select 'table ' || table_id || '@' || version from io_table_version where workspace_id = ${workspace} and hash = ${hash}
    union all select 'network ' || network_id || '@' || version from firm_network_version where workspace_id = ${workspace} and hash = ${hash}
    union all select 'document ' || document_id || '@' || version from document_version where workspace_id = ${workspace} and hash = ${hash}
    union all select 'result of job ' || id from job where workspace_id = ${workspace} and result_hash = ${hash}`.execute(
    db,
  );
  const names = rows.length > 0 ? rows.map(({ name }) => name) : [hash];
  return names.map((name) => `${workspace}: ${name}`);
}
