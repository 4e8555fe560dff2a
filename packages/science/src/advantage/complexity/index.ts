export { type ComplexityIndex, type ComplexityRefusal, complexityIndex } from './complexity-index.ts';
export { type Connectivity, connectivityOf } from './connectivity.ts';
export { type Fitness, type FitnessOptions, fitnessComplexity } from './fitness.ts';
export { type GateCheck, type GateQuestion, validityGate } from './gate.ts';
export { locationQuotient } from './location-quotient.ts';
export {
  ABSENT,
  PRESENT,
  type Presence,
  type PresenceOptions,
  presenceFromCells,
  presenceOf,
  UNKNOWN,
} from './presence.ts';
export { type Reflection, reflectionIndices, reflections } from './reflections.ts';
export { type Totals, totalsOf } from './totals.ts';
