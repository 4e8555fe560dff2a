export { type Accuracy, accuracy, multiplierErrors } from './accuracy.ts';
export { collapseToRegions } from './collapse.ts';
export { distances, greatCircle, type Place } from './distance.ts';
export { withFlowModel } from './flow-model.ts';
export { affinitiesFrom, type FlowModel, fitDistanceDecay, type TradeFlows, tradeFlows } from './flows.ts';
export { crossHauling, fleggQuotients, type RegionalOutput, simpleLocationQuotients } from './location.ts';
export {
  type EstimateOptions,
  estimateMultiRegional,
  type MultiRegionalEstimate,
  type SurveyedFlow,
} from './multi-regional.ts';
export { type Reconciled, reconcile } from './reconcile.ts';
export { type RegionalMargins, regionalise, type TradeMethod } from './regionalise.ts';
export { type Adjustment, type RegionalTrade, regionalTrade } from './trade.ts';
