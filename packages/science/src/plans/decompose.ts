/** One part of a total: where it would stand by itself, and what it can bear. */
export interface DecompositionPart {
  /** Prior size, ≥ 0: last year's share, a forecast, an even split. Only proportions matter. */
  readonly prior: number;
  readonly lower: number;
  readonly upper: number;
}

/**
 * `entropy`: nearest in Σ x ln(x / prior), so that free parts keep their proportions. `least-squares`: nearest in Σ (x − prior)²,
 * so that free parts are moved by the same amount.
 */
export type DecompositionMethod = 'entropy' | 'least-squares';

/** The bounds leave no room for the total. */
export class DecompositionInfeasible extends Error {
  override readonly name = 'DecompositionInfeasible';
  /** `crossed`: a lower bound above its upper. `too-little`: lower bounds alone exceed the total. `too-much`: upper bounds cannot make it up. */
  readonly reason: 'crossed' | 'too-little' | 'too-much' | 'no-prior';
  /** Parts that clash; for sums, every part with a bound that contributes. */
  readonly parts: readonly number[];
  /** By how much the bounds miss the total. */
  readonly by: number;

  constructor(reason: DecompositionInfeasible['reason'], parts: readonly number[], by: number) {
    super(`decomposition: ${reason} by ${by}`);
    this.reason = reason;
    this.parts = parts;
    this.by = by;
  }
}

/**
 * Shares a total among parts within their bounds, nearest to the prior. Both methods move parts along one multiplier, so the answer is
 * found exactly by walking its breakpoints; amounts sum to the total to rounding (1e-9 of it).
 * @throws DecompositionInfeasible naming the parts and the gap.
 */
export function decomposeTotal(
  total: number,
  parts: readonly DecompositionPart[],
  method: DecompositionMethod = 'entropy',
): Float64Array {
  checkBounds(total, parts);
  const priors = scaledPriors(total, parts, method);
  const along = method === 'entropy' ? proportional(priors) : shifted(priors, total);
  const amounts = (multiplier: number) =>
    Float64Array.from(parts, ({ lower, upper }, index) =>
      Math.min(upper, Math.max(lower, along.at(index, multiplier))),
    );
  const sumAt = (multiplier: number) => amounts(multiplier).reduce((sum, amount) => sum + amount, 0);
  const breaks = parts
    .flatMap(({ lower, upper }, index) => [along.inverse(index, lower), along.inverse(index, upper)])
    .filter(Number.isFinite)
    .sort((a, b) => a - b);
  const [low, high] = bracket(breaks, sumAt, total, along.ends);
  return settle(amounts(between(low, high, along.step, (multiplier) => sumAt(multiplier) - total)), parts, total);
}

interface Along {
  /** Unbounded amount of a part at a multiplier; never falls as the multiplier grows. */
  at(index: number, multiplier: number): number;
  inverse(index: number, amount: number): number;
  readonly ends: readonly [number, number];
  /** Size of a step that tells the slope. */
  readonly step: number;
}

const proportional = (priors: readonly number[]): Along => ({
  at: (index, multiplier) => priors[index]! * multiplier,
  inverse: (index, amount) => (priors[index]! > 0 ? amount / priors[index]! : Number.NaN),
  ends: [0, Number.MAX_VALUE],
  step: 1,
});

const shifted = (priors: readonly number[], total: number): Along => ({
  at: (index, multiplier) => priors[index]! + multiplier,
  inverse: (index, amount) => amount - priors[index]!,
  ends: [-Number.MAX_VALUE, Number.MAX_VALUE],
  step: Math.abs(total) || 1,
});

/** Neighbouring breakpoints between which the sum passes the total; between them it is straight. */
function bracket(
  breaks: readonly number[],
  sumAt: (multiplier: number) => number,
  total: number,
  ends: readonly [number, number],
): [number, number] {
  let low = 0;
  let high = breaks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sumAt(breaks[middle]!) < total) low = middle + 1;
    else high = middle;
  }
  return [breaks[low - 1] ?? ends[0], breaks[low] ?? ends[1]];
}

/** The zero of a straight piece; an open piece is told by a step from its finite end. */
function between(low: number, high: number, step: number, excess: (multiplier: number) => number): number {
  const far = (end: number) => Math.abs(end) >= Number.MAX_VALUE;
  const start = far(low) ? (far(high) ? 0 : high - step) : low;
  const end = far(high) ? start + step : high;
  const atStart = excess(start);
  const slope = (excess(end) - atStart) / (end - start);
  return slope > 0 ? start - atStart / slope : start;
}

/** Takes the rounding out of parts that are free to move. */
function settle(amounts: Float64Array, parts: readonly DecompositionPart[], total: number): Float64Array {
  for (let round = 0; round < 3; round++) {
    const rest = total - amounts.reduce((sum, amount) => sum + amount, 0);
    if (rest === 0) break;
    const widest = freest(amounts, parts, rest);
    if (widest === undefined) break;
    const { lower, upper } = parts[widest]!;
    amounts[widest] = Math.min(upper, Math.max(lower, amounts[widest]! + rest));
  }
  return amounts;
}

function freest(amounts: Float64Array, parts: readonly DecompositionPart[], rest: number): number | undefined {
  const room = parts.map(({ lower, upper }, index) => (rest > 0 ? upper - amounts[index]! : amounts[index]! - lower));
  const most = Math.max(...room);
  return most > 0 ? room.indexOf(most) : undefined;
}

function checkBounds(total: number, parts: readonly DecompositionPart[]): void {
  const crossed = parts.flatMap(({ lower, upper }, index) => (lower > upper ? [index] : []));
  if (crossed.length > 0) {
    const { lower, upper } = parts[crossed[0]!]!;
    throw new DecompositionInfeasible('crossed', crossed, lower - upper);
  }
  const slack = 1e-12 * Math.max(1, Math.abs(total));
  const least = parts.reduce((sum, { lower }) => sum + lower, 0);
  const most = parts.reduce((sum, { upper }) => sum + upper, 0);
  if (least > total + slack)
    throw new DecompositionInfeasible(
      'too-little',
      indices(parts, ({ lower }) => lower > 0),
      least - total,
    );
  if (most < total - slack)
    throw new DecompositionInfeasible(
      'too-much',
      indices(parts, ({ upper }) => Number.isFinite(upper)),
      total - most,
    );
}

const indices = (parts: readonly DecompositionPart[], test: (part: DecompositionPart) => boolean) =>
  parts.flatMap((part, index) => (test(part) ? [index] : []));

/**
 * Priors in proportion to the total, so that an unbounded answer is the prior itself. With entropy, parts without a prior stay at their
 * lower bound, and the others must be able to make up the total.
 */
function scaledPriors(total: number, parts: readonly DecompositionPart[], method: DecompositionMethod): number[] {
  const sum = parts.reduce((all, { prior }) => all + prior, 0);
  const reachable = parts.reduce((all, { prior, lower, upper }) => all + (prior > 0 ? upper : Math.max(0, lower)), 0);
  if (!(sum > 0) || (method === 'entropy' && reachable < total * (1 - 1e-12))) {
    throw new DecompositionInfeasible(
      'no-prior',
      indices(parts, ({ prior }) => !(prior > 0)),
      total - reachable,
    );
  }
  return parts.map(({ prior }) => (prior / sum) * total);
}
