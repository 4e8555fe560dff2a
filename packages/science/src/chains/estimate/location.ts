/** Output of industries in one region and in the nation, by sector. */
export interface RegionalOutput {
  readonly region: Float64Array;
  readonly nation: Float64Array;
}

/** Simple location quotient of every sector: its share in the region over its share in the nation; 0 where the nation makes none. */
export function simpleLocationQuotients({ region, nation }: RegionalOutput): Float64Array {
  const inRegion = sum(region);
  const inNation = sum(nation);
  return region.map((x, i) => (nation[i]! > 0 && inRegion > 0 ? x / inRegion / (nation[i]! / inNation) : 0));
}

/**
 * Flegg's location quotients, `sectors × sectors`: `FLQ_ij = λ · SLQ_i / SLQ_j`, on the diagonal `λ · SLQ_i`, with
 * `λ = log₂(1 + x_r / x)^δ`, cut at 1 (Flegg & Webber 1997). Each is the share of input i into j that the region
 * makes itself.
 * @param delta 0.3 is usual; larger regions' δ is smaller
 */
export function fleggQuotients(output: RegionalOutput, delta = 0.3): Float64Array {
  const quotients = simpleLocationQuotients(output);
  const n = quotients.length;
  const lambda = Math.log2(1 + sum(output.region) / sum(output.nation)) ** delta;
  return Float64Array.from({ length: n * n }, (_, at) => {
    const i = Math.floor(at / n);
    const j = at % n;
    if (i !== j && quotients[j] === 0) return 0;
    return Math.min(1, lambda * (i === j ? quotients[i]! : quotients[i]! / quotients[j]!));
  });
}

/** Gross trade of one product. */
export interface GrossTrade {
  readonly outflow: number;
  readonly inflow: number;
}

/**
 * Cross-hauling of a product by CHARM (Kronenberg 2009): trade in both directions is in proportion to the size of its
 * market, as it is in the nation. With heterogeneity `h = (v − |b|) / (x + u)` of the nation (v trade volume, b balance, x
 * output, u use), a region's cross-hauling is `q = h (x_r + u_r)`, cut at twice the smaller of output and use, and its trade
 * `e = (|b_r| + q + b_r) / 2`, `m = (|b_r| + q − b_r) / 2` with `b_r = x_r − u_r`.
 */
export function crossHauling(
  region: { readonly output: number; readonly use: number },
  nation: { readonly output: number; readonly use: number; readonly exports: number; readonly imports: number },
): GrossTrade {
  const volume = nation.exports + nation.imports;
  const size = nation.output + nation.use;
  const heterogeneity = size > 0 ? (volume - Math.abs(nation.exports - nation.imports)) / size : 0;
  const balance = region.output - region.use;
  const most = 2 * Math.min(Math.max(0, region.output), Math.max(0, region.use));
  const hauling = Math.min(most, heterogeneity * (region.output + region.use));
  return {
    outflow: (Math.abs(balance) + hauling + balance) / 2,
    inflow: (Math.abs(balance) + hauling - balance) / 2,
  };
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
