import { middleGame, type ReadGame, readGame } from '@yanzhen/evidence/agreements';
import { UserError } from '@yanzhen/evidence/errors';
import {
  coalitionName,
  coreCorners,
  type Game,
  MOST_LAID_OUT_PLAYERS,
  savingsGame,
  standAlone,
} from '@yanzhen/science/agreements';
import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { table } from '../table.ts';
import { agreementEvidence, gameField } from './game-fields.ts';

/** The core, corner by corner. */
export const core = defineOperation({
  name: 'agreements.core',
  version: 1,
  summary: { zh: '列出核心的顶点', en: 'The core, corner by corner' },
  description: {
    zh: '列出所有稳定分配构成的多面体的顶点，以及每个顶点上恰好得到自己价值的联盟（共有同一联盟的顶点在同一面上）；2 到 5 方。核心为空时没有行。联盟价值为区间时分两组：certain 无论真值如何都稳定，possible 可能稳定。',
    en: 'The corners of the set of all splits that hold, and at each the coalitions that get just what they earn (corners with one in common lie on one face); for 2 to 5 players. No rows where the core is empty. Where worths are intervals there are two sets: certain holds whatever the worths are, possible may hold.',
  },
  input: z.object({ game: gameField }),
  output: table({
    bound: {
      type: 'text',
      describe: {
        zh: 'core 核心；价值为区间时 certain 必定稳定、possible 可能稳定',
        en: 'core; certain and possible where worths are intervals',
      },
    },
    corner: { type: 'integer', describe: { zh: '顶点编号，从 1 起', en: 'Number of the corner, from 1' } },
    player: { type: 'text', describe: { zh: '参与方', en: 'Player' } },
    share: { type: 'number', describe: { zh: '份额', en: 'Share' } },
    tight: {
      type: 'text',
      describe: {
        zh: '恰好得到自己价值的联盟，以分号相隔',
        en: 'Coalitions that get just what they earn, by semicolon',
      },
    },
  }),
  positional: ['game'],
  effect: 'read',
  async run({ game: file }) {
    const given = readGame(file);
    const { length: players } = given.players;
    if (players < 2 || players > MOST_LAID_OUT_PLAYERS) throw notLaidOut(players);
    const alone = standAlone(middleGame(given));
    const rows = boundsOf(given).flatMap(({ bound, game }) =>
      coreCorners(game).flatMap(({ shares, tight }, k) =>
        given.players.map((player, p) => ({
          ...{ bound, corner: k + 1, player },
          share: given.kind === 'cost' ? alone[p]! - shares[p]! : shares[p]!,
          tight: tight.map((mask) => coalitionName(given.players, mask)).join(';'),
        })),
      ),
    );
    return {
      columns: {
        bound: rows.map(({ bound }) => bound),
        corner: Float64Array.from(rows, ({ corner }) => corner),
        player: rows.map(({ player }) => player),
        share: Float64Array.from(rows, ({ share }) => share),
        tight: rows.map(({ tight }) => tight),
      },
      length: rows.length,
      evidence: agreementEvidence(
        'agreements.core',
        { players, kind: given.kind },
        { core: 'x(N) = v(N), x(S) ≥ v(S) for every S', interval: 'v(N) in the middle of its bounds' },
      ),
    };
  },
});

/** What is shared is the middle of what all have together; the rest of the bounds make the core small or large. */
function boundsOf(given: ReadGame): { bound: string; game: Game }[] {
  const { players, lower, upper, kind, uncertain } = given;
  const middle = middleGame(given);
  const ofGains = (game: Game) => (kind === 'cost' ? savingsOver(game, middle) : game);
  if (!uncertain) return [{ bound: 'core', game: ofGains(middle) }];
  const withTotal = (worth: Float64Array): Game => {
    const values = Float64Array.from(worth);
    values[values.length - 1] = middle.worth.at(-1)!;
    return { players, worth: values };
  };
  const [hard, easy] = kind === 'cost' ? [lower, upper] : [upper, lower];
  return [
    { bound: 'certain', game: ofGains(withTotal(hard)) },
    { bound: 'possible', game: ofGains(withTotal(easy)) },
  ];
}

/** Savings over the same stand-alone costs whatever bound is looked at, so that shares can be turned back. */
function savingsOver(cost: Game, middle: Game): Game {
  const saved = savingsGame(middle);
  return {
    players: cost.players,
    worth: saved.worth.map((value, mask) => value + middle.worth[mask]! - cost.worth[mask]!),
  };
}

function notLaidOut(players: number): UserError {
  return new UserError(
    'core-not-laid-out',
    {
      zh: '参与方的数目不能逐个列出核心的顶点。',
      en: 'The core of that many players is not laid out corner by corner.',
    },
    {
      ...{ place: { field: 'game.players' }, found: String(players) },
      expected: { zh: `2 到 ${MOST_LAID_OUT_PLAYERS} 方`, en: `2 to ${MOST_LAID_OUT_PLAYERS} players` },
      advice: {
        zh: '用 agreements split 看核心是否为空，用 agreements stable 检查一种分配。',
        en: 'agreements split says whether the core is empty, agreements stable checks a split.',
      },
    },
  );
}
