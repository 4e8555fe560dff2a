import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matrix } from '../../labelled/index.ts';
import { seededRandom } from '../../random/index.ts';
import { areaUnderCurve, rankScores } from './auc.ts';
import { backtestEntry } from './backtest.ts';
import { windowsOf } from './entries.ts';
import { fitLogistic, logisticScores } from './logistic.ts';

describe('area under the curve', () => {
  const scored = fc.array(fc.record({ score: fc.integer({ min: 0, max: 5 }), out: fc.nat(1), weight: fc.nat(3) }), {
    minLength: 2,
    maxLength: 30,
  });

  it('is the share of pairs in the right order, ties one half, weights as repeats', () => {
    fc.assert(
      fc.property(scored, (data) => {
        let pairs = 0;
        let wins = 0;
        for (const a of data) {
          for (const b of data) {
            if (a.out !== 1 || b.out !== 0) continue;
            const weight = a.weight * b.weight;
            pairs += weight;
            wins += weight * (a.score > b.score ? 1 : a.score === b.score ? 0.5 : 0);
          }
        }
        const ranked = rankScores(Float64Array.from(data, ({ score }) => score));
        const outcomes = Uint8Array.from(data, ({ out }) => out);
        const auc = areaUnderCurve(
          ranked,
          outcomes,
          data.map(({ weight }) => weight),
        );
        if (pairs === 0) expect(auc).toBeNaN();
        else expect(auc).toBeCloseTo(wins / pairs, 12);
      }),
    );
  });
});

describe('logistic regression', () => {
  it('meets the conditions of the maximum likelihood: errors sum to zero with every predictor', () => {
    const random = seededRandom(5);
    const x = Float64Array.from({ length: 400 }, () => random() * 4 - 2);
    const noise = Float64Array.from({ length: 400 }, random);
    const outcomes = Uint8Array.from(x, (value) => (random() < 1 / (1 + Math.exp(1 - 2 * value)) ? 1 : 0));
    const model = fitLogistic([x, noise], outcomes);
    const scores = logisticScores(model, [x, noise]);
    expect(model.converged).toBe(true);
    const errors = scores.map((score, k) => outcomes[k]! - 1 / (1 + Math.exp(-score)));
    expect(Math.abs(errors.reduce((sum, error) => sum + error, 0))).toBeLessThan(1e-8);
    expect(Math.abs(errors.reduce((sum, error, k) => sum + error * x[k]!, 0))).toBeLessThan(0.01);
    const slope = model.coefficients[1]! / model.deviations[0]!;
    expect(slope).toBeGreaterThan(1.5);
    expect(slope).toBeLessThan(2.5);
  });

  it('gives a predictor without spread no say', () => {
    const model = fitLogistic(
      [new Float64Array(20).fill(3)],
      Uint8Array.from({ length: 20 }, (_, k) => k % 2),
    );
    expect(Math.abs(model.coefficients[1]!)).toBeLessThan(1e-12);
  });
});

describe('windows', () => {
  it('end in the last year and do not overlap', () => {
    expect(windowsOf([1995, 1996, 1997, 1998, 1999, 2000], 2)).toEqual([
      { from: 1996, to: 1998 },
      { from: 1998, to: 2000 },
    ]);
    expect(windowsOf([2002, 2007, 2012], 3)).toEqual([
      { from: 2002, to: 2007 },
      { from: 2007, to: 2012 },
    ]);
    expect(windowsOf([2007], 1)).toEqual([]);
    expect(windowsOf([], 1)).toEqual([]);
  });
});

describe('back-test of entry', () => {
  const regions = Array.from({ length: 40 }, (_, r) => `R${r}`);
  const industries = Array.from({ length: 30 }, (_, i) => `I${i}`);

  /** A world of three families of industries: in `related` years regions enter within their family. */
  function world(related: boolean) {
    const random = seededRandom(11);
    const has = regions.map((_, r) => industries.map((_, i) => (i % 3 === r % 3 ? random() < 0.35 : random() < 0.03)));
    return [2000, 2005, 2010, 2015].map((year) => {
      const values = Float64Array.from(has.flat(), (present) => (present ? 100 + 20 * random() : random()));
      for (const [r, row] of has.entries()) {
        for (let i = 0; i < row.length; i++) {
          if (row[i] === false && random() < (related ? (i % 3 === r % 3 ? 0.15 : 0.002) : 0.08)) row[i] = true;
        }
      }
      return [year, matrix(regions, industries, values)] as const;
    });
  }
  const test = (data: ReturnType<typeof world>, seed = 1) => {
    const years = new Map(data);
    return backtestEntry([...years.keys()], (year) => years.get(year)!, { horizon: 5, draws: 200, seed });
  };

  it('finds relatedness where it rules, and does not where chance does', () => {
    const ruled = test(world(true)).rows;
    const last = ruled.find(({ predictor, to }) => predictor === 'density' && to === 2015)!;
    expect(last.auc.lower).toBeGreaterThan(0.7);
    const popularity = ruled.find(({ predictor, to }) => predictor === 'popularity' && to === 2015)!;
    expect(popularity.relatednessGain.lower).toBeGreaterThan(0.1);
    const chance = test(world(false)).rows.filter(({ predictor }) => predictor === 'density');
    for (const { auc } of chance) {
      expect(auc.lower).toBeLessThan(0.55);
      expect(auc.value).toBeLessThan(0.62);
    }
  });

  it('fits models on earlier windows only, and none for the first', () => {
    const { rows } = test(world(true));
    const models = rows.filter(({ predictor }) => predictor.endsWith('_model'));
    expect(models.length).toBe(8);
    for (const row of models) expect(row.trainedUntil).toBeLessThanOrEqual(row.from);
    for (const row of rows) if (!row.predictor.endsWith('_model')) expect(row.trainedUntil).toBeUndefined();
  });

  it('predicts without looking at the last year: changing it changes outcomes only', () => {
    const data = world(true);
    const altered = [...data];
    altered[3] = [
      2015,
      matrix(
        regions,
        industries,
        data[3]![1].values.map((value) => value + 1),
      ),
    ];
    const before = test(data).rows.filter(({ to }) => to < 2015);
    expect(test(altered).rows.filter(({ to }) => to < 2015)).toEqual(before);
  });

  it('repeats with the seed', () => {
    expect(test(world(true), 3)).toEqual(test(world(true), 3));
  });

  it('says nothing with one year, or with too few entries', () => {
    const [first, second] = world(true);
    expect(backtestEntry([2000], () => first![1]).rows).toEqual([]);
    const still = backtestEntry([2000, 2005], () => second![1], { draws: 10 });
    for (const { entries, auc } of still.rows) {
      expect(entries).toBe(0);
      expect(auc.value).toBeNaN();
      expect(auc.lower).toBeNaN();
    }
  });
});
