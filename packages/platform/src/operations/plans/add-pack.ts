import { UserError } from '@yanzhen/evidence/errors';
import { indicatorPacks, itemsOf, type PackIndicator, type PlanItem } from '@yanzhen/evidence/plans';
import { z } from 'zod';
import { evidenceSchema } from '../evidence-schema.ts';
import { defineOperation } from '../operation.ts';
import { itemId } from './item-schema.ts';
import { authorField, planEvidence, planField } from './plan-fields.ts';

/** The indicators of a pack, put into a plan. */
export const addPack = defineOperation({
  name: 'plans.add-pack',
  version: 1,
  summary: { zh: '把指标包加进规划', en: 'Put an indicator pack into a plan' },
  description: {
    zh: '加入指标包中的指标和定义（第 1 版），数值和目标留空；已有同编号或同名指标的跳过。',
    en: 'Adds the indicators of a pack with their definitions (version 1), without values or targets; those the plan has by id or name are left out.',
  },
  input: z.object({
    plan: planField,
    pack: z.string().min(1).max(100).meta({ zh: '指标包（packs 列出）', en: 'The pack, as packs lists it' }),
    beneath: itemId
      .optional()
      .meta({ zh: '放在哪个目标、行动或任务之下', en: 'The goal, action or task to stand beneath' }),
    author: authorField,
  }),
  output: z.object({
    ...{ plan: z.string(), revision: z.number(), added: z.array(z.string()), left: z.array(z.string()) },
    evidence: evidenceSchema,
  }),
  positional: ['plan', 'pack'],
  effect: 'write',
  uses: 'store',
  async run({ plan, pack: wanted, beneath, author }, context) {
    const pack = indicatorPacks.find(({ id }) => id === wanted);
    if (pack === undefined) throw unknownPack(wanted);
    const { plans } = await context.store();
    const { items, revision } = await plans.open(plan);
    const known = new Set(itemsOf(items, 'indicator').map(({ fields }) => fields.name));
    const ids = new Set(items.map(({ id }) => id));
    const fresh = pack.indicators.filter(({ id, name }) => !ids.has(id) && !known.has(name.zh));
    const edits = fresh
      .flatMap((indicator, place) => itemsOfIndicator(indicator, beneath ?? null, known.size + place + 1))
      .map((item) => ({ do: 'add' as const, item }));
    const change = edits.length === 0 ? { revision } : await plans.edit(plan, edits, { seen: revision, author });
    return {
      ...{ plan, revision: change.revision, added: fresh.map(({ id }) => id) },
      left: pack.indicators.filter((indicator) => !fresh.includes(indicator)).map(({ id }) => id),
      evidence: planEvidence('plans.add-pack', { plan, pack: wanted, beneath }),
    };
  },
});

function itemsOfIndicator(indicator: PackIndicator, parent: string | null, position: number): PlanItem[] {
  const { id, name, unit, scope, source, direction, form, prices } = indicator;
  const note =
    '来自指标包；口径和来源须对照现行文件核对。From a pack: hold scope and source against what is now in force.';
  return [
    { id, kind: 'indicator', parent, position, fields: { name: name.zh, note: name.en } },
    {
      ...{ id: `${id}-d1`, kind: 'definition', parent: id, position: 1 },
      fields: { number: 1, unit, scope: scope.zh, source, direction, form, prices, note },
    },
  ];
}

function unknownPack(wanted: string): UserError {
  return new UserError(
    'pack-unknown',
    { zh: `没有名为 ${wanted} 的指标包。`, en: `There is no pack ${wanted}.` },
    {
      kind: 'absent',
      place: { field: 'pack' },
      found: wanted,
      expected: {
        zh: indicatorPacks.map(({ id, name }) => `${id}（${name.zh}）`).join('、'),
        en: indicatorPacks.map(({ id }) => id).join(', '),
      },
    },
  );
}
