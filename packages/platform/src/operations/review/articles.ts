import { articles as allArticles, exceptionCases } from '@yanzhen/documents/review';
import { z } from 'zod';
import { recordEvidence } from '../datasets/dataset-fields.ts';
import { defineOperation } from '../operation.ts';
import { table } from '../table.ts';

/** The table of articles in our own words: what a finding may cite. */
export const articles = defineOperation({
  name: 'review.articles',
  version: 1,
  summary: { zh: '列出审查标准的条项', en: 'List the articles of the review' },
  description: {
    zh: '列出条例第8—12条与办法第9—23、25条各项的概述。线索只引用这张表里的条项；以公布的原文为准。',
    en: 'Lists the items of Articles 8 to 12 of the Regulation and 9 to 23 and 25 of the Measures, summed up. A finding cites nothing else; the published text decides.',
  },
  input: z.object({}),
  output: table({
    regulation: { type: 'text', describe: { zh: '条例条项', en: 'Item of the Regulation' } },
    measures: { type: 'text', describe: { zh: '办法条项', en: 'Item of the Measures' } },
    text_zh: { type: 'text', describe: { zh: '概述', en: 'Summary in Chinese' } },
    text_en: { type: 'text', describe: { zh: '英文概述', en: 'Summary in English' } },
    proviso: {
      type: 'boolean',
      describe: {
        zh: '有法律、行政法规依据或国务院批准的除外',
        en: 'Unless a law, administrative regulation or the State Council allows it',
      },
    },
  }),
  effect: 'read',
  async run() {
    const rows = [
      ...allArticles.flatMap(({ regulation, measures, items, proviso }) =>
        items.map(({ item, text }) => ({ regulation, measures: `${measures}(${item})`, text, proviso })),
      ),
      ...exceptionCases.map((each) => ({ ...each, proviso: false })),
    ];
    return {
      columns: {
        regulation: rows.map(({ regulation }) => regulation),
        measures: rows.map(({ measures }) => measures),
        text_zh: rows.map(({ text }) => text.zh),
        text_en: rows.map(({ text }) => text.en),
        proviso: rows.map(({ proviso }) => proviso),
      },
      length: rows.length,
      evidence: recordEvidence('review.articles', {}),
    };
  },
});
