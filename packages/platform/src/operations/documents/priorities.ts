import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { table } from '../table.ts';
import { citedCells, citedColumns } from './cited.ts';
import { documentEvidence, filterFields, filtersOf } from './document-fields.ts';
import { libraryFindings } from './library-findings.ts';

/** Which regions name which industry as one to build up, with the passage that says so. */
export const priorities = defineOperation({
  name: 'documents.priorities',
  version: 1,
  summary: { zh: '谁把什么列为重点产业', en: 'Who names which industry a priority' },
  description: {
    zh: '列出各地文件点名要发展的产业及其在 GB/T 4754 中的位置，争的地区多的在前；每个地区给出最有把握的一句。',
    en: 'Lists the industries that regions’ documents name as ones to build up, with their classes of GB/T 4754, those most regions want first; each region with its surest sentence.',
  },
  input: z.object(filterFields),
  output: table({
    term: { type: 'text', describe: { zh: '产业', en: 'Industry' } },
    classes: { type: 'text', describe: { zh: 'GB/T 4754 代码，逗号分隔', en: 'Codes of GB/T 4754, by comma' } },
    wanted_by: { type: 'integer', describe: { zh: '点名的地区数', en: 'Regions that name it' } },
    region: { type: 'text', describe: { zh: '地区', en: 'Region' } },
    region_code: { type: 'text', describe: { zh: '地区代码', en: 'Region code' } },
    wording: { type: 'text', describe: { zh: '原文写法', en: 'As written' } },
    ...citedColumns,
  }),
  effect: 'read',
  uses: 'store',
  async run(input, context) {
    const { extractPriorities, priorityCounts } = await import('@yanzhen/documents/facts');
    const { documents } = await context.store();
    const found = await libraryFindings(documents, await documents.list(filtersOf(input)), extractPriorities);
    const sources = [...Map.groupBy(found, ({ document }) => document.id)].map(([document, own]) => ({
      document,
      priorities: own.map(({ found: priority }) => priority),
    }));
    const rows = priorityCounts(sources).flatMap(({ term, classes, regions }) =>
      regions.map((one) => ({ term, codes: classes.map(({ code }) => code).join(','), count: regions.length, ...one })),
    );
    return {
      columns: {
        term: rows.map(({ term }) => term),
        classes: rows.map(({ codes }) => codes),
        wanted_by: rows.map(({ count }) => count),
        region: rows.map(({ region }) => region),
        region_code: rows.map(({ priority }) => priority.regionCode ?? ''),
        wording: rows.map(({ priority }) => priority.wording),
        ...citedCells(rows.map(({ document, priority }) => ({ document, found: priority }))),
      },
      length: rows.length,
      evidence: documentEvidence('documents.priorities', input),
    };
  },
});
