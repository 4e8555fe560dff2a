export {
  type Basis,
  basisOf,
  type CasePart,
  caseParts,
  madeFrom,
  nextPart,
  type PartState,
  type PartStates,
  staleBecause,
} from './line.ts';
