export { type Allocation, type AllocationLimits, allocate } from './allocation.ts';
export {
  type Candidate,
  candidatesOf,
  FRONTIER_WEIGHTS,
  type FrontierWeights,
  type RatedCandidate,
  rateCandidates,
} from './frontier.ts';
