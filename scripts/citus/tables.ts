/** A table as the catalogue has it. */
export interface CatalogueTable {
  readonly name: string;
  readonly columns: readonly string[];
  /** Columns of the primary key and of every unique constraint or index. */
  readonly unique: readonly (readonly string[])[];
  /** Foreign keys: own columns, and the table and columns they refer to. */
  readonly references: readonly {
    readonly columns: readonly string[];
    readonly table: string;
    readonly to: readonly string[];
  }[];
}

/** The column by which rows are spread. `workspace` itself is spread by its id, beside its rows. */
export const tenantColumn = (table: string) => (table === 'workspace' ? 'id' : 'workspace_id');

/** Tables that belong to no workspace: small, and copied to every node. */
export function isGlobal(table: CatalogueTable): boolean {
  return table.name !== 'workspace' && !table.columns.includes('workspace_id');
}

/** Why Citus would refuse to spread these tables by workspace; empty when it would not. */
export function obstacles(tables: readonly CatalogueTable[]): string[] {
  const found: string[] = [];
  const byName = new Map(tables.map((table) => [table.name, table]));
  for (const table of tables.filter((one) => !isGlobal(one))) {
    const tenant = tenantColumn(table.name);
    for (const key of table.unique) {
      if (!key.includes(tenant)) found.push(`${table.name}: unique (${key.join(', ')}) lacks ${tenant}`);
    }
    for (const { columns, table: other, to } of table.references) {
      const target = byName.get(other);
      if (target === undefined || isGlobal(target)) continue;
      const at = columns.indexOf(tenant);
      if (at < 0 || to[at] !== tenantColumn(other))
        found.push(`${table.name}: reference to ${other} does not go by workspace`);
    }
  }
  return found;
}

/** The statements that spread the tables, in an order in which references are met. */
export function distribution(tables: readonly CatalogueTable[]): string[] {
  const global = tables.filter(isGlobal).map(({ name }) => `select create_reference_table('${name}');`);
  const spread = tables.filter((table) => !isGlobal(table));
  const first = spread.filter(({ name }) => name === 'workspace');
  const rest = spread.filter(({ name }) => name !== 'workspace');
  return [
    'create extension if not exists citus;',
    ...global,
    ...first.map(({ name }) => `select create_distributed_table('${name}', 'id');`),
    ...inOrder(rest).map(
      ({ name }) => `select create_distributed_table('${name}', 'workspace_id', colocate_with => 'workspace');`,
    ),
  ];
}

function inOrder(tables: readonly CatalogueTable[]): CatalogueTable[] {
  const waiting = [...tables];
  const ordered: CatalogueTable[] = [];
  while (waiting.length > 0) {
    const names = new Set(waiting.map(({ name }) => name));
    const at = waiting.findIndex(({ name, references }) =>
      references.every(({ table }) => table === name || !names.has(table)),
    );
    ordered.push(...waiting.splice(Math.max(0, at), 1));
  }
  return ordered;
}
