import type { Selectable } from 'kysely';
import type { Text } from '../../operations/evidence.ts';
import type { Schema } from '../schema.ts';
import type { ChangeEntry, PlanChange } from './types.ts';

/** What a change did, in a few words. */
export function summaryOf(entries: readonly ChangeEntry[], undoes: number | null): Text {
  const count = (test: (entry: ChangeEntry) => boolean) => entries.filter(test).length;
  const added = count((entry) => 'item' in entry && entry.before === null);
  const removed = count((entry) => 'item' in entry && entry.after === null);
  const changed = entries.length - added - removed;
  const zh = [added && `新增 ${added} 项`, changed && `修改 ${changed} 项`, removed && `删除 ${removed} 项`].filter(
    Boolean,
  );
  const en = [added && `${added} added`, changed && `${changed} changed`, removed && `${removed} removed`].filter(
    Boolean,
  );
  const before =
    undoes === null ? { zh: '', en: '' } : { zh: `撤销第 ${undoes} 次改动：`, en: `Undoes change ${undoes}: ` };
  return { zh: before.zh + (zh.join('，') || '没有改动'), en: before.en + (en.join(', ') || 'nothing changed') };
}

/** A row of the log as the repository hands it out. */
export function changeOf(row: Selectable<Schema['plan_change']>): PlanChange {
  return {
    revision: row.revision,
    author: row.author,
    summary: row.summary as Text,
    undoes: row.undoes,
    changedAt: row.changed_at,
    entries: row.entries as ChangeEntry[],
  };
}
