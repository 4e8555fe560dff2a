import { z } from 'zod';
import type { SearchHit } from '../../store/documents/index.ts';
import { evidenceSchema } from '../evidence-schema.ts';
import { defineOperation } from '../operation.ts';
import { documentEvidence, kinds, spanSchema } from './document-fields.ts';
import { queryOf, searchFields } from './search-input.ts';

const hitSchema = z.object({
  document: z.string(),
  version: z.number(),
  passage: z.number(),
  kind: z.string(),
  page: z.number(),
  score: z.number(),
  title: z.string(),
  issuer: z.string().nullable(),
  region: z.string().nullable(),
  date: z.string().nullable(),
  documentKind: z.enum(kinds).nullable(),
  snippet: z.string(),
  /** Places in the snippet. */
  snippetSpans: z.array(spanSchema),
  /** Places in the passage. */
  spans: z.array(spanSchema),
});

/** The search of the pages: passages with their marks, and what was understood of the query. */
export const find = defineOperation({
  name: 'documents.find',
  version: 1,
  summary: { zh: '检索段落并标出命中之处', en: 'Find passages with their marks' },
  description: {
    zh: '同 documents search，另给出命中的位置、文档的标题与日期、检索式被怎样理解，以及查不到的词可能是什么。',
    en: 'As documents search, with the places that match, the document’s title and date, how the query was understood, and what words that stand nowhere may have meant.',
  },
  input: z.object({
    ...searchFields,
    most: z.int().min(1).max(200).default(20).meta({ zh: '最多给出多少段', en: 'Passages at most' }),
    documents: z.array(z.string()).optional().meta({ zh: '只在这些文档中检索', en: 'Search these documents alone' }),
  }),
  output: z.object({
    hits: z.array(hitSchema),
    words: z.array(z.object({ written: z.string(), also: z.array(z.string()) })),
    filters: z.object({
      region: z.string().optional(),
      years: z.array(z.number()).optional(),
      kind: z.string().optional(),
      issuer: z.string().optional(),
      industry: z.string().optional(),
    }),
    /** Fewest words that a found passage has, and how many there are. */
    matched: z.object({ fewest: z.number(), of: z.number() }),
    unknown: z.array(z.object({ word: z.string(), meant: z.array(z.string()) })),
    evidence: evidenceSchema,
  }),
  positional: ['query'],
  effect: 'read',
  uses: 'store',
  async run(input, context) {
    const { highlight, snippet } = await import('@yanzhen/documents/search');
    const { documents } = await context.store();
    const { most: limit, order, documents: only } = input;
    const options = { limit, order, ...(only && { documents: only }) };
    const { hits, query, matched, unknown } = await documents.search(await queryOf(input), options);
    const { years, ...filters } = query.filters;
    return {
      hits: hits.map((hit) => {
        const { text, spans } = snippet(hit.text, query);
        return { ...hitOf(hit), snippet: text, snippetSpans: copied(spans), spans: copied(highlight(hit.text, query)) };
      }),
      words: query.units.map(({ written, alternatives }) => ({
        written,
        also: alternatives.slice(1).map(({ folded }) => folded),
      })),
      filters: { ...filters, ...(years && { years: [...years] }) },
      matched: { fewest: matched[0], of: matched[1] },
      unknown: unknown.map(({ word, meant }) => ({ word, meant: [...meant] })),
      evidence: documentEvidence('documents.find', input),
    };
  },
});

function copied(spans: readonly { start: number; end: number }[]) {
  return spans.map(({ start, end }) => ({ start, end }));
}

function hitOf(hit: SearchHit) {
  const { document, version, passage, kind, page, score, title } = hit;
  return {
    ...{ document, version, passage, kind, page, score, title },
    issuer: hit.issuer ?? null,
    region: hit.region ?? null,
    date: hit.date ?? null,
    documentKind: hit.documentKind ?? null,
  };
}
