import { UserError } from '@yanzhen/evidence/errors';
import {
  extractEach,
  extractionVariants,
  extractSet,
  type InputOutputTable,
  type LeontiefSystem,
  regionIndex,
} from '@yanzhen/science/chains';
import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { table } from '../table.ts';
import { encoded, nodeColumns } from './nodes.ts';
import { analysisFields, openTable } from './opened-table.ts';

const formulas: Readonly<Record<string, string>> = {
  total: 'total: row, column and final demand removed; the own output counts as lost',
  backward: 'backward: column of A removed (buys nothing)',
  forward: 'forward: row of B removed (delivers nothing, Ghosh)',
  'backward-total': 'backward-total: row and column of A removed but for own use',
  'forward-total': 'forward-total: row and column of B removed but for own use (Ghosh)',
};

/** Output lost when a node, a region or an industry is taken out. */
export const extract = defineOperation({
  name: 'chains.extract',
  version: 1,
  summary: { zh: '假设提取：缺了它损失多少产出', en: 'Hypothetical extraction: what output is lost without it' },
  description: {
    zh: '依次提取每个节点（地区的部门）、每个地区或每个部门，计算全部产出的损失和占总产出的份额。提取方式有五种，须注明；地区和部门可用 total 和 backward。',
    en: 'Takes out each node (a sector of a region), each region or each sector in turn, and computes the loss of output everywhere and its share. Five named variants; regions and sectors know total and backward.',
  },
  input: z.object({
    ...analysisFields,
    variant: z.enum(extractionVariants).default('total').meta({
      zh: '提取方式：total 全部，backward 不再购入，forward 不再供给，backward-total、forward-total 只留自用',
      en: 'What is removed: total, backward (buys nothing), forward (delivers nothing), backward-total and forward-total (own use stays)',
    }),
    unit: z.enum(['node', 'region', 'sector']).default('node').meta({
      zh: '提取的单位：node 地区的部门，region 整个地区，sector 各地的同一部门',
      en: 'What is taken out each time: node, region, or sector in all regions',
    }),
  }),
  output: table({
    ...nodeColumns,
    loss: { type: 'number', describe: { zh: '损失的产出（表的单位）', en: 'Output lost, in the table’s unit' } },
    loss_share: { type: 'number', describe: { zh: '占总产出的份额', en: 'Share of all output' } },
  }),
  positional: ['table'],
  effect: 'read',
  long: true,
  async run(input, context) {
    const { variant, unit } = input;
    const { table: given, system, evidence } = await openTable(context, input);
    const losses =
      unit === 'node'
        ? { nodes: given.nodes, loss: extractEach(system, given.output, variant) }
        : extractGroups(given, system, unit, setVariant(variant));
    const all = given.output.reduce((sum, x) => sum + x, 0);
    return {
      columns: {
        region: encoded(losses.nodes.map(({ region }) => region)),
        sector: encoded(losses.nodes.map(({ sector }) => sector)),
        loss: losses.loss,
        loss_share: losses.loss.map((loss) => loss / all),
      },
      length: losses.nodes.length,
      evidence: evidence('chains.extract', input, { extraction: formulas[variant]!, unit }),
    };
  },
});

/** Each region or each sector as a whole; the label it has not is empty. */
function extractGroups(
  given: InputOutputTable,
  system: LeontiefSystem,
  unit: 'region' | 'sector',
  variant: 'total' | 'backward',
) {
  const { labels, codes } = regionIndex(given.nodes.map((node) => ({ region: node[unit] })));
  const loss = Float64Array.from(labels, (_, group) => {
    const members = Array.from(codes.keys()).filter((i) => codes[i] === group);
    return extractSet(system, given.output, members, variant).reduce((sum, value) => sum + value, 0);
  });
  const nodes = labels.map((label) => ({
    region: unit === 'region' ? label : '',
    sector: unit === 'sector' ? label : '',
  }));
  return { nodes, loss };
}

function setVariant(variant: string): 'total' | 'backward' {
  if (variant === 'total' || variant === 'backward') return variant;
  throw new UserError(
    'variant-of-nodes',
    {
      zh: `提取方式 ${variant} 只适用于单个节点。`,
      en: `The variant ${variant} is for single nodes only.`,
    },
    { place: { field: 'variant' }, found: variant, expected: { zh: 'total 或 backward', en: 'total or backward' } },
  );
}
