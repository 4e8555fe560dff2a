import type { Assignment, FacilityInstance } from './instance.ts';

/** A rule a plan breaks: where, what was found, what is allowed. */
export interface Violation {
  readonly rule: 'capacity' | 'demand' | 'single-source' | 'number-open';
  readonly place: string;
  readonly found: number;
  readonly limit: number;
}

export interface PlanCheck {
  readonly violations: readonly Violation[];
  /** Cost of the plan as it stands, whether it keeps the rules or not; sites that serve someone are open. */
  readonly objective: number;
}

/** Holds a plan against an instance. `tolerance` is relative to the limit (at least to 1). */
export function checkAssignments(instance: FacilityInstance, plan: readonly Assignment[], tolerance = 1e-6): PlanCheck {
  const { facilities, customers, cost } = instance;
  const served = new Float64Array(facilities.length);
  const received = new Float64Array(customers.length);
  const sources = customers.map(() => new Set<number>());
  let objective = 0;
  for (const { facility, customer, amount } of plan) {
    served[facility]! += amount;
    received[customer]! += amount;
    sources[customer]!.add(facility);
    const { demand } = customers[customer]!;
    if (demand > 0) objective += (cost[facility * customers.length + customer]! * amount) / demand;
  }
  const violations: Violation[] = [];
  const slack = (limit: number) => tolerance * Math.max(1, Math.abs(limit));
  for (const [f, { capacity, fixed, name }] of facilities.entries()) {
    if (served[f]! > 0) objective += fixed;
    if (served[f]! > capacity + slack(capacity))
      violations.push({ rule: 'capacity', place: name, found: served[f]!, limit: capacity });
  }
  for (const [c, { demand, name }] of customers.entries()) {
    if (Math.abs(received[c]! - demand) > slack(demand))
      violations.push({ rule: 'demand', place: name, found: received[c]!, limit: demand });
    if (instance.singleSource && sources[c]!.size > 1)
      violations.push({ rule: 'single-source', place: name, found: sources[c]!.size, limit: 1 });
  }
  const open = served.filter((amount) => amount > 0).length;
  if (instance.open !== undefined && open > instance.open)
    violations.push({ rule: 'number-open', place: '', found: open, limit: instance.open });
  return { violations, objective };
}
