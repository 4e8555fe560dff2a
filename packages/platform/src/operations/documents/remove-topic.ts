import { UserError } from '@yanzhen/evidence/errors';
import { z } from 'zod';
import { evidenceSchema } from '../evidence-schema.ts';
import { defineOperation } from '../operation.ts';
import { documentEvidence } from './document-fields.ts';
import { topicId } from './topic-fields.ts';

/** Takes a topic away; the documents stay. */
export const removeTopic = defineOperation({
  name: 'documents.remove-topic',
  version: 1,
  summary: { zh: '删除专题', en: 'Remove a topic' },
  description: { zh: '删除专题；文档不受影响。', en: 'Takes a topic away; the documents stay.' },
  input: z.object({ topic: topicId }),
  output: z.object({ topic: z.string(), evidence: evidenceSchema }),
  positional: ['topic'],
  effect: 'write',
  needs: 'analyst',
  uses: 'store',
  async run({ topic }, context) {
    if (!(await (await context.store()).topics.remove(topic))) throw noTopic(topic);
    return { topic, evidence: documentEvidence('documents.remove-topic', { topic }) };
  },
});

export function noTopic(topic: string): UserError {
  return new UserError(
    'unknown-topic',
    { zh: `没有专题“${topic}”。`, en: `There is no topic “${topic}”.` },
    {
      kind: 'absent',
      place: { field: 'topic' },
      advice: { zh: '用 documents topics 查看。', en: 'List them with documents topics.' },
    },
  );
}
