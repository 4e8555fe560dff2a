import {
  defaultGates,
  type FirmStanding,
  type GradientCriterion,
  gradientRungs,
  itemsOf,
  type PlanItem,
  rungCounts,
  standings,
} from '@yanzhen/evidence/plans';
import { z } from 'zod';
import type { OperationContext } from '../context.ts';
import { evidenceSchema, figure, figureSchema, textSchema } from '../evidence-schema.ts';
import { defineOperation } from '../operation.ts';
import { upload } from '../upload.ts';
import { planEvidence, planField } from './plan-fields.ts';

const criterion = z.object({
  ...{ rung: z.string(), column: z.string(), comparator: z.enum(['at_least', 'at_most']), value: z.number() },
  ...{ unit: z.string(), source: z.string() },
});

const gradientInput = z.object({
  firms: upload({
    zh: '企业名单：企业、梯度、同意公开，以及门槛所用的各列',
    en: 'List of firms: firm, rung, consent, and the columns the gates use',
  }).optional(),
  gates: upload({
    zh: '门槛文件：梯度、指标、比较、数值、单位、来源；默认用内置门槛',
    en: 'File of gates: rung, column, comparator, value, unit, source; by default those that ship',
  }).optional(),
  pass: z.number().min(0).max(1).default(1).meta({
    zh: '过门槛的企业中预计晋级的份额',
    en: 'Share of the firms through the gate that are expected to be promoted',
  }),
  plan: planField.optional().meta({
    zh: '规划编号：与其中企业梯度指标的目标值对照',
    en: 'Id of a plan: held against its targets for the gradient',
  }),
  year: z.int().optional().meta({ zh: '目标年份，默认最近的', en: 'Year of the targets; by default the nearest' }),
});

/** Who stands where on the enterprise gradient. */
export const gradient = defineOperation({
  name: 'plans.gradient',
  version: 1,
  summary: { zh: '企业梯度培育：谁差一条', en: 'The enterprise gradient: who is one condition short' },
  description: {
    zh: '按可编辑的门槛看每家企业离上一梯度还差什么：全部达到、只差一条、差几条，或缺数无法判断；各梯度的企业数、预计晋级数与目标对照。未经企业同意的不出现名称，只给出名单中的行号。内置门槛是默认值，须对照现行文件核对；认定由主管部门决定。',
    en: 'Holds every firm against editable gates of the rung above: through all of them, one short, more than one, or not to be told for want of a figure; counts per rung and expected promotions against targets. Firms that have not agreed are not named, only their row in the list is given. The gates that ship are defaults to be checked; recognition is the authority’s decision.',
  },
  input: gradientInput,
  output: z.object({
    rungs: z.array(
      z.object({
        ...{ rung: z.string(), name: textSchema, source: z.string(), here: z.number(), at_or_above: z.number() },
        ...{ ready: z.number(), one_short: z.number(), unknown: z.number(), expected: z.number() },
        ...{ target_year: figureSchema, target: figureSchema, gap: figureSchema },
      }),
    ),
    firms: z.array(
      z.object({
        row: z.number(),
        /** Empty without the owner's consent. */
        firm: z.string(),
        ...{ rung: z.string(), next: z.string(), state: z.string(), failed: z.array(criterion) },
        unknown: z.array(criterion),
      }),
    ),
    gates: z.array(criterion),
    evidence: evidenceSchema,
  }),
  positional: ['firms'],
  effect: 'read',
  uses: ({ plan }) => (plan === undefined ? 'datasets' : 'store'),
  async run(input, context) {
    const { readFirms } = await import('@yanzhen/evidence/plans');
    const gates = await gatesOf(input, context.signal);
    const { firms: file } = input;
    const firms = file === undefined ? [] : await readFirms(file.path, gates, file.name, context.signal);
    const states = standings(firms, gates);
    const targets = await targetsOf(input, context);
    const notes = input.gates === undefined ? [defaultsNote] : [];
    const parameters = { firms: file?.name, gates: input.gates?.name, pass: input.pass, plan: input.plan };
    return {
      rungs: rungRows(states, input.pass, targets),
      firms: states.map(firmRow),
      gates: gates.map((gate) => ({ ...gate })),
      evidence: { ...planEvidence('plans.gradient', parameters, notes), estimate: true },
    };
  },
});

type Input = z.output<typeof gradientInput>;

async function gatesOf({ gates }: Input, signal: AbortSignal): Promise<readonly GradientCriterion[]> {
  if (gates === undefined) return defaultGates;
  const { readGates } = await import('@yanzhen/evidence/plans');
  return readGates(gates.path, gates.name, signal);
}

type RungTarget = { readonly year: number; readonly value: number };

/** Targets of the pack's indicators, by rung: of the year asked for, else the nearest. */
async function targetsOf({ plan, year }: Input, context: OperationContext): Promise<ReadonlyMap<string, RungTarget>> {
  if (plan === undefined) return new Map();
  const { items } = await (await context.store()).plans.open(plan);
  return new Map(
    gradientRungs.flatMap(({ id, name }): [string, RungTarget][] => {
      const target = rungTarget(items, `gradient-${id}`, name.zh, year);
      return target === undefined ? [] : [[id, target]];
    }),
  );
}

function rungTarget(items: readonly PlanItem[], id: string, name: string, year: number | undefined) {
  const indicator = itemsOf(items, 'indicator').find((one) => one.id === id || one.fields.name === name);
  return itemsOf(items, 'target')
    .filter(({ parent, fields }) => parent === indicator?.id && fields.draft !== true)
    .map(({ fields }) => ({ year: fields.year, value: fields.value }))
    .filter((target) => year === undefined || target.year === year)
    .sort((a, b) => a.year - b.year)[0];
}

function rungRows(states: readonly FirmStanding[], pass: number, targets: ReadonlyMap<string, RungTarget>) {
  return rungCounts(states, pass).map(({ rung, here, atOrAbove, ready, oneShort, unknown, expected }) => {
    const { name, source } = gradientRungs.find(({ id }) => id === rung)!;
    const target = targets.get(rung);
    return {
      ...{
        rung,
        name: { ...name },
        source,
        here,
        at_or_above: atOrAbove,
        ready,
        one_short: oneShort,
        unknown,
        expected,
      },
      ...{ target_year: figure(target?.year), target: figure(target?.value) },
      gap: figure(target === undefined ? undefined : target.value - expected),
    };
  });
}

function firmRow({ firm, state, failed, unknown }: FirmStanding) {
  return {
    ...{ row: firm.row, firm: firm.consent ? firm.name : '', rung: gradientRungs[firm.rung]!.id },
    ...{ next: gradientRungs[firm.rung + 1]?.id ?? '', state, failed: failed.map((one) => ({ ...one })) },
    unknown: unknown.map((one) => ({ ...one })),
  };
}

const defaultsNote = {
  code: 'default-gates',
  level: 'caution' as const,
  text: {
    zh: '用的是内置门槛，只含文件中能用数字检验的条件，须对照现行官方办法核对后再用。',
    en: 'The gates that ship were used; they hold only conditions that are a figure, and are to be checked against the official measures now in force.',
  },
};
