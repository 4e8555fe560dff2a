import { z } from 'zod';
import { evidenceSchema } from '../evidence-schema.ts';
import { defineOperation } from '../operation.ts';
import { documentEvidence, documentReference, noteSchema, summaryOf, summarySchema } from './document-fields.ts';

const passageSchema = z.object({
  index: z.number(),
  kind: z.enum(['title', 'heading', 'paragraph', 'item', 'cell', 'note']),
  level: z.number(),
  page: z.number(),
  text: z.string(),
  runs: z.array(z.object({ at: z.number(), from: z.number() })),
});

/** A document with its passages, versions and the changes of its description. */
export const show = defineOperation({
  name: 'documents.show',
  version: 1,
  summary: { zh: '查看一篇文档', en: 'Show a document' },
  description: {
    zh: '显示文档的说明、段落、版本和修改记录；需要时附原文。段落的 runs 指回原文中的位置：从第 at 个字符起，对应原文第 from 个字符起。',
    en: 'Shows a document’s description, passages, versions and the history of corrections, with the original where asked for. The runs of a passage lead back to it: from its character `at` on, it is the original from character `from` on.',
  },
  input: z.object({
    document: documentReference,
    original: z.boolean().default(false).meta({ zh: '附上原文', en: 'With the original text' }),
  }),
  output: z.object({
    ...summarySchema.shape,
    notes: z.array(noteSchema),
    passageList: z.array(passageSchema),
    original: z.string().nullable(),
    pages: z.array(z.number()),
    versions: z.array(summarySchema),
    changes: z.array(
      z.object({
        number: z.number(),
        before: z.record(z.string(), z.string().nullable()),
        after: z.record(z.string(), z.string().nullable()),
        changedAt: z.string(),
      }),
    ),
    evidence: evidenceSchema,
  }),
  positional: ['document'],
  effect: 'read',
  uses: 'store',
  async run({ document, original }, context) {
    const { documents } = await context.store();
    const whole = await documents.show(document);
    const changes = await documents.changes(whole.id);
    return {
      ...summaryOf(whole),
      notes: whole.notes.map(({ code, text, page }) => ({ code, text, ...(page !== undefined && { page }) })),
      passageList: whole.text.map((passage) => ({ ...passage, runs: passage.runs.map((run) => ({ ...run })) })),
      original: original ? whole.original : null,
      pages: [...whole.pages],
      versions: (await documents.versions(whole.id)).map(summaryOf),
      changes: changes.map(({ number, before, after, changedAt }) => ({
        ...{ number, before: plain(before), after: plain(after) },
        changedAt: changedAt.toISOString(),
      })),
      evidence: documentEvidence('documents.show', { document }),
    };
  },
});

function plain(fields: object): Record<string, string | null> {
  return Object.fromEntries(Object.entries(fields));
}
