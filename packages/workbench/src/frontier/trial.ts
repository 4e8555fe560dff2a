import { numberIn, type Row, textIn } from '../data/index.ts';
import type { useFrontierWords } from './words.ts';

/** One predictor in one window of the back-test. */
export interface Trial {
  readonly predictor: string;
  readonly from: number;
  readonly to: number;
  readonly observations: number;
  readonly entries: number;
  readonly auc: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

export function trialOf(row: Row): Trial {
  return {
    predictor: textIn(row, 'predictor'),
    from: numberIn(row, 'from') ?? Number.NaN,
    to: numberIn(row, 'to') ?? Number.NaN,
    observations: numberIn(row, 'observations') ?? 0,
    entries: numberIn(row, 'entries') ?? 0,
    auc: numberIn(row, 'auc'),
    lower: numberIn(row, 'auc_lower'),
    upper: numberIn(row, 'auc_upper'),
  };
}

/** The trials of the latest window that gave an AUC; none where no window had enough entries. */
export function lastWindow(trials: readonly Trial[]): Trial[] {
  const judged = trials.filter(({ auc }) => auc !== null);
  const latest = Math.max(...judged.map(({ to }) => to));
  return judged.filter(({ to }) => to === latest);
}

const words = {
  density: 'predictorDensity',
  size: 'predictorSize',
  popularity: 'predictorPopularity',
  lq: 'predictorLq',
  baseline_model: 'predictorBaseline',
  density_model: 'predictorBaselineDensity',
  lq_model: 'predictorLqModel',
  lq_density_model: 'predictorLqDensity',
} as const;

/** What a predictor is called on the page; one the page does not know keeps its own name. */
export function predictorName(predictor: string, say: ReturnType<typeof useFrontierWords>): string {
  return Object.hasOwn(words, predictor) ? say(words[predictor as keyof typeof words]) : predictor;
}
