/** Up to so many orders of moves all are tried: those of five regions. */
const mostOrders = 120;

export interface OrdersOfMoves {
  readonly orders: readonly (readonly number[])[];
  /** How many orders there are. */
  readonly all: number;
  readonly isEvery: boolean;
}

/** Every order of moves where there are no more than 120, the file's first; otherwise the file's and a sample of others. */
export function ordersOfMoves(regions: number, sample: number, random: () => number): OrdersOfMoves {
  const items = Array.from({ length: regions }, (_, region) => region);
  const all = items.reduce((product, region) => product * (region + 1), 1);
  if (all <= mostOrders) return { orders: permutations(items), all, isEvery: true };
  const orders = Array.from({ length: sample }, (_, number) => (number === 0 ? items : shuffled(items, random)));
  return { orders, all, isEvery: false };
}

function permutations(items: readonly number[]): number[][] {
  if (items.length <= 1) return [[...items]];
  return items.flatMap((first) =>
    permutations(items.filter((item) => item !== first)).map((others) => [first, ...others]),
  );
}

function shuffled(items: readonly number[], random: () => number): number[] {
  const keys = new Map(items.map((item) => [item, random()]));
  return [...items].sort((a, b) => keys.get(a)! - keys.get(b)!);
}
