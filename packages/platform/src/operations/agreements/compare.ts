import { middleGame, type ReadGame, readGame } from '@yanzhen/evidence/agreements';
import {
  bargain,
  coalitionName,
  coreMembership,
  type Game,
  gatelyPoint,
  largestExcess,
  nucleolus,
  proportionalSplit,
  savingsGame,
  shapleyBounds,
  shapleyValue,
  standAlone,
  tauValue,
  utopiaPayoffs,
} from '@yanzhen/science/agreements';
import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { table } from '../table.ts';
import { agreementEvidence, gameField } from './game-fields.ts';
import { ownShares } from './own-shares.ts';

interface Compared {
  readonly rule: string;
  /** In the game's own terms: costs where it is one of costs. */
  readonly shares: Float64Array | undefined;
}

/** Every split beside the others, each with the coalition that has most against it. */
export const compare = defineOperation({
  name: 'agreements.compare',
  version: 1,
  summary: { zh: '逐种比较分配，并指出最不满的联盟', en: 'Compare splits, and who has most against each' },
  description: {
    zh: '每种分配一组行：夏普利值、核仁、人均核仁、Gately 点、τ 值、按比例、纳什解（均分剩余）、Kalai–Smorodinsky 解，以及自己的份额；并给出最不满的联盟、它离开能多得多少（负数为它在合作中多得的），这种分配是否稳定。规则不适用时份额为空。',
    en: 'A group of rows for every split: Shapley value, nucleolus, per-capita nucleolus, Gately point, τ-value, in proportion, Nash (equal parts of the surplus), Kalai–Smorodinsky, and shares of your own; with the coalition that has most against it, what that would gain by leaving (negative: what it gains by staying), and whether the split holds. Shares are empty where a rule has no value.',
  },
  input: z.object({
    game: gameField,
    shares: z.record(z.string(), z.number()).optional().meta({
      zh: '自己的分配，各方一个数；JSON 或文件',
      en: 'A split of your own, a number per player; JSON or a file',
    }),
  }),
  output: table({
    rule: {
      type: 'text',
      describe: {
        zh: '规则：shapley、nucleolus、per_capita_nucleolus、gately、tau、proportional、nash、kalai_smorodinsky、own',
        en: 'Rule: shapley, nucleolus, per_capita_nucleolus, gately, tau, proportional, nash, kalai_smorodinsky or own',
      },
    },
    player: { type: 'text', describe: { zh: '参与方', en: 'Player' } },
    share: { type: 'number', describe: { zh: '份额', en: 'Share' } },
    low: {
      type: 'number',
      describe: { zh: '联盟价值为区间时夏普利值的下限', en: 'Least Shapley value where worths are intervals' },
    },
    high: {
      type: 'number',
      describe: { zh: '联盟价值为区间时夏普利值的上限', en: 'Largest Shapley value where worths are intervals' },
    },
    worst_coalition: { type: 'text', describe: { zh: '最不满的联盟', en: 'Coalition with most against it' } },
    worst_excess: {
      type: 'number',
      describe: { zh: '它离开能多得的', en: 'What it would gain by leaving' },
    },
    holds: {
      type: 'boolean',
      describe: { zh: '是否稳定；空白为无法判定', en: 'Whether it holds; blank where undetermined' },
    },
  }),
  positional: ['game'],
  effect: 'read',
  async run({ game: file, shares: own }) {
    const given = readGame(file);
    const game = middleGame(given);
    const gains = given.kind === 'cost' ? savingsGame(game) : game;
    const compared = splitsOf(given, game, gains);
    if (own !== undefined) compared.push({ rule: 'own', shares: ownShares(game, own) });
    const rows = compared.flatMap((each) => rowsOf(each, given, game, gains));
    return {
      columns: {
        rule: rows.map(({ rule }) => rule),
        player: rows.map(({ player }) => player),
        share: Float64Array.from(rows, ({ share }) => share),
        low: Float64Array.from(rows, ({ low }) => low),
        high: Float64Array.from(rows, ({ high }) => high),
        worst_coalition: rows.map(({ worst }) => worst),
        worst_excess: Float64Array.from(rows, ({ excess }) => excess),
        holds: rows.map(({ holds }) => holds),
      },
      length: rows.length,
      evidence: agreementEvidence(
        'agreements.compare',
        { players: given.players.length, kind: given.kind, ...(own !== undefined && { shares: own }) },
        {
          excess: 'v(S) − x(S), of savings where costs are shared',
          nash: 'equal parts of the surplus over stand-alone worths',
          kalai_smorodinsky: 'gains in proportion to v(N) − v(N∖i) − v(i)',
        },
      ),
    };
  },
});

function splitsOf(given: ReadGame, game: Game, gains: Game): Compared[] {
  const alone = standAlone(game);
  const asGiven = (shares: Float64Array | undefined) =>
    shares && given.kind === 'cost' ? alone.map((own, player) => own - shares[player]!) : shares;
  const total = gains.worth.at(-1);
  const outside = [...standAlone(gains)];
  const bargained = bargain({ total, outside });
  const capped = bargain({ total, outside, most: [...utopiaPayoffs(gains)] });
  return [
    { rule: 'shapley', shares: shapleyValue(game) },
    { rule: 'nucleolus', shares: asGiven(nucleolus(gains)) },
    { rule: 'per_capita_nucleolus', shares: asGiven(nucleolus(gains, { perCapita: true })) },
    { rule: 'gately', shares: asGiven(gatelyPoint(gains)) },
    { rule: 'tau', shares: asGiven(tauValue(gains)) },
    { rule: 'proportional', shares: proportionalSplit(game, given.weights ?? alone) },
    { rule: 'nash', shares: asGiven(bargained?.nash) },
    { rule: 'kalai_smorodinsky', shares: asGiven(wholly(capped?.kalaiSmorodinsky, total)) },
  ];
}

/** What caps leave over is shared by nobody: then it is no split of the whole. */
function wholly(shares: Float64Array | undefined, total: number): Float64Array | undefined {
  if (shares === undefined) return undefined;
  const sum = shares.reduce((all, share) => all + share, 0);
  return Math.abs(sum - total) <= 1e-9 * Math.max(1, Math.abs(total)) ? shares : undefined;
}

function rowsOf({ rule, shares }: Compared, given: ReadGame, game: Game, gains: Game) {
  const range = rule === 'shapley' && given.uncertain ? shapleyBounds(given) : undefined;
  const against = shares && objectionTo(shares, given, game, gains);
  return given.players.map((player, k) => ({
    ...{ rule, player, share: shares?.[k] ?? Number.NaN },
    low: range?.lower[k] ?? Number.NaN,
    high: range?.upper[k] ?? Number.NaN,
    worst: against?.worst ?? '',
    excess: against?.excess ?? Number.NaN,
    holds: against?.holds ?? null,
  }));
}

function objectionTo(shares: Float64Array, given: ReadGame, game: Game, gains: Game) {
  const alone = standAlone(game);
  const turned = given.kind === 'cost' ? alone.map((own, player) => own - shares[player]!) : shares;
  const { mask, excess, holds } = largestExcess(gains, turned);
  const bounds =
    given.kind === 'cost' ? savingsBounds(given) : { players: given.players, lower: given.lower, upper: given.upper };
  const sure = given.uncertain ? coreMembership(bounds, given.kind === 'cost' ? minus(shares) : shares) : undefined;
  return {
    worst: coalitionName(game.players, mask),
    excess,
    holds: sure === undefined ? holds : sure === 'undetermined' ? null : sure === 'yes',
  };
}

/** A cost share x(S) ≤ c(S) is −x(S) ≥ −c(S). */
function savingsBounds({ players, lower, upper }: ReadGame) {
  return { players, lower: upper.map((value) => -value), upper: lower.map((value) => -value) };
}

const minus = (shares: Float64Array) => shares.map((share) => -share);
