import { UserError } from '@yanzhen/evidence/errors';
import { type LayoutInstance } from '@yanzhen/science/layout/regional';
import { CoalitionWorths, grayCoalition, type Interval } from '@yanzhen/science/layout/strategic';
import { z } from 'zod';
import type { OperationContext } from '../context.ts';
import type { Note } from '../evidence.ts';
import { evidenceSchema } from '../evidence-schema.ts';
import { inPieces } from '../in-pieces.ts';
import { defineOperation } from '../operation.ts';
import { coalitionRulesNotes, leftOutNotes, modelUnder, outsidersUncounted } from './collective-rules.ts';
import { hashOf, layoutEvidence, layoutFields, openLayout } from './layout-file.ts';
import { solveLayout } from './solved.ts';

/** Consecutive coalitions in Gray's order, so that each solve starts from the last; few enough to end within seconds. */
const perPiece = 256;
const mostRegions = 12;
const identity = { name: 'layout.coalitions', version: 2 } as const;

const input = z.object({
  ...layoutFields,
  market: z.enum(['leftover', 'members']).default('members').meta({
    zh: '联盟之外的市场：leftover 可供给局外者自给后剩余的需求；members 不供给',
    en: 'Markets outside: leftover (what outsiders’ own plans leave unserved) or members (none)',
  }),
  collective: z.enum(['kept', 'none']).default('kept').meta({
    zh: '共同规则（服务水平、份额上限、N−1、收益下限、最坏情景）：kept 联盟守写着其成员的规则，none 不计',
    en: 'Collective rules (service, share caps, N−1, floors, worst scenario): kept (a coalition keeps those that name its members) or none (left out)',
  }),
  seconds: z
    .number()
    .min(0.1)
    .max(3600)
    .default(10)
    .meta({ zh: '每个联盟的时间上限（秒）', en: 'Seconds for one coalition' }),
  gap: z.number().min(0).max(1).default(1e-6).meta({ zh: '相对差距达到此值即停', en: 'Relative gap at which to stop' }),
});

type Input = z.output<typeof input>;

/** Worths of consecutive coalitions, and which of them cannot keep the rules by themselves. */
interface Worths {
  readonly worths: readonly Interval[];
  readonly short: readonly number[];
  /** Whether outsiders count in share caps and N−1 as the plan without trade has them. */
  readonly countsOutsiders: boolean;
}

const modelOf = (instance: LayoutInstance, { collective }: Input) =>
  modelUnder(instance, collective === 'none' ? 'none' : 'plan');

async function worthsPiece(given: Input, number: number): Promise<Worths> {
  const { highsSolver } = await import('../../solver/index.ts');
  const instance = await openLayout(given.instance);
  const worths = new CoalitionWorths(await highsSolver(), modelOf(instance, given), given);
  try {
    const first = number * perPiece;
    const count = Math.min(perPiece, 2 ** instance.regions.length - first);
    const coalitions = Array.from({ length: count }, (_, at) => grayCoalition(first + at));
    return {
      worths: coalitions.map((coalition) => worths.worth(coalition)),
      short: coalitions.filter((coalition) => worths.fallsShort(coalition)),
      countsOutsiders: worths.countsOutsiders,
    };
  } finally {
    worths.close();
  }
}

/** That all together can keep the rules. @throws UserError that says which rules clash */
async function allTogether(instance: LayoutInstance, given: Input, context: OperationContext): Promise<void> {
  const { highsSolver } = await import('../../solver/index.ts');
  solveLayout(await highsSolver(), modelOf(instance, given), given, context);
}

/** The worth of every coalition of regions, as a game. */
export const coalitions = defineOperation({
  ...identity,
  summary: {
    zh: '每个地区联盟的价值（γ 约定），写成博弈文件',
    en: 'Worth of every coalition of regions (γ-convention), as a game file',
  },
  description: {
    zh: '联盟内统一布局的收益；局外者各守单独时的方案（γ 约定）；共同规则由联盟守写着其成员的那几条。至多 12 个地区。有整数决策时价值是 [下界, 上界]。命令行用 --out game.json 写成 agreements 可读的博弈文件。',
    en: 'What a coalition earns when it plans together while every outsider keeps its stand-alone plan (γ-convention); of collective rules it keeps those that name its members. Up to 12 regions. With lumpy projects worths are intervals [lo, hi]. On the command line --out game.json writes a game file that agreements read.',
  },
  input,
  output: z.object({
    files: z.array(z.object({ path: z.string(), text: z.string() })),
    evidence: evidenceSchema,
  }),
  positional: ['instance'],
  effect: 'read',
  long: true,
  piece: worthsPiece,
  async run(given, context: OperationContext) {
    const instance = await openLayout(given.instance);
    const { regions } = instance;
    if (regions.length > mostRegions) throw tooMany(regions.length);
    const total = 2 ** regions.length;
    const pieces = await inPieces(
      {
        ...{ operation: identity.name, version: identity.version, input: given },
        contents: { instance: await hashOf(given.instance) },
        count: Math.ceil(total / perPiece),
        doing: { zh: `正在计算 ${total} 个联盟`, en: `Working out ${total} coalitions` },
      },
      (number) => worthsPiece(given, number),
      context,
    );
    const short = pieces.flatMap((piece) => piece.short);
    if (short.includes(total - 1)) await allTogether(instance, given, context);
    const named = short.sort((a, b) => a - b).map((coalition) => nameOf(regions, coalition));
    const notes = [
      ...(given.collective === 'none' ? leftOutNotes(instance) : coalitionRulesNotes(instance, named)),
      ...(pieces.every(({ countsOutsiders }) => countsOutsiders) ? [] : [outsidersUncounted]),
    ];
    const worth = pieces.flatMap(({ worths }) => worths);
    return {
      files: [{ path: 'game.json', text: gameText(regions, worth, notes) }],
      evidence: layoutEvidence(identity.name, given, conventions(given), notes, identity.version),
    };
  },
});

const conventions = ({ market, collective }: Input) => ({
  coalition: 'γ: outsiders keep their stand-alone plans, each serving its own region',
  market,
  constraints:
    collective === 'none'
      ? 'each region’s own; collective rules do not bind'
      : 'each region’s own and the collective rules that name members; share caps and N−1 with outsiders at the best plan without trade',
});

const nameOf = (players: readonly string[], coalition: number) =>
  players.filter((_, at) => (coalition & (1 << at)) !== 0).join('+');

function gameText(players: readonly string[], worths: readonly Interval[], notes: readonly Note[]): string {
  const entries = worths.map(([low, high], k): [number, number | Interval] => [
    grayCoalition(k),
    low === high ? low : [low, high],
  ]);
  const worth: Record<string, number | Interval> = {};
  for (const [coalition, value] of entries.sort(([a], [b]) => a - b)) {
    if (coalition === 0) continue;
    worth[nameOf(players, coalition)] = value;
  }
  const said = notes.length > 0 && { notes: notes.map(({ text }) => text) };
  return `${JSON.stringify({ players, worth, ...said }, null, 1)}\n`;
}

function tooMany(found: number): UserError {
  return new UserError(
    'too-many-regions',
    { zh: '地区太多，不能逐一计算所有联盟。', en: 'There are too many regions for all coalitions.' },
    {
      kind: 'limit',
      place: { field: 'instance' },
      found: String(found),
      expected: { zh: `至多 ${mostRegions} 个`, en: `at most ${mostRegions}` },
      advice: { zh: '请先把地区归并成组。', en: 'Join regions into groups first.' },
    },
  );
}
