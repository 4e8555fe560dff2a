import { UserError } from '@yanzhen/evidence/errors';
import { type BacktestRow, backtestEntry, type Predictor, type ProximityConvention } from '@yanzhen/science/advantage';
import type { OperationContext } from '../../context.ts';
import { cut, openFigures, yearIn } from '../../figures/index.ts';
import type { Account } from './account.ts';
import { alternative } from './alternatives.ts';
import type { ExplainInput } from './fields.ts';
import { input as quantity } from './inputs.ts';

export const backtestCodes = ['auc'] as const;

export const predictors = [
  'density',
  'size',
  'popularity',
  'lq',
  'baseline_model',
  'density_model',
  'lq_model',
  'lq_density_model',
] as const satisfies readonly Predictor[];

const NAMES: Record<Predictor, readonly [zh: string, en: string]> = {
  density: ['只看关联密度', 'relatedness density alone'],
  size: ['只看规模', 'size alone'],
  popularity: ['只看普及程度', 'popularity alone'],
  lq: ['只看当前区位商', 'the current quotient alone'],
  baseline_model: ['规模与普及的模型', 'model of size and popularity'],
  density_model: ['再加关联密度的模型', 'that model with density'],
  lq_model: ['规模、普及与当前区位商的模型', 'model of size, popularity and the quotient'],
  lq_density_model: ['再加关联密度的模型（含区位商）', 'that model with the quotient and density'],
};

/** The area under the ROC curve of one predictor in the last window of the period. */
export async function backtestAccount(input: ExplainInput, context: OperationContext): Promise<Account> {
  const figures = await openFigures(context, input);
  const [from, to] = [yearIn(figures, input.from, 'first'), yearIn(figures, input.to)];
  const years = figures.years.filter((year) => year >= from && year <= to);
  const { matrices, notes } = cut(figures, years);
  const { rows, horizon } = backtestEntry(years, (year) => matrices[years.indexOf(year)]!, {
    threshold: input.threshold,
    proximity: input.convention as ProximityConvention,
    // The area itself needs no draws: they only give its interval.
    draws: 0,
    ...(input.horizon === undefined ? {} : { horizon: input.horizon }),
    ...(input.absent_below === undefined ? {} : { absentBelow: input.absent_below }),
  });
  const tested = rows.filter((row) => row.to === to);
  const row = tested.find(({ predictor }) => predictor === input.predictor);
  if (row === undefined) throw notTested(input.predictor, tested);
  return {
    figures,
    value: row.auc.value,
    years: [row.from, row.to],
    region: null,
    industry: null,
    other: null,
    otherIs: 'region',
    inputs: [
      quantity('n₁', '实际进入', 'entries', row.entries),
      quantity('n₀', '没有进入', 'possible entries that did not happen', row.observations - row.entries),
      quantity('Δ', '用上关联度之后高出多少', 'how much higher it is with relatedness', row.relatednessGain.value),
    ],
    alternatives: tested
      .filter((one) => one !== row)
      .map((one) => alternative(`predictor=${one.predictor}`, ...NAMES[one.predictor], one.auc.value)),
    restsOn: { regions: undefined, industries: undefined, columns: matrices[0]!.columns },
    parameters: { from, to, horizon },
    conventions: {
      predictor: NAMES[row.predictor][1],
      proximity: input.convention,
      density: 'without the industry itself',
      presence: `location quotient ≥ ${input.threshold}`,
    },
    notes,
  };
}

function notTested(predictor: Predictor, tested: readonly BacktestRow[]): UserError {
  const known = tested.map((row) => row.predictor).join(', ');
  return new UserError(
    'not-back-tested',
    tested.length === 0
      ? { zh: '所给年份不够一次回测。', en: 'The years given are too few for a back-test.' }
      : {
          zh: `这一时期没有更早的窗口可供拟合“${predictor}”。`,
          en: `There is no earlier window to fit “${predictor}” on.`,
        },
    {
      kind: 'absent',
      place: { field: 'predictor' },
      found: predictor,
      ...(known === '' ? {} : { expected: { zh: known, en: known } }),
    },
  );
}
