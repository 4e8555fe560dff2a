import type { DigestSource } from '@yanzhen/documents/digest';
import { chinaRegions } from '@yanzhen/evidence/schemes';
import { z } from 'zod';
import type { DocumentRepository, DocumentSummary, SearchHit } from '../../store/documents/index.ts';
import { evidenceSchema, textSchema } from '../evidence-schema.ts';
import { defineOperation } from '../operation.ts';
import { digestOf, digestSchema } from './digest-shape.ts';
import { documentEvidence, summaryOf, summarySchema } from './document-fields.ts';
import { libraryFacts } from './library-facts.ts';
import { makeDigest } from './make-digest.ts';
import { modelEndpoint } from './model-endpoint.ts';
import { noTopic } from './remove-topic.ts';
import { topicId } from './topic-fields.ts';

const factSchema = z.object({
  document: z.string(),
  passage: z.number(),
  region: z.string().nullable(),
  indicator: z.string(),
  comparator: z.string(),
  value: z.number(),
  valueMax: z.number().nullable(),
  unit: z.string(),
  year: z.number().nullable(),
  kind: z.enum(['target', 'achieved']),
});

/** A topic's page: its newest documents with their digests, what is new, what is said in figures, who speaks of it. */
export const topic = defineOperation({
  name: 'documents.topic',
  version: 1,
  summary: { zh: '查看一个专题', en: 'Show a topic' },
  description: {
    zh: '给出专题的总摘要、最新文档及其中与专题有关的段落的摘要、上次查看以来新增的文档、历年数据，以及谈到它的地区。用 documents look-at-topic 记下“已看过”。',
    en: 'Gives a topic’s digest, its newest documents each with a digest of the passages that speak of it, the documents that are new since it was last looked at, its facts over time, and the regions that speak of it. documents look-at-topic remembers that it was seen.',
  },
  input: z.object({
    topic: topicId,
    newest: z.int().min(1).max(50).default(10).meta({ zh: '给出多少篇文档的摘要', en: 'Documents to digest' }),
    abstract: z
      .boolean()
      .default(false)
      .meta({ zh: '总摘要由语言模型来写', en: 'Have the language model write the topic’s digest' }),
  }),
  output: z.object({
    topic: z.string(),
    name: z.string(),
    query: z.string(),
    seenAt: z.string().nullable(),
    digest: digestSchema,
    documents: z.array(
      z.object({ ...summarySchema.shape, hits: z.number(), isNew: z.boolean(), digest: digestSchema }),
    ),
    /** All documents that speak of it, newest first. */
    total: z.number(),
    regions: z.array(z.object({ code: z.string(), name: textSchema, documents: z.number(), passages: z.number() })),
    facts: z.array(factSchema),
    /** The model that may be asked to write, by its configured name; null where none is. */
    model: z.string().nullable(),
    evidence: evidenceSchema,
  }),
  positional: ['topic'],
  effect: 'read',
  uses: 'store',
  async run({ topic: id, newest, abstract }, context) {
    const { topics, documents } = await context.store();
    const found = await topics.get(id);
    if (found === null) throw noTopic(id);
    const { summaries, hits } = await documentsAbout(documents, found.query);
    const seen = new Set(found.seen);
    const shown = summaries.slice(0, newest);
    const sources = await Promise.all(shown.map((one) => sourceOf(documents, one, hits)));
    const about = { points: 8, about: found.query };
    const whole = await makeDigest({ sources, ...about, abstract }, context.signal);
    const digests = await Promise.all(
      sources.map((source) => makeDigest({ sources: [source], ...about, points: 5, abstract: false }, context.signal)),
    );
    return {
      topic: id,
      name: found.name,
      query: found.query,
      seenAt: found.seenAt?.toISOString() ?? null,
      digest: digestOf(whole.digest),
      documents: shown.map((one, k) => ({
        ...summaryOf(one),
        hits: hits.filter(({ document }) => document === one.id).length,
        isNew: !seen.has(`${one.id}@${one.version}`),
        digest: digestOf(digests[k]!.digest),
      })),
      total: summaries.length,
      regions: regionsOf(summaries, hits),
      facts: await factsAbout(documents, shown, hits),
      model: modelEndpoint()?.model ?? null,
      evidence: {
        ...documentEvidence('documents.topic', { topic: id, query: found.query, abstract }),
        ...{ estimate: abstract, notes: whole.notes },
      },
    };
  },
});

/** So many passages are looked at; a topic that finds more is too wide to be read. */
const mostHits = 1000;

/** The documents with passages that have every word of the query, newest first; of some of the words where none has all. */
export async function documentsAbout(
  documents: DocumentRepository,
  query: string,
): Promise<{ summaries: DocumentSummary[]; hits: readonly SearchHit[] }> {
  const { parseQuery } = await import('@yanzhen/documents/search');
  const { hits: all, matched } = await documents.search(parseQuery(query), { limit: mostHits });
  const whole = matched[1] / (matched[1] + 1);
  const complete = all.filter(({ score }) => score >= whole);
  const hits = complete.length > 0 ? complete : all;
  if (hits.length === 0) return { summaries: [], hits };
  return { summaries: await documents.list({ ids: [...new Set(hits.map(({ document }) => document))] }), hits };
}

async function sourceOf(
  documents: DocumentRepository,
  { id, description }: DocumentSummary,
  hits: readonly SearchHit[],
): Promise<DigestSource> {
  const { text } = await documents.show(id);
  const only = new Set(hits.filter(({ document }) => document === id).map(({ passage }) => passage));
  return { id, title: description.title, language: description.language, passages: text, only };
}

function regionsOf(summaries: readonly DocumentSummary[], hits: readonly SearchHit[]) {
  const scheme = chinaRegions();
  const counts = new Map<string, { documents: number; passages: number }>();
  for (const { id, description } of summaries) {
    if (description.region === undefined) continue;
    const count = counts.get(description.region) ?? { documents: 0, passages: 0 };
    count.documents++;
    count.passages += hits.filter(({ document }) => document === id).length;
    counts.set(description.region, count);
  }
  return [...counts]
    .sort(([a, x], [b, y]) => y.passages - x.passages || (a < b ? -1 : 1))
    .map(([code, count]) => {
      const name = scheme.byCode.get(code)?.name ?? { zh: code, en: code };
      return { code, name: { zh: name.zh, en: name.en }, ...count };
    });
}

/** The facts that stand in the passages found, by indicator and year. */
async function factsAbout(
  documents: DocumentRepository,
  summaries: readonly DocumentSummary[],
  hits: readonly SearchHit[],
): Promise<z.output<typeof factSchema>[]> {
  const wanted = new Set(hits.map(({ document, passage }) => `${document}#${passage}`));
  const facts = await libraryFacts(documents, summaries);
  return facts
    .filter(({ document, fact }) => wanted.has(`${document.id}#${fact.citation.passage}`))
    .map(({ document, fact }) => ({
      document: document.id,
      passage: fact.citation.passage,
      region: fact.region ?? null,
      indicator: fact.indicator,
      comparator: fact.comparator,
      value: fact.value,
      valueMax: fact.valueMax ?? null,
      unit: fact.unit,
      year: fact.year ?? null,
      kind: fact.kind,
    }))
    .sort((a, b) => (a.indicator < b.indicator ? -1 : a.indicator > b.indicator ? 1 : (a.year ?? 0) - (b.year ?? 0)));
}
