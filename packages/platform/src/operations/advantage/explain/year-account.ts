import type { ProximityConvention } from '@yanzhen/science/advantage';
import type { Matrix } from '@yanzhen/science/labelled';
import type { OperationContext } from '../../context.ts';
import { select, yearIn } from '../../figures/index.ts';
import { openStructure } from '../../rivalry/structure.ts';
import { complexityByYear } from '../complexity.ts';
import { presenceConventions } from '../gate-notes.ts';
import { type Account, missingField } from './account.ts';
import { alternativesOf } from './alternatives.ts';
import type { ExplainInput } from './fields.ts';
import { inputsOf } from './inputs.ts';
import { type Belongs, measureOf, type YearCode } from './measures.ts';
import { type Computed, computedIn, type Place } from './question.ts';

const NEEDS: Record<Belongs, readonly (readonly ['region' | 'industry', 'region' | 'industry' | 'other'])[]> = {
  cell: [
    ['region', 'region'],
    ['industry', 'industry'],
  ],
  region: [['region', 'region']],
  industry: [['industry', 'industry']],
  'region-pair': [
    ['region', 'region'],
    ['region', 'other'],
  ],
  'industry-pair': [
    ['industry', 'industry'],
    ['industry', 'other'],
  ],
};

/** Cells whose figure rests on everything the region has. */
const RELATED: ReadonlySet<YearCode> = new Set(['density', 'distance', 'cog']);

/** A figure of one year. */
export async function yearAccount(code: YearCode, input: ExplainInput, context: OperationContext): Promise<Account> {
  const structure = await openStructure(context, input);
  const { figures } = structure;
  const year = yearIn(figures, input.year);
  const of = belongsTo(code, input);
  const isPair = of === 'region-pair';
  const method = input.method === 'reflections' ? 'reflections' : 'eigenvector';
  const setting = { threshold: input.threshold, convention: input.convention as ProximityConvention, method } as const;
  const computed = computedIn(figures, year, setting, structure.tradable);
  const place = placeOf(of, input, figures.dataset.info, computed.x);
  const labels = labelsOf(place, computed.x);
  const { notes } = complexityByYear(figures, { year, threshold: input.threshold });
  const { regions, industries } = basisOf(of, labels, computed);
  return {
    figures,
    value: measureOf(code).value(computed, place),
    years: [year],
    ...labels,
    otherIs: isPair ? 'region' : 'industry',
    inputs: inputsOf(code, of, computed, place),
    alternatives: alternativesOf(code, computed, place, figures),
    restsOn: { regions, industries: RELATED.has(code) ? undefined : industries, columns: computed.x.columns },
    parameters: { year, method },
    conventions: {
      ...presenceConventions(computed.year.presence),
      proximity: input.convention,
      complexity: method,
      ...(isPair ? structure.conventions : {}),
    },
    notes: [...notes, ...(isPair ? structure.notes : [])],
  };
}

/** Herfindahl is asked of an industry too, when that is what is named. */
function belongsTo(code: YearCode, input: ExplainInput): Belongs {
  const { of } = measureOf(code);
  return code === 'herfindahl' && input.region === undefined && input.industry !== undefined ? 'industry' : of;
}

function placeOf(of: Belongs, input: ExplainInput, info: Parameters<typeof select>[0], x: Matrix): Place {
  const found: Record<string, number> = {};
  for (const [kind, field] of NEEDS[of]) {
    const text = input[field];
    if (text === undefined) {
      throw missingField(
        field,
        NEEDS[of].map(([, name]) => name),
      );
    }
    found[field] = select(info, kind, kind === 'region' ? x.rows : x.columns, text);
  }
  return {
    region: found.region ?? -1,
    industry: found.industry ?? -1,
    otherRegion: of === 'region-pair' ? found.other! : -1,
    otherIndustry: of === 'industry-pair' ? found.other! : -1,
  };
}

function labelsOf(place: Place, { rows, columns }: Matrix) {
  return {
    region: rows[place.region] ?? null,
    industry: columns[place.industry] ?? null,
    other: rows[place.otherRegion] ?? columns[place.otherIndustry] ?? null,
  };
}

/** Whose facts the figure rests on; undefined for all. */
function basisOf(of: Belongs, { region, industry, other }: ReturnType<typeof labelsOf>, { x, tradable }: Computed) {
  const both = (first: string | null) => [first!, other!];
  switch (of) {
    case 'cell':
      return { regions: [region!], industries: [industry!] };
    case 'region':
      return { regions: [region!], industries: undefined };
    case 'industry':
      return { regions: undefined, industries: [industry!] };
    case 'region-pair':
      return { regions: both(region), industries: x.columns.filter((_, j) => tradable[j] === 1) };
    case 'industry-pair':
      return { regions: undefined, industries: both(industry) };
  }
}
