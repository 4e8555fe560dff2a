import { readContract } from '@yanzhen/evidence/agreements';
import { cashBands, drawFutures } from '@yanzhen/science/agreements';
import { seededRandom } from '@yanzhen/science/random';
import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { table } from '../table.ts';
import { contractField } from './contract-fields.ts';
import { contractNotes, futuresFields, riskOf } from './contract-notes.ts';
import { agreementEvidence } from './game-fields.ts';

/** Cumulative cash, year by year, in many futures. */
export const bands = defineOperation({
  name: 'agreements.bands',
  version: 1,
  summary: { zh: '逐年累计现金在许多种未来中的分布', en: 'Cumulative cash by year in many futures' },
  description: {
    zh: '按 risk 抽取未来，给出各方每年末累计净现金的分位数。每一年单独取分位数，一条线不是某一个未来的走势。',
    en: 'Draws futures as risk says and gives quantiles of every party’s cumulative net cash at the end of each year. Every year stands for itself: a line is not the course of one future.',
  },
  input: z.object({ contract: contractField, ...futuresFields }),
  output: table({
    year: { type: 'integer', describe: { zh: '年份', en: 'Year' } },
    party: { type: 'text', describe: { zh: '参与方', en: 'Party' } },
    p5: { type: 'number', describe: { zh: '5% 分位', en: '5 % quantile' } },
    p25: { type: 'number', describe: { zh: '25% 分位', en: '25 % quantile' } },
    median: { type: 'number', describe: { zh: '中位数', en: 'Median' } },
    p75: { type: 'number', describe: { zh: '75% 分位', en: '75 % quantile' } },
    p95: { type: 'number', describe: { zh: '95% 分位', en: '95 % quantile' } },
  }),
  positional: ['contract'],
  effect: 'read',
  async run({ contract: file, futures, seed }) {
    const contract = readContract(file);
    const { model, notes } = riskOf(file);
    const scenarios = drawFutures(contract.years, futures, model, seededRandom(seed));
    const { values } = cashBands(contract, scenarios, [0.05, 0.25, 0.5, 0.75, 0.95]);
    const n = contract.parties.length;
    const length = n * contract.years;
    // Rows go year by year as in agreements.simulate; the bands party by party.
    const column = (part: number) =>
      Float64Array.from({ length }, (_, row) => values[(part * n + (row % n)) * contract.years + Math.floor(row / n)]!);
    return {
      columns: {
        year: Float64Array.from({ length }, (_, row) => file.start + Math.floor(row / n)),
        party: Array.from({ length }, (_, row) => contract.parties[row % n]!.id),
        ...{ p5: column(0), p25: column(1), median: column(2), p75: column(3), p95: column(4) },
      },
      length,
      evidence: {
        ...agreementEvidence(
          'agreements.bands',
          { futures, seed, ...model },
          { output: 'geometric random walk with mean (1 + drift)^t', cost: 'one lognormal draw' },
          [...notes, ...contractNotes(file)],
        ),
        estimate: true,
      },
    };
  },
});
