import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { documentEvidence } from './document-fields.ts';
import { topicColumns, topicTable } from './topic-fields.ts';

/** The topics there are. */
export const topics = defineOperation({
  name: 'documents.topics',
  version: 1,
  summary: { zh: '列出专题', en: 'List topics' },
  description: { zh: '专题是保存下来的检索，有自己的页面。', en: 'A topic is a saved search with a page of its own.' },
  input: z.object({}),
  output: topicTable,
  effect: 'read',
  uses: 'store',
  async run(_, context) {
    const rows = await (await context.store()).topics.list();
    return { columns: topicColumns(rows), length: rows.length, evidence: documentEvidence('documents.topics', {}) };
  },
});
