import { UserError } from '@yanzhen/evidence/errors';
import { readLayout } from '@yanzhen/evidence/layouts';
import { type LayoutInstance, type LayoutLine, layoutLines, layoutModel } from '@yanzhen/science/layout/regional';
import { hasShares, planWithoutTrade, standAlonePoint } from '@yanzhen/science/layout/strategic';
import type { OutcomePart } from '../cases/part-formats.ts';
import type { OperationContext } from '../context.ts';
import type { Note } from '../evidence.ts';
import { outsidersUncounted } from '../layout/collective-rules.ts';
import { solveLayout } from '../layout/solved.ts';

/** The plan of all together and those of every region by itself. */
export interface ProposedPlans {
  readonly instance: LayoutInstance;
  readonly together: readonly LayoutLine[];
  readonly alone: readonly LayoutLine[];
  /** Whether the joint plan was given, not solved here. */
  readonly given: boolean;
  /** What a reader must know of how the plans came about. */
  readonly notes: readonly Note[];
}

/** Solves what was not given. @throws UserError where a region cannot meet its own rules by itself */
export async function proposedPlans(
  layout: Readonly<Record<string, unknown>>,
  outcome: OutcomePart | undefined,
  seconds: number,
  context: Pick<OperationContext, 'signal' | 'progress'>,
): Promise<ProposedPlans> {
  const instance = readLayout(JSON.stringify(layout), 'layout');
  const { highsSolver } = await import('../../solver/index.ts');
  const solver = await highsSolver();
  const limits = { seconds, gap: 1e-6 };
  const given = outcome && linesOf(outcome);
  const model = layoutModel(instance);
  const together = given ?? layoutLines(model, solveLayout(solver, model, limits, context).values);
  // As in the worths of coalitions: a region by itself keeps the collective rules that name it.
  const counted = hasShares(model) ? planWithoutTrade(solver, model, limits) : undefined;
  const alone = instance.regions.flatMap((region, r) => {
    context.signal.throwIfAborted();
    context.progress((r + 1) / (instance.regions.length + 1), {
      zh: `正在计算 ${region} 单独时的方案`,
      en: `Working out what ${region} would do by itself`,
    });
    const point = standAlonePoint(solver, model, r, limits, counted);
    if (point === undefined) throw cannotStandAlone(region);
    return layoutLines(model, point);
  });
  const notes = hasShares(model) && counted === undefined ? [outsidersUncounted] : [];
  return { instance, together, alone, given: given !== undefined, notes };
}

/** The lines of a plan in a case’s outcome: those of layout.outcome, or the table of layout.plan. */
function linesOf({ lines, plan }: OutcomePart): LayoutLine[] | undefined {
  if (lines !== undefined) return lines.map((line) => ({ ...line }));
  if (plan === undefined) return undefined;
  const { columns, length } = plan;
  const text = (name: string, at: number) => String(columns[name]?.[at] ?? '');
  return Array.from({ length }, (_, at) => ({
    kind: text('kind', at) as LayoutLine['kind'],
    ...{ facility: text('facility', at), customer: text('customer', at), amount: Number(columns['amount']?.[at]) },
    ...{ period: text('period', at), scenario: text('scenario', at) },
  }));
}

function cannotStandAlone(region: string): UserError {
  return new UserError(
    'cannot-stand-alone',
    {
      zh: `${region} 单独时没有可行的方案，所以无法说它不合作时有什么。`,
      en: `${region} has no feasible plan by itself, so what it has without the agreement is unknown.`,
    },
    {
      place: { field: 'layout' },
      found: region,
      advice: {
        zh: '放宽该地区的下限或需求满足率后再试。',
        en: 'Lower the region’s floor or the share of demand that must be met.',
      },
    },
  );
}
