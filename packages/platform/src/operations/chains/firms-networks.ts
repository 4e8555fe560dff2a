import type { NetworkInfo } from '@yanzhen/evidence/networks';
import { z } from 'zod';
import type { NetworkSummary } from '../../store/types.ts';
import { textSchema } from '../evidence-schema.ts';
import { table } from '../table.ts';

/** A stored network, for operations that only the store can answer. */
export const storedNetwork = z.string().min(1).meta({
  zh: '企业网络编号、编号@版本或内容哈希',
  en: 'Network id, id@version or content hash',
});

/** What storing a network answers. */
export const savedNetworkShape = z.object({
  id: z.string(),
  version: z.number(),
  hash: z.string(),
  /** False when the same content with the same description was there already. */
  created: z.boolean(),
  title: textSchema,
  unit: z.string(),
  firms: z.number(),
  links: z.number(),
  regions: z.number(),
  industries: z.number(),
  synthetic: z.boolean(),
});

export function savedNetwork(info: NetworkInfo, created: boolean): z.output<typeof savedNetworkShape> {
  const { id, version, hash, title, unit, firms, links, regions, industries, synthetic } = info;
  return { id, version, hash, created, title, unit, firms, links, regions, industries, synthetic };
}

/** One row per version of a network. */
export const networkVersionTable = table({
  id: { type: 'text', describe: { zh: '编号', en: 'Id' } },
  version: { type: 'integer', describe: { zh: '版本', en: 'Version' } },
  title_zh: { type: 'text', describe: { zh: '中文标题', en: 'Title in Chinese' } },
  title_en: { type: 'text', describe: { zh: '英文标题', en: 'Title in English' } },
  unit: { type: 'text', describe: { zh: '计量单位', en: 'Unit' } },
  firms: { type: 'integer', describe: { zh: '企业数', en: 'Firms' } },
  links: { type: 'integer', describe: { zh: '供应关系数', en: 'Links' } },
  regions: { type: 'integer', describe: { zh: '地区数', en: 'Regions' } },
  industries: { type: 'integer', describe: { zh: '行业数', en: 'Industries' } },
  synthetic: { type: 'boolean', describe: { zh: '合成（没有真实企业）', en: 'Synthetic: no firm is real' } },
  source: { type: 'text', describe: { zh: '来源', en: 'Source' } },
  hash: { type: 'text', describe: { zh: '内容哈希', en: 'Content hash' } },
  created_at: { type: 'text', describe: { zh: '存入时间（UTC）', en: 'Stored at (UTC)' } },
  removed_at: { type: 'text', describe: { zh: '移除时间（UTC），可恢复', en: 'Removed at (UTC), can be restored' } },
});

/** The columns of {@link networkVersionTable}. */
export function networkVersionColumns(rows: readonly NetworkSummary[]) {
  return {
    id: rows.map(({ id }) => id),
    version: rows.map(({ version }) => version),
    title_zh: rows.map(({ title }) => title.zh),
    title_en: rows.map(({ title }) => title.en),
    unit: rows.map(({ unit }) => unit),
    firms: rows.map(({ firms }) => firms),
    links: rows.map(({ links }) => links),
    regions: rows.map(({ regions }) => regions),
    industries: rows.map(({ industries }) => industries),
    synthetic: rows.map(({ synthetic }) => synthetic),
    source: rows.map(({ source }) => source),
    hash: rows.map(({ hash }) => hash),
    created_at: rows.map(({ createdAt }) => createdAt.toISOString()),
    removed_at: rows.map(({ removedAt }) => removedAt?.toISOString() ?? ''),
  };
}
