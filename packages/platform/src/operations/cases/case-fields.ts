import { type CasePart, caseParts, nextPart, staleBecause } from '@yanzhen/evidence/cases';
import { z } from 'zod';
import type { CaseChange, CaseSummary, MadeBy } from '../../store/cases/types.ts';
import type { Evidence, Note, Text } from '../evidence.ts';
import { textSchema } from '../evidence-schema.ts';
import { authorField } from '../plans/plan-fields.ts';

export { authorField };

/** The field that names a case. */
export const caseField = z
  .string()
  .min(1)
  .max(100)
  .meta({ zh: '协作案编号（cases list 列出）', en: 'Id of the case, as cases list shows it' });

export const partField = z.enum(caseParts).meta({
  zh: '哪一部分：proposal 提案、layout 布局问题、outcome 布局结果、game 联盟博弈、split 收益分配、contract 协议',
  en: 'Which part: proposal, layout, outcome (the layout’s answer), game, split or contract',
});

const name = z.string().trim().min(1).max(200);

/** A name in one language stands for both. */
export const nameField = z
  .union([name, z.object({ zh: name, en: name })])
  .transform((given): Text => (typeof given === 'string' ? { zh: given, en: given } : given))
  .meta({ zh: '名称：文字，或 {"zh":…,"en":…}', en: 'Name: text, or {"zh":…,"en":…}' });

const input = z.object({
  ...{ dataset: z.string(), version: z.number(), hash: z.string(), title: textSchema, source: z.string() },
});

/** What the evidence of the operation that made a part says; further fields of it are left out. */
export const madeBySchema = z.object({
  operation: z.string().max(200),
  version: z.number(),
  parameters: z.record(z.string(), z.unknown()),
  inputs: z.array(input).max(100).default([]),
});

/** Through JSON, as it is kept. */
export const madeByOf = (given: z.output<typeof madeBySchema> | null | undefined): MadeBy | null =>
  given ? (JSON.parse(JSON.stringify(given)) as MadeBy) : null;

/** A case and where it stands, without what its parts say. */
export const standing = z.object({ id: z.string(), version: z.number(), next: z.enum(caseParts).nullable() });

export const standingOf = ({ id, version, parts }: CaseSummary): z.output<typeof standing> => ({
  ...{ id, version, next: nextPart(parts) ?? null },
});

export const shownPart = z.object({
  text: z.string(),
  madeBy: z.object({ ...madeBySchema.shape, inputs: z.array(input) }).nullable(),
  ...{ author: z.string(), madeAt: z.string(), hash: z.string() },
  /** Whether an earlier part changed since, and which. */
  stale: z.boolean(),
  staleBecause: z.array(z.enum(caseParts)),
});

/** The parts of a case with where each stands. */
export function shownParts(
  { parts }: CaseSummary,
  texts: Readonly<Partial<Record<CasePart, string>>>,
): Partial<Record<CasePart, z.output<typeof shownPart>>> {
  const stale = staleBecause(parts);
  return Object.fromEntries(
    caseParts.flatMap((part) => {
      const kept = parts[part];
      if (kept === undefined) return [];
      const { madeBy, author, madeAt, hash } = kept;
      const because = stale[part] ?? [];
      const made = madeBy && { ...madeBy, parameters: { ...madeBy.parameters }, inputs: madeBy.inputs.map(plain) };
      return [
        [
          part,
          {
            text: texts[part] ?? '',
            madeBy: made,
            author,
            madeAt,
            hash,
            stale: because.length > 0,
            staleBecause: because,
          },
        ],
      ];
    }),
  );
}

const plain = (reference: MadeBy['inputs'][number]) => ({ ...reference, title: { ...reference.title } });

/** A change in a few words. */
export function changeWords({ kind, undoes, entries }: CaseChange): Text {
  if (kind === 'create') return { zh: '新建', en: 'made' };
  if (kind === 'undo') return { zh: `撤销第 ${undoes} 次改动`, en: `undid change ${undoes}` };
  if (kind === 'rename') return { zh: '改名', en: 'renamed' };
  const names = entries.flatMap((entry) => ('part' in entry ? [entry.part] : []));
  return { zh: `写入 ${names.join('、')}`, en: `put ${names.join(', ')}` };
}

/** What results of this room say of themselves. */
export function caseEvidence(
  operation: string,
  parameters: Evidence['parameters'],
  notes: readonly Note[] = [],
): Evidence {
  return { operation, version: 1, parameters, inputs: [], conventions: {}, estimate: false, notes };
}
