import type { Form } from '@yanzhen/science/partners';
import type { OperationContext } from '../context.ts';
import type { Evidence } from '../evidence.ts';
import { evidenceOf } from '../figures/index.ts';
import { type Joint, jointly } from './joint.ts';
import { confidenceOf, missingIn, needsOf, risksOf, type Standing } from './judgement.ts';
import { notEstimated, type Reason } from './not-estimated.ts';
import { ASSUMED_WEIGHTS, gainNote } from './notes.ts';
import { type Pools, poolsOf } from './pools.ts';
import { type Proposal, proposalsOf } from './proposal.ts';
import type { ProposeInput } from './propose-input.ts';
import { standingOf } from './standing.ts';

/** A proposal with what is judged of it, as plain values. */
export interface Judged extends Proposal, Joint {
  readonly standing: Standing;
  readonly confidence: string;
  readonly needs: readonly string[];
  readonly risks: readonly string[];
  readonly missing: readonly string[];
  /** Gains that are not given, each with the reason. */
  readonly notEstimated: Readonly<Partial<Record<string, Reason>>>;
}

export interface FoundProposals {
  readonly proposals: readonly Judged[];
  readonly evidence: Evidence;
}

/** Searches every form asked for, ranks and judges; everything but the documents. */
export async function findProposals(
  operation: { readonly name: string; readonly version: number },
  input: ProposeInput,
  context: OperationContext,
): Promise<FoundProposals> {
  const found = await poolsOf(operation.name, input, context);
  const { opened, weights, pools } = found;
  const { standing, note } = standingOf(opened, weights.transfer, input.threshold);
  const proposals = (input.forms as Form[]).flatMap((form) => {
    const pool = pools.get(form);
    if (pool === undefined) return [];
    const own = proposalsOf(pool, weights[form], input);
    return judged(own, form, standing, found, input);
  });
  const notes = [...found.notes, ASSUMED_WEIGHTS, gainNote(input.share, input.bought_share), note];
  const evidence = evidenceOf(operation, { ...input, year: opened.year }, opened.figures, found.conventions, [
    ...new Map(notes.map((one) => [one.code, one])).values(),
  ]);
  return {
    proposals,
    evidence: {
      ...evidence,
      inputs: [...evidence.inputs, ...found.inputs],
      estimate: evidence.estimate || found.estimate,
    },
  };
}

/** What is judged of the proposals of one form. */
function judged(
  own: readonly Proposal[],
  form: Form,
  transferStanding: Standing,
  { opened, weights, chainEstimate }: Pools,
  input: ProposeInput,
): Judged[] {
  const standing = form === 'transfer' ? transferStanding : 'hypothesis';
  const isEstimate = opened.figures.measure.estimate || (form === 'chain-pairing' ? chainEstimate : opened.estimate);
  const joint =
    form === 'transfer'
      ? jointly(own, { perRegion: input.per_region, perIndustry: input.per_industry })
      : own.map(() => ({ chosen: false, yieldsTo: [] }));
  const targets = new Map<string, Set<string>>();
  for (const { industry, receiver } of own) targets.set(industry, (targets.get(industry) ?? new Set()).add(receiver));
  return own.map((proposal, k) => ({
    ...proposal,
    ...joint[k]!,
    standing,
    confidence: confidenceOf(proposal, standing, isEstimate),
    needs: needsOf(proposal),
    risks: risksOf(proposal, input.top, isEstimate, form === 'transfer' ? targets.get(proposal.industry)!.size : 0),
    missing: missingIn(proposal, Object.keys(weights[form])),
    notEstimated: notEstimated(form, proposal, opened),
  }));
}
