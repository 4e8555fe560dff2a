import { describe, expect, it } from 'vitest';
import { lastWindow, predictorName, trialOf } from './trial.ts';

const row = (predictor: string, to: number, auc: number | null) => ({
  ...{ predictor, from: to - 5, to, trained_until: null, observations: 30, entries: 12 },
  ...{ auc, auc_lower: auc, auc_upper: auc, relatedness_gain: 0, gain_lower: 0, gain_upper: 0 },
});

describe('trials', () => {
  it('of the last window that was judged', () => {
    const trials = [row('density', 2012, 0.6), row('size', 2012, 0.5), row('density', 2017, null)].map(trialOf);
    expect(lastWindow(trials).map(({ predictor, to }) => `${predictor} ${to}`)).toEqual(['density 2012', 'size 2012']);
    expect(lastWindow([trialOf(row('density', 2017, null))])).toEqual([]);
  });

  it('have names for every predictor, and keep unknown ones', () => {
    const say = (key: string) => key;
    expect(predictorName('lq_density_model', say)).toBe('predictorLqDensity');
    expect(predictorName('constructor', say)).toBe('constructor');
  });
});
