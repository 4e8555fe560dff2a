import { z } from 'zod';
import { evidenceSchema } from '../evidence-schema.ts';
import { defineOperation } from '../operation.ts';
import { digestOf, digestSchema } from './digest-shape.ts';
import { documentEvidence } from './document-fields.ts';
import { makeDigest } from './make-digest.ts';
import { modelEndpoint } from './model-endpoint.ts';
import { sourceFields, sourcesOf, usesOf } from './sources.ts';

/** A digest of a document: core viewpoint, and points in groups with the passages that bear them. */
export const digest = defineOperation({
  name: 'documents.digest',
  version: 1,
  summary: { zh: '摘要', en: 'Digest' },
  description: {
    zh: '给出核心观点和分组要点，每条注明出自哪一段的哪几个字。默认从原文抽取句子，同一文档总是同一摘要；文件含多篇文章时每篇一份。配置了语言模型时可用 --abstract 让模型来写：没有出处的句子、所引段落中没有的数字一律丢弃并计数。',
    en: 'Gives a core viewpoint and points in groups, each with the stretch of the passage it comes from. By default they are sentences of the document, always the same ones; a file with several articles gets a digest of each. With a language model configured, --abstract has it write: sentences without a source and numbers that the cited passages do not have are thrown away and counted.',
  },
  input: z.object({
    ...sourceFields,
    points: z.int().min(1).max(20).default(8).meta({ zh: '要点条数', en: 'Points in all' }),
    abstract: z.boolean().default(false).meta({ zh: '由语言模型来写', en: 'Have the language model write it' }),
  }),
  output: z.object({
    digests: z.array(z.object({ document: z.string(), title: z.string(), ...digestSchema.shape })),
    /** The model that may be asked to write, by its configured name; null where none is. */
    model: z.string().nullable(),
    evidence: evidenceSchema,
  }),
  positional: ['file'],
  effect: 'read',
  uses: usesOf,
  async run(input, context) {
    const { points, abstract } = input;
    const digests = [];
    const notes = [];
    for (const { id, description, passages } of await sourcesOf(input, context)) {
      const source = { id, passages, title: description.title, language: description.language };
      const made = await makeDigest({ sources: [source], points, abstract }, context.signal);
      digests.push({ document: id, title: description.title, ...digestOf(made.digest) });
      notes.push(...made.notes);
    }
    const parameters = { points, abstract, source: input.document ?? input.file?.name };
    const evidence = documentEvidence('documents.digest', parameters);
    const model = modelEndpoint()?.model ?? null;
    return { digests, model, evidence: { ...evidence, estimate: abstract, notes } };
  },
});
