import { createHash } from 'node:crypto';
import { type Selectable, sql, type Transaction } from 'kysely';
import type { Schema } from '../schema.ts';
import type { Scope } from '../scope.ts';
import type { AccountTables } from './schema.ts';
import type { AuditBreak, AuditEntry, AuditEvent, AuditOutcome, AuditRepository } from './types.ts';

/** What the first entry follows. */
const beginning = '0'.repeat(64);
/** Entries looked at together when the chain is computed anew. */
const piece = 1000;

/**
 * The log of one scope's workspace. Each entry carries the hash of the one before: an entry that is changed, taken out or
 * put in between by who has the database itself no longer fits its neighbours.
 */
export function auditRepository({ workspace, run }: Scope): AuditRepository {
  return {
    append: (event) => run((transaction) => append(transaction, workspace, event)),
    async list({ before, limit, action, account }) {
      const rows = await run((transaction) =>
        transaction
          .selectFrom('audit_entry')
          .selectAll()
          .where('workspace_id', '=', workspace)
          .$if(before !== undefined, (query) => query.where('number', '<', before!))
          .$if(action !== undefined, (query) => query.where('action', '=', action!))
          .$if(account !== undefined, (query) => query.where('account_id', '=', account!))
          .orderBy('number', 'desc')
          .limit(limit)
          .execute(),
      );
      return rows.map(entryOf);
    },
    async verify() {
      let head = beginning;
      let entries = 0;
      for (;;) {
        const rows = await run((transaction) =>
          transaction
            .selectFrom('audit_entry')
            .selectAll()
            .where('workspace_id', '=', workspace)
            .where('number', '>', entries)
            .orderBy('number')
            .limit(piece)
            .execute(),
        );
        for (const entry of rows.map(entryOf)) {
          const why = breakOf(entry, entries + 1, head, workspace);
          if (why !== null) return { entries, head, broken: { number: entries + 1, why } };
          head = entry.hash;
          entries = entry.number;
        }
        if (rows.length < piece) return { entries, head, broken: null };
      }
    },
  };
}

function breakOf(entry: AuditEntry, expected: number, head: string, workspace: string): AuditBreak['why'] | null {
  if (entry.number !== expected) return 'missing';
  if (entry.previous !== head) return 'unchained';
  return hashOf(workspace, entry) === entry.hash ? null : 'changed';
}

async function append(transaction: Transaction<Schema>, workspace: string, event: AuditEvent): Promise<AuditEntry> {
  // Two entries written at once would follow the same one: they wait for each other.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`yanzhen-audit/${workspace}`}, 0))`.execute(transaction);
  const last = await transaction
    .selectFrom('audit_entry')
    .select(['number', 'hash'])
    .where('workspace_id', '=', workspace)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  const chained = {
    ...event,
    number: (last?.number ?? 0) + 1,
    at: new Date().toISOString(),
    previous: last?.hash ?? beginning,
  };
  const entry: AuditEntry = { ...chained, hash: hashOf(workspace, chained) };
  await transaction
    .insertInto('audit_entry')
    .values({
      workspace_id: workspace,
      number: entry.number,
      at: entry.at,
      caller: entry.caller,
      account_id: entry.account,
      address: entry.address,
      action: entry.action,
      outcome: entry.outcome,
      detail: entry.detail,
      previous: entry.previous,
      hash: entry.hash,
    })
    .execute();
  return entry;
}

function hashOf(workspace: string, entry: Omit<AuditEntry, 'hash'>): string {
  const { number, at, caller, account, address, action, outcome, detail, previous } = entry;
  const content = JSON.stringify([workspace, number, at, caller, account, address, action, outcome, detail, previous]);
  return createHash('sha256').update('yanzhen-audit/1\n').update(content).digest('hex');
}

function entryOf(row: Selectable<AccountTables['audit_entry']>): AuditEntry {
  return {
    number: row.number,
    at: row.at,
    caller: row.caller,
    account: row.account_id,
    address: row.address,
    action: row.action,
    outcome: row.outcome as AuditOutcome,
    detail: row.detail,
    previous: row.previous,
    hash: row.hash,
  };
}
