import { coalitionSums, type Game, grandCoalition, standAlone, worthScale } from './game.ts';

/** What everyone loses when a player leaves the rest: Mᵢ = v(N) − v(N ∖ i), the most he can claim. */
export function utopiaPayoffs(game: Game): Float64Array {
  const grand = grandCoalition(game);
  return Float64Array.from(game.players, (_, player) => game.worth[grand]! - game.worth[grand - 2 ** player]!);
}

const sum = (values: Iterable<number>) => {
  let total = 0;
  for (const value of values) total += value;
  return total;
};

/**
 * Gately point (1974; extended by Littlechild & Vaidya 1976): everyone's propensity to disrupt, what the others lose by his leaving
 * over what he loses himself, is the same. xᵢ = v(i) + (Mᵢ − v(i)) · (v(N) − Σ v(j)) / Σ (Mⱼ − v(j)).
 * @returns undefined where nothing is contributed to a surplus that there is
 */
export function gatelyPoint(game: Game): Float64Array | undefined {
  const alone = standAlone(game);
  const contributions = utopiaPayoffs(game).map((most, player) => most - alone[player]!);
  const surplus = game.worth[grandCoalition(game)]! - sum(alone);
  const all = sum(contributions);
  const none = 1e-12 * worthScale(game);
  if (Math.abs(surplus) <= none) return alone;
  if (Math.abs(all) <= none) return undefined;
  return alone.map((own, player) => own + (contributions[player]! / all) * surplus);
}

/**
 * τ-value (Tijs 1981): the efficient point between everyone's minimal right mᵢ = max over S with i of v(S) − Σ of the others' Mⱼ, and
 * the most he can claim, Mᵢ.
 * @returns undefined where the game is not quasi-balanced: m ≤ M and Σ m ≤ v(N) ≤ Σ M do not all hold
 */
export function tauValue(game: Game): Float64Array | undefined {
  const n = game.players.length;
  const most = utopiaPayoffs(game);
  const claims = coalitionSums(most);
  const least = new Float64Array(n).fill(Number.NEGATIVE_INFINITY);
  for (let mask = 1; mask < game.worth.length; mask++) {
    const left = game.worth[mask]! - claims[mask]!;
    for (let player = 0; player < n; player++) {
      if ((mask >> player) & 1) least[player] = Math.max(least[player]!, left + most[player]!);
    }
  }
  const total = game.worth[grandCoalition(game)]!;
  const slack = 1e-12 * worthScale(game);
  const low = sum(least);
  const high = sum(most);
  const ordered = least.every((value, player) => value <= most[player]! + slack);
  if (!ordered || low > total + slack || high < total - slack) return undefined;
  const along = high - low <= slack ? 0 : (total - low) / (high - low);
  return least.map((value, player) => value + along * (most[player]! - value));
}

/**
 * v(N) in proportion to weights; by default to what each earns alone.
 * @returns undefined where weights are negative or all 0: there is no proportion
 */
export function proportionalSplit(game: Game, weights: ArrayLike<number> = standAlone(game)): Float64Array | undefined {
  const given = Float64Array.from(weights);
  const all = sum(given);
  if (!(all > 0) || given.some((weight) => weight < 0)) return undefined;
  return given.map((weight) => (weight / all) * game.worth[grandCoalition(game)]!);
}
