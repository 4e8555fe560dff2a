import { type ItemOf, itemsOf, type PlanDocument } from '@yanzhen/evidence/plans';
import { type Classification, matrixOf } from '@yanzhen/science/labelled';
import type { OperationContext } from '../context.ts';
import { type Figures, openFigures, select } from '../figures/index.ts';
import { newestRevisions } from './plan-targets.ts';
import type { PromiseQuestion } from './promise-question.ts';
import type { GrowthBase, PriceBasis } from './promised-growth.ts';

/** A part of the total: its name, and its code where it is a region. */
export interface Part {
  readonly name: string;
  readonly code: string | undefined;
}

/** What the parts of a total are known to have had, from plans and a dataset. */
export type BaseFinder = (part: Part, year: number) => GrowthBase | undefined;

export interface BaseTools {
  /** Evens out spellings of an indicator. */
  readonly keyOf: (indicator: string) => string;
  /** An amount in the unit of the total; undefined where it does not convert. */
  readonly amountIn: (value: number, unit: string) => number | undefined;
  /** Whether the total is money, so that prices are to be told. */
  readonly isMoney: boolean;
}

/** Plans before the dataset: whoever entered an observation knew which definition was meant. */
export async function baseFinder(
  parts: readonly Part[],
  question: PromiseQuestion,
  tools: BaseTools,
  context: OperationContext,
): Promise<BaseFinder> {
  const inPlans = await planBases(parts, question, tools, context);
  const inDataset = question.baseDataset === undefined ? undefined : await datasetBases(question, tools, context);
  return (part, year) => inPlans(part, year) ?? inDataset?.(part, year);
}

/** Observations of a region's own plans, and of the indicators of the plan at hand that are named after the part. */
async function planBases(
  parts: readonly Part[],
  { plan: atHand, indicator }: PromiseQuestion,
  { keyOf, amountIn, isMoney }: BaseTools,
  context: OperationContext,
): Promise<BaseFinder> {
  const { plans } = await context.store();
  const codes = new Set(parts.map(({ code }) => code));
  const wanted = (await plans.list()).filter(
    ({ id, info }) => id === atHand || (info.region && codes.has(info.region)),
  );
  const documents: PlanDocument[] = [];
  for (const { id } of wanted) documents.push(await plans.open(id));
  const key = keyOf(indicator);
  return ({ name, code }, year) => {
    const ofItsOwn = keyOf(`${name}${indicator}`);
    for (const { info, items } of documents) {
      const isRegions = code !== undefined && info.region === code;
      for (const found of itemsOf(items, 'indicator')) {
        const own = keyOf(found.fields.name);
        if (!(own === ofItsOwn || (isRegions && own === key))) continue;
        const base = observed(items, found, year, amountIn);
        if (base === undefined) continue;
        const { definition, value } = base;
        return {
          ...{ value, year, from: 'plan', prices: isMoney ? pricesOf(definition) : { kind: 'none' } },
          source: `${info.title.zh} · ${found.fields.name} · v${definition.fields.number}: ${base.source}`,
        };
      }
    }
    return undefined;
  };
}

const pricesOf = ({ fields }: ItemOf<'definition'>): PriceBasis =>
  fields.prices === 'none' ? { kind: 'unsaid' } : { kind: fields.prices };

/** The observation of a year in the newest definition that is an amount and converts; rates are no base. */
function observed(
  items: PlanDocument['items'],
  indicator: ItemOf<'indicator'>,
  year: number,
  amountIn: BaseTools['amountIn'],
) {
  const mine = items.filter(({ parent }) => parent === indicator.id);
  const definitions = itemsOf(mine, 'definition').sort((a, b) => b.fields.number - a.fields.number);
  const observations = itemsOf(mine, 'observation').filter(({ fields }) => fields.year === year);
  const only = definitions.length === 1 ? definitions[0]!.fields.number : undefined;
  for (const definition of definitions.filter(({ fields }) => fields.form === 'level')) {
    const own = observations.filter(({ fields }) => (fields.definition ?? only) === definition.fields.number);
    const value = newestRevisions(own).values[0];
    const amount = value === undefined ? undefined : amountIn(value, definition.fields.unit);
    if (amount === undefined) continue;
    const newest = own.reduce((a, b) => (b.fields.revision > a.fields.revision ? b : a));
    return { definition, value: amount, source: newest.fields.source };
  }
  return undefined;
}

/** A region's row of a dataset: the sum over the industries named, or over the broadest; one that is missing leaves no sum. */
async function datasetBases(
  { baseDataset, baseMeasure, baseIndustries, basePrices }: PromiseQuestion,
  { amountIn, isMoney }: BaseTools,
  context: OperationContext,
): Promise<BaseFinder> {
  const figures = await openFigures(context, { dataset: baseDataset!, measure: baseMeasure });
  const { info } = figures.dataset;
  const { measure } = figures;
  return ({ code }, year) => {
    if (code === undefined || !figures.years.includes(year)) return undefined;
    const sum = rowSum(figures, code, year, baseIndustries);
    const value = sum === undefined ? undefined : amountIn(sum, measure.unit);
    if (value === undefined) return undefined;
    const industries = baseIndustries === undefined ? '' : ` ${baseIndustries.join('+')}`;
    return {
      ...{ value, year, from: 'dataset', prices: isMoney ? { kind: basePrices } : { kind: 'none' } },
      source: `${info.id}@${info.version} ${code}${industries} ${measure.name.zh} ${year}`,
    };
  };
}

function rowSum(
  { dataset, measure, absent, classification }: Figures,
  code: string,
  year: number,
  industries: readonly string[] | undefined,
): number | undefined {
  const { matrix } = matrixOf(dataset.facts, measure.code, year, absent);
  const row = matrix.rows.indexOf(code);
  if (row < 0) return undefined;
  const columns =
    industries === undefined
      ? broadest(matrix.columns, classification)
      : industries.map((text) => select(dataset.info, 'industry', matrix.columns, text));
  const sum = columns.reduce((all, column) => all + matrix.values[row * matrix.columns.length + column]!, 0);
  return Number.isNaN(sum) || columns.length === 0 ? undefined : sum;
}

/** Columns that are part of no other: with them nothing is counted twice, and nothing that is missing goes unseen. */
function broadest(columns: readonly string[], classification: Classification): number[] {
  const there = new Set(columns);
  const isPart = (code: string): boolean => {
    const parent = classification.get(code)?.parent;
    return parent !== undefined && (there.has(parent) || isPart(parent));
  };
  return columns.flatMap((code, column) => (isPart(code) ? [] : [column]));
}
