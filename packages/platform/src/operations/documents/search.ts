import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { table } from '../table.ts';
import { documentEvidence } from './document-fields.ts';
import { queryOf, searchFields } from './search-input.ts';

/** Passages that answer a query, best first. */
export const search = defineOperation({
  name: 'documents.search',
  version: 2,
  summary: { zh: '检索段落', en: 'Search passages' },
  description: {
    zh: '检索段落：先给含全部词的，再给含得尽可能多的。认识全称与简称（发改委、长三角、NEV）、繁体字、拼音和首字母。',
    en: 'Finds passages: those with every word first, then those with as many as possible. Full and short names (NDRC, NEV), traditional characters, pinyin and initials are understood.',
  },
  input: z.object({
    ...searchFields,
    most: z.int().min(1).max(1000).default(20).meta({ zh: '最多给出多少段', en: 'Passages at most' }),
  }),
  output: table({
    rank: { type: 'integer', describe: { zh: '名次', en: 'Rank' } },
    document: { type: 'text', describe: { zh: '文档编号', en: 'Document id' } },
    passage: { type: 'integer', describe: { zh: '段落序号，从 0 起', en: 'Number of the passage, from 0' } },
    score: {
      type: 'number',
      describe: { zh: '得分，0 到 1：先按含词的比例，再按契合度', en: 'Score, 0 to 1: share of words, then fit' },
    },
    snippet: { type: 'text', describe: { zh: '摘录', en: 'Snippet' } },
  }),
  positional: ['query'],
  effect: 'read',
  uses: 'store',
  async run(input, context) {
    const { snippet } = await import('@yanzhen/documents/search');
    const { documents } = await context.store();
    const { hits, query } = await documents.search(await queryOf(input), { limit: input.most, order: input.order });
    return {
      columns: {
        rank: hits.map((_, k) => k + 1),
        document: hits.map((hit) => hit.document),
        passage: hits.map((hit) => hit.passage),
        score: hits.map((hit) => hit.score),
        snippet: hits.map((hit) => snippet(hit.text, query).text),
      },
      length: hits.length,
      evidence: documentEvidence('documents.search', input),
    };
  },
});
