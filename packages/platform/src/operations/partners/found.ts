import type { Choice, Form } from '@yanzhen/science/partners';
import { tableEvidence } from '../chains/table-fields.ts';
import type { OperationContext } from '../context.ts';
import type { Evidence, InputReference, Note } from '../evidence.ts';
import { chosenRegions, evidenceOf } from '../figures/index.ts';
import { select } from '../figures/select.ts';
import { type ChosenCodes, chainForm } from './chain-form.ts';
import { differentiationForm, researchForm, transferForms } from './forms.ts';
import { type Joint, jointly } from './joint.ts';
import { confidenceOf, missingIn, needsOf, risksOf, type Standing } from './judgement.ts';
import { ASSUMED_WEIGHTS, gainNote } from './notes.ts';
import { type Opened, openTransfer } from './opened.ts';
import { type FormPool, type Proposal, proposalsOf } from './proposal.ts';
import type { ProposeInput } from './propose-input.ts';
import { standingOf } from './standing.ts';
import { weightsOf } from './weights.ts';

/** A proposal with what is judged of it, as plain values. */
export interface Judged extends Proposal, Joint {
  readonly standing: Standing;
  readonly confidence: string;
  readonly needs: readonly string[];
  readonly risks: readonly string[];
  readonly missing: readonly string[];
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
  const weights = weightsOf(input.weights);
  const opened = await openTransfer(context, input);
  const { choice, codes } = chosenIn(opened, input);
  const { standing, note: standingNote } = standingOf(opened, weights.transfer, input.threshold);
  const notes: Note[] = [...opened.notes, ASSUMED_WEIGHTS, gainNote(input.share, input.bought_share), standingNote];
  const pools = new Map<Form, FormPool>();
  const keep = (form: Form, found: FormPool | Note) => {
    if ('pool' in found) pools.set(form, found);
    else notes.push(found);
  };
  const asks = (form: Form) => input.forms.includes(form);
  if (asks('transfer') || asks('co-built-park')) {
    const { transfer, parks } = transferForms(opened, choice, input, weights.transfer);
    if (asks('transfer')) pools.set('transfer', transfer);
    if (asks('co-built-park')) pools.set('co-built-park', parks);
  }
  const inputs: InputReference[] = [];
  let [estimate, conventions] = [opened.estimate, opened.conventions];
  let chainEstimate = false;
  if (asks('chain-pairing')) {
    const found = await chainForm(context, input, codes);
    if ('form' in found) {
      pools.set('chain-pairing', found.form);
      notes.push(...found.notes);
      conventions = { ...conventions, ...found.conventions };
      chainEstimate = found.estimate;
      estimate ||= found.estimate;
    } else notes.push(found);
  }
  if (asks('research-production')) {
    keep('research-production', await researchForm(context, opened, choice, input, weights['research-production']));
  }
  if (asks('differentiation')) keep('differentiation', differentiationForm(opened, choice, input));
  if (input.table !== undefined) {
    const { info } = await context.tables.load(input.table);
    inputs.push(...tableEvidence(operation.name, {}, info).inputs);
  }
  const proposals = (input.forms as Form[]).flatMap((form) => {
    const found = pools.get(form);
    if (found === undefined) return [];
    const own = proposalsOf(found, weights[form], input);
    const isEstimate = opened.figures.measure.estimate || (form === 'chain-pairing' ? chainEstimate : opened.estimate);
    return judged(own, Object.keys(weights[form]), form === 'transfer' ? standing : 'hypothesis', isEstimate, input);
  });
  const evidence = evidenceOf(operation, { ...input, year: opened.year }, opened.figures, conventions, [
    ...new Map(notes.map((one) => [one.code, one])).values(),
  ]);
  return {
    proposals,
    evidence: { ...evidence, inputs: [...evidence.inputs, ...inputs], estimate: evidence.estimate || estimate },
  };
}

function judged(
  own: readonly Proposal[],
  components: readonly string[],
  standing: Standing,
  estimate: boolean,
  input: ProposeInput,
): Judged[] {
  const joint =
    own[0]?.form === 'transfer'
      ? jointly(own, { perRegion: input.per_region, perIndustry: input.per_industry })
      : own.map(() => ({ chosen: false, yieldsTo: [] }));
  const targets = new Map<string, Set<string>>();
  for (const { industry, receiver } of own) targets.set(industry, (targets.get(industry) ?? new Set()).add(receiver));
  return own.map((proposal, k) => ({
    ...proposal,
    ...joint[k]!,
    standing,
    confidence: confidenceOf(proposal, standing, estimate),
    needs: needsOf(proposal),
    risks: risksOf(
      proposal,
      input.top,
      estimate,
      proposal.form === 'transfer' ? targets.get(proposal.industry)!.size : 0,
    ),
    missing: missingIn(proposal, components),
  }));
}

/** The regions and industries asked for, as masks over the dataset and as codes for a table. */
function chosenIn(opened: Opened, input: ProposeInput): { choice: Choice; codes: ChosenCodes } {
  const { dataset } = opened.figures;
  const { rows, columns } = opened.transfer.amounts;
  const regions = (texts: readonly string[] | undefined) =>
    texts === undefined ? undefined : new Set(chosenRegions(dataset.info, texts).codes);
  const senders = regions(input.senders);
  const receivers = regions(input.receivers);
  const industries =
    input.industries &&
    new Set(input.industries.map((text) => columns[select(dataset.info, 'industry', columns, text)]!));
  const mask = (labels: readonly string[], codes: ReadonlySet<string> | undefined) =>
    codes && Uint8Array.from(labels, (label) => (codes.has(label) ? 1 : 0));
  const [from, to] = [mask(rows, senders), mask(rows, receivers)];
  const wanted = opened.looked(opened.transfer.amounts);
  const looked = Uint8Array.from(columns, (code, j) => wanted[j]! * Number(industries?.has(code) ?? true));
  return {
    choice: { ...(from && { senders: from }), ...(to && { receivers: to }), industries: looked },
    codes: { senders, receivers, industries },
  };
}
