import { bands } from '@yanzhen/science/chains/resilience';
import { defineOperation } from '../operation.ts';
import { table } from '../table.ts';
import { ensembleEvidence, ensembleInput, memberPiece, runMembers } from './ensemble-members.ts';
import { encoded, nodeColumns } from './nodes.ts';

const quantiles = { p5: 0.05, p10: 0.1, p25: 0.25, p50: 0.5, p75: 0.75, p90: 0.9, p95: 0.95 } as const;

const band = (percent: number) => ({
  type: 'number' as const,
  describe: { zh: `产出相对正常的比例，${percent}% 分位`, en: `Output as a share of normal, ${percent} % quantile` },
});

/** A shock run many times with what is not known drawn anew: bands on the curve of output. */
export const ensemble = defineOperation({
  name: 'chains.ensemble',
  version: 1,
  summary: { zh: '冲击的不确定性：多次模拟的分位带', en: 'Uncertainty of a shock: bands over many runs' },
  description: {
    zh: '把 chains shock 的模拟重复多次（蒙特卡罗），每次在给定区间内均匀抽取库存、补库天数、ψ、超产和事件大小，给出每天产出相对正常的分位带。区间是假设，随结果列出。结果只取决于种子，与线程数无关；在服务器或已有数据目录中中断后，重新运行会接着做。有多少次没有恢复写在结果说明中。每次模拟的抽样和损失见 chains ensemble-runs。',
    en: 'Repeats the simulation of chains shock many times (Monte Carlo), each time drawing stocks, their restoration, ψ, overproduction and the size of the events from the ranges given, and gives bands of daily output as a share of normal. The ranges are assumptions and stand on the result. The result depends on the seed and not on the number of threads; with a store, an interrupted ensemble that is asked for again goes on where it was. The result says how many runs did not recover. Draws and losses run by run: chains ensemble-runs.',
  },
  input: ensembleInput,
  output: table({
    step: { type: 'integer', describe: { zh: '第几天，0 为第一天', en: 'Day, from 0' } },
    ...nodeColumns,
    mean: {
      type: 'number',
      describe: { zh: '产出相对正常的比例，均值', en: 'Output as a share of normal, mean of the runs' },
    },
    p5: band(5),
    p10: band(10),
    p25: band(25),
    p50: band(50),
    p75: band(75),
    p90: band(90),
    p95: band(95),
  }),
  positional: ['table'],
  effect: 'read',
  long: true,
  piece: memberPiece,
  async run(input, context) {
    const found = await runMembers(input, context);
    const { members, groups, steps } = found;
    const length = steps * groups.length;
    const [p5, p10, p25, p50, p75, p90, p95] = bands(members, Object.values(quantiles)) as [
      Float64Array,
      Float64Array,
      Float64Array,
      Float64Array,
      Float64Array,
      Float64Array,
      Float64Array,
    ];
    const mean = new Float64Array(length);
    for (const { output } of members) for (let at = 0; at < length; at++) mean[at]! += output[at]! / members.length;
    const label = (field: 'region' | 'sector') => {
      const { labels, codes } = encoded(groups.map((group) => group[field]));
      return { labels, codes: Uint32Array.from({ length }, (_, at) => codes[at % groups.length]!) };
    };
    return {
      columns: {
        step: Uint32Array.from({ length }, (_, at) => Math.floor(at / groups.length)),
        region: label('region'),
        sector: label('sector'),
        ...{ mean, p5, p10, p25, p50, p75, p90, p95 },
      },
      length,
      evidence: ensembleEvidence('chains.ensemble', input, found),
    };
  },
});
