export { defaultGates, type GradientCriterion } from './gates.ts';
export { readFirms, readGates } from './read.ts';
export { type GradientRung, gradientRungs } from './rungs.ts';
export { type FirmStanding, type GradientFirm, type RungCount, rungCounts, standings } from './standing.ts';
