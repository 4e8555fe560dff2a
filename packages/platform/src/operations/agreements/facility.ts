import { UserError } from '@yanzhen/evidence/errors';
import { airportShapley } from '@yanzhen/science/agreements';
import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { table } from '../table.ts';
import { agreementEvidence } from './game-fields.ts';

/** A facility that must suit its most demanding user. */
export const facility = defineOperation({
  name: 'agreements.facility',
  version: 1,
  summary: { zh: '分摊按最高要求建设的设施成本', en: 'Share the cost of a facility built for its most demanding user' },
  description: {
    zh: '机场跑道、水坝、码头、变电站：一组使用者的成本等于其中要求最高者的成本（机场博弈）。每一级增加的成本由需要它的使用者平分，等于夏普利值，任何数目的使用者都精确，总在核心里。另给按单独成本比例分摊的结果。',
    en: 'A runway, a dam, a quay, a substation: what a group costs is what its most demanding member costs (the airport game). Every further step of cost is shared equally by those who need it, which is the Shapley value, exact for any number of users and always in the core. Beside it, shares in proportion to what each would cost alone.',
  },
  input: z.object({
    costs: z.record(z.string(), z.number().nonnegative()).meta({
      zh: '每一类使用者单独建设的成本，JSON 或文件',
      en: 'What it would cost for each type of user alone, as JSON or a file',
    }),
    counts: z.record(z.string(), z.int().min(1)).optional().meta({
      zh: '每一类有多少个使用者，默认各 1 个；JSON 或文件',
      en: 'How many users there are of each type, 1 by default; JSON or a file',
    }),
  }),
  output: table({
    type: { type: 'text', describe: { zh: '使用者类别', en: 'Type of user' } },
    count: { type: 'integer', describe: { zh: '数目', en: 'How many' } },
    cost: { type: 'number', describe: { zh: '单独建设的成本', en: 'Cost alone' } },
    share: {
      type: 'number',
      describe: { zh: '每个使用者的份额（夏普利值）', en: 'Share of one user (Shapley value)' },
    },
    total: { type: 'number', describe: { zh: '该类合计', en: 'All of the type' } },
    proportional: {
      type: 'number',
      describe: { zh: '按单独成本比例，每个使用者', en: 'In proportion to cost alone, one user' },
    },
  }),
  positional: ['costs'],
  effect: 'read',
  async run({ costs, counts }) {
    const types = Object.keys(costs);
    const unknown = Object.keys(counts ?? {}).find((type) => costs[type] === undefined);
    if (types.length === 0 || unknown !== undefined) throw notTypes(unknown, types);
    const alone = Object.values(costs);
    const many = types.map((type) => counts?.[type] ?? 1);
    const shares = airportShapley(alone, many);
    const whole = Math.max(...alone);
    const all = alone.reduce((sum, cost, k) => sum + cost * many[k]!, 0);
    return {
      columns: {
        type: types,
        count: Float64Array.from(many),
        cost: Float64Array.from(alone),
        share: shares,
        total: shares.map((share, k) => share * many[k]!),
        proportional: Float64Array.from(alone, (cost) => (all === 0 ? 0 : (cost / all) * whole)),
      },
      length: types.length,
      evidence: agreementEvidence(
        'agreements.facility',
        { costs, ...(counts && { counts }) },
        { cost: 'a group costs what its most demanding member costs' },
      ),
    };
  },
});

function notTypes(unknown: string | undefined, types: readonly string[]): UserError {
  return new UserError(
    'users-do-not-fit',
    { zh: '使用者的数目与类别不一致，或者没有使用者。', en: 'The counts do not fit the types, or there are no users.' },
    {
      ...{ place: { field: 'counts' }, ...(unknown !== undefined && { found: unknown }) },
      expected: { zh: types.join('、') || '至少一类', en: types.join(', ') || 'one type at least' },
    },
  );
}
