import { degreeReport } from '@yanzhen/science/chains/firms';
import { z } from 'zod';
import { evidenceSchema, figure, figureSchema, textSchema } from '../evidence-schema.ts';
import { defineOperation } from '../operation.ts';
import { networkEvidence } from './firms-fields.ts';
import { networkFields, openNetwork } from './firms-files.ts';

const labelled = z.array(z.object({ code: z.string(), name: textSchema }));

/** Everything about one network but its firms and links, with a report of its degrees. */
export const firmsShow = defineOperation({
  name: 'chains.firms.show',
  version: 1,
  summary: { zh: '查看一个企业网络', en: 'Show a network of firms' },
  description: {
    zh: '显示网络的来源、规模、地区和行业，以及度分布报告：平均和最大的客户数、孤立企业、地区内供应的份额、度和规模的厚尾指数（Hill 估计）。',
    en: 'Shows a network’s source, extent, regions and industries, with a report of its degrees: mean and largest numbers of customers, firms alone, the share of links within regions, and tail exponents of degrees and sizes (Hill).',
  },
  input: z.object(networkFields),
  output: z.object({
    id: z.string(),
    version: z.number(),
    hash: z.string(),
    title: textSchema,
    source: z.string(),
    unit: z.string(),
    synthetic: z.boolean(),
    regions: labelled,
    industries: labelled,
    report: z.object({
      firms: z.number(),
      links: z.number(),
      meanDegree: figureSchema,
      mostCustomers: z.number(),
      mostSuppliers: z.number(),
      withoutCustomers: z.number(),
      withoutSuppliers: z.number(),
      alone: z.number(),
      selfSuppliers: z.number(),
      linksWithinRegions: figureSchema,
      valueWithinRegions: figureSchema,
      customersExponent: figureSchema,
      sizeExponent: figureSchema,
      topShare: figureSchema,
    }),
    evidence: evidenceSchema,
  }),
  positional: ['network'],
  effect: 'read',
  async run(given, context) {
    const { network, info } = await openNetwork(given, context);
    const { id, version, hash, title, source, unit, synthetic, names } = info;
    const report = degreeReport(network);
    const named = (labels: readonly string[], known: Readonly<Record<string, { zh: string; en: string }>> = {}) =>
      labels.map((code) => ({ code, name: known[code] ?? { zh: code, en: code } }));
    return {
      ...{ id, version, hash, title, source, unit, synthetic },
      regions: named(network.regions, names?.regions),
      industries: named(network.industries, names?.industries),
      report: {
        ...report,
        meanDegree: figure(report.meanDegree),
        linksWithinRegions: figure(report.linksWithinRegions),
        valueWithinRegions: figure(report.valueWithinRegions),
        customersExponent: figure(report.customersExponent),
        sizeExponent: figure(report.sizeExponent),
        topShare: figure(report.topShare),
      },
      evidence: networkEvidence('chains.firms.show', given, info),
    };
  },
});
