import type { VersionSummary } from '../store/versions/index.ts';
import type { Text } from './evidence.ts';
import { type ColumnSpec, table } from './table.ts';

const imported: Text = { zh: '导入时间（UTC）', en: 'Imported at (UTC)' };

/** A table with one row per version: who it is, its own columns, where it comes from and when. */
export function versionTableOf<C extends Record<string, ColumnSpec>>(own: C, createdAt = imported) {
  return table({
    id: { type: 'text', describe: { zh: '编号', en: 'Id' } },
    version: { type: 'integer', describe: { zh: '版本', en: 'Version' } },
    title_zh: { type: 'text', describe: { zh: '中文标题', en: 'Title in Chinese' } },
    title_en: { type: 'text', describe: { zh: '英文标题', en: 'Title in English' } },
    ...own,
    source: { type: 'text', describe: { zh: '来源', en: 'Source' } },
    hash: { type: 'text', describe: { zh: '内容哈希', en: 'Content hash' } },
    created_at: { type: 'text', describe: createdAt },
    removed_at: { type: 'text', describe: { zh: '移除时间（UTC），可恢复', en: 'Removed at (UTC), can be restored' } },
  });
}

/** The columns of {@link versionTableOf}, its own ones given. */
export function versionColumnsOf<C extends object>(rows: readonly VersionSummary[], own: C) {
  return {
    id: rows.map(({ id }) => id),
    version: rows.map(({ version }) => version),
    title_zh: rows.map(({ title }) => title.zh),
    title_en: rows.map(({ title }) => title.en),
    ...own,
    source: rows.map(({ source }) => source),
    hash: rows.map(({ hash }) => hash),
    created_at: rows.map(({ createdAt }) => createdAt.toISOString()),
    removed_at: rows.map(({ removedAt }) => removedAt?.toISOString() ?? ''),
  };
}
