import {
  allocate,
  candidatesOf,
  complexityOutlook,
  type ProximityConvention,
  proximity,
  type RatedCandidate,
  rateCandidates,
} from '@yanzhen/science/advantage';
import { z } from 'zod';
import type { Note } from '../evidence.ts';
import { evidenceOf, figureFields, openFigures, regionChoice, yearField } from '../figures/index.ts';
import { defineOperation } from '../operation.ts';
import { table } from '../table.ts';
import { complexityByYear } from './complexity.ts';
import { conventionField, presenceFields } from './complexity-fields.ts';
import { presenceConventions } from './gate-notes.ts';
import { selectRegions } from './region-list.ts';

const identity = { name: 'advantage.frontier', version: 1 } as const;

/** What a region could grow next, or several together without all growing the same. */
export const frontier = defineOperation({
  ...identity,
  summary: { zh: '下一步可以发展什么', en: 'What to grow next' },
  description: {
    zh: '列出地区尚无优势的行业：关联密度（多近）、复杂度（多难得）、市场规模（多大）。两条前沿上的行业没有别的行业既更近又更复杂（或更大）。得分为各项百分位的加权平均。给出多个地区时联合分配：得分从高到低逐一落实，直到地区名额或行业名额用完，避免邻居都去做同一件事。',
    en: 'Lists the industries a region has no strength in: relatedness density (how near), complexity (how rare), size of market (how large). On the two frontiers nothing else is both nearer and more complex (or larger). The score is the weighted mean of percentiles. For several regions they are shared out: from the highest score down until a region’s or an industry’s places are taken, so that neighbours are not all sent to the same industry.',
  },
  input: z.object({
    ...figureFields,
    ...yearField,
    ...presenceFields,
    ...conventionField,
    region: regionChoice({
      zh: '地区代码或名称，或地区组（城市群、自建的组）；可多个',
      en: 'Regions by code or name, or a named group of them; several are shared out jointly',
    }),
    per_region: z.int().positive().default(5).meta({ zh: '每个地区的名额', en: 'Industries each region takes up' }),
    per_industry: z.int().positive().default(1).meta({
      zh: '同一行业最多分给几个地区',
      en: 'Regions of the group that may take up the same industry',
    }),
    density_weight: z.number().min(0).default(0.5).meta({ zh: '关联密度的权重', en: 'Weight of density' }),
    complexity_weight: z.number().min(0).default(0.25).meta({ zh: '复杂度的权重', en: 'Weight of complexity' }),
    market_weight: z.number().min(0).default(0.25).meta({ zh: '市场规模的权重', en: 'Weight of market size' }),
  }),
  output: table({
    region: { type: 'text', describe: { zh: '地区', en: 'Region' } },
    industry: { type: 'text', describe: { zh: '尚无优势的行业', en: 'Industry the region has no strength in' } },
    year: { type: 'integer', describe: { zh: '年份', en: 'Year' } },
    density: { type: 'number', describe: { zh: '关联密度', en: 'Relatedness density' } },
    pci: { type: 'number', describe: { zh: '行业复杂度', en: 'Complexity of the industry' } },
    market: { type: 'number', describe: { zh: '各地区合计', en: 'Total over all regions' } },
    cog: { type: 'number', describe: { zh: '复杂度前景增益', en: 'Complexity outlook gain' } },
    complexity_frontier: {
      type: 'boolean',
      describe: { zh: '没有更近且更复杂的', en: 'Nothing is nearer and more complex' },
    },
    market_frontier: { type: 'boolean', describe: { zh: '没有更近且更大的', en: 'Nothing is nearer and larger' } },
    score: { type: 'number', describe: { zh: '得分，0 到 1', en: 'Score, 0 to 1' } },
    rank: { type: 'integer', describe: { zh: '在该地区自己的次序', en: 'Place in the region’s own order' } },
    chosen: {
      type: 'boolean',
      describe: { zh: '联合分配是否落到该地区', en: 'Taken up by this region in the joint allocation' },
    },
    yields_to: {
      type: 'text',
      describe: { zh: '该行业分给了得分更高的这些地区', en: 'Regions with a higher score that took the industry up' },
    },
  }),
  positional: ['dataset', 'region'],
  effect: 'read',
  async run(input, context) {
    const figures = await openFigures(context, input);
    const { years, notes } = complexityByYear(figures, input);
    const { x, year, totals, presence, index } = years[0]!;
    const rows = selectRegions(figures.dataset.info, x.rows, input.region);
    const phi = proximity(presence, input.convention as ProximityConvention);
    const { density, cog } = complexityOutlook(presence, phi, index);
    const open = candidatesOf(rows, presence.cells, density.values, index.pci, totals.column);
    const weights = { density: input.density_weight, complexity: input.complexity_weight, market: input.market_weight };
    const rated = rateCandidates(open, weights);
    const shared = allocate(rated, { perRegion: input.per_region, perIndustry: input.per_industry });
    const order = inOrder(rated, rows, shared.ownRank);
    const column = (of: (candidate: RatedCandidate, k: number) => number) =>
      Float64Array.from(order, (k) => of(rated[k]!, k));
    const flag = (of: (candidate: RatedCandidate, k: number) => boolean) => order.map((k) => of(rated[k]!, k));
    return {
      columns: {
        region: order.map((k) => x.rows[rated[k]!.region]!),
        industry: order.map((k) => x.columns[rated[k]!.industry]!),
        year: new Int32Array(order.length).fill(year),
        density: column((one) => one.density),
        pci: column((one) => one.complexity),
        market: column((one) => one.market),
        cog: column((one) => cog.values[one.region * x.columns.length + one.industry]!),
        complexity_frontier: flag((one) => one.onComplexityFrontier),
        market_frontier: flag((one) => one.onMarketFrontier),
        score: column((one) => one.score),
        rank: column((_, k) => (shared.ownRank[k]! > 0 ? shared.ownRank[k]! : Number.NaN)),
        chosen: flag((_, k) => shared.chosen[k] === 1),
        yields_to: order.map((k) => shared.yieldedTo[k]!.map((other) => x.rows[rated[other]!.region]!).join(' ')),
      },
      length: order.length,
      evidence: evidenceOf(identity, { ...input, year }, figures, conventionsOf(input, presenceConventions(presence)), [
        ...notes,
        ...ruleNotes(rows.length, input.per_region, input.per_industry),
      ]),
    };
  },
});

/** Region by region in the order asked for, best first; what has no score comes last. */
function inOrder(rated: readonly RatedCandidate[], rows: readonly number[], ownRank: Uint32Array): number[] {
  const place = new Map(rows.map((row, k) => [row, k]));
  const rank = (k: number) => (ownRank[k]! > 0 ? ownRank[k]! : Number.MAX_SAFE_INTEGER);
  return rated
    .map((_, k) => k)
    .sort((a, b) => place.get(rated[a]!.region)! - place.get(rated[b]!.region)! || rank(a) - rank(b) || a - b);
}

function conventionsOf(
  input: { convention: string; density_weight: number; complexity_weight: number; market_weight: number },
  presence: Record<string, string>,
): Record<string, string> {
  return {
    ...presence,
    proximity: input.convention,
    score: `percentiles: density ${input.density_weight}, complexity ${input.complexity_weight}, market ${input.market_weight}`,
    allocation: 'highest score first',
  };
}

function ruleNotes(regions: number, perRegion: number, perIndustry: number): Note[] {
  if (regions < 2) return [];
  return [
    {
      code: 'allocation-rule',
      level: 'information',
      text: {
        zh: `联合分配规则：得分从高到低逐一落实，每个地区至多 ${perRegion} 个行业，每个行业至多 ${perIndustry} 个地区；没有一个地区被得分更低者挤掉。`,
        en: `Rule of the joint allocation: from the highest score down, at most ${perRegion} industries a region and ${perIndustry} regions an industry; no region loses an industry to one with a lower score.`,
      },
    },
  ];
}
