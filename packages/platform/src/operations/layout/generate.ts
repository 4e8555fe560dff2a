import { writeLayout } from '@yanzhen/evidence/layouts';
import { generateLayout } from '@yanzhen/science/layout/regional';
import { z } from 'zod';
import { evidenceSchema } from '../evidence-schema.ts';
import { defineOperation } from '../operation.ts';
import { layoutEvidence } from './layout-file.ts';

/** A made-up layout problem. */
export const generate = defineOperation({
  name: 'layout.generate',
  version: 1,
  summary: { zh: '生成一个虚构的布局问题（合成）', en: 'Make up a layout problem (synthetic)' },
  description: {
    zh: '按种子生成地区、行业、需求、预算和项目，供试验和测速。命令行用 --out 指定 .json 文件。',
    en: 'Makes up regions, industries, demand, budgets and projects from a seed, for trials and timing. On the command line --out names a .json file.',
  },
  input: z.object({
    regions: z.int().min(1).max(200).default(31).meta({ zh: '地区数', en: 'Number of regions' }),
    industries: z.int().min(1).max(200).default(42).meta({ zh: '行业数', en: 'Number of industries' }),
    seed: z.int().min(0).default(1).meta({ zh: '随机种子', en: 'Seed' }),
    lumpy: z
      .boolean()
      .default(true)
      .meta({ zh: '产能按项目建设（有固定成本）', en: 'Capacity comes in projects with a fixed cost' }),
    fixed: z.number().min(0).max(10).default(0.05).meta({
      zh: '项目固定成本，占平均地区需求的份额',
      en: 'Fixed cost of a project as a share of an average region’s demand',
    }),
    tightness: z.number().min(0.01).max(100).default(1).meta({
      zh: '预算，占全部自给所需的份额',
      en: 'Budgets as a share of what serving everything at home needs',
    }),
  }),
  output: z.object({
    files: z.array(z.object({ path: z.string(), text: z.string() })),
    evidence: evidenceSchema,
  }),
  effect: 'read',
  async run(input) {
    const { regions, industries, seed } = input;
    const title = `synthetic ${regions} × ${industries}, seed ${seed}`;
    return {
      files: [{ path: 'layout.json', text: writeLayout(generateLayout(input), { title }) }],
      evidence: { ...layoutEvidence('layout.generate', input), estimate: true },
    };
  },
});
