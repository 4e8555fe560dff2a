import { createHash } from 'node:crypto';
import { middleGame, readContract, readGame } from '@yanzhen/evidence/agreements';
import { UserError } from '@yanzhen/evidence/errors';
import { simulateContract } from '@yanzhen/science/agreements';
import { z } from 'zod';
import { partNames } from '../../store/cases/conflict.ts';
import { outcomePart, parsed, readSplitOf, splitPart } from '../cases/part-formats.ts';
import type { OperationContext } from '../context.ts';
import type { Note } from '../evidence.ts';
import { evidenceSchema } from '../evidence-schema.ts';
import { inPieces } from '../in-pieces.ts';
import { inputEvidence } from '../input-evidence.ts';
import { defineOperation } from '../operation.ts';
import { contractSchema } from './contract-fields.ts';
import { contractNotes } from './contract-notes.ts';
import { gameField, shown } from './game-fields.ts';
import { proposedContract } from './propose-contract.ts';
import { type ProposeContractInput, proposeInput } from './propose-input.ts';
import { proposedPlans } from './propose-plans.ts';

const identity = { name: 'agreements.propose', version: 3 } as const;

const output = z.object({
  contract: contractSchema,
  /** By region, present values: without the agreement, with it before any payment, as the split wants it, as it comes to. */
  regions: z.array(
    z.object({
      ...{ region: z.string(), share: z.number(), outside: z.number(), own: z.number() },
      ...{ target: z.number(), reached: z.number() },
    }),
  ),
  /** What cooperation adds to the revenue of all regions, as a present value. */
  gain: z.number(),
  files: z.array(z.object({ path: z.string(), text: z.string() })),
  evidence: evidenceSchema,
});

/** A contract drafted from a layout, its game and a chosen split. */
export const propose = defineOperation({
  ...identity,
  summary: { zh: '由布局、博弈和分配起草协议', en: 'Draft a contract from a layout, its game and a split' },
  description: {
    zh: '由布局方案得出各地的投入、投产节奏和税收（生产税净额、企业所得税，区分地方留成与上级部分），先还投入，再按时期分享增量，并以补差使所选分配恰好成立：各方净现值 = 单独时的净现值 + 所选份额 × 合作新增的财政收入。单独时的方案在这里求解。每个数都写明来自哪里；假设逐条列出。',
    en: 'Outlays, pace and taxes of every region follow from the layout’s plan (net production tax, corporate income tax, the local and the higher level’s part). Outlay comes back first, increments are shared by period, and balances make the chosen split hold exactly: everyone’s present value = what it has by itself + its share × what cooperation adds to revenue. What regions do by themselves is solved here. Every figure says where it comes from; assumptions are listed one by one.',
  },
  input: proposeInput,
  output,
  effect: 'read',
  uses: ({ case: id }) => (id === undefined ? 'datasets' : 'store'),
  long: true,
  piece: (input, _number, context) => drafted(input, context),
  async run(input, context) {
    const { case: _, ...whole } = await withCase(input, context);
    const hash = createHash('sha256').update(JSON.stringify(whole)).digest('hex');
    const table = whole.table === undefined ? undefined : (await context.tables.load(whole.table)).info.hash;
    const [answer] = await inPieces(
      {
        ...{ operation: identity.name, version: identity.version, input: whole, count: 1, keep: false },
        contents: { layout: hash, ...(table !== undefined && { table }) },
        doing: { zh: '正在起草协议', en: 'Drafting a contract' },
      },
      () => drafted(whole, context),
      context,
    );
    return answer!;
  },
});

type Answer = z.output<typeof output>;

/** What was not given, from the case. */
async function withCase(input: ProposeContractInput, context: OperationContext): Promise<ProposeContractInput> {
  if (input.case === undefined) return input;
  const { parts, texts } = await (await context.store()).cases.open(input.case);
  const { layout, outcome, game, split } = texts;
  const ownTable = parts.layout?.madeBy?.parameters['table'];
  return {
    ...(layout !== undefined && { layout: JSON.parse(layout) as Record<string, unknown> }),
    ...(outcome !== undefined && { outcome: parsed('outcome', outcomePart, outcome) }),
    ...(game !== undefined && { game: parsed('game', gameField, game) }),
    ...(split !== undefined && { split: parsed('split', splitPart, split) }),
    ...(typeof ownTable === 'string' && { table: ownTable }),
    ...Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)),
  } as ProposeContractInput;
}

async function drafted(input: ProposeContractInput, context: OperationContext): Promise<Answer> {
  const [layout, game, split] = [needed(input, 'layout'), needed(input, 'game'), needed(input, 'split')];
  const plans = await proposedPlans(layout, input.outcome, input.seconds, context);
  const shares = sharesOfGain(plans.instance.regions, game, readSplitOf(split).shares);
  const document = input.table === undefined ? undefined : await context.tables.load(input.table);
  const outcomePath = outcomePathOf(input.outcome);
  const grounds = { plans, document, layout, shares, rule: split.chosen, ...(outcomePath && { outcomePath }) };
  const { file, drafted: made } = proposedContract(grounds, input);
  const { parties } = simulateContract(readContract(file));
  const regions = plans.instance.regions.map((region, r) => ({
    ...{ region, share: shares[r]!, outside: made.alone[r]!, own: made.own[r]! },
    ...{ target: made.target[r]!, reached: parties[r]!.npv },
  }));
  const { layout: _, outcome: _o, game: _g, split: _s, ...parameters } = input;
  const notes = [...plans.notes, ...gainNotes(made.gain, shares, plans.instance.regions), ...contractNotes(file)];
  const conventions = {
    worth: 'outside option + share of what cooperation adds, as present values; year 1 undiscounted',
    alone: 'γ: what a region plans by itself for its own market, keeping the collective rules that name it',
    stock: 'taxes of the stand-alone plan; only the increment is shared',
  };
  return {
    contract: file as Answer['contract'],
    ...{ regions, gain: made.gain, files: [{ path: 'contract.json', text: `${JSON.stringify(file, null, 1)}\n` }] },
    evidence: inputEvidence(identity.name, { ...parameters, chosen: split.chosen }, document?.info, {
      version: identity.version,
      conventions,
      notes,
      estimate: true,
    }),
  };
}

function needed<K extends 'layout' | 'game' | 'split'>(
  input: ProposeContractInput,
  part: K,
): NonNullable<ProposeContractInput[K]> {
  const given = input[part];
  if (given !== undefined) return given;
  const name = partNames[part];
  throw new UserError(
    'part-missing',
    { zh: `起草协议还缺${name.zh}。`, en: `A ${name.en} is needed to draft a contract.` },
    {
      place: { field: part },
      advice: {
        zh: '先在布局页求解并计算联盟，再在分配页选定一种分配。',
        en: 'Solve the layout and work out its coalitions, then choose a split on the sharing page.',
      },
    },
  );
}

/** Of what cooperation adds to all, the part that a split gives each region. @throws UserError where nothing is added */
function sharesOfGain(
  regions: readonly string[],
  file: NonNullable<ProposeContractInput['game']>,
  given: Readonly<Record<string, number>>,
): number[] {
  const { players, worth } = middleGame(readGame(file));
  const strange = regions.find((region) => !players.includes(region) || given[region] === undefined);
  if (strange !== undefined || players.length !== regions.length) {
    throw new UserError(
      'players-do-not-fit',
      {
        zh: '博弈或分配的参与方与布局的地区不一致。',
        en: 'The players of the game or split are not the layout’s regions.',
      },
      {
        place: { field: 'game.players' },
        found: players.join(', '),
        expected: { zh: regions.join('、'), en: regions.join(', ') },
        advice: {
          zh: '布局改过后请重新计算联盟和分配。',
          en: 'Work out coalitions and split again after changing the layout.',
        },
      },
    );
  }
  const alone = regions.map((region) => worth[1 << players.indexOf(region)]!);
  const extra = regions.map((region, r) => given[region]! - alone[r]!);
  const gain = extra.reduce((sum, each) => sum + each, 0);
  const scale = regions.reduce((sum, region) => sum + Math.abs(given[region]!), 0);
  if (gain > 1e-9 * scale) return extra.map((each) => each / gain);
  throw new UserError(
    'nothing-to-share',
    {
      zh: '合作没有带来比各自单干更多的收益，没有可分享的。',
      en: 'Cooperation adds nothing to what everyone has alone; there is nothing to share.',
    },
    { place: { field: 'split' }, found: shown(gain) },
  );
}

function outcomePathOf(outcome: ProposeContractInput['outcome']): ((line: number) => string) | undefined {
  if (outcome?.lines !== undefined) return (line) => `lines.${line}.amount`;
  if (outcome?.plan !== undefined) return (line) => `plan.columns.amount.${line}`;
  return undefined;
}

function gainNotes(gain: number, shares: readonly number[], regions: readonly string[]): Note[] {
  const notes: Note[] = [];
  if (gain <= 0) {
    const text = {
      zh: `按这些假设，合作没有给各地财政带来净增加（${shown(gain)}）：增加值多了，但税收的地方部分抵不过政府投入。`,
      en: `By these assumptions cooperation adds nothing to the regions’ revenue (${shown(gain)}): value added grows, but the local part of taxes does not cover what governments lay out.`,
    };
    notes.push({ code: 'revenue-falls', level: 'caution', text });
  }
  const losers = regions.filter((_, r) => shares[r]! < 0);
  if (losers.length > 0) {
    const text = {
      zh: `所选分配让 ${losers.join('、')} 不如单干。`,
      en: `The chosen split leaves ${losers.join(', ')} worse off than alone.`,
    };
    notes.push({ code: 'worse-off', level: 'caution', text });
  }
  return notes;
}
