import { z } from 'zod';
import type { OperationContext } from '../context.ts';
import { filterFields, filtersOf } from './document-fields.ts';
import { corrected } from './fact-table.ts';
import { type LibraryFact, libraryFacts } from './library-facts.ts';

/** What both comparisons take. */
export const comparisonFields = {
  indicator: z
    .string()
    .min(1)
    .meta({ zh: '指标，可只写一部分，如 生产总值', en: 'Indicator as documents write it, or a part of its name' }),
  ...filterFields,
  measure: z
    .enum(['level', 'growth_rate', 'annual_growth', 'share', 'change', 'count', 'multiple', 'gap'])
    .optional()
    .meta({ zh: '只看这一口径', en: 'This measure alone' }),
};

const comparisonInput = z.object(comparisonFields);

/**
 * The facts on an indicator in the documents a filter lets through, corrected where a person did so, without those she
 * rejected. `from` and `to` are years of the facts here, not of the documents.
 */
export async function comparedFacts(
  input: z.output<typeof comparisonInput>,
  context: OperationContext,
): Promise<LibraryFact[]> {
  // Beside folding, this room brings the dictionaries: they are loaded when they are wanted.
  const { foldText } = await import('@yanzhen/documents/search');
  const { documents, verdicts } = await context.store();
  const { from, to, ...rest } = input;
  const all = await libraryFacts(documents, await documents.list(filtersOf(rest)));
  const given = new Map((await verdicts.list()).map((verdict) => [verdict.key, verdict]));
  const wanted = foldText(input.indicator).replaceAll(/\s/g, '');
  return all
    .filter(({ key }) => given.get(key)?.verdict !== 'rejected')
    .map((entry) => ({ ...entry, fact: corrected(entry.fact, given.get(entry.key)) }))
    .filter(({ fact }) => {
      if (!foldText(fact.indicator).replaceAll(/\s/g, '').includes(wanted)) return false;
      if (input.measure !== undefined && fact.measure !== input.measure) return false;
      if (from === undefined && to === undefined) return true;
      return fact.year !== undefined && fact.year >= (from ?? 0) && fact.year <= (to ?? 9999);
    });
}
