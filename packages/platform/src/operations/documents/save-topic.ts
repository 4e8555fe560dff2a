import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { documentEvidence } from './document-fields.ts';
import { topicColumns, topicId, topicTable } from './topic-fields.ts';

/** Saves a search as a topic, or changes one. */
export const saveTopic = defineOperation({
  name: 'documents.save-topic',
  version: 1,
  summary: { zh: '保存专题', en: 'Save a topic' },
  description: {
    zh: '把一个检索保存为专题；同编号的专题改名或改检索式，已看过的不受影响。',
    en: 'Saves a search as a topic; one of the same id gets the new name and query, and keeps what was seen.',
  },
  input: z.object({
    topic: topicId,
    query: z.string().min(1).max(400).meta({ zh: '检索式', en: 'Query' }),
    name: z.string().min(1).max(200).optional().meta({ zh: '名称，默认为检索式', en: 'Name, by default the query' }),
  }),
  output: topicTable,
  positional: ['topic', 'query'],
  effect: 'write',
  needs: 'analyst',
  uses: 'store',
  async run({ topic, query, name = query }, context) {
    const { topics } = await context.store();
    const rows = [await topics.save(topic, { name, query })];
    const evidence = documentEvidence('documents.save-topic', { topic, query, name });
    return { columns: topicColumns(rows), length: 1, evidence };
  },
});
