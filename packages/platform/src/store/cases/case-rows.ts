import { type CasePart, caseParts } from '@yanzhen/evidence/cases';
import { type Selectable, sql, type Transaction } from 'kysely';
import type { Text } from '../../operations/evidence.ts';
import { toJson } from '../json.ts';
import type { Schema } from '../schema.ts';
import { absent, taken } from './conflict.ts';
import type { CaseChange, CaseEntry, CaseSummary, KeptPart, KeptParts } from './types.ts';

type Queries = Transaction<Schema>;

/** A change before the store says when it was made. */
export type Written = Omit<CaseChange, 'changedAt'>;

/** So many changes of a case are kept for undoing; older ones, and texts only they name, are dropped now and then. */
const CHANGES_KEPT = 500;
const TIDY_EVERY = 50;

/** The rows of the cases of one workspace. */
export class CaseRows {
  private readonly workspace: string;

  constructor(workspace: string) {
    this.workspace = workspace;
  }

  async insert(queries: Queries, id: string, name: Text): Promise<void> {
    const made = await queries
      .insertInto('cooperation_case')
      .values({ workspace_id: this.workspace, id, name: toJson(name), version: 0 })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst();
    if (made === undefined) throw taken(id);
  }

  async summaries(queries: Queries, { removed }: { readonly removed: boolean }): Promise<CaseSummary[]> {
    const rows = await queries
      .selectFrom('cooperation_case')
      .selectAll()
      .where('workspace_id', '=', this.workspace)
      .where('removed_at', removed ? 'is not' : 'is', null)
      .orderBy('updated_at', 'desc')
      .orderBy('id')
      .execute();
    const parts = new Map<string, KeptParts>();
    const found = await queries
      .selectFrom('case_part')
      .selectAll()
      .where('workspace_id', '=', this.workspace)
      .execute();
    for (const { case_id, part, state } of found)
      parts.set(case_id, { ...parts.get(case_id), [part]: state as KeptPart });
    return rows.map((row) => summaryOf(row, parts.get(row.id) ?? {}));
  }

  /** Locked, so that two people's changes come one after the other. @throws NotFoundError */
  async one(queries: Queries, id: string, { lock = false } = {}): Promise<CaseSummary> {
    let query = queries
      .selectFrom('cooperation_case')
      .selectAll()
      .where('workspace_id', '=', this.workspace)
      .where('id', '=', id)
      .where('removed_at', 'is', null);
    if (lock) query = query.forUpdate();
    const row = await query.executeTakeFirst();
    if (row === undefined) throw absent(id);
    const found = await queries
      .selectFrom('case_part')
      .select(['part', 'state'])
      .where('workspace_id', '=', this.workspace)
      .where('case_id', '=', id)
      .execute();
    return summaryOf(row, Object.fromEntries(found.map(({ part, state }) => [part, state as KeptPart])));
  }

  /** What the parts say now. */
  async texts(queries: Queries, id: string): Promise<Partial<Record<CasePart, string>>> {
    const found = await queries
      .selectFrom('case_part')
      .innerJoin('case_text', (join) =>
        join
          .onRef('case_text.workspace_id', '=', 'case_part.workspace_id')
          .onRef('case_text.case_id', '=', 'case_part.case_id')
          .on(sql<boolean>`case_text.hash = case_part.state->>'hash'`),
      )
      .where('case_part.workspace_id', '=', this.workspace)
      .where('case_part.case_id', '=', id)
      .select(['case_part.part', 'case_text.text'])
      .execute();
    return Object.fromEntries(found.map(({ part, text }) => [part, text]));
  }

  async keepText(queries: Queries, id: string, hash: string, text: string): Promise<void> {
    // Refuses what PostgreSQL cannot keep, as everywhere.
    toJson(text);
    await queries
      .insertInto('case_text')
      .values({ workspace_id: this.workspace, case_id: id, hash, text })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }

  /** Newest first. */
  async changes(queries: Queries, id: string): Promise<CaseChange[]> {
    const rows = await queries
      .selectFrom('case_change')
      .selectAll()
      .where('workspace_id', '=', this.workspace)
      .where('case_id', '=', id)
      .orderBy('version', 'desc')
      .execute();
    return rows.map(changeOf);
  }

  /** Makes a change: the parts and the name become what its entries say, and the log has it. */
  async write(queries: Queries, id: string, change: Written): Promise<CaseChange> {
    for (const entry of change.entries) if ('part' in entry) await this.setPart(queries, id, entry.part, entry.after);
    const name = change.entries.find((entry) => 'name' in entry)?.after;
    await queries
      .updateTable('cooperation_case')
      .set({ version: change.version, updated_at: sql<Date>`clock_timestamp()`, ...(name && { name: toJson(name) }) })
      .where('workspace_id', '=', this.workspace)
      .where('id', '=', id)
      .execute();
    const { version, author, kind, undoes } = change;
    const row = await queries
      .insertInto('case_change')
      .values({
        ...{ workspace_id: this.workspace, case_id: id, version, author, kind, undoes },
        entries: toJson(change.entries),
      })
      .returningAll()
      .executeTakeFirstOrThrow();
    if (version % TIDY_EVERY === 0) await this.tidy(queries, id, version);
    return changeOf(row);
  }

  async setRemoved(queries: Queries, id: string, removed: boolean): Promise<void> {
    const { numUpdatedRows } = await queries
      .updateTable('cooperation_case')
      .set({ removed_at: removed ? sql<Date>`now()` : null })
      .where('workspace_id', '=', this.workspace)
      .where('id', '=', id)
      .where('removed_at', removed ? 'is' : 'is not', null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) throw absent(id);
  }

  private async tidy(queries: Queries, id: string, version: number): Promise<void> {
    await queries
      .deleteFrom('case_change')
      .where('workspace_id', '=', this.workspace)
      .where('case_id', '=', id)
      .where('version', '<=', version - CHANGES_KEPT)
      .execute();
    const named = (await this.changes(queries, id)).flatMap(({ entries }) => entries.flatMap(hashesIn));
    const { parts } = await this.one(queries, id);
    const wanted = new Set([...named, ...caseParts.flatMap((part) => parts[part]?.hash ?? [])]);
    await queries
      .deleteFrom('case_text')
      .where('workspace_id', '=', this.workspace)
      .where('case_id', '=', id)
      .where('hash', 'not in', [...wanted])
      .execute();
  }

  private async setPart(queries: Queries, id: string, part: CasePart, state: KeptPart | null): Promise<void> {
    if (state === null) {
      await queries
        .deleteFrom('case_part')
        .where('workspace_id', '=', this.workspace)
        .where('case_id', '=', id)
        .where('part', '=', part)
        .execute();
      return;
    }
    await queries
      .insertInto('case_part')
      .values({ workspace_id: this.workspace, case_id: id, part, state: toJson(state) })
      .onConflict((conflict) =>
        conflict.columns(['workspace_id', 'case_id', 'part']).doUpdateSet({ state: sql<string>`excluded.state` }),
      )
      .execute();
  }
}

const hashesIn = (entry: CaseEntry): string[] =>
  'part' in entry ? [entry.before, entry.after].flatMap((state) => state?.hash ?? []) : [];

function summaryOf(row: Selectable<Schema['cooperation_case']>, parts: KeptParts): CaseSummary {
  return {
    ...{ id: row.id, name: row.name as Text, version: row.version, parts },
    ...{ createdAt: row.created_at, updatedAt: row.updated_at, removedAt: row.removed_at },
  };
}

function changeOf(row: Selectable<Schema['case_change']>): CaseChange {
  return {
    ...{ version: row.version, author: row.author, kind: row.kind as CaseChange['kind'], undoes: row.undoes },
    ...{ changedAt: row.changed_at, entries: row.entries as CaseEntry[] },
  };
}
