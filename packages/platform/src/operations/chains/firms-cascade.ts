import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { table } from '../table.ts';
import { cascadeConventions, cascadeFields, cascadeNotes, cascadePiece, runCascades } from './firms-cascades.ts';
import { failingFields, firmName, networkEvidence } from './firms-fields.ts';

/** The systemic risk index of firms: one, some together, a region, an industry, or all one by one. */
export const firmsCascade = defineOperation({
  name: 'chains.firms.cascade',
  version: 2,
  summary: {
    zh: '企业级联：企业停产会影响多少产出（ESRI）',
    en: 'Cascades of firms: what share of output a failure costs (ESRI)',
  },
  description: {
    zh: '按 Diem 等（2022）的经济系统性风险指数，计算企业停产沿供应链上下游传播后的产出损失份额。给出 firm 时一起停产，给出 region、industry 时其全部企业一起停产，都不给时逐个计算全部企业；逐个计算可以中断后继续。within 只计一个地区的损失。',
    en: 'The economic systemic risk index of Diem et al. (2022): the share of output lost after a failure has run up and down the chain. Firms named fail together; a region or an industry fails as a whole; with none, every firm fails in turn, and that goes on where it was after an interruption. With within, only losses in a region count.',
  },
  input: z.object({ ...cascadeFields, ...failingFields }),
  output: table({
    firm: {
      type: 'text',
      describe: {
        zh: '企业；一起停产时以 + 相连，地区或行业整体停产时为其名称',
        en: 'Firm; firms that fail together joined by +; the name of a region or industry',
      },
    },
    esri: { type: 'number', describe: { zh: '损失的产出份额', en: 'Share of output lost' } },
    iterations: { type: 'integer', describe: { zh: '迭代次数', en: 'Iterations' } },
    touched: {
      type: 'integer',
      describe: { zh: '受影响的企业数（损失至少百万分之一）', en: 'Firms that lose at least a millionth' },
    },
  }),
  positional: ['network'],
  effect: 'read',
  long: true,
  piece: cascadePiece,
  async run(input, context) {
    const { network, info, together, results, notes } = await runCascades(input, context);
    return {
      columns: {
        firm: together === undefined ? results.map((_, k) => firmName(network, k)) : [together.name],
        esri: Float64Array.from(results, (result) => result.esri),
        iterations: Uint32Array.from(results, (result) => result.iterations),
        touched: Uint32Array.from(results, (result) => result.touched),
      },
      length: results.length,
      evidence: networkEvidence('chains.firms.cascade', input, info, {
        version: 2,
        conventions: cascadeConventions(input),
        notes: [...cascadeNotes(results, input), ...notes],
      }),
    };
  },
});
