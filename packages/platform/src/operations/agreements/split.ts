import { middleGame, type ReadGame, readGame } from '@yanzhen/evidence/agreements';
import {
  type Certainty,
  coalitionName,
  coreEmptiness,
  type Game,
  gatelyPoint,
  leastCore,
  nucleolus,
  objections,
  proportionalSplit,
  satisfiesKohlberg,
  savingsGame,
  shapleyBounds,
  shapleyValue,
  stabilisingSubsidy,
  standAlone,
  tauValue,
} from '@yanzhen/science/agreements';
import { z } from 'zod';
import type { Note } from '../evidence.ts';
import { defineOperation } from '../operation.ts';
import { table } from '../table.ts';
import { agreementEvidence, gameField, shown } from './game-fields.ts';

const conventions = {
  nucleolus: 'imputations; Kohlberg-checked',
  gately: 'equal propensity to disrupt',
  proportional: 'to stand-alone worths, or to weights where given',
  least_core_epsilon: 'least ε with x(S) ≥ v(S) − ε for every proper coalition',
};

/** Splits of what players earn together, side by side. */
export const split = defineOperation({
  name: 'agreements.split',
  version: 1,
  summary: { zh: '按多种规则分配合作收益', en: 'Split what players earn together, by several rules' },
  description: {
    zh: '由每个联盟的价值给出夏普利值、核仁（附科尔伯格检验）、Gately 点、τ 值和比例分配，并说明核心是否为空、最小核心的 ε；没有稳定的分配时直说，并给出能使之稳定的补贴。规则不适用时为空。worth 为区间时按区间中点计算，核心可能无法判定。',
    en: 'From the worth of every coalition: Shapley value, nucleolus (with Kohlberg’s check), Gately point, τ-value and proportional split; whether the core is empty and the ε of the least core. Where no split holds it says so, with the subsidy that would make one hold. Empty where a rule has no value. With intervals for worths, figures are those of the middle and the core may be undetermined.',
  },
  input: z.object({ game: gameField }),
  output: table({
    player: { type: 'text', describe: { zh: '参与方', en: 'Player' } },
    shapley: { type: 'number', describe: { zh: '夏普利值', en: 'Shapley value' } },
    nucleolus: { type: 'number', describe: { zh: '核仁', en: 'Nucleolus' } },
    gately: { type: 'number', describe: { zh: 'Gately 点', en: 'Gately point' } },
    tau: { type: 'number', describe: { zh: 'τ 值', en: 'τ-value' } },
    proportional: { type: 'number', describe: { zh: '按比例', en: 'In proportion' } },
    core_empty: {
      type: 'boolean',
      describe: { zh: '核心是否为空；空白为无法判定', en: 'Whether the core is empty; blank where undetermined' },
    },
    least_core_epsilon: {
      type: 'number',
      describe: { zh: '最小核心的 ε，大于 0 即核心为空', en: 'ε of the least core; above 0 the core is empty' },
    },
  }),
  positional: ['game'],
  effect: 'read',
  async run({ game: file }) {
    const given = readGame(file);
    const game = middleGame(given);
    const gains = given.kind === 'cost' ? savingsGame(game) : game;
    const alone = standAlone(game);
    const length = given.players.length;
    const asGiven = (shares: Float64Array | undefined) => {
      if (shares === undefined) return new Float64Array(length).fill(Number.NaN);
      return given.kind === 'cost' ? alone.map((own, player) => own - shares[player]!) : shares;
    };
    const center = nucleolus(gains);
    if (center !== undefined && !satisfiesKohlberg(gains, center))
      throw new Error('nucleolus: Kohlberg’s check failed');
    const empty = emptiness(given);
    return {
      columns: {
        player: given.players,
        shapley: shapleyValue(game),
        nucleolus: asGiven(center),
        gately: asGiven(gatelyPoint(gains)),
        tau: asGiven(tauValue(gains)),
        proportional: proportionalSplit(game, given.weights ?? alone) ?? new Float64Array(length).fill(Number.NaN),
        core_empty: new Array<boolean | null>(length).fill(empty === 'undetermined' ? null : empty === 'yes'),
        least_core_epsilon: new Float64Array(length).fill(leastCore(gains).epsilon),
      },
      length,
      evidence: agreementEvidence('agreements.split', { players: length, kind: given.kind }, conventions, [
        ...intervalNotes(given),
        ...coreNotes(gains, empty),
        ...absenceNotes(center),
      ]),
    };
  },
});

/** Of a cost game, the savings are shared: their bounds are those of the costs, turned round. */
function emptiness(given: ReadGame): Certainty {
  if (!given.uncertain) {
    const game = middleGame(given);
    return leastCore(given.kind === 'cost' ? savingsGame(game) : game).empty ? 'yes' : 'no';
  }
  return coreEmptiness(
    given.kind === 'cost'
      ? { players: given.players, lower: given.upper.map((value) => -value), upper: given.lower.map((value) => -value) }
      : given,
  );
}

function coreNotes(game: Game, empty: Certainty): Note[] {
  if (empty === 'undetermined') {
    const text = {
      zh: '联盟价值的区间太宽，无法判定是否有稳定的分配。',
      en: 'The bounds on the worths are too wide to tell whether any split holds.',
    };
    return [{ code: 'core-undetermined', level: 'caution', text }];
  }
  if (empty === 'yes') {
    const subsidy = shown(stabilisingSubsidy(game));
    const text = {
      zh: `没有稳定的分配：无论怎么分，总有一些参与方单干更好。外部补贴 ${subsidy} 才能使某种分配稳定。`,
      en: `No split holds: however it is shared, some players do better by themselves. A subsidy of ${subsidy} from outside would make one hold.`,
    };
    return [{ code: 'no-split-holds', level: 'caution', text }];
  }
  const [worst] = objections(game, shapleyValue(game));
  if (worst === undefined) return [];
  const name = coalitionName(game.players, worst.mask);
  const text = {
    zh: `夏普利值不稳定：${name} 离开可多得 ${shown(worst.excess)}。`,
    en: `The Shapley value does not hold: ${name} would gain ${shown(worst.excess)} by leaving.`,
  };
  return [{ code: 'shapley-outside-core', level: 'caution', text }];
}

function absenceNotes(center: Float64Array | undefined): Note[] {
  if (center !== undefined) return [];
  const text = {
    zh: '各方单干之和超过合作所得，没有人人不吃亏的分配：核仁不存在。',
    en: 'Stand-alone worths add up to more than all earn together: nobody can be given his own, and there is no nucleolus.',
  };
  return [{ code: 'no-imputation', level: 'caution', text }];
}

function intervalNotes(given: ReadGame): Note[] {
  if (!given.uncertain) return [];
  const { lower, upper } = shapleyBounds(given);
  const ranges = given.players.map((player, k) => `${player} [${shown(lower[k]!)}, ${shown(upper[k]!)}]`);
  const text = {
    zh: `联盟价值为区间：各列按中点计算；夏普利值的范围为 ${ranges.join('、')}。`,
    en: `Worths are intervals: columns hold the values of their middle; Shapley values range over ${ranges.join(', ')}.`,
  };
  return [{ code: 'interval-worths', level: 'information', text }];
}
