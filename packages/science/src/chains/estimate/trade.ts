import type { InputOutputTable } from '../table.ts';

/** Products of regions that trade with each other: `regions × products`, row-major, money in one unit. */
export interface RegionalTrade {
  readonly regions: number;
  readonly products: number;
  /** Output x. */
  readonly output: Float64Array;
  /** Use above zero: intermediate and final, wherever the product was made. */
  readonly use: Float64Array;
  /** Use below zero (inventories drawn down): taken from the region's own product. */
  readonly negativeUse: Float64Array;
  readonly exports: Float64Array;
  readonly imports: Float64Array;
  readonly outflows: Float64Array;
  readonly inflows: Float64Array;
  /** ε in `x = use + exports + outflows − imports − inflows + ε`. */
  readonly error: Float64Array;
}

/** Something that was changed so that the tables fit together. */
export interface Adjustment {
  /**
   * `balance`: the published row does not add up, its error column takes the difference. `negative-trade`: an entry below
   * zero counts on the other side. `transit`: goods that only pass through are taken out of both sides.
   * `foreign-trade`: what a province does not part from trade within the country is foreign as far as the nation's balance
   * asks. `unmatched-outflow`, `unmatched-inflow`: what no other region takes or sends stays as error.
   */
  readonly reason:
    | 'balance'
    | 'negative-trade'
    | 'transit'
    | 'foreign-trade'
    | 'unmatched-outflow'
    | 'unmatched-inflow';
  readonly region: number;
  readonly product: number;
  readonly amount: number;
}

/**
 * What single-region competitive tables say about trade. A table without outflows and inflows of its own is taken to
 * have all of its trade with the other regions.
 */
export function regionalTrade(tables: readonly InputOutputTable[]): RegionalTrade {
  const regions = tables.length;
  const products = tables[0]?.nodes.length ?? 0;
  const size = regions * products;
  const block = () => new Float64Array(size);
  const trade = {
    regions,
    products,
    output: block(),
    use: block(),
    negativeUse: block(),
    exports: block(),
    imports: block(),
    outflows: block(),
    inflows: block(),
    error: block(),
  };
  tables.forEach((table, r) => {
    if (table.kind !== 'competitive' || table.nodes.length !== products) {
      throw new RangeError(`Table ${r} must be competitive with ${products} sectors.`);
    }
    for (let i = 0; i < products; i++) fill(trade, table, r, i);
  });
  return trade;
}

function fill(trade: RegionalTrade, table: InputOutputTable, r: number, i: number): void {
  const { products } = trade;
  const at = r * products + i;
  const count = (value: number) => {
    if (value >= 0) trade.use[at]! += value;
    else trade.negativeUse[at]! += value;
  };
  for (let j = 0; j < products; j++) count(table.intermediate[i * products + j]!);
  const k = table.finalUses.length;
  for (let j = 0; j < k; j++) count(table.finalDemand[i * k + j]!);
  const outflow = table.outflows?.[i] ?? table.exports[i]!;
  const inflow = table.inflows?.[i] ?? table.imports[i]!;
  trade.output[at] = table.output[i]!;
  trade.outflows[at] = outflow;
  trade.inflows[at] = inflow;
  trade.exports[at] = table.exports[i]! - outflow;
  trade.imports[at] = table.imports[i]! - inflow;
  trade.error[at] = table.error[i]!;
}
