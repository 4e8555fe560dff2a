import { type RawBuilder, sql, type Transaction } from 'kysely';
import { hashJson, toJson } from '../json.ts';
import type { Schema } from '../schema.ts';
import type { Noun } from './noun.ts';
import { absent, parseReference } from './reference.ts';
import type { Saved, Versioned, VersionSummary } from './types.ts';

type Query = Transaction<Schema>;

/**
 * The rows of one noun in one workspace. The queries are written out because the names of their
 * tables and of one column are the noun's.
 */
export class VersionRows<Document extends Versioned, Summary extends VersionSummary> {
  readonly #noun: Noun<Document, Summary>;
  readonly #versions: RawBuilder<unknown>;
  readonly #id: RawBuilder<unknown>;
  readonly #own: RawBuilder<unknown>;

  constructor(noun: Noun<Document, Summary>, workspace: string) {
    this.#noun = noun;
    this.#versions = sql.table(noun.rows.versions);
    this.#id = sql.ref(`v.${noun.rows.id}`);
    this.#own = sql`v.workspace_id = ${workspace}`;
  }

  /** The newest version of each id that is not removed, by id. */
  async newest(query: Query): Promise<Summary[]> {
    return await this.#summaries(query, sql`v.removed_at is null`, sql`distinct on (${this.#id})`);
  }

  /** All versions of an id, newest first, removed ones included. */
  async versionsOf(query: Query, id: string): Promise<Summary[]> {
    return await this.#summaries(query, sql`${this.#id} = ${id}`);
  }

  /** The description of the version a reference names. @throws NotFoundError */
  async find(query: Query, reference: string): Promise<Document['info']> {
    const apart = this.#noun.apart.map((field) => sql`, ${sql.ref(`v.${field}`)}`);
    const { rows } = await sql<{ meta: object; version: number; hash: string }>`
      select v.version, v.hash, v.meta ${sql.join(apart, sql``)}
      from ${this.#versions} v
      where ${this.#own} and ${this.#named(reference)} and v.removed_at is null
      order by v.created_at desc, v.version desc
      limit 1`.execute(query);
    const [row] = rows;
    if (row === undefined) throw absent(reference, this.#noun.words);
    const { meta, ...columns } = row;
    return { ...meta, ...columns } as Document['info'];
  }

  /** Removes or restores what a reference names. @returns the versions that changed. @throws NotFoundError */
  async mark(query: Query, reference: string, change: 'remove' | 'restore'): Promise<Summary[]> {
    const which = sql`${this.#own} and ${this.#named(reference)}`;
    const named = await sql`select from ${this.#versions} v where ${which} limit 1`.execute(query);
    if (named.rows.length === 0) throw absent(reference, this.#noun.words);
    const [removedAt, before] = change === 'remove' ? [sql`now()`, sql`is null`] : [sql`null`, sql`is not null`];
    const { rows } = await sql<{ id: string; version: number }>`
      update ${this.#versions} v set removed_at = ${removedAt}
      where ${which} and v.removed_at ${before}
      returning ${this.#id} as id, v.version`.execute(query);
    if (rows.length === 0) return [];
    const changed = rows.map(({ id, version }) => sql`(${id}, ${version})`);
    return await this.#summaries(query, sql`(${this.#id}, v.version) in (${sql.join(changed)})`);
  }

  /** Adds the version, or finds the one that says the same; the id's row is locked meanwhile. */
  async add(query: Query, workspace: string, info: Document['info']): Promise<Saved<Document['info']>> {
    const { version: _, hash, ...said } = info;
    const { apart, rows } = this.#noun;
    const [columns, meta] = divide(said, apart);
    const descriptionHash = hashJson(meta);
    await this.#lock(query, workspace, info.id);
    const same = await sql<{ version: number }>`
      update ${this.#versions} v set removed_at = null
      where ${this.#own} and ${this.#id} = ${info.id}
        and v.hash = ${hash} and v.description_hash = ${descriptionHash}
      returning v.version`.execute(query);
    const [there] = same.rows;
    if (there !== undefined) return { info: await this.find(query, `${info.id}@${there.version}`), created: false };
    const names = ['workspace_id', rows.id, 'version', 'hash', 'description_hash', 'meta', ...apart];
    const next = sql`(select coalesce(max(v.version), 0) + 1 from ${this.#versions} v where ${this.#own} and ${this.#id} = ${info.id})`;
    const values = [sql`${workspace}`, sql`${info.id}`, next, sql`${hash}`, sql`${descriptionHash}`];
    const written = [meta, ...columns].map((value) => sql`${toJson(value)}`);
    const added = await sql<{ version: number }>`
      insert into ${this.#versions} (${sql.join(names.map((name) => sql.ref(name)))})
      values (${sql.join([...values, ...written])})
      returning version`.execute(query);
    return { info: { ...info, version: added.rows[0]!.version }, created: true };
  }

  /** Makes the id when it is new. The update that changes nothing takes the row's lock, so that two saves take turns. */
  async #lock(query: Query, workspace: string, id: string): Promise<void> {
    await sql`
      insert into ${sql.table(this.#noun.rows.ids)} (workspace_id, id) values (${workspace}, ${id})
      on conflict (workspace_id, id) do update set id = ${id}`.execute(query);
  }

  /** Everything lists show of the versions that `which` selects: of lists in the description the length alone. */
  async #summaries(query: Query, which: RawBuilder<unknown>, distinct = sql``): Promise<Summary[]> {
    const own = Object.entries<RawBuilder<unknown>>(this.#noun.summary);
    const { rows } = await sql<Summary>`
      select ${distinct} ${this.#id} as id, v.version, v.hash, b.bytes,
        v.created_at as ${sql.ref('createdAt')}, v.removed_at as ${sql.ref('removedAt')},
        v.meta->'title' as title, v.meta->>'source' as source,
        ${sql.join(own.map(([name, value]) => sql`${value} as ${sql.ref(name)}`))}
      from ${this.#versions} v
      join blob b on b.workspace_id = v.workspace_id and b.hash = v.hash
      where ${this.#own} and ${which}
      order by ${this.#id}, v.version desc`.execute(query);
    return rows;
  }

  /** The versions a reference names. @throws NotFoundError */
  #named(reference: string): RawBuilder<unknown> {
    const parsed = parseReference(reference, this.#noun.words);
    if ('hash' in parsed) return sql`v.hash = ${parsed.hash}`;
    const { id, version } = parsed;
    return version === null ? sql`${this.#id} = ${id}` : sql`${this.#id} = ${id} and v.version = ${version}`;
  }
}

/** The values of the fields that stand apart, in their order, and the rest. */
function divide(said: object, apart: readonly string[]): [unknown[], object] {
  const fields = new Map<string, unknown>(Object.entries(said));
  const columns = apart.map((name) => fields.get(name));
  return [columns, Object.fromEntries([...fields].filter(([name]) => !apart.includes(name)))];
}
