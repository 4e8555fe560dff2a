import type { Assignment, FacilityInstance } from './instance.ts';

/**
 * A plan at once, without optimising: the largest customers first, each served from where that is cheapest among sites with
 * room, open ones before shut ones while no more may open. Undefined where this way leaves somebody without a site.
 */
export function quickPlan(instance: FacilityInstance): Assignment[] | undefined {
  const { facilities, customers, cost, singleSource, open } = instance;
  const room = facilities.map(({ capacity }) => capacity);
  const opened = new Set<number>(fewestOpen(instance));
  const plan: Assignment[] = [];
  const order = [...customers.keys()].sort((a, b) => customers[b]!.demand - customers[a]!.demand || a - b);
  for (const customer of order) {
    const { demand } = customers[customer]!;
    const unit = (f: number) => cost[f * customers.length + customer]! + (opened.has(f) ? 0 : facilities[f]!.fixed);
    let left = demand;
    while (left > 0 || demand === 0) {
      // Who wants nothing takes no room, in a full site either.
      const least = singleSource || demand === 0 ? left : Number.MIN_VALUE;
      const possible = [...facilities.keys()].filter((f) => room[f]! >= least && (open === undefined || opened.has(f)));
      if (possible.length === 0) return undefined;
      const facility = possible.reduce((best, f) => (unit(f) < unit(best) ? f : best));
      const amount = Math.min(left, room[facility]!);
      room[facility]! -= amount;
      left -= amount;
      opened.add(facility);
      plan.push({ facility, customer, amount });
      if (demand === 0) break;
    }
  }
  return plan;
}

/** Where only so many sites may open: those with the most capacity. */
function fewestOpen({ facilities, open }: FacilityInstance): number[] {
  if (open === undefined) return [];
  const order = [...facilities.keys()].sort((a, b) => facilities[b]!.capacity - facilities[a]!.capacity || a - b);
  return order.slice(0, open);
}
