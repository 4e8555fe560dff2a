import { z } from 'zod';
import { evidenceSchema } from '../evidence-schema.ts';
import { defineOperation } from '../operation.ts';
import { documentEvidence } from './document-fields.ts';
import { noTopic } from './remove-topic.ts';
import { topicId } from './topic-fields.ts';

/** Remembers what a topic finds now, so that the next look tells what is new. */
export const lookAtTopic = defineOperation({
  name: 'documents.look-at-topic',
  version: 1,
  summary: { zh: '把专题记为已看过', en: 'Mark a topic as seen' },
  description: {
    zh: '记下专题现在找到的文档；以后新增的或有了新版本的会标为新。',
    en: 'Remembers the documents a topic finds now; those that come later, or get a new version, are marked as new.',
  },
  input: z.object({ topic: topicId }),
  output: z.object({ topic: z.string(), seen: z.number(), evidence: evidenceSchema }),
  positional: ['topic'],
  effect: 'write',
  needs: 'analyst',
  uses: 'store',
  async run({ topic }, context) {
    const { topics, documents } = await context.store();
    const found = await topics.get(topic);
    if (found === null) throw noTopic(topic);
    const { documentsAbout } = await import('./topic.ts');
    const { summaries } = await documentsAbout(documents, found.query);
    await topics.look(
      topic,
      summaries.map(({ id, version }) => `${id}@${version}`),
    );
    return { topic, seen: summaries.length, evidence: documentEvidence('documents.look-at-topic', { topic }) };
  },
});
