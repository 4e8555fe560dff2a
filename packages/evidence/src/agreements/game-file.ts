import type { Game, IntervalGame } from '@yanzhen/science/agreements';
import { MOST_LISTED_PLAYERS } from '@yanzhen/science/agreements';
import { UserError } from '../errors/index.ts';

/** A cooperative game as people write it: `{"players":["a","b"],"worth":{"a":0,"b":0,"a+b":3}}`. */
export interface GameFile {
  readonly players: readonly string[];
  /** By coalition, players joined by `+` in any order; a bound from below and one from above where a worth is not known exactly. */
  readonly worth: Readonly<Record<string, number | readonly [number, number]>>;
  /** `cost`: worths are what a coalition pays, and shares are what each pays. */
  readonly kind?: 'gain' | 'cost' | undefined;
  /** By player: what the proportional split goes by in place of stand-alone worths. */
  readonly weights?: Readonly<Record<string, number>> | undefined;
  /** What a reader must know of how the worths came about. */
  readonly notes?: readonly { readonly zh: string; readonly en: string }[] | undefined;
}

export interface ReadGame extends IntervalGame {
  /** True where any worth has two different bounds. */
  readonly uncertain: boolean;
  readonly kind: 'gain' | 'cost';
  readonly weights: Float64Array | undefined;
}

/**
 * Checks a game and indexes it by coalition.
 * @throws UserError naming the coalitions that are missing, repeated or unknown
 */
export function readGame(file: GameFile): ReadGame {
  const { players } = file;
  checkPlayers(players);
  const bits = new Map(players.map((player, k) => [player, 2 ** k]));
  const lower = new Float64Array(2 ** players.length).fill(Number.NaN);
  const upper = new Float64Array(lower.length).fill(Number.NaN);
  lower[0] = 0;
  upper[0] = 0;
  for (const [name, value] of Object.entries(file.worth)) {
    const mask = maskOf(name, bits);
    if (mask !== 0 && !Number.isNaN(lower[mask])) throw repeated(name);
    const [low, high] = typeof value === 'number' ? [value, value] : value;
    checkBounds(name, mask, low, high);
    lower[mask] = low;
    upper[mask] = high;
  }
  checkComplete(players, lower);
  return {
    ...{ players, lower, upper, kind: file.kind ?? 'gain' },
    uncertain: lower.some((low, mask) => low !== upper[mask]),
    weights: file.weights && weightsOf(players, file.weights),
  };
}

/** The game in the middle of its bounds, which is the game itself where they meet. */
export function middleGame({ players, lower, upper }: IntervalGame): Game {
  return { players, worth: lower.map((low, mask) => (low === upper[mask] ? low : (low + upper[mask]!) / 2)) };
}

function checkPlayers(players: readonly string[]): void {
  const place = { field: 'game.players' };
  if (players.length === 0 || players.length > MOST_LISTED_PLAYERS) {
    throw new UserError(
      'too-many-players',
      {
        zh: '列出全部联盟的博弈，参与方数目不能使用。',
        en: 'A game that lists all coalitions cannot have that many players.',
      },
      {
        ...{ place, found: String(players.length) },
        expected: { zh: `1 到 ${MOST_LISTED_PLAYERS} 方`, en: `1 to ${MOST_LISTED_PLAYERS} players` },
        advice: {
          zh: '先把参与方合并成组；按最高要求建设的设施用 agreements facility，不够分的总量用 agreements claims，二者都不限于列出联盟。',
          en: 'Put players together in groups first. For a facility built for its most demanding user there is agreements facility, for an amount too small agreements claims: neither lists coalitions.',
        },
      },
    );
  }
  const twice = players.find((player, k) => players.indexOf(player) !== k);
  const odd = twice ?? players.find((player) => player === '' || player.includes('+'));
  if (odd === undefined) return;
  throw new UserError(
    'invalid-player',
    { zh: '参与方的名称不能使用。', en: 'A player’s name cannot be used.' },
    {
      ...{ place, found: odd },
      expected: { zh: '互不相同、不含“+”的名称', en: 'names that differ and hold no “+”' },
    },
  );
}

function maskOf(name: string, bits: ReadonlyMap<string, number>): number {
  if (name === '') return 0;
  let mask = 0;
  for (const player of name.split('+').map((part) => part.trim())) {
    const bit = bits.get(player);
    if (bit === undefined || (mask & bit) !== 0) {
      throw new UserError(
        bit === undefined ? 'unknown-player' : 'repeated-player',
        bit === undefined
          ? { zh: '联盟中有名单之外的参与方。', en: 'A coalition names a player who is not on the list.' }
          : { zh: '联盟中同一参与方出现两次。', en: 'A coalition names a player twice.' },
        {
          ...{ place: { field: `game.worth.${name}` }, found: player },
          expected: { zh: [...bits.keys()].join('、'), en: [...bits.keys()].join(', ') },
        },
      );
    }
    mask |= bit;
  }
  return mask;
}

function repeated(name: string): UserError {
  return new UserError(
    'repeated-coalition',
    { zh: '同一联盟给出了两次。', en: 'A coalition is given twice.' },
    { place: { field: `game.worth.${name}` }, found: name },
  );
}

function checkBounds(name: string, mask: number, low: number, high: number): void {
  if (Number.isFinite(low) && Number.isFinite(high) && low <= high && (mask !== 0 || (low === 0 && high === 0))) return;
  throw new UserError(
    'invalid-worth',
    { zh: '联盟的价值不能使用。', en: 'The worth of a coalition cannot be used.' },
    {
      ...{ place: { field: `game.worth.${name}` }, found: low === high ? String(low) : `[${low}, ${high}]` },
      expected:
        mask === 0
          ? { zh: '空联盟的价值为 0', en: '0 for the coalition of nobody' }
          : { zh: '一个数，或 [下限, 上限]', en: 'a number, or [lower, upper]' },
    },
  );
}

function checkComplete(players: readonly string[], lower: Float64Array): void {
  const missing: string[] = [];
  let count = 0;
  for (let mask = 1; mask < lower.length; mask++) {
    if (!Number.isNaN(lower[mask])) continue;
    count++;
    if (missing.length < 12) missing.push(players.filter((_, k) => (mask >> k) & 1).join('+'));
  }
  if (count === 0) return;
  const more = { zh: count > 12 ? ` 等 ${count} 个` : '', en: count > 12 ? ` and ${count - 12} more` : '' };
  throw new UserError(
    'missing-coalitions',
    {
      zh: `缺少联盟的价值：${missing.join('、')}${more.zh}。`,
      en: `Worths of coalitions are missing: ${missing.join(', ')}${more.en}.`,
    },
    {
      place: { field: 'game.worth' },
      found: `${lower.length - 1 - count}`,
      expected: { zh: `全部 ${lower.length - 1} 个联盟`, en: `all ${lower.length - 1} coalitions` },
      advice: {
        zh: '每个非空联盟都要有价值；没有收益就写 0，不会替您补。',
        en: 'Give every coalition a worth; write 0 where it gains nothing. None is filled in for you.',
      },
    },
  );
}

function weightsOf(players: readonly string[], weights: Readonly<Record<string, number>>): Float64Array {
  const unknown = Object.keys(weights).find((name) => !players.includes(name));
  const absent = players.find((player) => weights[player] === undefined);
  if (unknown === undefined && absent === undefined) return Float64Array.from(players, (player) => weights[player]!);
  throw new UserError(
    'weights-do-not-fit',
    { zh: '权重与参与方不一致。', en: 'The weights do not fit the players.' },
    {
      ...{ place: { field: 'game.weights' }, found: unknown ?? `− ${absent}` },
      expected: { zh: players.join('、'), en: players.join(', ') },
    },
  );
}
