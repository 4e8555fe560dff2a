import { UserError } from '@yanzhen/evidence/errors';
import {
  type ClaimsProblem,
  equalAwards,
  equalLosses,
  MOST_LISTED_PLAYERS,
  proportionalAwards,
  randomArrivalAwards,
  sampledArrivalAwards,
  talmudAwards,
} from '@yanzhen/science/agreements';
import { seededRandom } from '@yanzhen/science/random';
import { z } from 'zod';
import type { Note } from '../evidence.ts';
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
      describe: { zh: '随机到达；超过 20 方为抽样估计', en: 'Random arrival; estimated from samples beyond 20' },
    },
    random_arrival_error: {
      type: 'number',
      describe: { zh: '随机到达的标准误；精确时为 0', en: 'Standard error of random arrival; 0 where exact' },
    },
  }),
  effect: 'read',
  async run({ estate, claims: given }) {
    const names = Object.keys(given);
    const amounts = Object.values(given);
    const all = amounts.reduce((sum, claim) => sum + claim, 0);
    if (names.length === 0 || estate > all) throw enough(estate, all);
    if (names.length > mostClaimants) throw tooMany(names.length);
    const problem = { estate, claims: amounts };
    const arrival = randomArrival(problem);
    return {
      columns: {
        claimant: names,
        claim: amounts,
        proportional: proportionalAwards(problem),
        equal_awards: equalAwards(problem),
        equal_losses: equalLosses(problem),
        talmud: talmudAwards(problem),
        random_arrival: arrival.awards,
        random_arrival_error: arrival.errors,
      },
      length: names.length,
      evidence: {
        ...agreementEvidence('agreements.claims', { estate, claims: given }, {}, arrival.notes),
        estimate: arrival.notes.length > 0,
      },
    };
  },
});

/** Half the orders of joining that are drawn, each taken forwards and backwards. */
const pairs = 500;

/** Samples of more would take longer than a reader waits. */
const mostClaimants = 1000;

/** Exact where all coalitions can be listed, from sampled orders of arrival with their standard errors beyond. */
function randomArrival(problem: ClaimsProblem): { awards: Float64Array; errors: Float64Array; notes: Note[] } {
  const n = problem.claims.length;
  if (n <= MOST_LISTED_PLAYERS) return { awards: randomArrivalAwards(problem), errors: new Float64Array(n), notes: [] };
  const { awards, errors } = sampledArrivalAwards(problem, pairs, seededRandom(1));
  const text = {
    zh: `主张方超过 ${MOST_LISTED_PLAYERS} 个，随机到达由 ${2 * pairs} 种次序估计；标准误在另一列。`,
    en: `With more than ${MOST_LISTED_PLAYERS} claimants, random arrival is estimated from ${2 * pairs} orders; its standard error has a column.`,
  };
  return { awards, errors, notes: [{ code: 'sampled', level: 'information', text }] };
}

function tooMany(found: number): UserError {
  return new UserError(
    'too-many-claimants',
    { zh: '主张方太多。', en: 'There are too many claimants.' },
    {
      ...{ kind: 'limit', place: { field: 'claims' }, found: String(found) },
      expected: { zh: `至多 ${mostClaimants} 个`, en: `at most ${mostClaimants}` },
      advice: { zh: '先把同类的主张方合并成组。', en: 'Put claimants of one kind together in groups first.' },
    },
  );
}

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
