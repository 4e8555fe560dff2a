import { type Form, type Found, type Pool, poolOf, type Weights } from './pool.ts';

/** A component of one side: regions × industries. */
export interface CellPart {
  readonly component: string;
  readonly raw: Float64Array;
  readonly utility: Float64Array;
}

/** A component of the pair: senders × receivers. */
export interface PairPart {
  readonly component: string;
  readonly raw: Float64Array;
  readonly utility: Float64Array;
}

/**
 * What a search runs over. A gap compares the two sides in the same industry: its raw value is the sender's less the
 * receiver's, its utility `(1 + u_s − u_r) / 2`.
 */
export interface SearchParts {
  readonly regions: number;
  readonly industries: number;
  /** 1 where the region may be a sender (a receiver) of the industry; regions × industries. */
  readonly senders: Uint8Array;
  readonly receivers: Uint8Array;
  readonly bySender: readonly CellPart[];
  readonly byReceiver: readonly CellPart[];
  readonly byGap: readonly CellPart[];
  readonly byPair: readonly PairPart[];
}

export interface SearchLimits {
  /** Senders kept for each receiver and industry, the best ones. Default 3. */
  readonly alternatives?: number;
  /** Candidates kept in all. Default 1000. */
  readonly most?: number;
  /** Industries of a bundle from one sender to one receiver; 0, the default, collects no bundles. */
  readonly bundle?: number;
}

/** The best industries of every sender and receiver. */
export interface Bundles {
  readonly size: number;
  /** `regions × regions × size`: columns of the industries and their scores, best first; score NaN where there is none. */
  readonly industries: Uint32Array;
  readonly scores: Float64Array;
}

export interface SearchResult {
  readonly pool: Pool;
  readonly bundles: Bundles;
  /** Candidates looked at. */
  readonly examined: number;
}

/**
 * Looks at every sender, receiver and industry that may be and keeps the best by weighted score: for each receiver and
 * industry a few senders, of these the best in all. Nothing is sampled: with S senders and R receivers of each industry it
 * takes `Σ_i S_i R_i` steps of a few operations.
 */
export function searchPairs(form: Form, parts: SearchParts, weights: Weights, limits: SearchLimits = {}): SearchResult {
  const { regions, industries } = parts;
  const alternatives = limits.alternatives ?? 3;
  const sums = weighted(parts, weights);
  const kept = new Kept(limits.most ?? 1000);
  const bundles = emptyBundles(regions, limits.bundle ?? 0);
  let examined = 0;
  for (let i = 0; i < industries; i++) {
    const senders = membersOf(parts.senders, i, regions, industries);
    const receivers = membersOf(parts.receivers, i, regions, industries);
    for (const receiver of receivers) {
      const best: Scored[] = [];
      for (const sender of senders) {
        if (sender === receiver) continue;
        examined++;
        const score = sums.score(sender, receiver, i);
        if (score !== score) continue;
        if (bundles.size > 0) intoBundle(bundles, sender * regions + receiver, i, score);
        if (best.length < alternatives || score > best[best.length - 1]!.score) {
          insert(best, { sender, receiver, industry: i, score }, alternatives);
        }
      }
      for (const one of best) kept.add(one);
    }
  }
  return { pool: filled(form, kept.sorted(), parts), bundles, examined };
}

interface Scored extends Found {
  readonly score: number;
}

/** Sums and weights of known components, side by side, so that a pair costs a few additions. */
function weighted(parts: SearchParts, weights: Weights) {
  const { regions, industries } = parts;
  const sender = sumOf(parts.bySender, weights, regions * industries);
  const receiver = sumOf(parts.byReceiver, weights, regions * industries);
  const pair = sumOf(parts.byPair, weights, regions * regions);
  const gaps = parts.byGap.map(({ component, utility }) => ({ weight: weights[component] ?? 0, utility }));
  return {
    score(s: number, r: number, i: number): number {
      const [from, to, both] = [s * industries + i, r * industries + i, s * regions + r];
      let sum = sender.sum[from]! + receiver.sum[to]! + pair.sum[both]!;
      let known = sender.known[from]! + receiver.known[to]! + pair.known[both]!;
      for (const { weight, utility } of gaps) {
        const gap = (1 + utility[from]! - utility[to]!) / 2;
        if (gap !== gap) continue;
        sum += weight * gap;
        known += weight;
      }
      return known > 0 ? sum / known : Number.NaN;
    },
  };
}

function sumOf(parts: readonly CellPart[], weights: Weights, length: number) {
  const sum = new Float64Array(length);
  const known = new Float64Array(length);
  for (const { component, utility } of parts) {
    const weight = weights[component] ?? 0;
    for (let k = 0; k < length; k++) {
      if (Number.isNaN(utility[k]!)) continue;
      sum[k]! += weight * utility[k]!;
      known[k]! += weight;
    }
  }
  return { sum, known };
}

function membersOf(cells: Uint8Array, industry: number, regions: number, industries: number): number[] {
  const members: number[] = [];
  for (let r = 0; r < regions; r++) if (cells[r * industries + industry] === 1) members.push(r);
  return members;
}

function insert(best: Scored[], one: Scored, size: number): void {
  let at = best.length;
  while (at > 0 && best[at - 1]!.score < one.score) at--;
  best.splice(at, 0, one);
  if (best.length > size) best.pop();
}

/** The best so far; cut back to size now and then, so that adding stays cheap. */
class Kept {
  private items: Scored[] = [];
  private least = Number.NEGATIVE_INFINITY;
  private readonly most: number;

  constructor(most: number) {
    this.most = most;
  }

  add(one: Scored): void {
    if (one.score < this.least) return;
    this.items.push(one);
    if (this.items.length >= 4 * this.most) this.sorted();
  }

  sorted(): readonly Scored[] {
    this.items.sort(
      (a, b) => b.score - a.score || a.receiver - b.receiver || a.industry - b.industry || a.sender - b.sender,
    );
    this.items.length = Math.min(this.items.length, this.most);
    if (this.items.length === this.most) this.least = this.items.at(-1)?.score ?? this.least;
    return this.items;
  }
}

function emptyBundles(regions: number, size: number): Bundles {
  const length = regions * regions * size;
  return { size, industries: new Uint32Array(length), scores: new Float64Array(length).fill(Number.NaN) };
}

function intoBundle({ size, industries, scores }: Bundles, pair: number, industry: number, score: number): void {
  const start = pair * size;
  let at = start + size;
  while (at > start && !(scores[at - 1]! >= score)) {
    at--;
    if (at + 1 < start + size) {
      scores[at + 1] = scores[at]!;
      industries[at + 1] = industries[at]!;
    }
  }
  if (at === start + size) return;
  scores[at] = score;
  industries[at] = industry;
}

function filled(form: Form, found: readonly Found[], parts: SearchParts): Pool {
  const { regions, industries } = parts;
  const cell = (region: number, industry: number) => region * industries + industry;
  const from = (k: number) => cell(found[k]!.sender, found[k]!.industry);
  const to = (k: number) => cell(found[k]!.receiver, found[k]!.industry);
  const both = (k: number) => found[k]!.sender * regions + found[k]!.receiver;
  const at = (values: CellPart, place: (k: number) => number) => ({
    component: values.component,
    raw: (k: number) => values.raw[place(k)]!,
    utility: (k: number) => values.utility[place(k)]!,
  });
  return poolOf(form, found, [
    ...parts.bySender.map((part) => at(part, from)),
    ...parts.byReceiver.map((part) => at(part, to)),
    ...parts.byGap.map(({ component, raw, utility }) => ({
      component,
      raw: (k: number) => raw[from(k)]! - raw[to(k)]!,
      utility: (k: number) => (1 + utility[from(k)]! - utility[to(k)]!) / 2,
    })),
    ...parts.byPair.map((part) => at(part, both)),
  ]);
}
