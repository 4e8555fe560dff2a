import type { PlanDocument, PlanInfo, PlanItem } from '@yanzhen/evidence/plans';
import type { Text } from '../../operations/evidence.ts';

/** One plan, as lists show it. */
export interface PlanSummary {
  readonly id: string;
  readonly info: PlanInfo;
  /** Number of the newest change. */
  readonly revision: number;
  readonly items: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly removedAt: Date | null;
}

export interface StoredPlan extends PlanDocument {
  readonly revision: number;
  readonly updatedAt: Date;
}

/** A part of an item that can be changed by itself: its place, or one of its fields. */
export type ItemPatch = {
  readonly parent?: string | null;
  readonly position?: number;
  /** Fields to set; null takes a field away. */
  readonly fields?: Readonly<Record<string, unknown>>;
};

/** What a person does to a plan. `remove` takes an item with everything beneath it. */
export type PlanEdit =
  | { readonly do: 'add'; readonly item: PlanItem }
  | { readonly do: 'set'; readonly id: string; readonly patch: ItemPatch }
  | { readonly do: 'remove'; readonly id: string }
  | { readonly do: 'info'; readonly info: Omit<PlanInfo, 'id'> };

/** An item, or the plan's own description, before and after a change; null where it was not there. */
export type ChangeEntry =
  | { readonly item: string; readonly before: PlanItem | null; readonly after: PlanItem | null }
  | { readonly info: true; readonly before: PlanInfo; readonly after: PlanInfo };

export interface PlanChange {
  readonly revision: number;
  readonly author: string;
  readonly summary: Text;
  /** Number of the change it takes back. */
  readonly undoes: number | null;
  readonly changedAt: Date;
  readonly entries: readonly ChangeEntry[];
}

export interface EditOptions {
  /** Revision the person saw; edits that touch what others changed since are refused, others are joined. */
  readonly seen: number;
  readonly author: string;
}

export interface PlanRepository {
  /** Stores a new plan as revision 1. @throws InvalidError when there is one of that id. */
  create(document: PlanDocument, author: string): Promise<StoredPlan>;
  list(): Promise<PlanSummary[]>;
  /** @throws NotFoundError */
  open(id: string): Promise<StoredPlan>;
  /**
   * Applies edits, all or none, and writes them to the change log.
   * @throws PlanConflict when someone changed the same thing since; UserError when the structure would break.
   */
  edit(id: string, edits: readonly PlanEdit[], options: EditOptions): Promise<PlanChange>;
  /** Takes a change back, as a new change. @throws PlanConflict when a later change rests on it. */
  undo(id: string, revision: number, author: string): Promise<PlanChange>;
  /** Newest first. */
  changes(
    id: string,
    options?: { readonly before?: number; readonly limit?: number; readonly item?: string },
  ): Promise<PlanChange[]>;
  remove(id: string): Promise<void>;
  restore(id: string): Promise<void>;
}
