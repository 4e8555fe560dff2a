import { type DirectLink, directCustomers, directSuppliers, type InputOutputTable } from '@yanzhen/science/chains';
import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { table } from '../table.ts';
import { tableReference } from '../upload.ts';
import { encoded, pickNodes, regionField, sectorField } from './nodes.ts';
import { tableEvidence } from './table-fields.ts';

interface Link {
  readonly kind: DirectLink['kind'];
  readonly region: string;
  readonly sector: string;
  readonly value: number;
}

/** Direct suppliers and customers of a sector, a region, or a sector in a region. */
export const links = defineOperation({
  name: 'chains.links',
  version: 1,
  summary: { zh: '直接供应者和客户及其份额', en: 'Direct suppliers and customers, with their shares' },
  description: {
    zh: '表中某地区某部门（或整个地区、各地的某部门）直接从哪里购入、交付给谁。供应方含增加值和进口，份额占全部投入；客户方含最终使用和流出本表的部分，份额占全部去向。',
    en: 'From whom a sector in a region (or a region, or a sector everywhere) buys directly, and to whom it delivers. Suppliers include value added and imports, shares are of all inputs; customers include final use and what leaves the table, shares are of all deliveries.',
  },
  input: z.object({
    table: tableReference(),
    region: regionField,
    sector: sectorField,
    by: z.enum(['node', 'sector', 'region']).default('node').meta({
      zh: '按节点、按部门合计或按地区合计',
      en: 'By node, or summed by sector or by region',
    }),
    top: z
      .int()
      .min(0)
      .default(0)
      .meta({ zh: '每一方最多列几行，0 为全部', en: 'Most rows of each side; 0 lists all' }),
  }),
  output: table({
    side: { type: 'text', describe: { zh: 'supplier 供应方或 customer 客户方', en: 'supplier or customer' } },
    rank: { type: 'integer', describe: { zh: '名次', en: 'Rank' } },
    kind: {
      type: 'text',
      describe: {
        zh: 'node 中间流量、final 最终使用、value-added 增加值、imports 进口、exports 流出',
        en: 'node (intermediate), final, value-added, imports or exports',
      },
    },
    region: { type: 'text', describe: { zh: '地区代码', en: 'Region code' } },
    sector: {
      type: 'text',
      describe: {
        zh: '部门代码，或最终使用、增加值的类别',
        en: 'Sector code, or category of final use or value added',
      },
    },
    value: { type: 'number', describe: { zh: '流量（表的单位）', en: 'Flow, in the table’s unit' } },
    share: {
      type: 'number',
      describe: { zh: '占全部投入或全部去向的份额', en: 'Share of all inputs or of all deliveries' },
    },
  }),
  positional: ['table'],
  effect: 'read',
  async run(input, context) {
    const { table: given, info } = await context.tables.load(input.table);
    const members = pickNodes(given, info, input.region, input.sector);
    const rows = [
      ...side('supplier', labelled(given, directSuppliers(given, members)), input),
      ...side('customer', labelled(given, directCustomers(given, members)), input),
    ];
    return {
      columns: {
        side: encoded(rows.map((row) => row.side)),
        rank: rows.map(({ rank }) => rank),
        kind: encoded(rows.map(({ kind }) => kind)),
        region: encoded(rows.map(({ region }) => region)),
        sector: encoded(rows.map(({ sector }) => sector)),
        value: rows.map(({ value }) => value),
        share: rows.map(({ share }) => share),
      },
      length: rows.length,
      evidence: tableEvidence('chains.links', input, info, {
        conventions: {
          flows: given.kind === 'competitive' ? 'competitive: flows contain imports' : `${given.kind}: domestic flows`,
          share: 'of all inputs (suppliers), of all deliveries (customers)',
        },
      }),
    };
  },
});

function labelled(given: InputOutputTable, found: readonly DirectLink[]): Link[] {
  return found.map(({ kind, at, value }) => {
    if (kind === 'node') return { kind, ...given.nodes[at]!, value };
    if (kind === 'final')
      return { kind, region: given.finalUses[at]!.region, sector: given.finalUses[at]!.category, value };
    return { kind, region: '', sector: kind === 'value-added' ? given.valueAddedCategories[at]! : '', value };
  });
}

/** The links of one side, summed as asked, the largest first. */
function side(name: 'supplier' | 'customer', found: readonly Link[], { by, top }: { by: string; top: number }) {
  const total = found.reduce((sum, { value }) => sum + value, 0);
  const sums = new Map<string, Link>();
  for (const link of found) {
    const region = by === 'sector' ? '' : link.region;
    // Summed by region, what is not a node keeps its kind and loses its category.
    const sector = by === 'region' ? '' : link.sector;
    const key = `${link.kind}\n${region}\n${sector}`;
    sums.set(key, { kind: link.kind, region, sector, value: (sums.get(key)?.value ?? 0) + link.value });
  }
  return [...sums.values()]
    .sort((a, b) => b.value - a.value)
    .slice(0, top === 0 ? undefined : top)
    .map((link, at) => ({ ...link, side: name, rank: at + 1, share: total === 0 ? Number.NaN : link.value / total }));
}
