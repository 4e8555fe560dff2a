import { UserError } from '@yanzhen/evidence/errors';
import { attachmentProblem, type PlanItem } from '@yanzhen/evidence/plans';
import { z } from 'zod';

const short = z.string().max(500);
const long = z.string().max(20_000);
const date = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);
const year = z.int().min(1000).max(9999);
const amount = z.number();
const share = z.number().min(0).max(1);
const id = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}_.:-]{0,99}$/u);

const attachment = z.string().refine((text) => attachmentProblem(text) === undefined, {
  message: 'title, title <http(s) address> or title <document:id>, at most 2000 characters',
});
const citation = z.object({
  document: short,
  passage: z.int().min(0),
  start: z.int().min(0),
  end: z.int().min(0),
  text: z.string().max(4000),
});
const named = { name: short.min(1), note: long.exactOptional() };
const work = {
  ...named,
  ...{ owner: short.exactOptional(), start: date.exactOptional(), end: date.exactOptional() },
  ...{ weight: z.number().min(0).exactOptional(), done: share.exactOptional(), open: z.boolean().exactOptional() },
  ...{ citation: citation.exactOptional(), attachments: z.array(attachment).max(100).exactOptional() },
};
const effect = z.object({ indicator: id, year, amount, displaced: share.exactOptional() });

/** The fields of items, by kind: what `PlanItem` says, checked at the door. */
const fields = {
  goal: z.object({ ...work, phase: year.exactOptional() }).strict(),
  action: z.object(work).strict(),
  task: z.object(work).strict(),
  project: z
    .object({
      ...work,
      ...{ budget: amount.min(0).exactOptional(), spent: amount.min(0).exactOptional() },
      ...{ region: short.exactOptional(), industry: short.exactOptional() },
      ...{ effects: z.array(effect).max(100).exactOptional(), dependsOn: z.array(id).max(200).exactOptional() },
    })
    .strict(),
  milestone: z.object({ ...named, due: date.exactOptional(), met: date.exactOptional() }).strict(),
  indicator: z.object({ ...named, owner: short.exactOptional() }).strict(),
  definition: z
    .object({
      ...{ number: z.int().min(1), unit: short, scope: long.exactOptional(), source: long.exactOptional() },
      ...{ direction: z.enum(['up', 'down', 'hold']), form: z.enum(['level', 'rate']) },
      ...{ prices: z.enum(['nominal', 'real', 'none']), since: year.exactOptional(), note: long.exactOptional() },
    })
    .strict(),
  target: z
    .object({
      ...{ definition: z.int().min(1).exactOptional(), year, value: amount, upper: amount.exactOptional() },
      comparator: z.enum(['exact', 'about', 'at_least', 'at_most', 'over', 'nearly', 'range']),
      ...{ draft: z.boolean().exactOptional(), citation: citation.exactOptional(), note: long.exactOptional() },
    })
    .strict(),
  observation: z
    .object({
      ...{ definition: z.int().min(1).exactOptional(), year, value: amount, source: long },
      ...{ revision: z.int().min(0), recorded: date.exactOptional(), note: long.exactOptional() },
    })
    .strict(),
} satisfies { [K in PlanItem['kind']]: z.ZodType<Extract<PlanItem, { kind: K }>['fields']> };

const place = { id, parent: id.nullable(), position: z.number() };

/** One item of a plan. */
export const planItem = z.discriminatedUnion('kind', [
  z.object({ ...place, kind: z.literal('goal'), fields: fields.goal }),
  z.object({ ...place, kind: z.literal('action'), fields: fields.action }),
  z.object({ ...place, kind: z.literal('task'), fields: fields.task }),
  z.object({ ...place, kind: z.literal('project'), fields: fields.project }),
  z.object({ ...place, kind: z.literal('milestone'), fields: fields.milestone }),
  z.object({ ...place, kind: z.literal('indicator'), fields: fields.indicator }),
  z.object({ ...place, kind: z.literal('definition'), fields: fields.definition }),
  z.object({ ...place, kind: z.literal('target'), fields: fields.target }),
  z.object({ ...place, kind: z.literal('observation'), fields: fields.observation }),
]);

/** What a plan says of itself. */
export const planDescription = z.object({
  title: z.object({ zh: short, en: short }),
  ...{
    issuer: short.exactOptional(),
    region: short.exactOptional(),
    from: year.exactOptional(),
    to: year.exactOptional(),
  },
  ...{ money: short.exactOptional(), source: long.exactOptional(), note: long.exactOptional() },
});

/** One thing a person does to a plan. */
export const planEdit = z.discriminatedUnion('do', [
  z.object({ do: z.literal('add'), item: planItem }),
  z.object({
    do: z.literal('set'),
    id,
    patch: z.object({
      parent: id.nullable().exactOptional(),
      position: z.number().exactOptional(),
      fields: z.record(z.string(), z.unknown()).exactOptional(),
    }),
  }),
  z.object({ do: z.literal('remove'), id }),
  z.object({ do: z.literal('info'), info: planDescription }),
]);

/** Checks what a patch sets on an item of this kind. @throws UserError naming the field. */
export function checkPatch(kind: PlanItem['kind'], patch: Readonly<Record<string, unknown>>, itemLabel: string): void {
  const shape: Readonly<Record<string, z.ZodType>> = fields[kind].shape;
  for (const [field, value] of Object.entries(patch)) {
    const schema = shape[field];
    if (schema !== undefined && (value === null ? isOptional(schema) : schema.safeParse(value).success)) continue;
    throw new UserError(
      'invalid-item-field',
      { zh: `“${itemLabel}”的 ${field} 不能这样设置。`, en: `${field} of “${itemLabel}” cannot be set so.` },
      {
        place: { field: 'edits' },
        found: JSON.stringify(value).slice(0, 200),
        expected: { zh: Object.keys(shape).join('、'), en: Object.keys(shape).join(', ') },
      },
    );
  }
}

const isOptional = (schema: z.ZodType) => ['optional', 'default'].includes((schema._zod.def as { type: string }).type);

export const planId = z.string().min(1).max(100);
export { id as itemId };
