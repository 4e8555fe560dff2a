import { gras } from '../balance/ras.ts';
import type { RegionalTrade } from './trade.ts';

/** How flows between regions are estimated before they are brought to their margins. */
export type FlowModel =
  /** Chenery (1953) and Moses (1955), without survey: every region buys from one pool, suppliers in proportion to outflow. */
  | { readonly kind: 'chenery-moses' }
  /** `O_r I_s d_rs^(−β)`: distances `regions × regions`, one decay or one per product. */
  | { readonly kind: 'gravity'; readonly distances: Float64Array; readonly decay: number | readonly number[] }
  /** Any resistance or affinity: `prior[i]` is `regions × regions` for product i (or for all, where there is one). */
  | { readonly kind: 'prior'; readonly affinities: readonly Float64Array[] };

/** Flows of each product between regions: `flows[i]` is `regions × regions`, its diagonal zero. */
export interface TradeFlows {
  readonly flows: readonly Float64Array[];
  /** Products whose margins could not be met exactly: their largest residual. */
  readonly residuals: readonly { readonly product: number; readonly residual: number }[];
}

/**
 * Flows of each product between regions with the margins of reconciled trade: the model's prior brought to outflows and
 * inflows by RAS.
 */
export function tradeFlows(
  trade: Pick<RegionalTrade, 'regions' | 'products' | 'outflows' | 'inflows'>,
  model: FlowModel,
): TradeFlows {
  const { regions, products } = trade;
  const flows: Float64Array[] = [];
  const residuals: { product: number; residual: number }[] = [];
  for (let i = 0; i < products; i++) {
    const rows = Float64Array.from({ length: regions }, (_, r) => trade.outflows[r * products + i]!);
    const columns = Float64Array.from({ length: regions }, (_, r) => trade.inflows[r * products + i]!);
    const { values, residual, converged } = gras(prior(model, i, rows, columns), { rows, columns, mostSteps: 20_000 });
    flows.push(values);
    if (!converged) residuals.push({ product: i, residual });
  }
  return { flows, residuals };
}

function prior(model: FlowModel, product: number, rows: Float64Array, columns: Float64Array): Float64Array {
  const regions = rows.length;
  const affinity = affinityOf(model, product);
  return Float64Array.from({ length: regions * regions }, (_, at) => {
    const from = Math.floor(at / regions);
    const to = at % regions;
    return from === to ? 0 : rows[from]! * columns[to]! * affinity(at);
  });
}

function affinityOf(model: FlowModel, product: number): (at: number) => number {
  if (model.kind === 'chenery-moses') return () => 1;
  if (model.kind === 'prior') {
    const affinity = model.affinities[product] ?? model.affinities[0]!;
    return (at) => affinity[at]!;
  }
  const decay = typeof model.decay === 'number' ? model.decay : (model.decay[product] ?? 0);
  return (at) => (model.distances[at]! > 0 ? model.distances[at]! ** -decay : 1);
}

/**
 * The distance decay β for which a doubly constrained gravity model has the observed mean of ln distance (its maximum
 * likelihood, Hyman 1969), found by bisection between 0 and `most`.
 * @param observed flows `regions × regions`; the diagonal is left out
 */
export function fitDistanceDecay(observed: Float64Array, distances: Float64Array, most = 4): number {
  const regions = Math.round(Math.sqrt(observed.length));
  const flows = observed.map((value, at) => (Math.floor(at / regions) === at % regions ? 0 : Math.max(0, value)));
  const rows = new Float64Array(regions);
  const columns = new Float64Array(regions);
  flows.forEach((value, at) => {
    rows[Math.floor(at / regions)]! += value;
    columns[at % regions]! += value;
  });
  const target = meanLog(flows, distances);
  if (!Number.isFinite(target)) return Number.NaN;
  const at = (decay: number) => {
    const model = { kind: 'gravity', distances, decay } as const;
    return meanLog(
      gras(prior(model, 0, rows, columns), { rows, columns, tolerance: 1e-6, mostSteps: 200 }).values,
      distances,
    );
  };
  let low = 0;
  let high = most;
  if (at(low) <= target) return low;
  if (at(high) >= target) return high;
  for (let step = 0; step < 24; step++) {
    const middle = (low + high) / 2;
    if (at(middle) > target) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

function meanLog(flows: Float64Array, distances: Float64Array): number {
  let total = 0;
  let weighted = 0;
  flows.forEach((value, at) => {
    if (value <= 0 || distances[at]! <= 0) return;
    total += value;
    weighted += value * Math.log(distances[at]!);
  });
  return weighted / total;
}

/**
 * Affinities from flows that are known for another year: those flows and what gravity makes of their margins, in equal
 * parts, over the product of margins. Half of gravity keeps a pair that did not trade then from never trading.
 * @param known flows of each product, `regions × regions`
 */
export function affinitiesFrom(
  known: readonly Float64Array[],
  distances: Float64Array,
  decay: readonly number[],
): Float64Array[] {
  return known.map((flows, i) => {
    const regions = Math.round(Math.sqrt(flows.length));
    const rows = new Float64Array(regions);
    const columns = new Float64Array(regions);
    const between = flows.map((value, at) => (Math.floor(at / regions) === at % regions ? 0 : Math.max(0, value)));
    between.forEach((value, at) => {
      rows[Math.floor(at / regions)]! += value;
      columns[at % regions]! += value;
    });
    const model = { kind: 'gravity', distances, decay: decay[i] ?? 0 } as const;
    const spread = gras(prior(model, 0, rows, columns), { rows, columns, tolerance: 1e-6, mostSteps: 500 }).values;
    return between.map((value, at) => {
      const margins = rows[Math.floor(at / regions)]! * columns[at % regions]!;
      return margins > 0
        ? (value + spread[at]!) / margins
        : distances[at]! > 0
          ? distances[at]! ** -(decay[i] ?? 0)
          : 0;
    });
  });
}
