/** When what a plan says comes about. */
export interface BuildingPace {
  readonly years: number;
  /** Years from a period's begin in which its capacity is built and paid for, and in which output then grows to the plan's. */
  readonly build: number;
  readonly ramp: number;
  /** Contract years from one period of the layout to the next. */
  readonly period: number;
}

/**
 * A yearly level by contract year: today's until a period's capacity is built, then in a straight line to the period's level;
 * the last period's level stays.
 */
export function levelByYear(
  today: number,
  levels: Float64Array,
  { years, build, ramp, period }: BuildingPace,
): Float64Array {
  return Float64Array.from({ length: years }, (_, year) => {
    const at = Math.min(levels.length - 1, Math.floor(year / period));
    const before = at === 0 ? today : levels[at - 1]!;
    const since = year + 1 - at * period - build;
    const reached = since <= 0 ? 0 : ramp <= 0 ? 1 : Math.min(1, since / ramp);
    return before + (levels[at]! - before) * reached;
  });
}

/** What each period costs, spread evenly over the years of building from the period's begin. */
export function outlayByYear(costs: Float64Array, { years, build, period }: BuildingPace): Float64Array {
  const outlay = new Float64Array(years);
  const spread = Math.max(1, build);
  for (const [at, cost] of costs.entries())
    for (let year = at * period; year < Math.min(years, at * period + spread); year++) outlay[year]! += cost / spread;
  return outlay;
}
