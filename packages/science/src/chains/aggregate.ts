import type { FinalUse, InputOutputTable, Satellite, TableNode } from './table.ts';

/** Which group each region or sector goes to; what has no entry keeps its own label. */
export interface Concordance {
  readonly regions?: ReadonlyMap<string, string>;
  readonly sectors?: ReadonlyMap<string, string>;
}

interface Grouping<T> {
  readonly groups: readonly T[];
  readonly codes: Uint32Array;
}

/**
 * The table with nodes added up by region and sector, final uses by region; groups stand in the order in which their first
 * member appears. Flows inside a group become its use of its own products.
 */
export function aggregateTable(table: InputOutputTable, { regions, sectors }: Concordance): InputOutputTable {
  const region = (label: string) => regions?.get(label) ?? label;
  const nodes = grouped(
    table.nodes,
    (node): TableNode => ({
      region: region(node.region),
      sector: sectors?.get(node.sector) ?? node.sector,
    }),
  );
  const uses = grouped(table.finalUses, (use): FinalUse => ({ region: region(use.region), category: use.category }));
  const one = { groups: [undefined], codes: new Uint32Array(1) };
  const perNode = (values: Float64Array) => summed(values, one, nodes);
  const { importedIntermediate, importedFinalDemand, methods: _perCell, ...rest } = table;
  return {
    ...rest,
    nodes: nodes.groups,
    finalUses: uses.groups,
    intermediate: summed(table.intermediate, nodes, nodes),
    finalDemand: summed(table.finalDemand, nodes, uses),
    valueAdded: summed(table.valueAdded, ungrouped(table.valueAddedCategories), nodes),
    output: perNode(table.output),
    exports: perNode(table.exports),
    imports: perNode(table.imports),
    error: perNode(table.error),
    satellites: table.satellites.map((satellite) => summedSatellite(satellite, nodes, uses)),
    ...(importedIntermediate && { importedIntermediate: summed(importedIntermediate, nodes, nodes) }),
    ...(importedFinalDemand && { importedFinalDemand: summed(importedFinalDemand, nodes, uses) }),
  };
}

function grouped<T extends TableNode | FinalUse>(items: readonly T[], groupOf: (item: T) => T): Grouping<T> {
  const number = new Map<string, number>();
  const groups: T[] = [];
  const codes = Uint32Array.from(items, (item) => {
    const group = groupOf(item);
    const key = Object.values(group).join('\n');
    const code = number.get(key) ?? groups.push(group) - 1;
    number.set(key, code);
    return code;
  });
  return { groups, codes };
}

function ungrouped(items: readonly unknown[]): Grouping<unknown> {
  return { groups: items, codes: Uint32Array.from(items.keys()) };
}

/** A row-major block with its rows and columns added up by group. */
function summed(values: Float64Array, rows: Grouping<unknown>, columns: Grouping<unknown>): Float64Array {
  const out = new Float64Array(rows.groups.length * columns.groups.length);
  const width = columns.codes.length;
  for (let i = 0; i < rows.codes.length; i++) {
    const base = rows.codes[i]! * columns.groups.length;
    for (let j = 0; j < width; j++) out[base + columns.codes[j]!]! += values[i * width + j]!;
  }
  return out;
}

function summedSatellite(satellite: Satellite, nodes: Grouping<unknown>, uses: Grouping<unknown>): Satellite {
  const rows = ungrouped(satellite.stressors);
  return {
    ...satellite,
    values: summed(satellite.values, rows, nodes),
    ...(satellite.finalValues && { finalValues: summed(satellite.finalValues, rows, uses) }),
  };
}

/**
 * The table without some nodes (those that make it unproductive, say). What they delivered is taken to come from outside:
 * it is added to the imports of its users, unless imports are counted by product.
 */
export function withoutNodes(table: InputOutputTable, dropped: ReadonlySet<number>): InputOutputTable {
  const kept = Array.from(table.nodes.keys()).filter((i) => !dropped.has(i));
  const n = table.nodes.length;
  const block = (values: Float64Array, rows: readonly number[], columns: readonly number[], width: number) =>
    Float64Array.from(rows.flatMap((i) => columns.map((j) => values[i * width + j]!)));
  const perNode = (values: Float64Array) => Float64Array.from(kept, (i) => values[i]!);
  const everyUse = Array.from(table.finalUses.keys());
  const k = table.finalUses.length;
  const onNodes = (values: Float64Array) =>
    block(
      values,
      Array.from({ length: values.length / n }, (_, r) => r),
      kept,
      n,
    );
  const imports = table.imports.slice();
  for (const i of dropped) {
    if (table.kind === 'competitive') break;
    for (const j of kept) imports[j]! += table.intermediate[i * n + j]!;
  }
  const { importedIntermediate, importedFinalDemand, methods: _perCell, ...rest } = table;
  return {
    ...rest,
    nodes: kept.map((i) => table.nodes[i]!),
    intermediate: block(table.intermediate, kept, kept, n),
    finalDemand: block(table.finalDemand, kept, everyUse, k),
    valueAdded: onNodes(table.valueAdded),
    output: perNode(table.output),
    exports: perNode(table.exports),
    imports: perNode(imports),
    error: perNode(table.error),
    satellites: table.satellites.map((satellite) => ({ ...satellite, values: onNodes(satellite.values) })),
    ...(importedIntermediate && { importedIntermediate: block(importedIntermediate, kept, kept, n) }),
    ...(importedFinalDemand && { importedFinalDemand: block(importedFinalDemand, kept, everyUse, k) }),
  };
}
