import type { PlanDocument, PlanInfo, PlanItem } from '@yanzhen/evidence/plans';
import { type Selectable, sql, type Transaction } from 'kysely';
import { InvalidError, NotFoundError } from '../errors.ts';
import { toJson } from '../json.ts';
import type { Schema } from '../schema.ts';
import type { Scope } from '../scope.ts';
import { changeOf, summaryOf } from './change-row.ts';
import { clashes } from './clashes.ts';
import { Draft } from './merge.ts';
import { inverse, refuseClashes, removedSince, takeBack } from './take-back.ts';
import type {
  ChangeEntry,
  EditOptions,
  PlanChange,
  PlanEdit,
  PlanRepository,
  PlanSummary,
  StoredPlan,
} from './types.ts';

type Queries = Transaction<Schema>;

/** So many rows fit one statement's parameters with room to spare. */
const ROWS_PER_STATEMENT = 1000;

/** Plans of one workspace: items as rows, every change in a log that is never rewritten. */
export function planRepository({ workspace, run }: Scope): PlanRepository {
  const rows = new PlanRows(workspace);
  return {
    create: (document, author) => run((queries) => rows.create(queries, document, author)),
    list: () => run((queries) => rows.list(queries)),
    open: (id) => run((queries) => rows.open(queries, id)),
    edit: (id, edits, options) => run((queries) => rows.edit(queries, id, edits, options)),
    undo: (id, revision, author) => run((queries) => rows.undo(queries, id, revision, author)),
    changes: (id, options = {}) => run((queries) => rows.changes(queries, id, options)),
    remove: (id) => run((queries) => rows.setRemoved(queries, id, true)),
    restore: (id) => run((queries) => rows.setRemoved(queries, id, false)),
  };
}

class PlanRows {
  private readonly workspace: string;

  constructor(workspace: string) {
    this.workspace = workspace;
  }

  async create(queries: Queries, { info, items }: PlanDocument, author: string): Promise<StoredPlan> {
    checkId(info.id);
    const draft = new Draft(info, []);
    for (const item of items) draft.apply({ do: 'add', item });
    const entries = draft.entries();
    const made = await queries
      .insertInto('plan')
      .values({ workspace_id: this.workspace, id: info.id, info: toJson(info), revision: 0 })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst();
    if (made === undefined) throw taken(info.id);
    await this.write(queries, info.id, 1, entries, { author, undoes: null });
    return await this.open(queries, info.id);
  }

  async list(queries: Queries): Promise<PlanSummary[]> {
    const found = await queries
      .selectFrom('plan')
      .selectAll()
      .select((expression) =>
        expression
          .selectFrom('plan_item')
          .whereRef('plan_item.workspace_id', '=', 'plan.workspace_id')
          .whereRef('plan_item.plan_id', '=', 'plan.id')
          .select(({ fn }) => fn.countAll<string>().as('count'))
          .as('items'),
      )
      .where('workspace_id', '=', this.workspace)
      .where('removed_at', 'is', null)
      .orderBy('updated_at', 'desc')
      .orderBy('id')
      .execute();
    return found.map((row) => ({
      id: row.id,
      info: row.info as PlanInfo,
      revision: row.revision,
      items: Number(row.items),
      createdAt: row.created_at,
      updatedAt: row.updated_at,
      removedAt: row.removed_at,
    }));
  }

  async open(queries: Queries, id: string): Promise<StoredPlan> {
    const plan = await this.row(queries, id, false);
    const items = await queries
      .selectFrom('plan_item')
      .select(['id', 'kind', 'parent', 'position', 'fields'])
      .where('workspace_id', '=', this.workspace)
      .where('plan_id', '=', id)
      .orderBy('position')
      .orderBy('id')
      .execute();
    return {
      info: plan.info as PlanInfo,
      items: items as PlanItem[],
      revision: plan.revision,
      updatedAt: plan.updated_at,
    };
  }

  async edit(
    queries: Queries,
    id: string,
    edits: readonly PlanEdit[],
    { seen, author }: EditOptions,
  ): Promise<PlanChange> {
    const plan = await this.row(queries, id, true);
    const { items } = await this.open(queries, id);
    const draft = new Draft(plan.info as PlanInfo, items);
    const since = seen < plan.revision ? await this.changes(queries, id, { after: seen, limit: 10_000 }) : [];
    refuseClashes(removedSince(edits, draft, since));
    for (const edit of edits) draft.apply(edit);
    const entries = draft.entries();
    refuseClashes(clashes(entries, since));
    return await this.write(queries, id, plan.revision + 1, entries, { author, undoes: null });
  }

  async undo(queries: Queries, id: string, revision: number, author: string): Promise<PlanChange> {
    const plan = await this.row(queries, id, true);
    const [change] = await this.changes(queries, id, { after: revision - 1, before: revision + 1 });
    if (change === undefined || revision <= 1) {
      throw new InvalidError({
        zh: `没有可撤销的第 ${revision} 次改动。`,
        en: `There is no change ${revision} that can be undone.`,
      });
    }
    const later = revision < plan.revision ? await this.changes(queries, id, { after: revision, limit: 10_000 }) : [];
    const { items } = await this.open(queries, id);
    const draft = new Draft(plan.info as PlanInfo, items);
    refuseClashes(clashes(change.entries.map(inverse), later));
    for (const entry of change.entries) takeBack(draft, entry);
    return await this.write(queries, id, plan.revision + 1, draft.entries(), { author, undoes: revision });
  }

  async changes(
    queries: Queries,
    id: string,
    { before, after, limit = 100, item }: { before?: number; after?: number; limit?: number; item?: string },
  ): Promise<PlanChange[]> {
    await this.row(queries, id, false);
    let query = queries
      .selectFrom('plan_change')
      .selectAll()
      .where('workspace_id', '=', this.workspace)
      .where('plan_id', '=', id)
      .orderBy('revision', 'desc')
      .limit(limit);
    if (before !== undefined) query = query.where('revision', '<', before);
    if (after !== undefined) query = query.where('revision', '>', after);
    if (item !== undefined) query = query.where(sql<boolean>`entries @> ${toJson([{ item }])}::jsonb`);
    return (await query.execute()).map(changeOf);
  }

  async setRemoved(queries: Queries, id: string, removed: boolean): Promise<void> {
    const { numUpdatedRows } = await queries
      .updateTable('plan')
      .set({ removed_at: removed ? sql<Date>`now()` : null })
      .where('workspace_id', '=', this.workspace)
      .where('id', '=', id)
      .where('removed_at', removed ? 'is' : 'is not', null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) throw absent(id);
  }

  /** Locked, so that two people's changes come one after the other. */
  private async row(queries: Queries, id: string, lock: boolean): Promise<Selectable<Schema['plan']>> {
    let query = queries
      .selectFrom('plan')
      .selectAll()
      .where('workspace_id', '=', this.workspace)
      .where('id', '=', id)
      .where('removed_at', 'is', null);
    if (lock) query = query.forUpdate();
    const row = await query.executeTakeFirst();
    if (row === undefined) throw absent(id);
    return row;
  }

  private async write(
    queries: Queries,
    id: string,
    revision: number,
    entries: readonly ChangeEntry[],
    { author, undoes }: { readonly author: string; readonly undoes: number | null },
  ): Promise<PlanChange> {
    const gone = entries.flatMap((entry) => ('item' in entry && entry.after === null ? [entry.item] : []));
    const there = entries.flatMap((entry) => ('item' in entry && entry.after !== null ? [entry.after] : []));
    await this.deleteItems(queries, id, gone);
    await this.putItems(queries, id, there);
    const info = entries.find((entry) => 'info' in entry)?.after;
    await queries
      .updateTable('plan')
      .set({ revision, updated_at: sql<Date>`clock_timestamp()`, ...(info && { info: toJson(info) }) })
      .where('workspace_id', '=', this.workspace)
      .where('id', '=', id)
      .execute();
    const row = await queries
      .insertInto('plan_change')
      .values({
        ...{ workspace_id: this.workspace, plan_id: id, revision, author, undoes },
        summary: toJson(summaryOf(entries, undoes)),
        entries: toJson(entries),
      })
      .returningAll()
      .executeTakeFirstOrThrow();
    return changeOf(row);
  }

  private async deleteItems(queries: Queries, plan: string, ids: readonly string[]): Promise<void> {
    for (let at = 0; at < ids.length; at += ROWS_PER_STATEMENT) {
      await queries
        .deleteFrom('plan_item')
        .where('workspace_id', '=', this.workspace)
        .where('plan_id', '=', plan)
        .where('id', 'in', ids.slice(at, at + ROWS_PER_STATEMENT))
        .execute();
    }
  }

  private async putItems(queries: Queries, plan: string, items: readonly PlanItem[]): Promise<void> {
    for (let at = 0; at < items.length; at += ROWS_PER_STATEMENT) {
      const values = items.slice(at, at + ROWS_PER_STATEMENT).map(({ id, kind, parent, position, fields }) => ({
        ...{ workspace_id: this.workspace, plan_id: plan, id, kind, parent, position },
        fields: toJson(fields),
      }));
      await queries
        .insertInto('plan_item')
        .values(values)
        .onConflict((conflict) =>
          conflict.columns(['workspace_id', 'plan_id', 'id']).doUpdateSet(({ ref }) => ({
            parent: ref('excluded.parent'),
            position: ref('excluded.position'),
            fields: sql<string>`excluded.fields`,
          })),
        )
        .execute();
    }
  }
}

function checkId(id: string): void {
  if (/^[\p{L}\p{N}][\p{L}\p{N}_.-]{0,99}$/u.test(id)) return;
  throw new InvalidError({
    zh: `规划编号 ${JSON.stringify(id.slice(0, 80))} 不可用：应为 1—100 个字母、数字、汉字、点、下划线或连字符。`,
    en: `${JSON.stringify(id.slice(0, 80))} cannot name a plan: expected 1 to 100 letters, digits, dots, underscores or hyphens.`,
  });
}

const taken = (id: string) =>
  new InvalidError({
    zh: `已有编号为 ${id} 的规划。请换一个编号。`,
    en: `There is a plan ${id} already. Choose another id.`,
  });
const absent = (id: string) => new NotFoundError({ zh: `没有编号为 ${id} 的规划。`, en: `There is no plan ${id}.` });
