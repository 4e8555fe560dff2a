import type { Basis, CasePart } from '@yanzhen/evidence/cases';
import type { InputReference, Text } from '../../operations/evidence.ts';

/** The operation that made a part, as its evidence names it. */
export interface MadeBy {
  readonly operation: string;
  readonly version: number;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly inputs: readonly InputReference[];
}

/** A part as it is kept: its text apart, by its hash. */
export interface KeptPart {
  readonly hash: string;
  /** The hashes of what it was made from. */
  readonly basis: Basis;
  /** Null for what was written by hand or came from a file. */
  readonly madeBy: MadeBy | null;
  readonly author: string;
  /** ISO 8601, UTC. */
  readonly madeAt: string;
  readonly characters: number;
}

export type KeptParts = Readonly<Partial<Record<CasePart, KeptPart>>>;

/** One case, as lists show it. */
export interface CaseSummary {
  readonly id: string;
  readonly name: Text;
  /** Number of the newest change. */
  readonly version: number;
  readonly parts: KeptParts;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly removedAt: Date | null;
}

/** A case with what its parts say. */
export interface StoredCase extends CaseSummary {
  readonly texts: Readonly<Partial<Record<CasePart, string>>>;
}

/** A part, or the name, before and after a change; null where it was not there. */
export type CaseEntry =
  | { readonly part: CasePart; readonly before: KeptPart | null; readonly after: KeptPart | null }
  | { readonly name: true; readonly before: Text | null; readonly after: Text };

export interface CaseChange {
  readonly version: number;
  readonly author: string;
  readonly kind: 'create' | 'put' | 'rename' | 'undo';
  /** Version of the change it takes back. */
  readonly undoes: number | null;
  readonly changedAt: Date;
  readonly entries: readonly CaseEntry[];
}

export interface NewPart {
  readonly text: string;
  readonly madeBy: MadeBy | null;
  /** Of a part from a file: when it was made, and the hashes of what it was made from. */
  readonly madeAt?: string;
  readonly basis?: Basis;
}

export interface PutPart extends Pick<NewPart, 'text' | 'madeBy'> {
  readonly part: CasePart;
  /** Version of the case that the person saw, or that the part was made from. */
  readonly baseVersion: number;
}

export interface CaseRepository {
  /** Makes a case, as version 1. @throws InvalidError when there is one of that id */
  create(
    given: { readonly id?: string; readonly name: Text; readonly parts?: Readonly<Partial<Record<CasePart, NewPart>>> },
    author: string,
  ): Promise<StoredCase>;
  /** The one changed last first. */
  list(options?: { readonly removed?: boolean }): Promise<CaseSummary[]>;
  /** @throws NotFoundError */
  open(id: string): Promise<StoredCase>;
  /**
   * Puts a part in. The same text made from the same is no change; a part that others put in since `baseVersion` is not
   * written over, other parts are left as they are and a part made from what they were before is stale.
   * @throws UserError of kind `conflict` that says who changed what
   */
  put(id: string, part: PutPart, author: string): Promise<CaseSummary>;
  rename(id: string, name: Text, author: string): Promise<CaseSummary>;
  /**
   * Takes back a change: the one of that version, or the newest that is not taken back yet.
   * @throws InvalidError where there is none; UserError of kind `conflict` where a later change rests on it
   */
  undo(id: string, version: number | undefined, author: string): Promise<CaseChange>;
  /** Newest first, as many as are kept. */
  changes(id: string): Promise<CaseChange[]>;
  remove(id: string): Promise<void>;
  restore(id: string): Promise<void>;
}
