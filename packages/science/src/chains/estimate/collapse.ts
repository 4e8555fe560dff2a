import type { InputOutputTable } from '../table.ts';

/**
 * The single-region competitive tables that a multi-regional table contains: use of each product whatever its origin,
 * outflows and inflows as margins. What is between the regions is blanked out: the input of a test of estimates.
 * Regions must have the same sectors in the same order.
 */
export function collapseToRegions(table: InputOutputTable): InputOutputTable[] {
  const regions = [...new Set(table.nodes.map(({ region }) => region))];
  const n = table.nodes.length;
  const products = n / regions.length;
  return regions.map((region, s) => {
    const uses = table.finalUses.flatMap((use, at) => (use.region === region ? [at] : []));
    const k = table.finalUses.length;
    const intermediate = new Float64Array(products * products);
    const finalDemand = new Float64Array(products * uses.length);
    const inflows = new Float64Array(products);
    const outflows = new Float64Array(products);
    for (let row = 0; row < n; row++) {
      const r = Math.floor(row / products);
      const i = row % products;
      for (let j = 0; j < products; j++) {
        const value = table.intermediate[row * n + s * products + j]!;
        intermediate[i * products + j]! += value;
        if (r !== s) inflows[i]! += value;
      }
      uses.forEach((column, u) => {
        const value = table.finalDemand[row * k + column]!;
        finalDemand[i * uses.length + u]! += value;
        if (r !== s) inflows[i]! += value;
      });
      if (r === s) outflows[i] = outflowOf(table, row, s * products, products, new Set(uses));
    }
    const from = s * products;
    const part = (values: Float64Array) => values.slice(from, from + products);
    return {
      kind: 'competitive' as const,
      unit: table.unit,
      year: table.year,
      estimate: table.estimate,
      nodes: table.nodes.slice(from, from + products),
      intermediate,
      finalUses: uses.map((at) => table.finalUses[at]!),
      finalDemand,
      valueAddedCategories: table.valueAddedCategories,
      valueAdded: Float64Array.from(
        { length: table.valueAddedCategories.length * products },
        (_, at) => table.valueAdded[Math.floor(at / products) * n + from + (at % products)]!,
      ),
      output: part(table.output),
      exports: outflows.map((value, i) => value + table.exports[from + i]!),
      imports: inflows,
      outflows,
      inflows,
      error: part(table.error),
      satellites: [],
    };
  });
}

function outflowOf(
  table: InputOutputTable,
  row: number,
  from: number,
  products: number,
  uses: ReadonlySet<number>,
): number {
  const n = table.nodes.length;
  const k = table.finalUses.length;
  let total = 0;
  for (let j = 0; j < n; j++) if (j < from || j >= from + products) total += table.intermediate[row * n + j]!;
  for (let j = 0; j < k; j++) if (!uses.has(j)) total += table.finalDemand[row * k + j]!;
  return total;
}
