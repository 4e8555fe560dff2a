import { soundOf } from '@yanzhen/documents/search';
import { sql, type Transaction } from 'kysely';
import type { Schema } from '../schema.ts';
import type { PreparedDocument, TermCount } from './prepare.ts';

const rowsAtOnce = 1000;

/** Stores the passages of a version with their index columns. */
export async function addPassages(
  transaction: Transaction<Schema>,
  workspace: string,
  { id, version }: { id: string; version: number },
  { text, rows }: PreparedDocument,
): Promise<void> {
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    const records = rows.slice(from, from + rowsAtOnce).map((row, k) => {
      const { index, kind, level, page, text: words, runs } = text.passages[from + k]!;
      return {
        index,
        kind,
        level,
        page,
        text: words,
        runs,
        folded: row.folded,
        length: row.length,
        w: row.words,
        g: row.grams,
      };
    });
    await sql`insert into passage
        (workspace_id, document_id, version, index, kind, level, page, text, runs, folded, length, words, grams)
      select ${workspace}, ${id}, ${version}::integer, r.index, r.kind, r.level, r.page, r.text, r.runs, r.folded, r.length,
        r.w::tsvector, r.g::tsvector
      from json_to_recordset(${JSON.stringify(records)}::json) as r(
        index integer, kind text, level integer, page integer, text text, runs jsonb, folded text, length integer, w text, g text)`.execute(
      transaction,
    );
  }
}

/** Takes a version's passages out of the index; their text stays, so that citations of it still open. */
export async function dropFromIndex(
  transaction: Transaction<Schema>,
  workspace: string,
  id: string,
  version: number,
): Promise<void> {
  const own = sql`workspace_id = ${workspace} and document_id = ${id} and version = ${version}::integer`;
  await sql`update passage_term t set passages = t.passages - n.count
    from (select term, count(*)::integer as count from passage, unnest(tsvector_to_array(words)) term where ${own} group by term) n
    where t.workspace_id = ${workspace} and t.term = n.term`.execute(transaction);
  await sql`update passage set words = null, grams = null where ${own}`.execute(transaction);
}

/** Counts the words of all documents of a transaction together: most of them are the same words. */
export class TermCounter {
  readonly #transaction: Transaction<Schema>;
  readonly #workspace: string;
  #counts = new Map<string, TermCount>();

  constructor(transaction: Transaction<Schema>, workspace: string) {
    this.#transaction = transaction;
    this.#workspace = workspace;
  }

  add(terms: readonly TermCount[]): void {
    for (const count of terms) {
      const known = this.#counts.get(count.term);
      this.#counts.set(
        count.term,
        known === undefined ? count : { ...known, passages: known.passages + count.passages },
      );
    }
  }

  /** Writes what was counted; before any word is counted down, and at the end. */
  async flush(): Promise<void> {
    const counts = [...this.#counts.values()];
    this.#counts = new Map();
    if (counts.length > 0) await countTerms(this.#transaction, this.#workspace, counts);
  }
}

/** In the order of the words, so that two imports never wait for each other in a ring. */
async function countTerms(
  transaction: Transaction<Schema>,
  workspace: string,
  terms: PreparedDocument['terms'],
): Promise<void> {
  const sorted = [...terms].sort((a, b) => (a.term < b.term ? -1 : 1));
  const records = sorted.map((count) => ({ ...count, ...soundFields(count.term) }));
  await sql`insert into passage_term (workspace_id, term, passages, form, sound, initials)
    select ${workspace}, r.term, r.passages, r.form, r.sound, r.initials
    from json_to_recordset(${JSON.stringify(records)}::json) as r(term text, passages integer, form text, sound text, initials text)
    on conflict (workspace_id, term) do update set passages = passage_term.passages + excluded.passages`.execute(
    transaction,
  );
}

const known = new Map<string, { sound: string; initials: string } | Record<string, never>>();
const mostKnown = 200_000;

/** Sounds are asked for again with every document: remembered, up to a bound. */
function soundFields(term: string): { sound?: string; initials?: string } {
  const found = known.get(term);
  if (found !== undefined) return found;
  const sound = soundOf(term);
  const made = sound === undefined ? {} : { sound: sound.full, initials: sound.initials };
  if (known.size >= mostKnown) known.clear();
  known.set(term, made);
  return made;
}
