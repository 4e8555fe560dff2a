import { readContract } from '@yanzhen/evidence/agreements';
import { agreementZone, leverRange } from '@yanzhen/science/agreements';
import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { table } from '../table.ts';
import { contractField } from './contract-fields.ts';
import { contractNotes, leverFields, leverOf } from './contract-notes.ts';
import { agreementEvidence } from './game-fields.ts';

/** Where both sides have their outside options. */
export const zone = defineOperation({
  name: 'agreements.zone',
  version: 1,
  summary: { zh: '可能达成协议的区间', en: 'The zone of possible agreement' },
  description: {
    zh: '要谈的条款在哪个范围内，双方都不亏于各自的外部选择。分成条款是 party 在双方所得中的份额，支付条款是现有金额的倍数。low 大于 high 时没有这样的区间，二者之差说明差多少；有一方无论如何都亏时两格为空。',
    en: 'Between which settings of the negotiated term both have at least their outside options. Of a split it is the part of party in what both get, of a payment a multiple of what is written. Where low exceeds high there is no such zone and their difference says by how much; both are empty where one side loses whatever is agreed.',
  },
  input: z.object({ contract: contractField, ...leverFields }),
  output: table({
    term: { type: 'text', describe: { zh: '要谈的条款', en: 'Term that is negotiated' } },
    party: { type: 'text', describe: { zh: '比例提高时受益的一方', en: 'Who gains when it goes up' } },
    against: { type: 'text', describe: { zh: '由谁付出', en: 'Who pays for it' } },
    from: { type: 'number', describe: { zh: '可设的最小值', en: 'Least setting' } },
    to: { type: 'number', describe: { zh: '可设的最大值', en: 'Largest setting' } },
    low: { type: 'number', describe: { zh: 'party 不亏的最小值', en: 'Least that keeps party in' } },
    high: { type: 'number', describe: { zh: 'against 不亏的最大值', en: 'Most that keeps against in' } },
  }),
  positional: ['contract'],
  effect: 'read',
  async run({ contract: file, ...asked }) {
    const contract = readContract(file);
    const lever = leverOf(file, asked);
    const [from, to] = leverRange(contract, lever);
    const { low, high } = agreementZone(contract, lever) ?? { low: Number.NaN, high: Number.NaN };
    return {
      columns: {
        term: [lever.term],
        party: [lever.party],
        against: [lever.against],
        ...{ from: [from], to: [to], low: [low], high: [high] },
      },
      length: 1,
      evidence: agreementEvidence(
        'agreements.zone',
        { ...lever },
        { setting: to === 1 ? 'part of party in what both get' : 'multiple of what is written' },
        contractNotes(file),
      ),
    };
  },
});
