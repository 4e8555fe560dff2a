export {
  concentrations,
  type InputConcentration,
  mutualDependence,
  type Substitute,
  singleSources,
  substitutes,
} from './concentration.ts';
export {
  bands,
  defaultUncertainty,
  type EnsembleMember,
  ensemblePiece,
  type Interval,
  type Uncertainty,
} from './ensemble.ts';
export { defaultCosts, type Measure, type MeasureCosts, type MeasureWorth, rankMeasures } from './measures.ts';
export { checkModels, type FigureRange, LEAST_MODELS, rangeOf, rangeOver } from './range.ts';
export { type LossWithout, lossesWithoutOne } from './without-one.ts';
