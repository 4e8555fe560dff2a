import { readContract } from '@yanzhen/evidence/agreements';
import { contractFutures, drawFutures, quantile } from '@yanzhen/science/agreements';
import { seededRandom } from '@yanzhen/science/random';
import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { table } from '../table.ts';
import { contractField } from './contract-fields.ts';
import { contractNotes, futuresFields, riskOf } from './contract-notes.ts';
import { agreementEvidence } from './game-fields.ts';

/** An agreement in many futures. */
export const futures = defineOperation({
  name: 'agreements.futures',
  version: 1,
  summary: { zh: '协议在许多种未来中的稳健性', en: 'An agreement in many futures' },
  description: {
    zh: '按 risk 抽取产出、成本和延期的未来，给出各方净现值的分布，以及各方、全部各方不亏于外部选择的比例。',
    en: 'Draws futures of output, cost and delay as risk says; gives the spread of every party’s present value and the part of futures in which it, and everyone, has at least the outside option.',
  },
  input: z.object({ contract: contractField, ...futuresFields }),
  output: table({
    party: { type: 'text', describe: { zh: '参与方', en: 'Party' } },
    mean: { type: 'number', describe: { zh: '净现值均值', en: 'Mean present value' } },
    p5: { type: 'number', describe: { zh: '5% 分位', en: '5 % quantile' } },
    p25: { type: 'number', describe: { zh: '25% 分位', en: '25 % quantile' } },
    median: { type: 'number', describe: { zh: '中位数', en: 'Median' } },
    p75: { type: 'number', describe: { zh: '75% 分位', en: '75 % quantile' } },
    p95: { type: 'number', describe: { zh: '95% 分位', en: '95 % quantile' } },
    stays: { type: 'number', describe: { zh: '该方不亏的未来所占比例', en: 'Part of futures in which it stays' } },
    all_stay: { type: 'number', describe: { zh: '各方都不亏的比例', en: 'Part of futures in which everyone stays' } },
  }),
  positional: ['contract'],
  effect: 'read',
  async run({ contract: file, futures: count, seed }) {
    const contract = readContract(file);
    const { model, notes } = riskOf(file);
    const scenarios = drawFutures(contract.years, count, model, seededRandom(seed));
    const { values, stays, allStay } = contractFutures(contract, scenarios);
    const n = contract.parties.length;
    const sorted = contract.parties.map((_, party) =>
      Float64Array.from({ length: count }, (__, k) => values[k * n + party]!).sort(),
    );
    const at = (part: number) => Float64Array.from(sorted, (own) => quantile(own, part));
    return {
      columns: {
        party: contract.parties.map(({ id }) => id),
        mean: Float64Array.from(sorted, (own) => own.reduce((sum, value) => sum + value, 0) / count),
        ...{ p5: at(0.05), p25: at(0.25), median: at(0.5), p75: at(0.75), p95: at(0.95), stays },
        all_stay: new Float64Array(n).fill(allStay),
      },
      length: n,
      evidence: {
        ...agreementEvidence(
          'agreements.futures',
          { futures: count, seed, ...model },
          {
            output: 'geometric random walk with mean (1 + drift)^t',
            cost: 'one lognormal draw',
            stays: 'value ≥ outside option',
          },
          [...notes, ...contractNotes(file)],
        ),
        estimate: true,
      },
    };
  },
});
