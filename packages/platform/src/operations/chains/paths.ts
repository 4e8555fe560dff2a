import { nodeName } from '@yanzhen/evidence/tables';
import { finalUseByRegion, supplyPaths } from '@yanzhen/science/chains';
import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { table } from '../table.ts';
import { chosenAccounts } from './accounts.ts';
import { pickNodes, regionField, sectorField } from './nodes.ts';
import { analysisFields, openTable } from './opened-table.ts';

/** The largest chains of deliveries behind a final demand. */
export const paths = defineOperation({
  name: 'chains.paths',
  version: 1,
  summary: {
    zh: '结构路径：最终需求背后最大的供应链',
    en: 'Structural paths: the largest chains behind a final demand',
  },
  description: {
    zh: '把某些节点的最终需求引起的增加值、排放等分解为一条条供应路径（从发生地到最终产品），按大小列出。分支按其上游总量的精确上界剪枝，不会漏掉超过阈值的路径。',
    en: 'Splits what the final demand for some nodes calls forth into supply paths, from where it arises to the final product, largest first. Branches are cut by an exact bound of all that is upstream of them: no path above the threshold is missed.',
  },
  input: z.object({
    ...analysisFields,
    region: regionField,
    sector: sectorField,
    account: z.string().default('value_added').meta({
      zh: '账户（默认 value_added）',
      en: 'Account; value_added by default',
    }),
    user: z.string().optional().meta({
      zh: '只计这个地区的最终需求（代码）',
      en: 'Only the final demand of this region, by code',
    }),
    threshold: z.number().min(1e-6).max(1).default(1e-3).meta({
      zh: '小于总量这一份额的分支不再追下去',
      en: 'Branches below this share of the total are cut',
    }),
    depth: z.int().min(0).max(30).default(8).meta({ zh: '路径最多几次交付', en: 'Most deliveries on a path' }),
  }),
  output: table({
    rank: { type: 'integer', describe: { zh: '名次', en: 'Rank' } },
    deliveries: { type: 'integer', describe: { zh: '交付次数', en: 'Deliveries on the path' } },
    path: {
      type: 'text',
      describe: { zh: '路径：发生节点 → … → 最终产品', en: 'Where it arises → … → final product' },
    },
    value: { type: 'number', describe: { zh: '这条路径的数量', en: 'What arises on account of this path' } },
    share: { type: 'number', describe: { zh: '占总量的份额', en: 'Share of the total' } },
    cumulative_share: { type: 'number', describe: { zh: '累计份额', en: 'Cumulative share' } },
  }),
  positional: ['table'],
  effect: 'read',
  long: true,
  async run(input, context) {
    const opened = await openTable(context, input);
    const { table: given, system, info } = opened;
    const picked = new Set(pickNodes(given, info, input.region, input.sector));
    const final = finalUseByRegion(given, system);
    const width = final.users.length;
    const demand = Float64Array.from({ length: system.order }, (_, i) => {
      if (!picked.has(i)) return 0;
      let sum = 0;
      for (let r = 0; r < width; r++) {
        if (input.user === undefined || final.users[r] === input.user) sum += final.values[i * width + r]!;
      }
      return sum;
    });
    const [account] = chosenAccounts(given, input.account);
    const result = supplyPaths(system, account!.coefficients, demand, input);
    const shares = result.paths.map(({ value }) => (result.total === 0 ? Number.NaN : value / result.total));
    let running = 0;
    const cut = result.total === 0 ? 0 : result.largestCut / Math.abs(result.total);
    return {
      columns: {
        rank: shares.map((_, k) => k + 1),
        deliveries: result.paths.map(({ nodes }) => nodes.length - 1),
        path: result.paths.map(({ nodes }) => nodes.map((i) => nodeName(given, i)).join(' → ')),
        value: result.paths.map(({ value }) => value),
        share: shares,
        cumulative_share: shares.map((share) => {
          running += share;
          return running;
        }),
      },
      length: shares.length,
      evidence: opened.evidence('chains.paths', input, { paths: 's·A…A·y, branches cut by m·w < threshold' }, [
        {
          code: 'path-coverage',
          level: result.stopped ? 'caution' : 'information',
          text: {
            zh: `列出的路径合计为总量 ${result.total.toPrecision(6)} ${account!.unit} 的 ${(100 * running).toFixed(1)}%；剪掉的最大一支不超过 ${(100 * cut).toFixed(3)}%${result.stopped ? '；搜索步数用尽，请提高阈值' : ''}。`,
            en: `The paths listed come to ${(100 * running).toFixed(1)} % of ${result.total.toPrecision(6)} ${account!.unit}; the largest branch cut holds at most ${(100 * cut).toFixed(3)} %${result.stopped ? '; the search ran out of steps: raise the threshold' : ''}.`,
          },
        },
      ]),
    };
  },
});
