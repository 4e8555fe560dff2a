import {
  type Interval,
  locationQuotient,
  presenceOf,
  proximity,
  relatednessDensity,
  type Window,
  windowsOf,
} from '../advantage/index.ts';
import type { Matrix } from '../labelled/index.ts';
import { type Random, seededRandom } from '../random/index.ts';
import { clusterInterval } from './cluster-interval.ts';
import { industryShares } from './gradient.ts';
import { linkedShare } from './linked.ts';
import { scoresOf, type Weights } from './pool.ts';
import { searchPairs } from './search.ts';
import { TRANSFER_WEIGHTS, transferParts } from './transfer.ts';

/** With fewer matched proposals than this there is no verdict. */
export const LEAST_TREATED = 20;

/**
 * What is compared. `share`: the region's share of the industry over all regions. `quotient`: its location quotient, which takes
 * out that the whole region grows.
 */
export type Outcome = 'share' | 'quotient';

export interface PartnersBacktestOptions {
  /** Years from proposal to test. Default 5. */
  readonly horizon?: number;
  /** Years looked back for what a sender loses; where the panel does not reach, back to its first year. Default the horizon. */
  readonly lookback?: number;
  /** Part of the possible receivers and industries that counts as proposed, the best. Default 0.1. */
  readonly proposed?: number;
  /** Controls for each proposal at most. Default 3. */
  readonly controls?: number;
  /** How far a control's share at the start may be from the proposal's, as a factor. Default 3. */
  readonly caliper?: number;
  readonly threshold?: number;
  readonly weights?: Weights;
  /** Flows between industries known at the time, industries × industries, and the year they are of. */
  readonly flows?: { readonly year: number; readonly values: Float64Array };
  /** 1 for each industry that is looked at. */
  readonly industries?: Uint8Array;
  readonly distance?: Float64Array;
  /** Bootstrap draws of whole receiving regions. Default 500. */
  readonly draws?: number;
  readonly seed?: number;
  readonly progress?: (fraction: number) => void;
}

/** One line of the back-test; `window` undefined over all windows together. */
export interface PartnersBacktestRow {
  /** `score`, or one component alone. */
  readonly predictor: string;
  readonly outcome: Outcome;
  readonly window: Window | undefined;
  /** Possible receivers and industries, those proposed, and of these those with at least one control. */
  readonly possible: number;
  readonly proposed: number;
  readonly matched: number;
  /** Different receiving regions among the matched: the size of the sample that counts. */
  readonly receivers: number;
  /** Mean of `ln(end / start)` of the matched and of their controls, and the mean difference with its interval. */
  readonly growth: number;
  readonly controlGrowth: number;
  readonly effect: Interval;
  /** Part of the matched that did better than their controls. */
  readonly better: number;
}

export interface PartnersBacktest {
  readonly rows: readonly PartnersBacktestRow[];
  readonly horizon: number;
  /** Cells proposed or possible that had nothing, or nothing reported, at either end. */
  readonly skipped: number;
  /** Components that entered the score in at least one window. */
  readonly components: readonly string[];
}

/**
 * Did the receivers of proposed transfers gain? At the start of each window, transfers are scored from figures up to that year;
 * the best part of the possible receivers and industries is proposed. Each is compared with the other possible receivers of the
 * same industry that were not proposed and started with nearly the same share (nearest in logarithm, within the caliper):
 * effect `ln(end/start) − mean of ln(end/start) over controls`. Windows do not overlap. Intervals draw whole receiving regions.
 * A small share grows more easily than a large one: that is why controls must start near. What they cannot tell is whether
 * anything was moved from the sender: no statistic here says so.
 * @param years ascending; with a span below the horizon `rows` is empty.
 */
export function backtestTransfers(
  years: readonly number[],
  matrixOf: (year: number) => Matrix,
  options: PartnersBacktestOptions = {},
): PartnersBacktest {
  const horizon = options.horizon ?? 5;
  const windows = windowsOf(years, horizon);
  const random = seededRandom(options.seed ?? 1);
  const rows: PartnersBacktestRow[] = [];
  const together = new Map<string, Trial[]>();
  const components = new Set<string>();
  let skipped = 0;
  for (const [at, window] of windows.entries()) {
    const scored = scoredAt(window, years, matrixOf, options);
    for (const component of scored.components) components.add(component);
    skipped += scored.skipped;
    for (const [predictor, scores] of scored.predictors) {
      for (const outcome of ['share', 'quotient'] as const) {
        const trial = tryOut(scores, scored, outcome, options);
        const key = `${predictor} ${outcome}`;
        together.set(key, [...(together.get(key) ?? []), trial]);
        rows.push(rowOf(predictor, outcome, window, [trial], random, options));
      }
    }
    options.progress?.((at + 1) / windows.length);
  }
  if (windows.length > 1) {
    for (const [key, trials] of together) {
      const [predictor, outcome] = key.split(' ') as [string, Outcome];
      rows.push(rowOf(predictor, outcome, undefined, trials, random, options));
    }
  }
  return { rows, horizon, skipped, components: [...components] };
}

interface Scored {
  readonly components: readonly string[];
  /** Score of each possible receiver's cell, NaN elsewhere, by predictor. */
  readonly predictors: ReadonlyMap<string, Float64Array>;
  readonly industries: number;
  readonly start: Readonly<Record<Outcome, Float64Array>>;
  readonly change: Readonly<Record<Outcome, Float64Array>>;
  readonly skipped: number;
}

function scoredAt(
  window: Window,
  years: readonly number[],
  matrixOf: (year: number) => Matrix,
  options: PartnersBacktestOptions,
): Scored {
  const amounts = matrixOf(window.from);
  const end = matrixOf(window.to);
  const before = earlierYear(years, window.from, options);
  const presence = presenceOf(amounts, { threshold: options.threshold ?? 1 });
  const density = relatednessDensity(presence, proximity(presence), { self: false });
  const { flows, distance } = options;
  const parts = transferParts(
    {
      ...{ amounts, presence, density },
      ...(before !== undefined && { earlier: { amounts: matrixOf(before), years: window.from - before } }),
      ...(flows !== undefined && flows.year <= window.from && { linked: linkedShare(presence, flows.values) }),
      ...(distance !== undefined && { distance }),
    },
    options.industries === undefined ? {} : { industries: options.industries },
  );
  const weights = options.weights ?? TRANSFER_WEIGHTS;
  const known = [...parts.bySender, ...parts.byReceiver, ...parts.byGap, ...parts.byPair].map((one) => one.component);
  const start = { share: industryShares(amounts).values, quotient: locationQuotient(amounts).values };
  const final = { share: industryShares(end).values, quotient: locationQuotient(end).values };
  const change = { share: logChange(start.share, final.share), quotient: logChange(start.quotient, final.quotient) };
  const best = (given: Weights) => {
    const { pool } = searchPairs('transfer', parts, given, { alternatives: 1, most: amounts.values.length });
    const scores = new Float64Array(amounts.values.length).fill(Number.NaN);
    const own = scoresOf(pool, given);
    pool.receiver.forEach((receiver, k) => {
      scores[receiver * amounts.columns.length + pool.industry[k]!] = own[k]!;
    });
    return scores;
  };
  const predictors = new Map([['score', best(weights)]]);
  for (const component of known) predictors.set(component, best({ [component]: 1 }));
  const possible = predictors.get('score')!;
  const skipped = possible.reduce(
    (sum, score, at) => sum + (score === score && Number.isNaN(change.share[at]!) ? 1 : 0),
    0,
  );
  return { components: known, predictors, industries: amounts.columns.length, start, change, skipped };
}

function earlierYear(years: readonly number[], from: number, options: PartnersBacktestOptions): number | undefined {
  const wanted = from - (options.lookback ?? options.horizon ?? 5);
  return years.findLast((year) => year <= wanted) ?? years.find((year) => year < from);
}

function logChange(start: Float64Array, end: Float64Array): Float64Array {
  return start.map((value, at) => (value > 0 && end[at]! > 0 ? Math.log(end[at]! / value) : Number.NaN));
}

/** Proposals with controls: what each gained, and its receiver. */
interface Trial {
  readonly possible: number;
  readonly proposed: number;
  readonly receiver: readonly number[];
  readonly growth: readonly number[];
  readonly control: readonly number[];
}

function tryOut(
  scores: Float64Array,
  { industries, start, change }: Scored,
  outcome: Outcome,
  options: PartnersBacktestOptions,
): Trial {
  const usable = Array.from(scores.keys()).filter(
    (at) => scores[at] === scores[at] && !Number.isNaN(change[outcome][at]!),
  );
  const order = usable.sort((a, b) => scores[b]! - scores[a]! || a - b);
  const chosen = order.slice(0, Math.floor(order.length * (options.proposed ?? 0.1)));
  const rest = Map.groupBy(order.slice(chosen.length), (at) => at % industries);
  const widest = Math.log(options.caliper ?? 3);
  const trial = { receiver: [] as number[], growth: [] as number[], control: [] as number[] };
  for (const at of chosen) {
    const near = (rest.get(at % industries) ?? [])
      .map((other) => ({ other, gap: Math.abs(Math.log(start.share[other]! / start.share[at]!)) }))
      .filter(({ gap }) => gap <= widest)
      .sort((a, b) => a.gap - b.gap || a.other - b.other)
      .slice(0, options.controls ?? 3);
    if (near.length === 0) continue;
    trial.receiver.push(Math.floor(at / industries));
    trial.growth.push(change[outcome][at]!);
    trial.control.push(near.reduce((sum, { other }) => sum + change[outcome][other]!, 0) / near.length);
  }
  return { possible: order.length, proposed: chosen.length, ...trial };
}

function rowOf(
  predictor: string,
  outcome: Outcome,
  window: Window | undefined,
  trials: readonly Trial[],
  random: Random,
  options: PartnersBacktestOptions,
): PartnersBacktestRow {
  const growth = trials.flatMap((trial) => trial.growth);
  const control = trials.flatMap((trial) => trial.control);
  const receiver = trials.flatMap((trial) => trial.receiver);
  const difference = growth.map((value, k) => value - control[k]!);
  const enough = difference.length >= LEAST_TREATED;
  const mean = (values: readonly number[]) =>
    values.length === 0 ? Number.NaN : values.reduce((a, b) => a + b, 0) / values.length;
  return {
    ...{ predictor, outcome, window },
    possible: trials.reduce((sum, trial) => sum + trial.possible, 0),
    proposed: trials.reduce((sum, trial) => sum + trial.proposed, 0),
    matched: difference.length,
    receivers: new Set(receiver).size,
    growth: mean(growth),
    controlGrowth: mean(control),
    effect: enough
      ? clusterInterval(difference, receiver, random, options.draws ?? 500)
      : { value: Number.NaN, lower: Number.NaN, upper: Number.NaN },
    better: enough ? difference.filter((value) => value > 0).length / difference.length : Number.NaN,
  };
}
