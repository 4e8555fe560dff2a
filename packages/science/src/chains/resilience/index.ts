export { concentrations, type InputConcentration, mutualDependence, singleSources } from './concentration.ts';
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
export {
  costOf,
  defaultCosts,
  lossWith,
  type Measure,
  type MeasureCosts,
  type MeasureWorth,
  rankMeasures,
  regionLoss,
  worthOf,
} from './measures.ts';
export { checkModels, type FigureRange, LEAST_MODELS, rangeOf, rangeOver } from './range.ts';
export { type Substitute, substitutes } from './substitutes.ts';
export { type LossWithout, lossesWithoutOne, lossWithout } from './without-one.ts';
