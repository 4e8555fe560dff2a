export { type BargainingProblem, type BargainingSolutions, bargain } from './bargaining.ts';
export {
  type ClaimsProblem,
  claimsGame,
  equalAwards,
  equalLosses,
  proportionalAwards,
  randomArrivalAwards,
  sampledArrivalAwards,
  talmudAwards,
} from './claims.ts';
export {
  type Certainty,
  CORE_TOLERANCE,
  coreEmptiness,
  coreMembership,
  type LargestExcess,
  type LeastCore,
  largestExcess,
  leastCore,
  minimumBalancedTotal,
  type Objection,
  objections,
  stabilisingSubsidy,
} from './core.ts';
export { type CoreCorner, coreCorners, MOST_LAID_OUT_PLAYERS } from './core-corners.ts';
export {
  coalitionName,
  type Game,
  type IntervalGame,
  MOST_LISTED_PLAYERS,
  savingsGame,
  standAlone,
} from './game.ts';
export { satisfiesKohlberg } from './kohlberg.ts';
export { type NucleolusOptions, nucleolus } from './nucleolus.ts';
export {
  airportShapley,
  type SampledShapley,
  sampledShapley,
  shapleyBounds,
  shapleyValue,
  type WorthFunction,
} from './shapley.ts';
export { type StableSplit, stabilisingPayments } from './side-payments.ts';
export { gatelyPoint, proportionalSplit, tauValue, utopiaPayoffs } from './surplus-rules.ts';
