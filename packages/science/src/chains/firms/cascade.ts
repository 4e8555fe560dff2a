import {
  type CascadeEnd,
  type CascadeNetwork,
  type CascadeSums,
  esriCascades,
  esriLanes,
  esriReference,
  type LaneResult,
} from '../../kernels/index.ts';
import { cascadeNetwork } from './cascade-network.ts';
import type { Essentials } from './essential.ts';
import type { Network } from './network.ts';

export interface CascadeParameters {
  readonly essentials: Essentials;
  /** Whether others of a failed firm's industry stand in for it by their market share. */
  readonly substitute: boolean;
  /** Stops when no firm's loss changes by more. The index depends on it where losses run in circles: report it. */
  readonly tolerance: number;
  readonly mostIterations: number;
  /** What a firm's loss counts: its sales to firms in the network, or its size. */
  readonly weight: 'sales' | 'size';
  /**
   * Changes of a loss below this wait until they add up; each iteration errs by no more. 0: the dense form, which follows
   * everything and sums anew at every iteration; for tiny tolerances, where rounding decides when to stop.
   */
  readonly cut: number;
}

/** After Diem et al. (2022), with their tolerance. */
export const defaultCascade: CascadeParameters = {
  essentials: 'leontief',
  substitute: true,
  tolerance: 1e-2,
  mostIterations: 1000,
  weight: 'sales',
  cut: 5e-11,
};

/** A firm counts as touched when it loses at least this share. */
export const TOUCHED = 1e-6;

export interface CascadeResult {
  /** The economic systemic risk index: the weighted share of output lost when everything has come to rest. */
  readonly esri: number;
  /** The same with losses from suppliers alone, and from customers alone. */
  readonly downstream: number;
  readonly upstream: number;
  readonly iterations: number;
  /** False when the limit of iterations ended it. */
  readonly converged: boolean;
  /** Firms that lose at least {@link TOUCHED}, the failed ones included. */
  readonly touched: number;
}

export interface Cascades {
  /** What follows when these firms lose these shares of their production (one share for all, or one each). */
  run(firms: ArrayLike<number>, shares?: number | ArrayLike<number>): CascadeResult;
  /** The same, with each firm's loss as a share. */
  losses(firms: ArrayLike<number>, shares?: number | ArrayLike<number>): { result: CascadeResult; loss: Float64Array };
  /**
   * The firms `first` to `last` (not included), each failing alone. In a network of moderate size whose cascades reach most
   * firms, eight run side by side in the dense form. Which form is taken hangs on the network and the parameters alone, so a
   * firm's result has the same bits whatever the range.
   */
  range(first: number, last: number, share?: number): CascadeResult[];
}

/**
 * Makes cascades on a network (Diem et al. 2022): with losses d from suppliers and u from customers, a failed firm at 1,
 *
 * - `d_i ← max(max_k Σ_{j ∈ k} w_ji σ_j d_j / Σ_{j ∈ k} w_ji, Σ_j w_ji σ_j d_j / Σ_j w_ji)`, the first over i's essential
 *   input types k, the second over suppliers of inputs that are not;
 * - `σ_j = min(1, s_j / Σ_{l of j's industry} s_l (1 − d_l))`, the market share that must be replaced, or 1;
 * - `u_i ← Σ_j w_ij u_j / Σ_j w_ij`,
 *
 * all firms at once, until no loss changes by more than the tolerance. The index is `Σ s_i max(d_i, u_i) / Σ s_i`.
 * @param within by firm, whether its loss counts in the index (a region's firms, say); all count by default
 */
export function cascades(network: Network, parameters: CascadeParameters, within?: ArrayLike<unknown>): Cascades {
  check(parameters);
  const prepared = cascadeNetwork(network, parameters.essentials);
  const sizes = parameters.weight === 'sales' ? prepared.output : network.size.map((size) => (size > 0 ? size : 0));
  const weights = within === undefined ? sizes : sizes.map((size, k) => (within[k] ? size : 0));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const cascade = parameters.cut > 0 ? esriCascades(prepared, weights) : denseCascades(prepared, weights);
  const start = (firms: ArrayLike<number>, shares: number | ArrayLike<number> = 1) => {
    const each = typeof shares === 'number' ? new Float64Array(firms.length).fill(shares) : shares;
    checkShock(firms, each, network.firms);
    return cascade(firms, each, parameters);
  };
  const run: Cascades['run'] = (firms, shares) => summarise(start(firms, shares), total, parameters);
  let lanes: ReturnType<typeof esriLanes> | undefined;
  let wide: boolean | undefined;
  return {
    run,
    range(first, last, share = 1) {
      wide ??= parameters.cut > 0 && reachesMost(network.firms, run);
      if (!wide) return Array.from({ length: last - first }, (_, at) => run([first + at], share));
      checkShock([first, last - 1], [share, share], network.firms);
      lanes ??= esriLanes(prepared, weights);
      return lanes(first, last, share, { ...parameters, touched: TOUCHED }).map((result) => ofLane(result, total));
    },
    losses(firms, shares) {
      const end = start(firms, shares);
      return { result: summarise(end, total, parameters), loss: end.losses() };
    },
  };
}

/** Above, eight states side by side no longer fit the caches and following losses link by link is faster. */
const MOST_SIDE_BY_SIDE = 40_000;

/** Whether the cascades of a sample of firms reach a quarter of all on average. */
function reachesMost(firms: number, run: Cascades['run']): boolean {
  if (firms > MOST_SIDE_BY_SIDE) return false;
  const sample = Math.min(firms, 32);
  let touched = 0;
  for (let k = 0; k < sample; k++) touched += run([Math.floor((k * firms) / sample)]).touched;
  return touched > 0.25 * firms * sample;
}

function ofLane({ both, down, up, iterations, settled, touched }: LaneResult, total: number): CascadeResult {
  const share = (value: number) => (total > 0 ? value / total : 0);
  return {
    esri: share(both),
    downstream: share(down),
    upstream: share(up),
    iterations,
    converged: settled,
    touched,
  };
}

function denseCascades(network: CascadeNetwork, weights: Float64Array): ReturnType<typeof esriCascades> {
  return (firms, shares, options) => {
    const floor = new Float64Array(network.firms);
    for (let at = 0; at < firms.length; at++) floor[firms[at]!] = Math.max(floor[firms[at]!]!, shares[at]!);
    const { down, up, iterations } = esriReference(network, floor, options);
    const losses = () => down.map((loss, k) => Math.max(loss, up[k]!));
    return { iterations, losses, sums: (least) => cascadeSums({ down, up }, weights, least) };
  };
}

function cascadeSums(
  { down, up }: { readonly down: Float64Array; readonly up: Float64Array },
  weights: Float64Array,
  least: number,
): CascadeSums {
  const sums = { both: 0, down: 0, up: 0, touched: 0 };
  // In two passes, as the compiled form sums.
  for (const [k, weight] of weights.entries()) {
    if (down[k] === 0) continue;
    const loss = Math.max(down[k]!, up[k]!);
    sums.both += weight * loss;
    sums.down += weight * down[k]!;
    if (loss >= least) sums.touched++;
  }
  for (const [k, weight] of weights.entries()) {
    sums.up += weight * up[k]!;
    if (down[k] !== 0) continue;
    sums.both += weight * up[k]!;
    if (up[k]! >= least) sums.touched++;
  }
  return sums;
}

function summarise(end: CascadeEnd, total: number, { mostIterations }: CascadeParameters): CascadeResult {
  const { both, down, up, touched } = end.sums(TOUCHED);
  const share = (value: number) => (total > 0 ? value / total : 0);
  return {
    esri: share(both),
    downstream: share(down),
    upstream: share(up),
    iterations: end.iterations,
    converged: end.iterations < mostIterations,
    touched,
  };
}

function check({ tolerance, cut, mostIterations }: CascadeParameters): void {
  if (!(tolerance > 0 && tolerance < 1))
    throw new RangeError(`The tolerance must lie between 0 and 1, found ${tolerance}.`);
  if (!(cut >= 0 && cut <= tolerance))
    throw new RangeError(`The cut must lie between 0 and the tolerance, found ${cut}.`);
  if (!(mostIterations >= 2)) throw new RangeError(`A cascade needs at least 2 iterations, found ${mostIterations}.`);
}

function checkShock(firms: ArrayLike<number>, shares: ArrayLike<number>, count: number): void {
  if (shares.length !== firms.length) throw new RangeError('There must be one lost share per failed firm.');
  for (let k = 0; k < firms.length; k++) {
    if (!(firms[k]! >= 0 && firms[k]! < count))
      throw new RangeError(`There is no firm ${firms[k]}; there are ${count}.`);
    if (!(shares[k]! > 0 && shares[k]! <= 1))
      throw new RangeError(`A lost share must be above 0 and at most 1, found ${shares[k]}.`);
  }
}
