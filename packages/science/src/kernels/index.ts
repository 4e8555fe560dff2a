export { arioStepReference } from './ario-reference.ts';
export { ARIO_TILE, type ArioArrays, type ArioOptions, type ArioStep, arioModel } from './ario-step.ts';
export { coPresence } from './co-presence.ts';
export { type FitnessState, fitnessIteration } from './fitness-steps.ts';
export { gatherSums } from './gather.ts';
export { type Incidence, incidenceOf, lengthOf } from './incidence.ts';
export { type Factorisation, factorise, type Iteration, iterate, multiply } from './linear/index.ts';
export { type RelatednessPiece, ROWS_PER_PIECE, relatednessSums } from './relatedness-sums.ts';
