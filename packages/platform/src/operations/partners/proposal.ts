import { type Form, type Pool, type Ranking, rankPool, type Weights } from '@yanzhen/science/partners';
import type { Behind } from './behind.ts';
import type { ProposeInput } from './propose-input.ts';

/** What is expected of a proposal; NaN where it is not known. */
export interface Expected {
  readonly moved: number;
  readonly unit: string;
  /** Value added and jobs that arise at the receiver, and that end at the sender. */
  readonly valueAdded: number;
  readonly valueAddedEnds: number;
  readonly valueAddedUnit: string;
  readonly jobs: number;
  readonly jobsEnd: number;
  readonly jobsUnit: string;
  /** Change of the concentration (HHI) of the industry over regions. */
  readonly concentration: number;
  /** Output of the buyer no longer hanging on one source: at most; and its range over flow models. */
  readonly secured: number;
  readonly securedLeast: number;
  readonly securedLargest: number;
  readonly carbon: number;
  readonly carbonUnit: string;
}

export const NOTHING_KNOWN: Expected = {
  moved: Number.NaN,
  unit: '',
  valueAdded: Number.NaN,
  valueAddedEnds: Number.NaN,
  valueAddedUnit: '',
  jobs: Number.NaN,
  jobsEnd: Number.NaN,
  jobsUnit: '',
  concentration: Number.NaN,
  secured: Number.NaN,
  securedLeast: Number.NaN,
  securedLargest: Number.NaN,
  carbon: Number.NaN,
  carbonUnit: '',
};

/** Who, with whom, on what, as codes. */
export interface Parties {
  readonly sender: string;
  readonly receiver: string;
  /** One code, or those of a bundle, by spaces. */
  readonly industry: string;
  /** Chain pairing: where the input mostly comes from today. */
  readonly source: string;
  /** Differentiation: what each of the two should lead in. */
  readonly details: string;
}

/** The candidates of one form with everything that is said about each. */
export interface FormPool {
  readonly pool: Pool;
  parties(k: number): Parties;
  expected(k: number): Expected;
  /** The sender's industry as a share of its economy, NaN where that is not known. */
  reliance(k: number): number;
  /** The figures its components rest on; asked for one candidate at a time. */
  behind(k: number): readonly Behind[];
}

/** One proposal, as plain values. */
export interface Proposal extends Parties, Expected {
  readonly form: Form;
  readonly rank: number;
  readonly rankLow: number;
  readonly rankHigh: number;
  readonly topShare: number;
  readonly score: number;
  readonly known: number;
  readonly hingesOn: string;
  readonly rankWithout: number;
  readonly reliance: number;
  /** Component → value in its own unit, and percentile; missing ones are NaN. */
  readonly raw: Readonly<Record<string, number>>;
  readonly percentile: Readonly<Record<string, number>>;
  /** Pool position of the candidate. */
  readonly at: number;
}

/** The best of a form, with how firm each place is. */
export function proposalsOf(found: FormPool, weights: Weights, input: ProposeInput): Proposal[] {
  const { pool } = found;
  if (pool.length === 0) return [];
  const { draws, seed, certainty, top } = input;
  const ranking = rankPool(pool, weights, { draws, seed, certainty, top });
  return Array.from(ranking.rank.keys())
    .filter((k) => ranking.rank[k]! <= top && !Number.isNaN(ranking.score[k]!))
    .sort((a, b) => ranking.rank[a]! - ranking.rank[b]!)
    .map((k) => rankedAt(found, ranking, k));
}

/** One candidate, wherever it stands. */
export function proposalAt(found: FormPool, weights: Weights, k: number, input: ProposeInput): Proposal {
  const { seed, certainty, top } = input;
  // Few draws: who asks for one proposal asks for its figures, not for the interval of its rank.
  return rankedAt(found, rankPool(found.pool, weights, { draws: 10, seed, certainty, top }), k);
}

function rankedAt(found: FormPool, ranking: Ranking, k: number): Proposal {
  const { pool } = found;
  const width = pool.components.length;
  const record = (values: Float64Array) =>
    Object.fromEntries(pool.components.map((component, c) => [component, values[k * width + c]!]));
  return {
    form: pool.form,
    rank: ranking.rank[k]!,
    rankLow: ranking.rankLow[k]!,
    rankHigh: ranking.rankHigh[k]!,
    topShare: ranking.topShare[k]!,
    score: ranking.score[k]!,
    known: ranking.known[k]!,
    hingesOn: ranking.hingesOn[k]!,
    rankWithout: ranking.rankWithout[k]!,
    reliance: found.reliance(k),
    raw: record(pool.raw),
    percentile: record(pool.utility),
    at: k,
    ...found.parties(k),
    ...found.expected(k),
  };
}
