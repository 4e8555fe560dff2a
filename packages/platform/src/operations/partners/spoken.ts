import { z } from 'zod';
import { documentEvidence } from '../documents/document-fields.ts';
import { defineOperation } from '../operation.ts';
import { table } from '../table.ts';
import { spokenOf } from './spoken-of.ts';

/** What stored documents say of two regions working together. */
export const spoken = defineOperation({
  name: 'partners.spoken',
  version: 1,
  summary: { zh: '文档已写到的两地合作', en: 'What documents say of two regions working together' },
  description: {
    zh: '列出文档库中写到两地（或其下辖地区之间）合作的语句，注明文档和段落。写到合作不等于写到某个行业。',
    en: 'Lists sentences of stored documents that join two regions, or places within them, with document and passage. That they work together need not be about one industry.',
  },
  input: z.object({
    sender: z.string().meta({ zh: '一方的代码（GB/T 2260）', en: 'Code of one (GB/T 2260)' }),
    receiver: z.string().meta({ zh: '另一方的代码', en: 'Code of the other' }),
  }),
  output: table({
    document: { type: 'text', describe: { zh: '文档编号', en: 'Id of the document' } },
    title: { type: 'text', describe: { zh: '文档标题', en: 'Title of the document' } },
    relation: { type: 'text', describe: { zh: '关系', en: 'Relation' } },
    from: { type: 'text', describe: { zh: '地区甲', en: 'Region' } },
    to: { type: 'text', describe: { zh: '地区乙', en: 'The other region' } },
    sentence: { type: 'text', describe: { zh: '原句', en: 'The sentence' } },
    passage: { type: 'integer', describe: { zh: '段落序号，从 0 起', en: 'Number of the passage, from 0' } },
    start: { type: 'integer', describe: { zh: '在段落中的起点', en: 'Where it begins in the passage' } },
    end: { type: 'integer', describe: { zh: '在段落中的终点（不含）', en: 'Where it ends, exclusive' } },
    confidence: { type: 'number', describe: { zh: '置信度，0 到 1', en: 'Confidence, 0 to 1' } },
  }),
  positional: ['sender', 'receiver'],
  effect: 'read',
  uses: 'store',
  async run(input, context) {
    const look = await spokenOf(context);
    const rows = look(input.sender, input.receiver);
    const text = (of: (row: (typeof rows)[number]) => string) => rows.map(of);
    const number = (of: (row: (typeof rows)[number]) => number) => Float64Array.from(rows, of);
    return {
      columns: {
        document: text(({ document }) => document),
        title: text(({ title }) => title),
        relation: text(({ relation }) => relation.kind),
        from: text(({ relation }) => relation.from.name),
        to: text(({ relation }) => relation.to.name),
        sentence: text(({ relation }) => relation.sentence),
        passage: number(({ relation }) => relation.citation.passage),
        start: number(({ relation }) => relation.citation.start),
        end: number(({ relation }) => relation.citation.end),
        confidence: number(({ relation }) => relation.confidence),
      },
      length: rows.length,
      evidence: documentEvidence('partners.spoken', input),
    };
  },
});
