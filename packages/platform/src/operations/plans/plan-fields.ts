import { z } from 'zod';
import type { PlanChange, StoredPlan } from '../../store/plans/types.ts';
import type { Evidence, Note } from '../evidence.ts';
import { evidenceSchema, textSchema } from '../evidence-schema.ts';
import { planId } from './item-schema.ts';

/** The field that names a plan. */
export const planField = planId.meta({
  zh: '规划编号（plans list 列出）',
  en: 'Id of the plan, as plans list shows it',
});

export const authorField = z
  .string()
  .min(1)
  .max(200)
  .default('local')
  .meta({ zh: '谁做的改动，记入日志', en: 'Who makes the change, written to its log', role: 'author' });

/** A plan with all its items, as the doors hand it out. */
export const planShape = z.object({
  info: z.object({ id: z.string(), title: textSchema }).loose(),
  revision: z.number(),
  updatedAt: z.string(),
  items: z.array(
    z.object({
      ...{ id: z.string(), kind: z.string(), parent: z.string().nullable(), position: z.number() },
      fields: z.record(z.string(), z.unknown()),
    }),
  ),
  evidence: evidenceSchema,
});

export const changeShape = z.object({
  ...{
    revision: z.number(),
    author: z.string(),
    summary: textSchema,
    undoes: z.number().nullable(),
    changedAt: z.string(),
  },
  entries: z.array(
    z.object({
      /** Absent for a change of the plan's own description. */
      item: z.string().optional(),
      before: z.record(z.string(), z.unknown()).nullable(),
      after: z.record(z.string(), z.unknown()).nullable(),
    }),
  ),
});

/** What every result of this room says of itself. */
export function planEvidence(
  operation: string,
  parameters: Evidence['parameters'],
  notes: readonly Note[] = [],
): Evidence {
  return { operation, version: 1, parameters, inputs: [], conventions: {}, estimate: false, notes };
}

export function planOutput(
  { info, items, revision, updatedAt }: StoredPlan,
  evidence: Evidence,
): z.output<typeof planShape> {
  return {
    info: { ...info, title: { ...info.title } },
    revision,
    updatedAt: updatedAt.toISOString(),
    items: items.map((item) => ({ ...item, fields: { ...(item.fields as unknown as Record<string, unknown>) } })),
    evidence,
  };
}

export function changeOutput({
  revision,
  author,
  summary,
  undoes,
  changedAt,
  entries,
}: PlanChange): z.output<typeof changeShape> {
  return {
    ...{ revision, author, summary: { ...summary }, undoes, changedAt: changedAt.toISOString() },
    entries: entries.map((entry) => ({
      ...('item' in entry ? { item: entry.item } : {}),
      before: asRecord(entry.before),
      after: asRecord(entry.after),
    })),
  };
}

const asRecord = (value: object | null) => (value === null ? null : { ...(value as Record<string, unknown>) });
