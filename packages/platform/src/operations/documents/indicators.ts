import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { table } from '../table.ts';
import { documentEvidence, filterFields, filtersOf } from './document-fields.ts';
import { type LibraryFact, libraryFacts } from './library-facts.ts';

/** The indicators that documents speak of, so that one can be chosen and compared. */
export const indicators = defineOperation({
  name: 'documents.indicators',
  version: 1,
  summary: { zh: '文档中的指标', en: 'Indicators of documents' },
  description: {
    zh: '列出各文档给出数字的指标和口径，说法多的在前：多少条、几个地区、几篇文档、哪些年份。用 documents compare 比较其中一个。',
    en: 'Lists the indicators and measures that documents give figures for, most spoken of first: how many figures, regions, documents, which years. documents compare sets one side by side.',
  },
  input: z.object(filterFields),
  output: table({
    indicator: { type: 'text', describe: { zh: '指标', en: 'Indicator' } },
    measure: { type: 'text', describe: { zh: '口径', en: 'Measure' } },
    facts: { type: 'integer', describe: { zh: '数字条数', en: 'Figures' } },
    regions: { type: 'integer', describe: { zh: '地区数', en: 'Regions' } },
    documents: { type: 'integer', describe: { zh: '文档数', en: 'Documents' } },
    from: { type: 'integer', describe: { zh: '最早年份', en: 'First year' } },
    to: { type: 'integer', describe: { zh: '最晚年份', en: 'Last year' } },
  }),
  effect: 'read',
  uses: 'store',
  async run(input, context) {
    const { documents, verdicts } = await context.store();
    const given = new Map((await verdicts.list()).map(({ key, verdict }) => [key, verdict]));
    const found = await libraryFacts(documents, await documents.list(filtersOf(input)));
    const kept = found.filter(({ key }) => given.get(key) !== 'rejected');
    const groups = [...Map.groupBy(kept, ({ fact }) => `${fact.indicator}\u0000${fact.measure}`).values()];
    groups.sort((a, b) => b.length - a.length || (a[0]!.fact.indicator < b[0]!.fact.indicator ? -1 : 1));
    return {
      columns: {
        indicator: groups.map((group) => group[0]!.fact.indicator),
        measure: groups.map((group) => group[0]!.fact.measure),
        facts: groups.map((group) => group.length),
        regions: groups.map((group) => new Set(group.map(({ fact }) => fact.region ?? '')).size),
        documents: groups.map((group) => new Set(group.map(({ document }) => document.id)).size),
        from: groups.map((group) => Math.min(...yearsOf(group))),
        to: groups.map((group) => Math.max(...yearsOf(group))),
      },
      length: groups.length,
      evidence: documentEvidence('documents.indicators', input),
    };
  },
});

/** NaN alone where no figure has a year: missing, not zero. */
function yearsOf(group: readonly LibraryFact[]): number[] {
  const years = group.flatMap(({ fact }) => (fact.year === undefined ? [] : [fact.year]));
  return years.length > 0 ? years : [Number.NaN];
}
