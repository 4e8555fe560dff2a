import type { Proposal } from './proposal.ts';

/** Whether a back-test on the same data speaks for a proposal. */
export type Standing = 'supported' | 'not-supported' | 'undecided' | 'hypothesis';
export type Confidence = 'low' | 'medium' | 'high';

/** A percentile below this is a weak point. */
const WEAK = 1 / 3;
/** An industry that is this share of the sender's economy is one it lives on. */
const RELIED_ON = 0.1;

/** What it takes, as codes. */
export function needsOf({ form, percentile, valueAddedEnds, known }: Proposal): string[] {
  const weak = (component: string) => percentile[component]! < WEAK;
  const moves = form === 'transfer' || form === 'co-built-park';
  return [
    ...(weak('linked') ? ['suppliers-and-customers'] : []),
    ...(weak('relatedness') ? ['skills'] : []),
    ...(weak('nearness') ? ['transport'] : []),
    ...(weak('room') ? ['room-in-budgets'] : []),
    ...(moves && !(valueAddedEnds <= 0) ? ['benefit-sharing'] : []),
    ...(form === 'chain-pairing' ? ['supplier-qualification'] : []),
    ...(form === 'research-production' ? ['technology-transfer'] : []),
    ...(form === 'differentiation' ? ['division-agreement'] : []),
    ...(known < 0.6 ? ['more-data'] : []),
  ];
}

/** What may go wrong, as codes. */
export function risksOf(proposal: Proposal, top: number, estimate: boolean, sameTarget: number): string[] {
  const { carbon, concentration, reliance, rankHigh, valueAdded, valueAddedEnds, known } = proposal;
  return [
    ...(reliance >= RELIED_ON ? ['sender-relies-on-it'] : []),
    ...(valueAdded < valueAddedEnds ? ['less-value-added'] : []),
    ...(carbon > 0 ? ['more-carbon'] : []),
    ...(concentration > 0 ? ['more-concentrated'] : []),
    ...(sameTarget >= 3 ? ['many-receivers'] : []),
    ...(rankHigh > 2 * top ? ['rank-not-firm'] : []),
    ...(known < 0.6 ? ['thin-evidence'] : []),
    ...(estimate ? ['estimated-figures'] : []),
  ];
}

/**
 * `high` only where a back-test supports it, 80 % of the weight stands on known components, it is among the top in 80 % of draws
 * and nothing is estimated; `medium` with half of each and no back-test against it; else `low`.
 */
export function confidenceOf({ known, topShare }: Proposal, standing: Standing, estimate: boolean): Confidence {
  if (standing === 'supported' && known >= 0.8 && topShare >= 0.8 && !estimate) return 'high';
  return known >= 0.5 && topShare >= 0.5 && standing !== 'not-supported' ? 'medium' : 'low';
}

/** Components that are not known for a proposal. */
export function missingIn({ raw }: Proposal, all: readonly string[]): string[] {
  return all.filter((component) => Number.isNaN(raw[component] ?? Number.NaN));
}
