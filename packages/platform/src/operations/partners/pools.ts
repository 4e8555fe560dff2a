import type { Choice, Form, Weights } from '@yanzhen/science/partners';
import { tableEvidence } from '../chains/table-fields.ts';
import type { OperationContext } from '../context.ts';
import type { InputReference, Note } from '../evidence.ts';
import { chosenRegions } from '../figures/index.ts';
import { select } from '../figures/select.ts';
import { type ChosenCodes, chainForm } from './chain-form.ts';
import { differentiationForm, researchForm, transferForms } from './forms.ts';
import { type Opened, openTransfer } from './opened.ts';
import type { FormPool } from './proposal.ts';
import type { ProposeInput } from './propose-input.ts';
import { weightsOf } from './weights.ts';

/** The candidates of every form asked for, and what was said on the way. */
export interface Pools {
  readonly opened: Opened;
  readonly weights: Readonly<Record<Form, Weights>>;
  readonly pools: ReadonlyMap<Form, FormPool>;
  readonly conventions: Readonly<Record<string, string>>;
  readonly notes: readonly Note[];
  /** The table, where one was given. */
  readonly inputs: readonly InputReference[];
  /** Any figure that enters is an estimate; and those of pairing along chains. */
  readonly estimate: boolean;
  readonly chainEstimate: boolean;
}

/** Opens the data and searches every form asked for. */
export async function poolsOf(operation: string, input: ProposeInput, context: OperationContext): Promise<Pools> {
  const weights = weightsOf(input.weights);
  const opened = await openTransfer(context, input);
  const { choice, codes } = chosenIn(opened, input);
  const notes: Note[] = [...opened.notes];
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
  let [estimate, conventions, chainEstimate] = [opened.estimate, opened.conventions, false];
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
  if (asks('differentiation')) keep('differentiation', await differentiationForm(context, opened, choice, input));
  const inputs: InputReference[] = [];
  if (input.table !== undefined) {
    const { info } = await context.tables.load(input.table);
    inputs.push(...tableEvidence(operation, {}, info).inputs);
  }
  return { opened, weights, pools, conventions, notes, inputs, estimate, chainEstimate };
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
