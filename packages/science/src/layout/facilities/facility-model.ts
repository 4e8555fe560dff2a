import { type LinearModel, ModelBuilder, type Term } from '../linear/index.ts';
import type { Assignment, FacilityInstance } from './instance.ts';

export interface FacilityModel {
  readonly model: LinearModel;
  /** Rows by what they say, for explaining a conflict. */
  readonly groups: readonly {
    readonly what: 'demand' | 'capacity' | 'open';
    readonly at: number;
    readonly rows: readonly number[];
  }[];
}

/**
 * Least cost of opening sites and serving all demand (Balinski 1965 in its strong form): x[f,c] is the share of customer c
 * served by f, Σ_f x = 1, Σ_c demand × x ≤ capacity × open[f], x[f,c] ≤ open[f].
 * Columns: open[f] for every facility, then x[f,c] row by row.
 */
export function facilityModel(instance: FacilityInstance): FacilityModel {
  const { facilities, customers, cost, singleSource, open } = instance;
  const builder = new ModelBuilder();
  for (const { fixed } of facilities) builder.variable({ upper: 1, integer: true, cost: fixed });
  const share = (f: number, c: number) => facilities.length + f * customers.length + c;
  for (let at = 0; at < cost.length; at++) builder.variable({ upper: 1, cost: cost[at]!, integer: singleSource });
  const groups: { what: 'demand' | 'capacity' | 'open'; at: number; rows: number[] }[] = [];
  for (const c of customers.keys()) {
    const row = builder.row(
      1,
      1,
      facilities.map((_, f): Term => [share(f, c), 1]),
    );
    groups.push({ what: 'demand', at: c, rows: [row] });
  }
  for (const [f, { capacity }] of facilities.entries()) {
    const served = customers.map(({ demand }, c): Term => [share(f, c), demand]);
    groups.push({ what: 'capacity', at: f, rows: [builder.atMost(0, [...served, [f, -capacity]])] });
    for (const c of customers.keys())
      builder.atMost(0, [
        [share(f, c), 1],
        [f, -1],
      ]);
  }
  if (open !== undefined) {
    groups.push({
      what: 'open',
      at: 0,
      rows: [
        builder.row(
          open,
          open,
          facilities.map((_, f): Term => [f, 1]),
        ),
      ],
    });
  }
  return { model: builder.build(false), groups };
}

/** What a point of the model means; amounts below a billionth of the demand are noise of the solver. */
export function assignmentsOf(instance: FacilityInstance, values: Float64Array): Assignment[] {
  const { facilities, customers } = instance;
  const found: Assignment[] = [];
  for (const [f] of facilities.entries()) {
    for (const [c, { demand }] of customers.entries()) {
      const share = values[facilities.length + f * customers.length + c]!;
      if (share > 1e-9) found.push({ facility: f, customer: c, amount: share * demand });
    }
  }
  return found;
}

/** The model's point that a plan describes; sites that serve someone are open, and the first others where so many must be. */
export function pointOfAssignments(instance: FacilityInstance, plan: readonly Assignment[]): Float64Array {
  const { facilities, customers } = instance;
  const point = new Float64Array(facilities.length * (customers.length + 1));
  for (const { facility, customer, amount } of plan) {
    const { demand } = customers[customer]!;
    point[facilities.length + facility * customers.length + customer]! += demand > 0 ? amount / demand : 1;
    point[facility] = 1;
  }
  let missing = (instance.open ?? 0) - point.subarray(0, facilities.length).reduce((sum, x) => sum + x, 0);
  for (let f = 0; f < facilities.length && missing > 0; f++) {
    if (point[f] === 1) continue;
    point[f] = 1;
    missing--;
  }
  return point;
}
