import type { Text } from '../evidence.ts';
import { recipes } from './recipes/index.ts';
import type { PartChoice, ReportParameters } from './shapes.ts';

/** A kind of report: which parts it has, in which order. */
export interface Template {
  readonly name: Text;
  readonly about: Text;
  readonly parts: readonly string[];
}

export const templates = {
  region: {
    name: { zh: '地区简报', en: 'Region brief' },
    about: {
      zh: '一个地区强在哪里、与谁相似、接下来能发展什么',
      en: 'What a region is strong in, who is like it, what it could grow next',
    },
    parts: ['standing', 'strengths', 'course', 'alike', 'candidates'],
  },
  rivalry: {
    name: { zh: '同构与竞争简报', en: 'Rivalry brief' },
    about: {
      zh: '两个地区有多相似、重合在哪里、各自侧重什么、文件里都想要什么',
      en: 'How alike two regions are, where they overlap, what each leads in, what both want',
    },
    parts: ['pair', 'likeness', 'overlaps', 'differences', 'wanted'],
  },
  chain: {
    name: { zh: '产业链安全简报', en: 'Chain-security brief' },
    about: {
      zh: '一个地区的投入依赖谁、哪些来自单一来源、断供会损失多少',
      en: 'On whom a region depends, which inputs hang on one source, what a stop would cost',
    },
    parts: ['dependence', 'single-sources', 'losses'],
  },
  proposal: {
    name: { zh: '合作建议书', en: 'Collaboration proposal' },
    about: {
      zh: '两个地区可以合作什么、用什么形式、需要什么、有什么风险',
      en: 'What two regions could do together, in which form, what it takes and risks',
    },
    parts: ['pair', 'differences', 'proposals'],
  },
  case: {
    name: { zh: '协作案报告', en: 'Report of a case' },
    about: {
      zh: '一个协作案走到哪一步、收益怎样分、协议对各方值多少',
      en: 'How far a case has come, how it is split, what the contract is worth to each',
    },
    parts: ['case'],
  },
  plan: {
    name: { zh: '规划月报', en: 'Monthly report of a plan' },
    about: {
      zh: '目标能不能实现、改了什么、要决策什么、谁欠办什么',
      en: 'How likely targets are, what changed, what needs a decision, who owes what',
    },
    parts: ['outlook', 'fans', 'monthly'],
  },
} as const satisfies Readonly<Record<string, Template>>;

export type TemplateName = keyof typeof templates;

export const templateNames = Object.keys(templates) as [TemplateName, ...TemplateName[]];

/** The parts of a template as a new report has them. */
export function partsOf(name: TemplateName): PartChoice[] {
  return templates[name].parts.map((recipe) => ({ id: recipe, recipe }));
}

/** The parameters the parts of a template need. */
export function needsOf(name: TemplateName): (keyof ReportParameters)[] {
  return [...new Set(templates[name].parts.flatMap((recipe) => recipes[recipe]!.needs))];
}
