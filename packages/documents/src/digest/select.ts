import { likeness, repeats, type Scored } from './score.ts';
import type { DigestPoint } from './types.ts';

/** How much a sentence loses for what the ones chosen before it already say. */
const redundancy = 4;

/** Sentences that may stand together under one title. */
export interface Pool {
  readonly title: string;
  readonly candidates: readonly Scored[];
}

/**
 * Chooses `count` sentences from pools, each pool in turn by how much there is in it, best first, none that nearly
 * repeats another. Where a sentence was passed over because another says the same, its passage is cited there too.
 */
export class Selection {
  readonly #chosen: { candidate: Scored; also: Scored[] }[] = [];

  /** Marks a sentence as said. @returns false where it repeats what was said */
  take(candidate: Scored): boolean {
    const near = this.#chosen.find((one) => repeats(candidate, one.candidate));
    if (near === undefined) {
      this.#chosen.push({ candidate, also: [] });
      return true;
    }
    if (near.candidate !== candidate) near.also.push(candidate);
    return false;
  }

  /** The best sentences of a pool that repeat nothing, in reading order. */
  best(pool: Pool, count: number): Scored[] {
    const taken: Scored[] = [];
    const left = new Set(pool.candidates);
    while (taken.length < count && left.size > 0) {
      let best: Scored | undefined;
      let worth = Number.NEGATIVE_INFINITY;
      for (const candidate of left) {
        const value = candidate.score - redundancy * this.#nearest(candidate);
        if (value > worth || (value === worth && candidate.order < best!.order)) [best, worth] = [candidate, value];
      }
      left.delete(best!);
      if (this.take(best!)) taken.push(best!);
    }
    return taken.sort((a, b) => a.order - b.order);
  }

  #nearest({ words }: Scored): number {
    return Math.max(0, ...this.#chosen.map(({ candidate }) => likeness(candidate.words, words)));
  }

  /** The chosen sentence as a point with everything that bears it. */
  point(candidate: Scored): DigestPoint {
    const entry = this.#chosen.find((one) => one.candidate === candidate);
    const citations = [candidate, ...(entry?.also ?? [])].map(({ citation }) => citation);
    return { text: candidate.text, citations: citations.slice(0, mostCitations) };
  }
}

const mostCitations = 5;

/** How many points each pool gives: one each, then by the square root of what is in it. */
export function shares(pools: readonly Pool[], points: number): number[] {
  const given = pools.map(({ candidates }) => Math.min(1, candidates.length));
  const weight = pools.map(({ candidates }) => Math.sqrt(candidates.length));
  for (let left = points - given.reduce((a, b) => a + b, 0); left > 0; left--) {
    let next = -1;
    for (const [k, share] of given.entries()) {
      if (share >= pools[k]!.candidates.length || share >= mostOfPool) continue;
      if (next < 0 || weight[k]! / (share + 1) > weight[next]! / (given[next]! + 1)) next = k;
    }
    if (next < 0) break;
    given[next]!++;
  }
  return given;
}

const mostOfPool = 4;
