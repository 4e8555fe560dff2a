import { ARIO_TILE } from '../../kernels/index.ts';
import type { ShockModel } from './model.ts';
import { allocate } from './rationing.ts';
import type { RebuildingState } from './rebuilding.ts';
import type { ShockState } from './run.ts';

/** What is asked of each node besides orders, and what of it is delivered, by place. */
export interface Distribution {
  /** Final demand: the positive cells of the row. */
  readonly final: Float64Array;
  /**
   * What reaches users besides production: the negative cells of the row (drawn from stocks, or an error of the table
   * that says more is used than made). It goes on undisturbed, as imports do.
   */
  readonly supply: Float64Array;
  readonly rebuilding: Float64Array;
  readonly unmet: Float64Array;
  /** Delivered to rebuilding, place × region; empty without rebuilding. */
  readonly rebuilt: Float64Array;
  /** By place × column, when an event changes final demand. */
  factor: Float64Array | undefined;
  /** Sets this step's final demand and rebuilding. */
  expect(factor: Float64Array | undefined, rebuilding: RebuildingState): void;
}

/** Nothing asked yet but normal final demand. */
export function startDistribution(model: ShockModel): Distribution {
  const n = model.order.length;
  const f = model.finalColumns.length;
  const wanted = model.final.map((value) => Math.max(0, value));
  const normal = rowSums(wanted, n, f);
  const regions = model.regions.length;
  const out: Distribution = {
    final: normal.slice(),
    supply: rowSums(
      model.final.map((value) => Math.max(0, -value)),
      n,
      f,
    ),
    rebuilding: new Float64Array(n),
    unmet: new Float64Array(n),
    rebuilt: new Float64Array(n * regions),
    factor: undefined,
    expect(factor, rebuilding) {
      const changed =
        factor === undefined
          ? normal
          : rowSums(
              wanted.map((y, at) => y * factor[at]!),
              n,
              f,
            );
      out.final.set(changed);
      out.factor = factor;
      if (rebuilding.demand.length > 0) out.rebuilding.set(rowSums(rebuilding.demand, n, regions));
    },
  };
  return out;
}

function rowSums(values: Float64Array, rows: number, columns: number): Float64Array {
  const sums = new Float64Array(rows);
  for (let r = 0; r < rows; r++) for (let c = 0; c < columns; c++) sums[r]! += values[r * columns + c]!;
  return sums;
}

/** Shares each node's production out among its customers, and readies what arrives for the step over the table. */
export function distribute(model: ShockModel, state: ShockState, rebuilding: RebuildingState): void {
  const { arrays, parameters } = model;
  const { rationing } = parameters;
  if (rationing === 'equal' || rationing === 'largest-first') arrays.extra.fill(0);
  for (let k = 0; k < state.production.length; k++) {
    const { final, supply, rebuilding: rebuilt } = state.distribution;
    const asked = arrays.orders[k]! + final[k]! + rebuilt[k]!;
    const available = state.production[k]! + supply[k]!;
    if (rationing === 'proportional' || available >= asked) {
      // A node that nobody orders from delivers nothing.
      const ratio = asked > 0 ? Math.min(1, available / asked) : 0;
      deliver(model, state, rebuilding, k, ratio, ratio);
    } else if (rationing === 'priority') {
      const orders = arrays.orders[k]!;
      const first = orders > 0 ? Math.min(1, available / orders) : 0;
      const rest = asked - orders;
      deliver(model, state, rebuilding, k, first, rest > 0 ? Math.max(0, available - orders) / rest : 0);
    } else deliverByRow(model, state, rebuilding, k, rationing);
  }
  if (rebuilding.active) rebuilding.receive(state.distribution.rebuilt);
}

/** Orders and other demands of a node met at one ratio each. */
function deliver(
  { arrays, regions }: ShockModel,
  { distribution }: ShockState,
  rebuilding: RebuildingState,
  k: number,
  toOrders: number,
  toOthers: number,
): void {
  arrays.delivered[k] = arrays.weight[k]! * toOrders;
  const final = distribution.final[k]!;
  distribution.unmet[k] = missing(final, final * (1 - toOthers));
  if (!rebuilding.active) return;
  for (let at = k * regions.length; at < (k + 1) * regions.length; at++) {
    distribution.rebuilt[at] = rebuilding.demand[at]! * toOthers;
  }
}

/** A share of what is asked for below which it is missing by rounding alone. */
const rounding = 1e-12;

const missing = (asked: number, unmet: number) => (unmet > rounding * asked ? unmet : 0);

/** Every customer looked at by itself: one supplier's row of orders is made, shared out and forgotten. */
function deliverByRow(
  model: ShockModel,
  state: ShockState,
  rebuilding: RebuildingState,
  k: number,
  scheme: 'equal' | 'largest-first',
): void {
  const { arrays, finalColumns, regions, sectorOf } = model;
  const { distribution } = state;
  const { nodes, sectors, flows, share, extra } = arrays;
  const f = finalColumns.length;
  const wishes = new Float64Array(nodes + f + (rebuilding.active ? regions.length : 0));
  const cell = (j: number) => ((j >> 3) * sectors + sectorOf[k]!) * ARIO_TILE + (j & 7);
  for (let j = 0; j < nodes; j++) {
    wishes[j] = flows[((j >> 3) * nodes + k) * ARIO_TILE + (j & 7)]! * share[cell(j)]! * arrays.weight[k]!;
  }
  for (let c = 0; c < f; c++) {
    const wish = model.final[k * f + c]!;
    wishes[nodes + c] = wish > 0 ? wish * (distribution.factor?.[k * f + c] ?? 1) : wish;
  }
  for (let r = 0; r < wishes.length - nodes - f; r++)
    wishes[nodes + f + r] = rebuilding.demand[k * regions.length + r]!;
  const got = new Float64Array(wishes.length);
  allocate(scheme, state.production[k]!, wishes, nodes, got);
  arrays.delivered[k] = 0;
  for (let j = 0; j < nodes; j++) extra[cell(j)]! += got[j]!;
  let [asked, unmet] = [0, 0];
  for (let c = nodes; c < nodes + f; c++) {
    asked += Math.abs(wishes[c]!);
    unmet += wishes[c]! - got[c]!;
  }
  distribution.unmet[k] = missing(asked, unmet);
  for (let r = 0; r < wishes.length - nodes - f; r++)
    distribution.rebuilt[k * regions.length + r] = got[nodes + f + r]!;
}
