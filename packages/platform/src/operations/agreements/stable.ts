import { middleGame, readGame } from '@yanzhen/evidence/agreements';
import {
  coalitionName,
  coreMembership,
  type Game,
  nucleolus,
  objections,
  savingsGame,
  shapleyValue,
  stabilisingPayments,
  standAlone,
} from '@yanzhen/science/agreements';
import { z } from 'zod';
import type { Note } from '../evidence.ts';
import { defineOperation } from '../operation.ts';
import { table } from '../table.ts';
import { agreementEvidence, gameField, shown } from './game-fields.ts';
import { notEveryone, ownShares } from './own-shares.ts';

/** Whether a split holds, and what would make it hold. */
export const stable = defineOperation({
  name: 'agreements.stable',
  version: 1,
  summary: {
    zh: '检查一种分配是否稳定，并给出最小的补偿',
    en: 'Check whether a split holds, and what payments would make it hold',
  },
  description: {
    zh: '列出会离开的联盟，给出使分配稳定的补偿（平方和最小，地位相同者相同）；核心为空时先加上最小补贴。',
    en: 'Lists coalitions that would leave, and the payments that would make the split hold (least in squares, alike for who stand alike); where the core is empty the least subsidy is added first.',
  },
  input: z.object({
    game: gameField,
    rule: z
      .enum(['shapley', 'nucleolus'])
      .default('shapley')
      .meta({ zh: '没有给出份额时，检查哪种分配', en: 'Which split to check where no shares are given' }),
    shares: z.record(z.string(), z.number()).optional().meta({
      zh: '要检查的份额，各方一个数；JSON 或文件',
      en: 'Shares to check, a number per player; JSON or a file',
    }),
  }),
  output: table({
    player: { type: 'text', describe: { zh: '参与方', en: 'Player' } },
    share: { type: 'number', describe: { zh: '要检查的份额', en: 'Share to be checked' } },
    payment: { type: 'number', describe: { zh: '补偿，正为收到', en: 'Payment, positive where received' } },
    stable_share: { type: 'number', describe: { zh: '补偿后的份额', en: 'Share with the payment' } },
    stable: {
      type: 'boolean',
      describe: {
        zh: '原分配是否稳定；空白为无法判定',
        en: 'Whether the split holds as it is; blank where undetermined',
      },
    },
    subsidy: { type: 'number', describe: { zh: '所需外部补贴', en: 'Subsidy needed from outside' } },
  }),
  positional: ['game'],
  effect: 'read',
  async run({ game: file, rule, shares: own }) {
    const given = readGame(file);
    const middle = middleGame(given);
    const cost = given.kind === 'cost';
    const game = cost ? savingsGame(middle) : middle;
    const alone = standAlone(middle);
    const turned = (shares: Float64Array) => (cost ? alone.map((own, player) => own - shares[player]!) : shares);
    const proposed = turned(own === undefined ? ruleShares(middle, turned, game, rule) : ownShares(middle, own));
    const { shares, payments, subsidy } = stabilisingPayments(game, proposed);
    const holds = given.uncertain && !cost ? coreMembership(given, proposed) : undefined;
    const against = objections(game, proposed);
    const flag = holds === undefined ? against.length === 0 : holds === 'undetermined' ? null : holds === 'yes';
    const length = given.players.length;
    return {
      columns: {
        player: given.players,
        share: turned(proposed),
        payment: payments,
        stable_share: turned(shares),
        stable: new Array<boolean | null>(length).fill(flag),
        subsidy: new Float64Array(length).fill(subsidy),
      },
      length,
      evidence: agreementEvidence(
        'agreements.stable',
        { players: length, ...(own === undefined ? { rule } : { shares: own }) },
        { payments: 'min Σ payment²' },
        objectionNotes(game, against),
      ),
    };
  },
});

/** A rule's split in the game's own terms: costs where it is one of costs. */
function ruleShares(
  given: Game,
  turned: (shares: Float64Array) => Float64Array,
  gains: Game,
  rule: 'shapley' | 'nucleolus',
): Float64Array {
  if (rule === 'shapley') return shapleyValue(given);
  const shares = nucleolus(gains);
  if (shares === undefined) throw notEveryone('nucleolus', given.players);
  return turned(shares);
}

function objectionNotes(game: Game, against: ReturnType<typeof objections>): Note[] {
  return against.slice(0, 10).map(({ mask, excess }) => {
    const name = coalitionName(game.players, mask);
    return {
      code: 'would-leave',
      level: 'caution' as const,
      text: { zh: `${name} 离开可多得 ${shown(excess)}。`, en: `${name} would gain ${shown(excess)} by leaving.` },
    };
  });
}
