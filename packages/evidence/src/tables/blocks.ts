import type { CellMethods, InputOutputTable, Satellite, TableNode } from '@yanzhen/science/chains';

/** A table without its figures, as JSON: what its bytes and its hash begin with. */
export interface TableHeader
  extends Omit<
    InputOutputTable,
    | 'intermediate'
    | 'finalDemand'
    | 'valueAdded'
    | 'output'
    | 'exports'
    | 'imports'
    | 'error'
    | 'satellites'
    | 'outflows'
    | 'inflows'
    | 'importedIntermediate'
    | 'importedFinalDemand'
    | 'methods'
  > {
  readonly satellites: readonly (Omit<Satellite, 'values' | 'finalValues'> & { readonly hasFinal: boolean })[];
  /** Whether trade within the country stands apart: outflows, then inflows. */
  readonly hasFlowsWithin: readonly [boolean, boolean];
  readonly hasImportedIntermediate: boolean;
  readonly hasImportedFinalDemand: boolean;
  readonly methods: readonly string[] | null;
}

export interface TableBlock {
  readonly name: string;
  readonly values: Float64Array | Uint8Array;
}

/** A table's header, its fields in one order whatever object they came from. */
export function tableHeader(table: InputOutputTable): TableHeader {
  const { kind, unit, year, estimate, nodes, finalUses, valueAddedCategories, satellites, methods } = table;
  return {
    kind,
    unit,
    year,
    estimate,
    nodes: nodes.map(({ region, sector }) => ({ region, sector })),
    finalUses: finalUses.map(({ region, category }) => ({ region, category })),
    valueAddedCategories,
    satellites: satellites.map((one) => ({
      account: one.account,
      unit: one.unit,
      ...(one.units === undefined ? {} : { units: one.units }),
      stressors: one.stressors,
      hasFinal: one.finalValues !== undefined,
    })),
    hasFlowsWithin: [table.outflows !== undefined, table.inflows !== undefined],
    hasImportedIntermediate: table.importedIntermediate !== undefined,
    hasImportedFinalDemand: table.importedFinalDemand !== undefined,
    methods: methods?.names ?? null,
  };
}

/** The figures in their fixed order. */
export function blocksOf(table: InputOutputTable): TableBlock[] {
  const { outflows, inflows, importedIntermediate, importedFinalDemand, methods } = table;
  return [
    { name: 'intermediate', values: table.intermediate },
    { name: 'finalDemand', values: table.finalDemand },
    { name: 'valueAdded', values: table.valueAdded },
    { name: 'output', values: table.output },
    { name: 'exports', values: table.exports },
    { name: 'imports', values: table.imports },
    { name: 'error', values: table.error },
    ...table.satellites.flatMap(({ values, finalValues }, i) => [
      { name: `satellite ${i}`, values },
      ...(finalValues === undefined ? [] : [{ name: `satellite ${i} final`, values: finalValues }]),
    ]),
    ...(outflows === undefined ? [] : [{ name: 'outflows', values: outflows }]),
    ...(inflows === undefined ? [] : [{ name: 'inflows', values: inflows }]),
    ...(importedIntermediate === undefined ? [] : [{ name: 'importedIntermediate', values: importedIntermediate }]),
    ...(importedFinalDemand === undefined ? [] : [{ name: 'importedFinalDemand', values: importedFinalDemand }]),
    ...(methods === undefined
      ? []
      : [
          { name: 'methods intermediate', values: methods.intermediate },
          { name: 'methods finalDemand', values: methods.finalDemand },
        ]),
  ];
}

/** The table that a header and blocks taken in their fixed order make up. */
export function tableOf(
  header: TableHeader,
  take: (kind: 'numbers' | 'codes', length: number) => Float64Array | Uint8Array,
): InputOutputTable {
  const numbers = (length: number) => take('numbers', length) as Float64Array;
  const codes = (length: number) => take('codes', length) as Uint8Array;
  const { satellites, hasFlowsWithin, hasImportedIntermediate, hasImportedFinalDemand, methods, ...labels } = header;
  const n = header.nodes.length;
  const k = header.finalUses.length;
  const blocks = {
    intermediate: numbers(n * n),
    finalDemand: numbers(n * k),
    valueAdded: numbers(header.valueAddedCategories.length * n),
    output: numbers(n),
    exports: numbers(n),
    imports: numbers(n),
    error: numbers(n),
  };
  return {
    ...labels,
    ...blocks,
    satellites: satellites.map(({ hasFinal, ...one }) => ({
      ...one,
      values: numbers(one.stressors.length * n),
      ...(hasFinal ? { finalValues: numbers(one.stressors.length * k) } : {}),
    })),
    ...(hasFlowsWithin[0] ? { outflows: numbers(n) } : {}),
    ...(hasFlowsWithin[1] ? { inflows: numbers(n) } : {}),
    ...(hasImportedIntermediate ? { importedIntermediate: numbers(n * n) } : {}),
    ...(hasImportedFinalDemand ? { importedFinalDemand: numbers(n * k) } : {}),
    ...(methods === null ? {} : { methods: methodsOf(methods, header.nodes, k, codes) }),
  };
}

function methodsOf(
  names: readonly string[],
  nodes: readonly TableNode[],
  k: number,
  codes: (length: number) => Uint8Array,
): CellMethods {
  return { names, intermediate: codes(nodes.length ** 2), finalDemand: codes(nodes.length * k) };
}
