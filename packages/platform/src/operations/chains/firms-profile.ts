import type { CascadeResult, Network } from '@yanzhen/science/chains/firms';
import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { table } from '../table.ts';
import {
  type CascadeInput,
  cascadeConventions,
  cascadeFields,
  cascadeNotes,
  cascadePiece,
  runCascades,
} from './firms-cascades.ts';
import { firmName, labelOf, networkEvidence } from './firms-fields.ts';

const input = z.object({
  ...cascadeFields,
  by: z.enum(['firm', 'region', 'industry']).default('firm').meta({
    zh: '逐个企业，或按地区、按行业汇总',
    en: 'Firm by firm, or by region or by industry',
  }),
  outside: z.boolean().default(false).meta({
    zh: '与 within 同用：只列该地区以外的企业（哪些外地企业停产对我们伤害最大）',
    en: 'With within: only firms outside that region, those whose failure would hurt it most',
  }),
});

/** Firms by their systemic risk, the most dangerous first; the same by region and by industry. */
export const firmsProfile = defineOperation({
  name: 'chains.firms.profile',
  version: 1,
  summary: {
    zh: '企业系统性风险排名（全部企业逐个停产）',
    en: 'Firms by systemic risk, each failing in turn',
  },
  description: {
    zh: '每家企业单独停产的 ESRI，从大到小，附地区、行业、规模；或按地区、行业汇总（最大、平均）。与 chains firms cascade 用同样的中间结果。within 与 outside 一起回答：哪些外地企业停产对本地区伤害最大（企业级 N−1）。',
    en: 'The ESRI of every firm failing alone, largest first, with region, industry and size; or summed up by region or industry (largest, mean). It shares its intermediate results with chains firms cascade. With within and outside: which firms elsewhere would hurt a region most (N−1 at firm level).',
  },
  input,
  output: table({
    rank: { type: 'integer', describe: { zh: '名次', en: 'Rank' } },
    firm: { type: 'text', describe: { zh: '企业；汇总时为 ESRI 最大的企业', en: 'Firm; the largest of a group' } },
    region: { type: 'text', describe: { zh: '地区', en: 'Region' } },
    industry: { type: 'text', describe: { zh: '行业', en: 'Industry' } },
    firms: { type: 'integer', describe: { zh: '企业数', en: 'Number of firms' } },
    size: { type: 'number', describe: { zh: '规模（汇总时合计）', en: 'Size; the sum of a group' } },
    esri: { type: 'number', describe: { zh: '损失的产出份额（汇总时最大）', en: 'Share of output lost; the largest' } },
    mean: { type: 'number', describe: { zh: '组内平均 ESRI', en: 'Mean ESRI of the group' } },
    downstream: { type: 'number', describe: { zh: '只计供应中断', en: 'From suppliers alone' } },
    upstream: { type: 'number', describe: { zh: '只计需求中断', en: 'From customers alone' } },
    touched: { type: 'integer', describe: { zh: '受影响的企业数', en: 'Firms touched' } },
  }),
  positional: ['network'],
  effect: 'read',
  long: true,
  piece: (given, number, context) => cascadePiece(asCascade(given), number, context),
  async run(given, context) {
    const { network, info, results, notes } = await runCascades(asCascade(given), context);
    const home = given.within === undefined ? -1 : labelOf(network, info, 'regions', given.within);
    const counted = results.flatMap((_, k) => (given.outside && network.regionOf[k] === home ? [] : [k]));
    const ranked = counted.sort((a, b) => results[b]!.esri - results[a]!.esri || a - b);
    return {
      ...rowsOf(network, results, given.by === 'firm' ? ranked.map((k) => [k]) : grouped(network, ranked, given.by), {
        region: given.by !== 'industry',
        industry: given.by !== 'region',
      }),
      evidence: networkEvidence('chains.firms.profile', given, info, {
        conventions: cascadeConventions(asCascade(given)),
        notes: [...cascadeNotes(results, asCascade(given)), ...notes],
      }),
    };
  },
});

function asCascade({ by: _, outside: __, ...rest }: z.output<typeof input>): CascadeInput {
  return { ...rest, firm: [] };
}

/** Groups in the order of their most dangerous firm, which stands first in each. */
function grouped({ regionOf, industryOf }: Network, ranked: readonly number[], by: 'region' | 'industry'): number[][] {
  const of = by === 'region' ? regionOf : industryOf;
  return [...Map.groupBy(ranked, (k) => of[k]!).values()];
}

function rowsOf(
  network: Network,
  results: readonly CascadeResult[],
  groups: readonly (readonly number[])[],
  shown: { readonly region: boolean; readonly industry: boolean },
) {
  const first = Uint32Array.from(groups, (group) => group[0]!);
  const of = (value: (result: CascadeResult) => number) => Float64Array.from(first, (k) => value(results[k]!));
  const mean = (group: readonly number[], value: (k: number) => number) =>
    group.reduce((sum, k) => sum + value(k), 0) / group.length;
  const label = (labels: readonly string[], codes: Uint32Array, isShown: boolean) =>
    isShown ? { labels, codes: first.map((k) => codes[k]!) } : { labels: [''], codes: new Uint32Array(first.length) };
  return {
    columns: {
      rank: Uint32Array.from(first, (_, at) => at + 1),
      firm: Array.from(first, (k) => firmName(network, k)),
      region: label(network.regions, network.regionOf, shown.region),
      industry: label(network.industries, network.industryOf, shown.industry),
      firms: Uint32Array.from(groups, (group) => group.length),
      size: Float64Array.from(groups, (group) => mean(group, (k) => network.size[k]!) * group.length),
      esri: of(({ esri }) => esri),
      mean: Float64Array.from(groups, (group) => mean(group, (k) => results[k]!.esri)),
      downstream: of(({ downstream }) => downstream),
      upstream: of(({ upstream }) => upstream),
      touched: of(({ touched }) => touched),
    },
    length: groups.length,
  };
}
