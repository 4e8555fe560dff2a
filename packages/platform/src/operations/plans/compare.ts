import { UserError } from '@yanzhen/evidence/errors';
import type { PlanDocument } from '@yanzhen/evidence/plans';
import { z } from 'zod';
import type { Note } from '../evidence.ts';
import { defineOperation } from '../operation.ts';
import { table } from '../table.ts';
import { type ComparedTarget, comparedPlans } from './compared-plans.ts';
import { today, todayField } from './date-field.ts';
import { planId } from './item-schema.ts';
import { planEvidence } from './plan-fields.ts';

/** Plans of several regions side by side. */
export const compare = defineOperation({
  name: 'plans.compare',
  version: 1,
  summary: { zh: '多地规划对照', en: 'Plans of several regions side by side' },
  description: {
    zh: '同名指标、同一年份的目标值并列，连同各自的定义、最近观测值、所需与已有增速和达成概率。单位、形式、价格或口径不同的标为不可比，并说明哪里不同；有一方没有定义的标为未知。',
    en: 'Targets of indicators of one name, year by year, each with its definition, last observation, required and made change, and probability. Where unit, form, prices or scope differ they are marked as not comparable, with what differs; where a definition is missing, as unknown.',
  },
  input: z.object({
    plans: z.array(planId).min(1).max(50).meta({ zh: '规划编号', en: 'Ids of the plans' }),
    indicator: z.string().max(500).optional().meta({ zh: '只看这个指标', en: 'This indicator only' }),
    year: z.int().optional().meta({ zh: '只看这一年', en: 'This year only' }),
    today: todayField,
  }),
  output: table({
    indicator: { type: 'text', describe: { zh: '指标', en: 'Indicator' } },
    year: { type: 'integer', describe: { zh: '目标年份', en: 'Year of the target' } },
    plan: { type: 'text', describe: { zh: '规划', en: 'Plan' } },
    region: { type: 'text', describe: { zh: '地区代码', en: 'Code of the region' } },
    title: { type: 'text', describe: { zh: '规划名称', en: 'Title of the plan' } },
    target: { type: 'number', describe: { zh: '目标值', en: 'Target' } },
    upper: { type: 'number', describe: { zh: '上限', en: 'Upper end' } },
    unit: { type: 'text', describe: { zh: '单位', en: 'Unit' } },
    scope: { type: 'text', describe: { zh: '口径', en: 'Scope' } },
    comparable: {
      type: 'text',
      describe: { zh: '可比性：yes、no、unknown、only（只有一地）', en: 'yes, no, unknown, or only (a single plan)' },
    },
    why_zh: { type: 'text', describe: { zh: '不可比的原因', en: 'Why not, in Chinese' } },
    why_en: { type: 'text', describe: { zh: '不可比的原因（英文）', en: 'Why not' } },
    last_year: { type: 'integer', describe: { zh: '最近观测年份', en: 'Year of the last observation' } },
    last_value: { type: 'number', describe: { zh: '最近观测值', en: 'Last observation' } },
    required: { type: 'number', describe: { zh: '每年所需变化', en: 'Required yearly change' } },
    made: { type: 'number', describe: { zh: '近年实际变化', en: 'Yearly change made of late' } },
    probability: { type: 'number', describe: { zh: '达成概率', en: 'Probability of attainment' } },
    level: { type: 'text', describe: { zh: '判断', en: 'Judgement' } },
  }),
  positional: ['plans'],
  effect: 'read',
  uses: 'store',
  async run({ plans: ids, indicator, year, today: given }, context) {
    const { plans } = await context.store();
    const wanted = [...new Set(ids)];
    const opened: PlanDocument[] = [];
    for (const id of wanted) opened.push(await plans.open(id));
    const all = comparedPlans(opened, today(given));
    const rows = all.filter(
      (row) =>
        (indicator === undefined || row.name === indicator || row.key === indicator) &&
        (year === undefined || row.year === year),
    );
    if (indicator !== undefined && !all.some((row) => row.name === indicator)) throw unknownIndicator(indicator, all);
    const text = (of: (row: ComparedTarget) => string) => rows.map(of);
    const number = (of: (row: ComparedTarget) => number) => Float64Array.from(rows, of);
    return {
      columns: {
        ...{ indicator: text(({ name }) => name), year: number((row) => row.year) },
        ...{ plan: text(({ plan }) => plan.id), region: text(({ plan }) => plan.region ?? '') },
        ...{ title: text(({ plan }) => plan.title.zh || plan.title.en), target: number(({ value }) => value) },
        ...{ upper: number((row) => row.upper), unit: text(({ unit }) => unit), scope: text(({ scope }) => scope) },
        ...{ comparable: text(({ comparable }) => comparable), why_zh: text(({ why }) => why.zh) },
        ...{ why_en: text(({ why }) => why.en), last_year: number(({ view }) => view.lastYear) },
        ...{ last_value: number(({ view }) => view.lastValue), required: number(({ view }) => view.required) },
        ...{ made: number(({ view }) => view.made), probability: number(({ view }) => view.probability) },
        level: text(({ level }) => level),
      },
      length: rows.length,
      evidence: { ...planEvidence('plans.compare', { plans: wanted, indicator, year }, notes(rows)), estimate: true },
    };
  },
});

function notes(rows: readonly ComparedTarget[]): Note[] {
  const not = new Set(rows.filter(({ comparable }) => comparable === 'no').map(({ name, year }) => `${name} ${year}`));
  if (not.size === 0) return [];
  const named = [...not].slice(0, 10);
  return [
    {
      code: 'definitions-differ',
      level: 'caution',
      text: {
        zh: `定义不同、不可比：${named.join('、')}${not.size > named.length ? ' 等' : ''}。`,
        en: `Not comparable, the definitions differ: ${named.join(', ')}${not.size > named.length ? ' …' : ''}.`,
      },
    },
  ];
}

function unknownIndicator(wanted: string, rows: readonly ComparedTarget[]): UserError {
  const known = [...new Set(rows.map(({ name }) => name))].slice(0, 30);
  return new UserError(
    'indicator-unknown',
    { zh: `这些规划中没有指标“${wanted}”的目标值。`, en: `No plan has a target for “${wanted}”.` },
    {
      place: { field: 'indicator' },
      found: wanted,
      expected: { zh: known.join('、') || '没有目标值', en: known.join(', ') || 'there are no targets' },
    },
  );
}
