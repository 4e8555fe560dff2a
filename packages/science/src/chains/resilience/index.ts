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
  type Draw,
  defaultUncertainty,
  type Ensemble,
  type EnsembleMember,
  ensemblePiece,
  type Interval,
  type NodeGroups,
  quantilesOf,
  type Uncertainty,
} from './ensemble.ts';
export { defaultCosts, type Measure, type MeasureCosts, type MeasureWorth, rankMeasures } from './measures.ts';
export { checkModels, type FigureRange, LEAST_MODELS, rangeOf, rangeOver } from './range.ts';
export { type LossWithout, lossesWithoutOne } from './without-one.ts';
