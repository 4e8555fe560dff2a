import {
  directLinkages,
  linkages as linkagesOf,
  linkagesWithinRegion,
  linkageVariation,
  regionIndex,
} from '@yanzhen/science/chains';
import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { table } from '../table.ts';
import { nodeColumns, nodeTexts } from './nodes.ts';
import { analysisFields, type OpenedTable, openTable } from './opened-table.ts';

const extras = ['direct', 'within', 'dispersion'] as const;
type Extra = (typeof extras)[number];

const conventions: Readonly<Record<Extra, string>> = {
  direct: 'backward: column sums of A (Chenery–Watanabe); forward: row sums of B',
  within: 'backward by L and forward by Ghosh, summed over the node’s own region; direct likewise',
  dispersion: 'coefficient of variation of the columns and rows of L (Rasmussen), sample deviation',
};

/** Backward and forward linkages, and key sectors. */
export const linkages = defineOperation({
  name: 'chains.linkages',
  version: 1,
  summary: { zh: '前后向关联与关键部门', en: 'Backward and forward linkages, and key sectors' },
  description: {
    zh: '后向关联为里昂惕夫逆矩阵的列和；前向关联默认为戈什逆矩阵的行和，也可用里昂惕夫逆矩阵的行和。指数为与全体平均之比，两项都大于 1 为关键部门。',
    en: 'Backward linkage: column sums of the Leontief inverse. Forward: row sums of the Ghosh inverse by default, or of the Leontief inverse. Indices are over the mean of all; key sectors have both above 1.',
  },
  input: z.object({
    ...analysisFields,
    forward: z.enum(['ghosh', 'leontief']).default('ghosh').meta({
      zh: '前向关联的口径：ghosh（默认）或 leontief；可能改变部门类别',
      en: 'Forward linkage by ghosh (the default) or leontief; a sector’s class may depend on it',
    }),
    also: z.array(z.enum(extras)).default([]).meta({
      zh: '附加列：direct 直接关联，within 地区内部分（其余为地区之间），dispersion 离散系数（要求逆矩阵，大表较慢）',
      en: 'Further columns: direct linkages, the part within the region (the rest is between regions), dispersion (needs the inverse: slow for large tables)',
    }),
  }),
  output: table(
    {
      ...nodeColumns,
      backward: { type: 'number', describe: { zh: '后向关联', en: 'Backward linkage' } },
      forward: { type: 'number', describe: { zh: '前向关联', en: 'Forward linkage' } },
      backward_index: { type: 'number', describe: { zh: '影响力系数（平均为 1）', en: 'Power of dispersion, mean 1' } },
      forward_index: {
        type: 'number',
        describe: { zh: '感应度系数（平均为 1）', en: 'Sensitivity of dispersion, mean 1' },
      },
      key: {
        type: 'text',
        describe: {
          zh: '类别：key 关键、backward 后向强、forward 前向强、weak 弱',
          en: 'Class: key, backward, forward or weak',
        },
      },
    },
    {
      type: 'number',
      describe: {
        zh: 'also 要求的列：直接关联、地区内的直接与完全关联、列和行的离散系数',
        en: 'As asked for with also: direct linkages; direct and total within the region; coefficients of variation of columns and rows',
      },
    },
  ),
  positional: ['table'],
  effect: 'read',
  long: true,
  async run(input, context) {
    const opened = await openTable(context, input);
    const result = linkagesOf(opened.system, opened.table.output, input.forward);
    return {
      columns: {
        ...nodeTexts(opened.table),
        backward: result.backward,
        forward: result.forward,
        backward_index: result.backwardIndex,
        forward_index: result.forwardIndex,
        key: result.key,
        ...further(opened, input.also),
      },
      length: opened.system.order,
      evidence: opened.evidence('chains.linkages', input, {
        backward: 'column sums of L (Rasmussen)',
        forward: input.forward === 'ghosh' ? 'row sums of G (Ghosh)' : 'row sums of L (Rasmussen)',
        key: 'both indices above 1 (Hirschman)',
        ...Object.fromEntries(input.also.map((name) => [name, conventions[name]])),
      }),
    };
  },
});

/** The columns asked for besides the usual ones. */
function further({ system, table: given }: OpenedTable, also: readonly Extra[]): Record<string, Float64Array> {
  const columns: Record<string, Float64Array> = {};
  const direct = directLinkages(system.coefficients, given.output, regionIndex(given.nodes));
  if (also.includes('direct')) {
    columns.backward_direct = direct.backward;
    columns.forward_direct = direct.forward;
  }
  if (also.includes('within')) {
    const within = linkagesWithinRegion(system, given.output, regionIndex(given.nodes));
    columns.backward_within = within.backwardWithin;
    columns.forward_within = within.forwardWithin;
    columns.backward_direct_within = direct.backwardWithin;
    columns.forward_direct_within = direct.forwardWithin;
  }
  if (also.includes('dispersion')) {
    const variation = linkageVariation(system.inverse(), system.order);
    columns.backward_dispersion = variation.backward;
    columns.forward_dispersion = variation.forward;
  }
  return columns;
}
