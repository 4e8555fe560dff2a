import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { table } from '../table.ts';
import { today, todayField } from './date-field.ts';
import { planEvidence, planField } from './plan-fields.ts';
import { planStatus, type TargetStatus, type WorkStatus } from './plan-status.ts';

/** How a plan stands, with reasons in words. */
export const status = defineOperation({
  name: 'plans.status',
  version: 1,
  summary: { zh: '规划的状态及理由', en: 'How a plan stands, and why' },
  description: {
    zh: '每个目标值的所需增速、已有增速、达成概率、模型和理由；每项行动、任务、项目由下级汇总的进度、逾期和矛盾。状态由达成的可能性决定，不由是否逾期决定；缺少基数或定义时没有概率，并说明缺什么。',
    en: 'For every target what it needs, what has been made, its probability, model and reason; for every action, task and project the progress rolled up from its parts, lateness and contradictions. Likelihood decides the level, not lateness; where base or definition is missing there is no probability, and what is missing is said.',
  },
  input: z.object({ plan: planField, today: todayField }),
  output: table({
    item: { type: 'text', describe: { zh: '条目编号', en: 'Id of the item' } },
    kind: {
      type: 'text',
      describe: { zh: '类别：goal、action、task、project 或 target', en: 'goal, action, task, project or target' },
    },
    name: { type: 'text', describe: { zh: '名称（目标值为指标名称）', en: 'Name; for a target, of its indicator' } },
    depth: { type: 'integer', describe: { zh: '层级', en: 'Depth' } },
    level: {
      type: 'text',
      describe: {
        zh: 'met 已达到、likely 很可能（≥0.7）、open 未定、unlikely 不大可能（<0.3）、missed 未达到、unknown 无法判断；空为没有目标值',
        en: 'met, likely (≥ 0.7), open, unlikely (< 0.3), missed, unknown; empty without targets',
      },
    },
    done: { type: 'number', describe: { zh: '完成份额', en: 'Share done' } },
    known: { type: 'number', describe: { zh: '其中已知的份额', en: 'Share of it that is known' } },
    late: { type: 'integer', describe: { zh: '逾期天数', en: 'Days late' } },
    target_year: { type: 'integer', describe: { zh: '目标年份', en: 'Year of the target' } },
    target: { type: 'number', describe: { zh: '目标值', en: 'Target' } },
    unit: { type: 'text', describe: { zh: '单位', en: 'Unit' } },
    last_year: { type: 'integer', describe: { zh: '最近观测年份', en: 'Year of the last observation' } },
    last_value: { type: 'number', describe: { zh: '最近观测值', en: 'Last observation' } },
    required: {
      type: 'number',
      describe: {
        zh: '每年所需变化（0.08 即 8%，或每年的量）',
        en: 'Required yearly change (0.08 is 8 %, or an amount)',
      },
    },
    made: { type: 'number', describe: { zh: '近年实际变化', en: 'Yearly change made of late' } },
    probability: { type: 'number', describe: { zh: '达成概率', en: 'Probability of attainment' } },
    with_projects: { type: 'number', describe: { zh: '计入项目后的概率', en: 'Probability with its projects' } },
    even_year: { type: 'integer', describe: { zh: '概率首次过半的年份', en: 'First year with an even chance' } },
    model: { type: 'text', describe: { zh: '模型', en: 'Model' } },
    stale: { type: 'boolean', describe: { zh: '数据超过两年未更新', en: 'No observation for more than two years' } },
    reason_zh: { type: 'text', describe: { zh: '理由', en: 'Reason, in Chinese' } },
    reason_en: { type: 'text', describe: { zh: '英文理由', en: 'Reason' } },
  }),
  positional: ['plan'],
  effect: 'read',
  uses: 'store',
  async run({ plan, today: given }, context) {
    const { plans } = await context.store();
    const state = planStatus(await plans.open(plan), today(given));
    const rows = [...state.targets.map(targetRow), ...state.work.map(workRow)];
    const text = (of: (row: StatusRow) => string) => rows.map(of);
    const number = (of: (row: StatusRow) => number) => Float64Array.from(rows, of);
    return {
      columns: {
        ...{ item: text(({ item }) => item), kind: text(({ kind }) => kind), name: text(({ name }) => name) },
        ...{ depth: number(({ depth }) => depth), level: text(({ level }) => level) },
        ...{ done: number(({ done }) => done), known: number(({ known }) => known), late: number(({ late }) => late) },
        ...{
          target_year: number(({ year }) => year),
          target: number(({ value }) => value),
          unit: text(({ unit }) => unit),
        },
        ...{ last_year: number(({ lastYear }) => lastYear), last_value: number(({ lastValue }) => lastValue) },
        ...{ required: number(({ required }) => required), made: number(({ made }) => made) },
        ...{
          probability: number(({ probability }) => probability),
          with_projects: number(({ withProjects }) => withProjects),
        },
        ...{ even_year: number(({ evenYear }) => evenYear), model: text(({ model }) => model) },
        ...{ stale: rows.map(({ stale }) => stale) },
        ...{ reason_zh: text(({ reason }) => reason.zh), reason_en: text(({ reason }) => reason.en) },
      },
      length: rows.length,
      evidence: { ...planEvidence('plans.status', { plan, today: today(given) }), estimate: true },
    };
  },
});

const none = Number.NaN;
const noTarget = { year: none, value: none, unit: '', lastYear: none, lastValue: none, required: none, made: none };
const noChance = { probability: none, withProjects: none, evenYear: none, model: '', stale: false };

type StatusRow = ReturnType<typeof targetRow>;

function targetRow({ target, view, level, reason, stale }: TargetStatus) {
  return {
    ...{
      item: target.target.id,
      kind: 'target',
      name: target.indicator.fields.name,
      depth: none,
      level: level as string,
    },
    ...{ done: none, known: none, late: none },
    ...{
      year: target.target.fields.year,
      value: target.target.fields.value,
      unit: target.definition?.fields.unit ?? '',
    },
    ...{ lastYear: view.lastYear, lastValue: view.lastValue, required: view.required, made: view.made },
    ...{ probability: view.probability, withProjects: view.withProjects, evenYear: view.meets?.even ?? none },
    ...{ model: view.model as string, stale, reason },
  };
}

function workRow({ item, depth, done, known, late, reason, level }: WorkStatus): StatusRow {
  return {
    ...{ item: item.id, kind: item.kind, name: item.fields.name, depth, level: level ?? '' },
    ...{ done, known, late, ...noTarget, ...noChance, reason },
  };
}
