import { type ModelName, type OutlookModel, outlookModels } from './models.ts';
import { LEAST_VALUES, LONGEST_CHECK, type ModelRun, runModel } from './run.ts';

/** With fewer points nothing can be said of chances. */
export const LEAST_POINTS = 5;

/** With fewer, models cannot be told apart by trying them, and the drift of the whole series stands alone. */
export const LEAST_POINTS_TO_CHOOSE = LEAST_VALUES + 4;

/** What a model's trial on the series itself gave. */
export interface ModelTrial {
  readonly model: ModelName;
  /** Mean ln density given to what came; higher is better. NaN where the model was not tried. */
  readonly logScore: number;
  /** Forecasts it is the mean of. */
  readonly forecasts: number;
}

export interface ChosenModel {
  readonly run: ModelRun;
  readonly trials: readonly ModelTrial[];
  /** `only`: asked for by name. `few-points`: too few to choose. `trial`: the best in the trial. */
  readonly why: 'only' | 'few-points' | 'trial';
}

/**
 * The model whose forecasts `horizon` years ahead (at most five) did best on the series so far; ties go to the simpler.
 * @param points values that are there; @param typical see `RunOptions`.
 */
export function chooseModel(
  values: Float64Array,
  points: number,
  horizon: number,
  options: { readonly typical?: number; readonly model?: ModelName } = {},
): ChosenModel {
  const { typical = 1, model } = options;
  const named = outlookModels.find(({ name }) => name === model);
  if (named) return { run: runModel(named, values, { typical }), trials: [], why: 'only' };
  const drift = outlookModels[0]!;
  if (points < LEAST_POINTS_TO_CHOOSE)
    return { run: runModel(drift, values, { typical }), trials: [], why: 'few-points' };
  const scoreAt = [Math.min(Math.max(1, horizon), LONGEST_CHECK, trialHorizon(points))];
  const runs = outlookModels.map((candidate) => runModel(candidate, values, { typical, scoreAt }));
  const trials = runs.map(trialOf);
  const best = trials.reduce((leader, trial, index) => (trial.logScore > trials[leader]!.logScore ? index : leader), 0);
  return { run: runs[best]!, trials, why: 'trial' };
}

/** So far ahead that at least three forecasts can be held against what came. */
const trialHorizon = (points: number) => Math.max(1, points - LEAST_VALUES - 2);

function trialOf({ model, past }: { readonly model: OutlookModel; readonly past: ModelRun['past'] }): ModelTrial {
  const total = past.reduce((sum, { logScore }) => sum + logScore, 0);
  const logScore = past.length > 0 ? total / past.length : Number.NEGATIVE_INFINITY;
  return { model: model.name, logScore, forecasts: past.length };
}
