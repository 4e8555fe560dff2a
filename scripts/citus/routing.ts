import { type CatalogueTable, isGlobal, tenantColumn } from './tables.ts';

export type Routing = 'one shard' | 'global tables' | 'all shards';

/**
 * Where a statement goes, by its text. A statement goes to one shard when every spread table in it is bound to a
 * workspace: compared with a value, joined with one that is, or given in an insert.
 */
export function routingOf(text: string, tables: readonly CatalogueTable[]): Routing {
  const words = text.replaceAll(/\s+/g, ' ').replaceAll('"', '').toLowerCase();
  const named = tables.filter(({ name }) =>
    new RegExp(`\\b(from|join|into|update)\\s+(only\\s+)?${name}\\b`).test(words),
  );
  const spread = named.filter((table) => !isGlobal(table));
  if (spread.length === 0) return 'global tables';
  return spread.every(({ name }) => isBound(words, name)) ? 'one shard' : 'all shards';
}

function isBound(words: string, table: string): boolean {
  const column = tenantColumn(table);
  if (new RegExp(`insert into ${table} \\([^)]*\\b${column}\\b`).test(words)) return true;
  const alias = new RegExp(
    `\\b(?:from|join|update)\\s+${table}(?:\\s+(?:as\\s+)?(?!where|set|on|order|limit|join|left|using|for|returning)([a-z_]+))?`,
  ).exec(words)?.[1];
  const owners = [alias, table].filter((owner) => owner !== undefined).map((owner) => `${owner}\\.`);
  const side = `(?:(?:${owners.join('|')})?${column})`;
  const bound = new RegExp(`${side}\\s*(=|in)\\s*(\\(?\\$\\d|[a-z_]+\\.(workspace_id|id)\\b|current_setting)`);
  const mirrored = new RegExp(`[a-z_]+\\.workspace_id\\s*=\\s*${side}`);
  return bound.test(words) || mirrored.test(words);
}
