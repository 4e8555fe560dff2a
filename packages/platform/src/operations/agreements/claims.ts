import { UserError } from '@yanzhen/evidence/errors';
import {
  equalAwards,
  equalLosses,
  MOST_LISTED_PLAYERS,
  proportionalAwards,
  randomArrivalAwards,
  talmudAwards,
} from '@yanzhen/science/agreements';
import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { table } from '../table.ts';
import { agreementEvidence, shown } from './game-fields.ts';

/** An amount that does not meet all claims on it. */
export const claims = defineOperation({
  name: 'agreements.claims',
  version: 1,
  summary: { zh: '总量不足时按主张分配', en: 'Share an amount that does not meet all claims on it' },
  description: {
    zh: '指标、资金池或土地不够分时：按比例、约束均等所得、约束均等损失、塔木德规则（等于核仁）、随机到达（等于夏普利值）。',
    en: 'For a quota, a pool or land too small for all: in proportion, constrained equal awards, constrained equal losses, the Talmud’s rule (the nucleolus), random arrival (the Shapley value).',
  },
  input: z.object({
    estate: z.number().nonnegative().meta({ zh: '可分的总量', en: 'Amount to be shared' }),
    claims: z
      .record(z.string(), z.number().nonnegative())
      .meta({ zh: '各方的主张，JSON 或文件', en: 'Claims by name, as JSON or a file' }),
  }),
  output: table({
    claimant: { type: 'text', describe: { zh: '主张方', en: 'Claimant' } },
    claim: { type: 'number', describe: { zh: '主张', en: 'Claim' } },
    proportional: { type: 'number', describe: { zh: '按比例', en: 'In proportion' } },
    equal_awards: { type: 'number', describe: { zh: '约束均等所得', en: 'Constrained equal awards' } },
    equal_losses: { type: 'number', describe: { zh: '约束均等损失', en: 'Constrained equal losses' } },
    talmud: { type: 'number', describe: { zh: '塔木德规则', en: 'The Talmud’s rule' } },
    random_arrival: {
      type: 'number',
      describe: { zh: '随机到达；超过 20 方为空', en: 'Random arrival; empty beyond 20' },
    },
  }),
  effect: 'read',
  async run({ estate, claims: given }) {
    const names = Object.keys(given);
    const amounts = Object.values(given);
    const all = amounts.reduce((sum, claim) => sum + claim, 0);
    if (names.length === 0 || estate > all) throw enough(estate, all);
    const problem = { estate, claims: amounts };
    return {
      columns: {
        claimant: names,
        claim: amounts,
        proportional: proportionalAwards(problem),
        equal_awards: equalAwards(problem),
        equal_losses: equalLosses(problem),
        talmud: talmudAwards(problem),
        random_arrival:
          names.length > MOST_LISTED_PLAYERS
            ? new Float64Array(names.length).fill(Number.NaN)
            : randomArrivalAwards(problem),
      },
      length: names.length,
      evidence: agreementEvidence('agreements.claims', { estate, claims: given }),
    };
  },
});

function enough(estate: number, all: number): UserError {
  return new UserError(
    'claims-are-met',
    { zh: '总量足以满足全部主张，不需要分配规则。', en: 'The amount meets all claims: no rule is needed.' },
    {
      ...{ place: { field: 'estate' }, found: shown(estate) },
      expected: { zh: `不超过主张之和 ${shown(all)}`, en: `at most the sum of the claims, ${shown(all)}` },
    },
  );
}
