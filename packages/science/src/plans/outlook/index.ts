export { type ChosenModel, LEAST_POINTS, LEAST_POINTS_TO_CHOOSE, type ModelTrial } from './choose.ts';
export { type ModelName, type OutlookModel, outlookModels } from './models.ts';
export { type Outlook, type OutlookOptions, outlook, type Scale, TooFewPoints } from './outlook.ts';
export { LEAST_VALUES, LONGEST_CHECK, type ModelRun, type PastForecast, type RunOptions, runModel } from './run.ts';
