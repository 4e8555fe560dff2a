import type { TableInfo } from '@yanzhen/evidence/tables';
import type { InputOutputTable } from '@yanzhen/science/chains';
import {
  defaultUncertainty,
  type Ensemble,
  type EnsembleMember,
  ensemblePiece,
  type Interval,
  type NodeGroups,
  quantilesOf,
  type Uncertainty,
} from '@yanzhen/science/chains/resilience';
import { defaultParameters } from '@yanzhen/science/chains/shock';
import { z } from 'zod';
import type { OperationContext } from '../context.ts';
import type { Note } from '../evidence.ts';
import { inPieces } from '../in-pieces.ts';
import { essentialParameters, fileHash } from './essential-field.ts';
import { eventsOf, outOfScience, shockInput } from './shock.ts';
import { namedEvents } from './shock-events.ts';
import { shockParameters } from './shock-fields.ts';
import { tableEvidence } from './table-fields.ts';

/** Few enough that a piece of a large table ends within seconds, and is lost alone when the program ends. */
const membersPerPiece = 4;

function range([from, to]: Interval, least: number, most: number, zh: string, en: string) {
  return z
    .array(z.number().min(least).max(most))
    .length(2)
    .refine(([low, high]) => low! <= high!, 'from must not exceed to')
    .default([from, to])
    .meta({ zh: `${zh}：从,到（均匀抽取）`, en: `${en}: from,to (drawn evenly)` });
}

/** A shock of which several things are not known. */
export const ensembleInput = shockInput.omit({ psi: true }).extend({
  runs: z.int().min(2).max(10_000).default(100).meta({ zh: '模拟次数', en: 'Number of runs' }),
  seed: z.int().min(0).default(1).meta({ zh: '随机种子', en: 'Seed' }),
  by: z.enum(['total', 'region', 'sector']).default('total').meta({
    zh: '合计，或按地区、按部门',
    en: 'Everything together, or by region or by sector',
  }),
  inventoryRange: range(defaultUncertainty.inventory, 0, 100, '库存天数的倍数', 'Factor on the days of stock'),
  restorationRange: range(
    defaultUncertainty.restoration,
    0.01,
    100,
    '补库天数的倍数',
    'Factor on the days in which gaps in stocks are closed',
  ),
  psiRange: range(
    defaultUncertainty.psi,
    0.01,
    1,
    'ψ（库存低于目标的这一比例时减产）',
    'ψ, the part of its goal below which a stock holds production back',
  ),
  overproductionRange: range(
    defaultUncertainty.overproduction,
    0.01,
    100,
    '达到最大超产所需天数的倍数',
    'Factor on the days that overproduction takes',
  ),
  extraRange: range(
    defaultUncertainty.extra,
    0,
    100,
    '最大超产幅度的倍数',
    'Factor on how far capacity may go above normal',
  ),
  sizeRange: range(defaultUncertainty.size, 0, 100, '事件损失份额的倍数', 'Factor on the share lost in every event'),
});

export type EnsembleInput = z.output<typeof ensembleInput>;

/** A number of runs, with the groups whose output they follow. */
export interface Members {
  readonly info: TableInfo;
  readonly notes: readonly Note[];
  readonly groups: readonly { readonly region: string; readonly sector: string }[];
  readonly members: readonly EnsembleMember[];
  readonly steps: number;
}

/** The members of one piece. */
export async function memberPiece(input: EnsembleInput, number: number, context: OperationContext) {
  const { table, info } = await context.tables.load(input.table);
  const { codes, groups } = grouping(table, input.by);
  const essential = await essentialParameters(input.essential, info, context.signal);
  const ensemble: Ensemble = {
    table,
    events: namedEvents({ info, table }, eventsOf(input)),
    parameters: { ...shockParameters({ ...input, psi: defaultParameters.psi }), ...essential.parameters },
    uncertainty: uncertaintyOf(input),
    groups: { count: groups.length, codes },
    seed: input.seed,
  };
  const from = number * membersPerPiece;
  return outOfScience(() => ensemblePiece(ensemble, from, Math.min(input.runs, from + membersPerPiece)));
}

/** All members, by as many workers as there are. */
export async function runMembers(input: EnsembleInput, context: OperationContext): Promise<Members> {
  const { table, info } = await context.tables.load(input.table);
  namedEvents({ info, table }, eventsOf(input));
  const { notes } = await essentialParameters(input.essential, info, context.signal);
  const pieces = await inPieces(
    {
      operation: 'chains.ensemble',
      version: 1,
      input,
      contents: { table: info.hash, ...(input.essential && { essential: await fileHash(input.essential) }) },
      count: Math.ceil(input.runs / membersPerPiece),
      doing: { zh: `正在做 ${input.runs} 次模拟`, en: `Making ${input.runs} runs` },
    },
    (number) => memberPiece(input, number, context),
    context,
  );
  return { info, notes, groups: grouping(table, input.by).groups, members: pieces.flat(), steps: input.steps };
}

function grouping(table: InputOutputTable, by: EnsembleInput['by']) {
  const groups: { region: string; sector: string }[] = [];
  const number = new Map<string, number>();
  const codes: NodeGroups['codes'] = Uint32Array.from(table.nodes, (node) => {
    const label = by === 'total' ? '' : node[by];
    const code =
      number.get(label) ?? groups.push({ region: '', sector: '', ...(by !== 'total' && { [by]: label }) }) - 1;
    number.set(label, code);
    return code;
  });
  return { groups, codes };
}

function uncertaintyOf(input: EnsembleInput): Uncertainty {
  return {
    inventory: input.inventoryRange as unknown as Interval,
    restoration: input.restorationRange as unknown as Interval,
    psi: input.psiRange as unknown as Interval,
    overproduction: input.overproductionRange as unknown as Interval,
    extra: input.extraRange as unknown as Interval,
    size: input.sizeRange as unknown as Interval,
  };
}

/** The evidence of an ensemble: what was drawn from where, what share of output is lost, and how many runs do not come back. */
export function ensembleEvidence(operation: string, input: EnsembleInput, found: Members) {
  const { rationing, routing, runs, seed, model } = input;
  const drawn = Object.entries(uncertaintyOf(input)).filter(([name]) => model === 'psi' || !onlyPsi.includes(name));
  return tableEvidence(operation, input, found.info, {
    conventions: {
      model: model === 'psi' ? 'ARIO-ψ, daily steps' : 'ARIO, daily steps',
      rationing,
      routing,
      imports: 'imports go on undisturbed',
      runs: `${runs} runs, seed ${seed}; a run depends on the seed and its number alone`,
      quantiles: 'linear between order statistics (Hyndman–Fan type 7), step by step',
      ...Object.fromEntries(drawn.map(([name, interval]) => [`range of ${name}`, describe(name, interval)])),
    },
    notes: [...lossNotes(input, found), ...stabilityNotes(found.members), ...found.notes],
  });
}

/** The base model closes gaps at once and knows no ψ. */
const onlyPsi = ['psi', 'restoration'];

function describe(name: string, [from, to]: Interval): string {
  return name === 'psi' ? `even between ${from} and ${to}` : `even between × ${from} and × ${to}`;
}

function lossNotes({ runs }: EnsembleInput, { members }: Members): Note[] {
  const shares = Float64Array.from(members, ({ lostOfAll }) => lostOfAll);
  const [low, middle, high] = quantilesOf(shares, [0.05, 0.5, 0.95]).map((share) => (100 * share).toPrecision(3));
  const notes: Note[] = [
    {
      code: 'loss-distribution',
      level: 'information',
      text: {
        zh: `损失占期间正常产出的份额：中位数 ${middle}%，5%–95% 分位 ${low}%–${high}%。各参数的区间是假设，均匀且独立地抽取。`,
        en: `Output lost as a share of normal over the run: median ${middle} %, 5–95 %: ${low}–${high} %. The ranges are assumptions, drawn evenly and independently.`,
      },
    },
  ];
  if (runs < 40) {
    notes.push({
      code: 'few-runs',
      level: 'caution',
      text: {
        zh: `只有 ${runs} 次模拟，5% 和 95% 分位很粗略；建议至少 100 次。`,
        en: `With ${runs} runs the 5 % and 95 % quantiles are rough; take at least 100.`,
      },
    });
  }
  return notes;
}

function stabilityNotes(members: readonly EnsembleMember[]): Note[] {
  const out = members.filter(({ recovered }) => !recovered).length;
  const falling = members.filter((member) => member.falling).length;
  return [
    {
      code: out === 0 ? 'all-recovered' : 'not-recovered',
      level: out === 0 ? 'information' : 'caution',
      text: {
        zh: `${members.length} 次模拟中有 ${out} 次到期末没有恢复，其中 ${falling} 次仍在下降。这是模型的结论，不是预测。`,
        en: `${out} of ${members.length} runs had not recovered at the end, ${falling} of them were still falling. That is what the model says, not a forecast.`,
      },
    },
  ];
}
