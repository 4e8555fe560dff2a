export { middleOf, ranksOf } from './ranks.ts';
export {
  type RankedIndicator,
  type RankIntervals,
  type Replicate,
  type RobustnessMethod,
  type RobustnessOptions,
  rankIntervals,
  replicateCount,
  replicates,
  scoresOf,
} from './robustness.ts';
export { type AdvantageState, advantageState } from './what-if.ts';
