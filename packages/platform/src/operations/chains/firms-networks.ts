import type { NetworkInfo } from '@yanzhen/evidence/networks';
import { z } from 'zod';
import type { NetworkSummary } from '../../store/types.ts';
import { textSchema } from '../evidence-schema.ts';
import { versionColumnsOf, versionTableOf } from '../version-table.ts';

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
export const networkVersionTable = versionTableOf(
  {
    unit: { type: 'text', describe: { zh: '计量单位', en: 'Unit' } },
    firms: { type: 'integer', describe: { zh: '企业数', en: 'Firms' } },
    links: { type: 'integer', describe: { zh: '供应关系数', en: 'Links' } },
    regions: { type: 'integer', describe: { zh: '地区数', en: 'Regions' } },
    industries: { type: 'integer', describe: { zh: '行业数', en: 'Industries' } },
    synthetic: { type: 'boolean', describe: { zh: '合成（没有真实企业）', en: 'Synthetic: no firm is real' } },
  },
  { zh: '存入时间（UTC）', en: 'Stored at (UTC)' },
);

/** The columns of {@link networkVersionTable}. */
export function networkVersionColumns(rows: readonly NetworkSummary[]) {
  return versionColumnsOf(rows, {
    unit: rows.map(({ unit }) => unit),
    firms: rows.map(({ firms }) => firms),
    links: rows.map(({ links }) => links),
    regions: rows.map(({ regions }) => regions),
    industries: rows.map(({ industries }) => industries),
    synthetic: rows.map(({ synthetic }) => synthetic),
  });
}
