import { type Random, randomBelow } from '../../random/index.ts';
import { type Game, MOST_LISTED_PLAYERS } from './game.ts';
import { shapleyValue } from './shapley.ts';

/** An amount that does not meet all claims on it: a quota, a pool of tax, land. Claims ≥ 0, 0 ≤ estate ≤ Σ claims. */
export interface ClaimsProblem {
  readonly estate: number;
  readonly claims: readonly number[];
}

const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

function check({ estate, claims }: ClaimsProblem): void {
  if (!(estate >= 0) || claims.some((claim) => !(claim >= 0)) || estate > sumOf(claims) * (1 + 1e-12)) {
    throw new RangeError('claims: an estate between 0 and the sum of the claims, none of them negative, is expected');
  }
}

/** Each claim is met in the same proportion. */
export function proportionalAwards(problem: ClaimsProblem): Float64Array {
  check(problem);
  const all = sumOf(problem.claims);
  return Float64Array.from(problem.claims, (claim) => (all === 0 ? 0 : (claim / all) * problem.estate));
}

/** Constrained equal awards: all get the same, nobody more than he claims (Maimonides). */
export function equalAwards(problem: ClaimsProblem): Float64Array {
  check(problem);
  const awards = new Float64Array(problem.claims.length);
  let left = problem.estate;
  let waiting = awards.length;
  for (const k of rising(problem.claims)) {
    awards[k] = Math.min(problem.claims[k]!, left / waiting);
    left -= awards[k];
    waiting--;
  }
  return awards;
}

/** Constrained equal losses: all lose the same, nobody more than he claims. */
export function equalLosses(problem: ClaimsProblem): Float64Array {
  check(problem);
  const loss = Math.max(0, sumOf(problem.claims) - problem.estate);
  const losses = equalAwards({ estate: loss, claims: problem.claims });
  return Float64Array.from(problem.claims, (claim, k) => claim - losses[k]!);
}

/**
 * The Talmud's rule: equal awards of the half-claims while they last, beyond them equal losses of the half-claims. It is the nucleolus
 * of the claims game (Aumann & Maschler 1985).
 */
export function talmudAwards(problem: ClaimsProblem): Float64Array {
  check(problem);
  const halves = problem.claims.map((claim) => claim / 2);
  const middle = sumOf(halves);
  if (problem.estate <= middle) return equalAwards({ estate: problem.estate, claims: halves });
  const rest = equalLosses({ estate: Math.min(problem.estate - middle, middle), claims: halves });
  return rest.map((award, k) => halves[k]! + award);
}

/** O'Neill's game (1982): a coalition can count on what the claims of the others leave. */
export function claimsGame({ estate, claims }: ClaimsProblem): Game {
  const all = sumOf(claims);
  const worth = new Float64Array(2 ** claims.length);
  const own = new Float64Array(worth.length);
  for (let player = 0, bit = 1; player < claims.length; player++, bit *= 2) {
    for (let rest = 0; rest < bit; rest++) own[bit + rest] = own[rest]! + claims[player]!;
  }
  for (let mask = 1; mask < worth.length; mask++) worth[mask] = Math.max(0, estate - (all - own[mask]!));
  worth[worth.length - 1] = estate;
  return { players: claims.map((_, k) => String(k + 1)), worth };
}

/**
 * Random arrival (O'Neill 1982): first come, first served, averaged over all orders; the Shapley value of the claims game.
 * @throws RangeError with more claimants than coalitions can be listed for
 */
export function randomArrivalAwards(problem: ClaimsProblem): Float64Array {
  check(problem);
  if (problem.claims.length > MOST_LISTED_PLAYERS) {
    throw new RangeError(`random arrival: ${problem.claims.length} claimants, at most ${MOST_LISTED_PLAYERS} expected`);
  }
  return shapleyValue(claimsGame(problem));
}

/**
 * Random arrival for any number of claimants: orders of arrival are drawn, each also taken backwards, and their mean and its standard
 * error given. Every order hands out the whole estate, hence the mean does.
 * @param pairs how many pairs of orders, at least 2
 */
export function sampledArrivalAwards(
  problem: ClaimsProblem,
  pairs: number,
  random: Random,
): { readonly awards: Float64Array; readonly errors: Float64Array } {
  check(problem);
  if (pairs < 2) throw new RangeError(`random arrival: ${pairs} pairs of orders, at least 2 expected`);
  const { claims } = problem;
  const n = claims.length;
  const order = Uint32Array.from({ length: n }, (_, k) => k);
  const awards = new Float64Array(n);
  const squares = new Float64Array(n);
  const both = new Float64Array(n);
  for (let pair = 1; pair <= pairs; pair++) {
    for (let k = n - 1; k > 0; k--) {
      const other = randomBelow(random, k + 1);
      [order[k], order[other]] = [order[other]!, order[k]!];
    }
    both.fill(0);
    serve(problem, order, both);
    serve(problem, order.toReversed(), both);
    for (let k = 0; k < n; k++) {
      const from = both[k]! / 2 - awards[k]!;
      awards[k]! += from / pair;
      squares[k]! += from * (both[k]! / 2 - awards[k]!);
    }
  }
  return { awards, errors: squares.map((sum) => Math.sqrt(sum / (pairs - 1) / pairs)) };
}

/** First come, first served; what each gets is added to `into`. */
function serve({ estate, claims }: ClaimsProblem, order: Uint32Array, into: Float64Array): void {
  let left = estate;
  for (const k of order) {
    const award = Math.min(claims[k]!, left);
    into[k]! += award;
    left -= award;
  }
}

const rising = (claims: readonly number[]) => claims.map((_, k) => k).sort((a, b) => claims[a]! - claims[b]!);
