import { z } from 'zod';
import { documentReference } from '../documents/document-fields.ts';
import { corrected } from '../documents/fact-table.ts';
import { evidenceSchema, textSchema } from '../evidence-schema.ts';
import { defineOperation } from '../operation.ts';
import { type Drafts, draftsOfFacts, type LeftReason } from './drafts-of-facts.ts';
import { authorField, planEvidence, planField } from './plan-fields.ts';

const reasons: Readonly<Record<LeftReason, { zh: string; en: string }>> = {
  'no-year': { zh: '没有年份', en: 'no year is said' },
  relative: { zh: '相对的目标，没有基数', en: 'relative to a base that is not said' },
  'there-already': { zh: '规划中已有', en: 'in the plan already' },
};

/** Targets of a stored document as drafts of a plan. */
export const importFacts = defineOperation({
  name: 'plans.import-facts',
  version: 1,
  summary: { zh: '把文件中的目标取为草稿', en: 'Take targets of a document as drafts' },
  description: {
    zh: '从资料库的一份文件中提取目标，作为草稿连同原句引文放进规划；草稿不参与状态和概率，直到逐条采纳（accept）或否决（reject）。已被否定的提取结果不取，已改正的按改正取。',
    en: 'Extracts the targets of a document in the library and puts them into the plan as drafts with their citation; drafts count for nothing until each is taken (accept) or turned down (reject). Facts a person rejected are left out, corrected ones are taken as corrected.',
  },
  input: z.object({
    plan: planField,
    document: documentReference.meta({ zh: '资料库中文档的编号', en: 'A document of the library by id' }),
    least_confidence: z.number().min(0).max(1).default(0).meta({ zh: '置信度至少', en: 'Least confidence' }),
    author: authorField,
  }),
  output: z.object({
    ...{ plan: z.string(), revision: z.number(), found: z.number(), drafts: z.array(z.string()), made: z.number() },
    left: z.array(z.object({ sentence: z.string(), indicator: z.string(), reason: z.string(), text: textSchema })),
    evidence: evidenceSchema,
  }),
  positional: ['plan', 'document'],
  effect: 'write',
  uses: 'store',
  async run({ plan, document, least_confidence: least, author }, context) {
    const { plans, documents, verdicts } = await context.store();
    const { extractFacts, factKeys, indicatorKey } = await import('@yanzhen/documents/facts');
    const { items, revision } = await plans.open(plan);
    const { id, description, text } = await documents.show(document);
    const facts = extractFacts({ description, passages: text });
    const keys = factKeys(id, facts);
    const given = new Map((await verdicts.list(keys)).map((verdict) => [verdict.key, verdict]));
    const cited = facts.flatMap((fact, place) => {
      const key = keys[place]!;
      const verdict = given.get(key);
      const meant = corrected(fact, verdict);
      if (verdict?.verdict === 'rejected' || meant.kind !== 'target' || meant.confidence < least) return [];
      return [{ document: id, key, fact: meant }];
    });
    const drafts = draftsOfFacts(items, cited, indicatorKey);
    const edits = drafts.items.map((item) => ({ do: 'add' as const, item }));
    const change = edits.length === 0 ? { revision } : await plans.edit(plan, edits, { seen: revision, author });
    return {
      ...{ plan, revision: change.revision, found: cited.length, made: edits.length },
      drafts: drafts.items.flatMap((item) => (item.kind === 'target' ? [item.id] : [])),
      left: leftRows(drafts),
      evidence: planEvidence('plans.import-facts', { plan, document: id, least_confidence: least }),
    };
  },
});

const leftRows = ({ left }: Drafts) =>
  left.map(({ fact, reason }) => ({
    ...{ sentence: fact.sentence, indicator: fact.indicator, reason, text: { ...reasons[reason] } },
  }));
