import { UserError } from '@yanzhen/evidence/errors';
import type { PlanLine } from '@yanzhen/evidence/layouts';
import {
  assignmentsOf,
  type FacilityInstance,
  facilityModel,
  pointOfAssignments,
  quickPlan,
} from '@yanzhen/science/layout/facilities';
import {
  type SearchOptions,
  type SearchState,
  type Solution,
  type Solver,
  solveModel,
} from '@yanzhen/science/layout/linear';
import {
  budgetCuts,
  type LayoutLine,
  type LayoutModel,
  layoutLines,
  layoutModel,
} from '@yanzhen/science/layout/regional';
import type { OperationContext } from '../context.ts';
import type { Note, Text } from '../evidence.ts';
import type { Upload } from '../upload.ts';
import { facilityConflict, layoutConflict } from './conflict-error.ts';
import { type OpenedInstance, openPlan } from './layout-file.ts';
import { startOfFacilities, startOfLayout } from './start-plan.ts';

interface Limits {
  readonly seconds: number;
  readonly gap: number;
  /** A plan to start from. */
  readonly start?: readonly PlanLine[] | undefined;
}

export interface Solved {
  readonly solution: Solution;
  readonly seconds: number;
  readonly lines: readonly LayoutLine[];
}

/** The limits an operation was given, the plan to start from read. @throws UserError that names the row at fault */
export async function limitsOf(input: {
  readonly seconds: number;
  readonly gap: number;
  readonly start?: Upload | undefined;
}): Promise<Limits> {
  const { seconds, gap, start } = input;
  return { seconds, gap, start: start && (await openPlan(start)) };
}

/** Solves a problem of either kind. @throws UserError where nothing meets the rules, or nothing was found in the time */
export async function solveInstance(
  opened: OpenedInstance,
  limits: Limits,
  context: Pick<OperationContext, 'signal' | 'progress'>,
): Promise<Solved> {
  const { highsSolver } = await import('../../solver/index.ts');
  const solver = await highsSolver();
  const begun = performance.now();
  if (opened.kind === 'regional') {
    const layout = layoutModel(opened.instance);
    const start = limits.start && startOfLayout(layout, limits.start);
    const solution = solveLayout(solver, layout, { ...limits, start }, context);
    return { solution, seconds: (performance.now() - begun) / 1000, lines: layoutLines(layout, solution.values) };
  }
  const { instance } = opened;
  const solution = solveFacilities(solver, instance, limits, context);
  const seconds = (performance.now() - begun) / 1000;
  const lines = assignmentsOf(instance, solution.values).map(
    ({ facility, customer, amount }): LayoutLine => ({
      kind: 'flow',
      facility: instance.facilities[facility]!.name,
      customer: instance.customers[customer]!.name,
      ...{ amount, period: '', scenario: '' },
    }),
  );
  return { solution, seconds, lines };
}

/** Branch-and-bound, from the plan given or from one made at once. */
function solveFacilities(
  solver: Solver,
  instance: FacilityInstance,
  { seconds, gap, start: lines }: Limits,
  context: Pick<OperationContext, 'signal' | 'progress'>,
): Solution {
  const { model } = facilityModel(instance);
  const quick = lines === undefined ? quickPlan(instance) : undefined;
  const start = lines ? startOfFacilities(instance, lines) : quick && pointOfAssignments(instance, quick);
  const few = Number.POSITIVE_INFINITY;
  const found = solveModel(solver, model, { seconds, gap, few, ...(start && { start }), ...told(seconds, context) });
  context.signal.throwIfAborted();
  if (found.status === 'infeasible') throw facilityConflict(solver, instance);
  return withPoint(found);
}

/** Solves a layout of regions. @throws UserError as {@link solveInstance} */
export function solveLayout(
  solver: Solver,
  layout: LayoutModel,
  { seconds, gap, start }: Pick<Limits, 'seconds' | 'gap'> & { readonly start?: Float64Array | undefined },
  context: Pick<OperationContext, 'signal' | 'progress'>,
): Solution {
  const found = solveModelOf(solver, layout, { seconds, gap, ...(start && { start }) }, context);
  if (found.status === 'infeasible') throw layoutConflict(solver, layout);
  return withPoint(found);
}

/** Solves a layout of regions, telling how far it is. Where nothing meets the rules its status says so. */
export function solveModelOf(
  solver: Solver,
  layout: LayoutModel,
  { seconds, gap, start }: Pick<Limits, 'seconds' | 'gap'> & Pick<SearchOptions, 'start'>,
  context: Pick<OperationContext, 'signal' | 'progress'>,
): Solution {
  const found = solveModel(solver, layout.model, {
    ...{ seconds, gap, separate: budgetCuts(layout), blocks: layout.blocks },
    ...(start && { start }),
    ...told(seconds, context),
  });
  context.signal.throwIfAborted();
  return found;
}

/** A gap beyond this says no more than that there is a plan. */
const tellingGap = 10;

/** Tells how far a search is: the share of its time, and in words its plan, bound and gap. */
function told(
  seconds: number,
  { signal, progress }: Pick<OperationContext, 'signal' | 'progress'>,
): Pick<SearchOptions, 'stopped' | 'progress'> {
  const begun = performance.now();
  return {
    stopped: () => signal.aborted,
    progress(state) {
      progress(Math.min(1, (performance.now() - begun) / (1000 * seconds)), stateText(state));
    },
  };
}

function stateText({ objective, bound, gap }: SearchState): Text {
  const known = (value: number) => Number(value.toPrecision(6));
  const limit = Number.isFinite(bound)
    ? { zh: `，界 ${known(bound)}`, en: `, bound ${known(bound)}` }
    : { zh: '', en: '' };
  if (Number.isNaN(objective)) return { zh: `尚无方案${limit.zh}`, en: `No plan yet${limit.en}` };
  const percent = (100 * gap).toPrecision(3);
  const within = gap <= tellingGap ? { zh: `，差距 ${percent}%`, en: `, gap ${percent} %` } : { zh: '', en: '' };
  return {
    zh: `已有方案 ${known(objective)}${limit.zh}${within.zh}`,
    en: `A plan of ${known(objective)}${limit.en}${within.en}`,
  };
}

/** The same solution. @throws UserError where it has no point */
export function withPoint(solution: Solution): Solution {
  if (solution.values.length > 0) return solution;
  if (solution.status === 'unbounded') {
    throw new UserError(
      'layout-unbounded',
      { zh: '目标没有上限。', en: 'The objective has no end.' },
      { advice: { zh: '请检查目标权重的符号。', en: 'Check the signs of the weights.' } },
    );
  }
  throw new UserError(
    'layout-no-plan-yet',
    { zh: '在时间上限内没有找到方案。', en: 'No plan was found within the time limit.' },
    { kind: 'limit', advice: { zh: '请加大 --seconds。', en: 'Give it more --seconds.' } },
  );
}

/** The plan as a CSV text. */
export function planText(opened: OpenedInstance, lines: readonly LayoutLine[]): string {
  if (opened.kind === 'facilities')
    return [
      'facility,customer,amount',
      ...lines.map((l) => `${cell(l.facility)},${cell(l.customer)},${l.amount}`),
      '',
    ].join('\n');
  const rows = lines.map((l) =>
    [cell(l.facility), cell(l.customer), l.amount, l.kind, cell(l.period), cell(l.scenario)].join(','),
  );
  return ['facility,customer,amount,kind,period,scenario', ...rows, ''].join('\n');
}

function cell(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** That time ran out before the gap asked for was proven. */
export function gapNotes({ status, gap }: Solution): Note[] {
  if (status === 'optimal') return [];
  const percent = (100 * gap).toPrecision(3);
  return [
    {
      code: 'gap-left',
      level: 'caution',
      text: {
        zh: `时间用完，尚未证明最优：最好的方案离已证明的界还差 ${percent}%。`,
        en: `Time ran out before this was proven: the best plan is within ${percent} % of the proven bound.`,
      },
    },
  ];
}
