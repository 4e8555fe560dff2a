import type { Evidence, InputReference, Note } from './evidence.ts';

/** What describes a stored dataset, table or network, so far as evidence cites it. */
type Cited = Pick<InputReference, 'version' | 'hash' | 'title' | 'source'> & { readonly id: string };

/** What a result may say about itself beyond what it was computed from. */
export interface EvidenceDetails {
  readonly version?: number;
  readonly conventions?: Readonly<Record<string, string>>;
  readonly notes?: readonly Note[];
}

/** A dataset, table or network as evidence cites it. */
export function inputReference({ id, version, hash, title, source }: Cited): InputReference {
  return { dataset: id, version, hash, title, source };
}

/** The evidence of a result computed from one input at most. */
export function inputEvidence(
  operation: string,
  parameters: Readonly<Record<string, unknown>>,
  input: Cited | undefined,
  { version = 1, conventions = {}, notes = [], estimate }: EvidenceDetails & { readonly estimate: boolean },
): Evidence {
  const inputs = input === undefined ? [] : [inputReference(input)];
  return { operation, version, parameters, inputs, conventions, estimate, notes };
}
