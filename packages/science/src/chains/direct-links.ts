import type { InputOutputTable } from './table.ts';

/** One supplier or customer of a set of nodes, as the table has it: a node, a final use, or what is neither. */
export interface DirectLink {
  readonly kind: 'node' | 'final' | 'value-added' | 'imports' | 'exports';
  /** Position of the node, the final use or the category of value added; 0 for imports and exports. */
  readonly at: number;
  readonly value: number;
}

/**
 * Everything the nodes use, together: deliveries of every node (their own among them), value added by category,
 * and imports where the table counts them by user (non-competitive, multi-regional). Zeros are left out.
 */
export function directSuppliers(table: InputOutputTable, members: readonly number[]): DirectLink[] {
  const n = table.nodes.length;
  const column = (values: Float64Array, row: number) => members.reduce((sum, j) => sum + values[row * n + j]!, 0);
  const links: DirectLink[] = [
    ...table.nodes.map((_, at) => ({ kind: 'node' as const, at, value: column(table.intermediate, at) })),
    ...table.valueAddedCategories.map((_, at) => ({
      kind: 'value-added' as const,
      at,
      value: column(table.valueAdded, at),
    })),
  ];
  if (table.kind !== 'competitive') links.push({ kind: 'imports', at: 0, value: column(table.imports, 0) });
  return links.filter(({ value }) => value !== 0);
}

/** Everything the nodes deliver, together: to every node, to every final use, and out of the table. Zeros are left out. */
export function directCustomers(table: InputOutputTable, members: readonly number[]): DirectLink[] {
  const n = table.nodes.length;
  const k = table.finalUses.length;
  const row = (values: Float64Array, width: number, at: number) =>
    members.reduce((sum, i) => sum + values[i * width + at]!, 0);
  const links: DirectLink[] = [
    ...table.nodes.map((_, at) => ({ kind: 'node' as const, at, value: row(table.intermediate, n, at) })),
    ...table.finalUses.map((_, at) => ({ kind: 'final' as const, at, value: row(table.finalDemand, k, at) })),
    { kind: 'exports', at: 0, value: row(table.exports, 1, 0) },
  ];
  return links.filter(({ value }) => value !== 0);
}
