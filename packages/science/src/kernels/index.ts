export { arioStepReference } from './ario-reference.ts';
export { ARIO_TILE, type ArioArrays, type ArioOptions, type ArioStep, arioModel } from './ario-step.ts';
export { coPresence } from './co-presence.ts';
export {
  type CascadeEnd,
  type CascadeNetwork,
  type CascadeOptions,
  type CascadeSums,
  esriCascades,
} from './esri-cascade.ts';
export { esriLaneReference } from './esri-lane-reference.ts';
export { ESRI_LANES, esriLanes, type LaneOptions, type LaneResult } from './esri-lanes.ts';
export { esriReference } from './esri-reference.ts';
export { type FitnessState, fitnessIteration } from './fitness-steps.ts';
export { gatherSums } from './gather.ts';
export { type Incidence, incidenceOf, lengthOf } from './incidence.ts';
export { type Factorisation, factorise, type Iteration, iterate, multiply } from './linear/index.ts';
export { type OutlookPiece, type OutlookTerms, relatednessOutlook } from './relatedness-outlook.ts';
export { piecesOf, type RelatednessPiece, relatednessSums } from './relatedness-sums.ts';
