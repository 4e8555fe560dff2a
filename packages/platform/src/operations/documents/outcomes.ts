import type { Fact } from '@yanzhen/documents/facts';
import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { table } from '../table.ts';
import { comparedFacts, comparisonFields } from './compare-facts.ts';
import { documentEvidence } from './document-fields.ts';
import type { LibraryFact } from './library-facts.ts';

/** Targets set against the results of the same region, indicator, measure and year. */
export const outcomes = defineOperation({
  name: 'documents.outcomes',
  version: 1,
  summary: { zh: '目标与结果对照', en: 'Targets against results' },
  description: {
    zh: '把一份文件定下的目标与另一份文件报告的结果放在一起：同一地区、指标、口径、年份和单位。约数和“左右”的目标按下浮十分之一以内为达到；说不清的不判断。',
    en: 'Sets the targets of one document against the results another reports, for the same region, indicator, measure, year and unit. A target of “about” is met from nine tenths on; what cannot be told is left open.',
  },
  input: z.object({
    ...comparisonFields,
    indicator: comparisonFields.indicator
      .optional()
      .meta({ zh: '指标，可只写一部分；默认全部', en: 'Indicator or a part of its name; all by default' }),
  }),
  output: table({
    region: { type: 'text', describe: { zh: '地区', en: 'Region' } },
    indicator: { type: 'text', describe: { zh: '指标', en: 'Indicator' } },
    measure: { type: 'text', describe: { zh: '口径', en: 'Measure' } },
    year: { type: 'integer', describe: { zh: '年份', en: 'Year' } },
    unit: { type: 'text', describe: { zh: '单位', en: 'Unit' } },
    comparator: { type: 'text', describe: { zh: '目标的比较', en: 'Comparator of the target' } },
    target: { type: 'number', describe: { zh: '目标', en: 'Target' } },
    target_max: { type: 'number', describe: { zh: '目标区间的上限', en: 'Upper end of a target range' } },
    achieved: { type: 'number', describe: { zh: '结果', en: 'Result' } },
    met: { type: 'text', describe: { zh: '是否达到：yes、no、open', en: 'Whether it was met: yes, no, open' } },
    target_document: { type: 'text', describe: { zh: '定目标的文档', en: 'Document with the target' } },
    target_passage: { type: 'integer', describe: { zh: '其段落', en: 'Its passage' } },
    achieved_document: { type: 'text', describe: { zh: '报告结果的文档', en: 'Document with the result' } },
    achieved_passage: { type: 'integer', describe: { zh: '其段落', en: 'Its passage' } },
  }),
  positional: ['indicator'],
  effect: 'read',
  uses: 'store',
  async run(input, context) {
    const pairs = pairsOf(await comparedFacts({ ...input, indicator: input.indicator ?? '' }, context));
    return {
      columns: {
        region: pairs.map(({ target }) => target.fact.region ?? ''),
        indicator: pairs.map(({ target }) => target.fact.indicator),
        measure: pairs.map(({ target }) => target.fact.measure),
        year: pairs.map(({ target }) => target.fact.year ?? Number.NaN),
        unit: pairs.map(({ target }) => target.fact.unit),
        comparator: pairs.map(({ target }) => target.fact.comparator),
        target: pairs.map(({ target }) => target.fact.value),
        target_max: pairs.map(({ target }) => target.fact.valueMax ?? Number.NaN),
        achieved: pairs.map(({ achieved }) => achieved.fact.value),
        met: pairs.map(({ target, achieved }) => isMet(target.fact, achieved.fact)),
        target_document: pairs.map(({ target }) => target.document.id),
        target_passage: pairs.map(({ target }) => target.fact.citation.passage),
        achieved_document: pairs.map(({ achieved }) => achieved.document.id),
        achieved_passage: pairs.map(({ achieved }) => achieved.fact.citation.passage),
      },
      length: pairs.length,
      evidence: documentEvidence('documents.outcomes', input),
    };
  },
});

interface Pair {
  readonly target: LibraryFact;
  readonly achieved: LibraryFact;
}

/** Each target with the first result of the same kind; results of the document that sets the target are not its outcome. */
function pairsOf(facts: readonly LibraryFact[]): Pair[] {
  const subject = ({ fact }: LibraryFact) =>
    [fact.regionCode ?? fact.region, fact.indicator, fact.measure, fact.year, fact.periodEnd, fact.unit].join('\u0000');
  const results = Map.groupBy(
    facts.filter(({ fact }) => fact.kind === 'achieved' && fact.year !== undefined),
    subject,
  );
  return facts
    .filter(({ fact }) => fact.kind === 'target' && fact.year !== undefined)
    .flatMap((target) => {
      const achieved = results.get(subject(target))?.find(({ document }) => document.id !== target.document.id);
      return achieved === undefined ? [] : [{ target, achieved }];
    })
    .sort((a, b) => (subject(a.target) < subject(b.target) ? -1 : 1));
}

/** How far below a target of “about” still is about it. */
const aboutFrom = 0.9;

/** Whether a result meets a target, where both say enough for it. */
function isMet({ comparator, value, valueMax }: Fact, achieved: Fact): 'yes' | 'no' | 'open' {
  const says = (met: boolean) => (met ? 'yes' : 'no');
  if (achieved.comparator === 'range' || achieved.comparator === 'at_most') return 'open';
  if (comparator === 'at_most') return says(achieved.value <= value);
  if (value < 0) return says(achieved.value <= value);
  if (comparator === 'about') return says(achieved.value >= value * aboutFrom);
  if (comparator === 'range') return says(achieved.value >= Math.min(value, valueMax ?? value));
  if (comparator === 'nearly') return 'open';
  return says(comparator === 'over' ? achieved.value > value : achieved.value >= value);
}
