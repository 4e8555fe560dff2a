import { UserError } from '@yanzhen/evidence/errors';
import { assignmentsOf, facilityModel } from '@yanzhen/science/layout/facilities';
import { type SearchOptions, type Solution, type Solver, solveModel } from '@yanzhen/science/layout/linear';
import { type LayoutLine, type LayoutModel, layoutLines, layoutModel } from '@yanzhen/science/layout/regional';
import type { OperationContext } from '../context.ts';
import type { Note } from '../evidence.ts';
import { facilityConflict, layoutConflict } from './conflict-error.ts';
import type { OpenedInstance } from './layout-file.ts';

interface Limits {
  readonly seconds: number;
  readonly gap: number;
}

export interface Solved {
  readonly solution: Solution;
  readonly seconds: number;
  readonly lines: readonly LayoutLine[];
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
    const solution = solveLayout(solver, layout, limits, context);
    return { solution, seconds: (performance.now() - begun) / 1000, lines: layoutLines(layout, solution.values) };
  }
  const { instance } = opened;
  const { model } = facilityModel(instance);
  const solution = solver(model);
  try {
    const found = solution.solve(limits);
    if (found.status === 'infeasible') throw facilityConflict(solver, instance);
    const seconds = (performance.now() - begun) / 1000;
    const lines = assignmentsOf(instance, withPoint(found).values).map(
      ({ facility, customer, amount }): LayoutLine => ({
        kind: 'flow',
        facility: instance.facilities[facility]!.name,
        customer: instance.customers[customer]!.name,
        ...{ amount, period: '', scenario: '' },
      }),
    );
    return { solution: found, seconds, lines };
  } finally {
    solution.close();
  }
}

/** Solves a layout of regions. @throws UserError as {@link solveInstance} */
export function solveLayout(
  solver: Solver,
  layout: LayoutModel,
  limits: Limits & Pick<SearchOptions, 'start'>,
  context: Pick<OperationContext, 'signal' | 'progress'>,
): Solution {
  const found = solveModelOf(solver, layout, limits, context);
  if (found.status === 'infeasible') throw layoutConflict(solver, layout);
  return withPoint(found);
}

/** Solves a layout of regions, telling how far it is. Where nothing meets the rules its status says so. */
export function solveModelOf(
  solver: Solver,
  layout: LayoutModel,
  limits: Limits & Pick<SearchOptions, 'start'>,
  { signal, progress }: Pick<OperationContext, 'signal' | 'progress'>,
): Solution {
  const begun = performance.now();
  const found = solveModel(solver, layout.model, {
    ...limits,
    stopped: () => signal.aborted,
    progress: ({ objective, bound, gap }) => {
      const percent = (100 * gap).toPrecision(3);
      const [plan, most] = [objective.toPrecision(6), bound.toPrecision(6)].map(Number);
      const share = Math.min(1, (performance.now() - begun) / (1000 * limits.seconds));
      progress(share, {
        zh: `已有方案 ${plan}，界 ${most}，差距 ${percent}%`,
        en: `A plan of ${plan}, bound ${most}, gap ${percent} %`,
      });
    },
  });
  signal.throwIfAborted();
  return found;
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
