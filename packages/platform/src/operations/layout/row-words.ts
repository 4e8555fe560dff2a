import type { LayoutInstance, LayoutRow } from '@yanzhen/science/layout/regional';
import type { Text } from '../evidence.ts';

const rules: Readonly<Record<LayoutRow['rule'], Text>> = {
  capacity: { zh: '产出不超过产能', en: 'output within capacity' },
  minimum: { zh: '最小有效规模', en: 'minimum efficient scale' },
  maximum: { zh: '最大规模或增速上限', en: 'largest size or growth' },
  module: { zh: '整数个模块', en: 'whole modules' },
  once: { zh: '项目至多建一次', en: 'a project is built once at most' },
  linked: { zh: '未建则不产出', en: 'no output from what is not built' },
  demand: { zh: '供给不超过需求', en: 'no more than is wanted' },
  budget: { zh: '资源预算', en: 'budget of a resource' },
  service: { zh: '必须满足的需求', en: 'demand that must be met' },
  cap: { zh: '单个地区的份额上限', en: 'cap on a region’s share' },
  security: { zh: '任一地区停产后的保障（N−1）', en: 'enough when any one region fails (N−1)' },
  floor: { zh: '地区收益下限', en: 'floor on a region’s gain' },
  scenario: { zh: '最坏情景', en: 'worst scenario' },
};

/** A rule in words, wherever it stands. */
export function ruleText(rule: LayoutRow['rule']): Text {
  return rules[rule];
}

/** Where a row of a layout's model stands, as codes. */
export function rowPlace(instance: LayoutInstance, row: LayoutRow) {
  const { regions, industries, resources, projects, periods, scenarios } = instance;
  return {
    region: regions[row.region] ?? '',
    industry: industries[row.industry] ?? '',
    resource: resources[row.resource]?.code ?? '',
    project: projects[row.project]?.id ?? '',
    period: periods[row.period]?.code ?? '',
    scenario: scenarios[row.scenario]?.code ?? '',
  };
}

/** A row of a layout's model in words: its rule and its place. */
export function rowText(instance: LayoutInstance, row: LayoutRow): Text {
  const place = Object.values(rowPlace(instance, row)).filter((code) => code !== '');
  const { zh, en } = rules[row.rule];
  return { zh: `${zh}（${place.join('，')}）`, en: `${en} (${place.join(', ')})` };
}
