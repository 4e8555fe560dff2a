import { UserError } from '@yanzhen/evidence/errors';
import { bargain as solve } from '@yanzhen/science/agreements';
import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { table } from '../table.ts';
import { agreementEvidence, shown } from './game-fields.ts';

const party = z.object({
  outside: z.number(),
  most: z.number().optional(),
  power: z.number().positive().optional(),
});

/** Bargaining over a total with outside options. */
export const bargain = defineOperation({
  name: 'agreements.bargain',
  version: 1,
  summary: { zh: '有外部选择的谈判解', en: 'Bargaining solutions with outside options' },
  description: {
    zh: '在各方外部选择和上限之内分一个总量：纳什解（可带谈判力）、Kalai–Smorodinsky 解、均等收益解。外部选择之和超过总量时，没有可谈的。',
    en: 'Shares a total within everyone’s outside option and cap: Nash (with bargaining power where given), Kalai–Smorodinsky, equal gains. Where outside options exceed the total there is nothing to agree on.',
  },
  input: z.object({
    total: z.number().meta({ zh: '可分的总量', en: 'Total to be shared' }),
    parties: z.record(z.string(), party).meta({
      zh: '各方：outside（外部选择）、可选 most（上限）、power（谈判力）；JSON 或文件',
      en: 'By name: outside (option), optionally most (cap) and power; JSON or a file',
    }),
  }),
  output: table({
    party: { type: 'text', describe: { zh: '参与方', en: 'Party' } },
    outside: { type: 'number', describe: { zh: '外部选择', en: 'Outside option' } },
    nash: { type: 'number', describe: { zh: '纳什解', en: 'Nash' } },
    kalai_smorodinsky: { type: 'number', describe: { zh: 'Kalai–Smorodinsky 解', en: 'Kalai–Smorodinsky' } },
    egalitarian: { type: 'number', describe: { zh: '均等收益', en: 'Equal gains' } },
  }),
  effect: 'read',
  async run({ total, parties }) {
    const names = Object.keys(parties);
    const all = Object.values(parties);
    const outside = all.map((each) => each.outside);
    const solutions = solve({
      ...{ total, outside },
      most: all.map(({ most }) => most ?? Number.POSITIVE_INFINITY),
      power: all.map(({ power }) => power ?? 1),
    });
    if (solutions === undefined) throw nothingToShare(total, outside);
    return {
      columns: {
        party: names,
        outside,
        nash: solutions.nash,
        kalai_smorodinsky: solutions.kalaiSmorodinsky,
        egalitarian: solutions.egalitarian,
      },
      length: names.length,
      evidence: agreementEvidence('agreements.bargain', { total, parties }),
    };
  },
});

function nothingToShare(total: number, outside: readonly number[]): UserError {
  const needed = shown(outside.reduce((sum, value) => sum + value, 0));
  return new UserError(
    'nothing-to-agree-on',
    {
      zh: '没有可谈的：各方的外部选择之和超过总量，或者超过自己的上限。',
      en: 'There is nothing to agree on: outside options exceed the total, or someone’s own cap.',
    },
    {
      ...{ place: { field: 'total' }, found: shown(total) },
      expected: { zh: `至少 ${needed}`, en: `at least ${needed}` },
    },
  );
}
