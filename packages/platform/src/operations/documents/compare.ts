import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { comparedFacts, comparisonFields } from './compare-facts.ts';
import { documentEvidence } from './document-fields.ts';
import { factTable, factTableColumns } from './fact-table.ts';

/** One indicator across regions, years and documents. */
export const compare = defineOperation({
  name: 'documents.compare',
  version: 1,
  summary: { zh: '比较同一指标', en: 'Compare an indicator' },
  description: {
    zh: '列出各文档对同一指标的说法，按指标、口径、地区、年份排列；人工改正过的用改正值，否定过的不列。',
    en: 'Lists what documents say of one indicator, by indicator, measure, region and year; corrected by people where they did so, without what they rejected.',
  },
  input: z.object(comparisonFields),
  output: factTable,
  positional: ['indicator'],
  effect: 'read',
  uses: 'store',
  async run(input, context) {
    const entries = await comparedFacts(input, context);
    const place = ({ fact }: (typeof entries)[number]) =>
      [fact.indicator, fact.measure, fact.region ?? '', fact.year ?? 0, fact.kind].join('\u0000');
    entries.sort((a, b) => (place(a) < place(b) ? -1 : place(a) > place(b) ? 1 : 0));
    const rows = entries.map(({ document, fact, key }) => ({ document: document.id, fact, key }));
    const verdicts = await (await context.store()).verdicts.list(rows.map(({ key }) => key));
    return {
      columns: factTableColumns(rows, verdicts),
      length: rows.length,
      evidence: documentEvidence('documents.compare', input),
    };
  },
});
