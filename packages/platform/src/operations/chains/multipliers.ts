import { downstreamMultipliers, ghoshRowSums, multipliers as multipliersOf } from '@yanzhen/science/chains';
import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { table } from '../table.ts';
import { accountsOf, coefficientRows } from './accounts.ts';
import { nodeColumns, nodeTexts } from './nodes.ts';
import { analysisFields, type OpenedTable, openTable } from './opened-table.ts';

const multiplierConvention = {
  upstream: 'type I: M = S·L, column sums of L',
  downstream: 'downstream: (G − I)·Sᵀ; output: row sums of G',
} as const;

/** Output and account multipliers of every node. */
export const multipliers = defineOperation({
  name: 'chains.multipliers',
  version: 1,
  summary: { zh: '产出、增加值、就业和排放乘数', en: 'Multipliers of output, value added, jobs and emissions' },
  description: {
    zh: '对某节点的最终需求增加一单位，各地各部门合计增加多少产出（里昂惕夫逆矩阵的列和），以及多少增加值、就业和排放（M = S·L），每个账户一列。',
    en: 'What one unit more of final demand for a node calls forth everywhere: output (column sums of the Leontief inverse), and value added, jobs and emissions (M = S·L), a column per account.',
  },
  input: z.object({
    ...analysisFields,
    direction: z.enum(['upstream', 'downstream']).default('upstream').meta({
      zh: 'upstream 上游（里昂惕夫，默认）；downstream 下游（戈什）：使用该节点产品的各方合计，不含其自身',
      en: 'upstream (Leontief, the default), or downstream (Ghosh): all who use the node’s products, its own left out',
    }),
  }),
  output: table(
    {
      ...nodeColumns,
      output: { type: 'number', describe: { zh: '产出乘数', en: 'Output multiplier' } },
    },
    {
      type: 'number',
      describe: {
        zh: '每个账户一列：单位最终需求引起的增加值、就业、排放等；单位见说明',
        en: 'A column per account: value added, jobs, emissions and so on per unit of final demand; units in the notes',
      },
    },
  ),
  positional: ['table'],
  effect: 'read',
  long: true,
  async run(input, context) {
    const opened = await openTable(context, input);
    const accounts = accountsOf(opened.table);
    const result =
      input.direction === 'upstream'
        ? multipliersOf(opened.system, coefficientRows(accounts))
        : downstream(opened, coefficientRows(accounts));
    const n = opened.system.order;
    const columns = accounts.map(({ name }, s) => [name, result.accounts.slice(s * n, (s + 1) * n)] as const);
    const units = accounts.map(({ name, unit }) => `${name}: ${unit} / ${opened.table.unit}`).join('; ');
    return {
      columns: { ...nodeTexts(opened.table), output: result.output, ...Object.fromEntries(columns) },
      length: n,
      evidence: opened.evidence('chains.multipliers', input, { multiplier: multiplierConvention[input.direction] }, [
        { code: 'units', level: 'information', text: { zh: `单位：${units}。`, en: `Units: ${units}.` } },
      ]),
    };
  },
});

function downstream({ system, table: given }: OpenedTable, coefficients: Float64Array) {
  return {
    output: ghoshRowSums(system, given.output),
    accounts: downstreamMultipliers(system, given.output, coefficients),
  };
}
