export { incompleteBeta } from './incomplete-beta.ts';
export { logGamma } from './log-gamma.ts';
export {
  type Mixture,
  mixtureLogDensity,
  mixtureMean,
  mixtureProbability,
  mixtureQuantile,
  pruneMixture,
  widenMixture,
} from './mixture.ts';
export { type StudentT, studentTLogDensity, studentTMeanDeviation, studentTProbability } from './student-t.ts';
