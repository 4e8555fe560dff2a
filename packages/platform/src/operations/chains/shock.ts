import { UserError } from '@yanzhen/evidence/errors';
import { beginShock, type ShockModel, type ShockResult, shockModel } from '@yanzhen/science/chains/shock';
import { z } from 'zod';
import type { OperationContext } from '../context.ts';
import { defineOperation } from '../operation.ts';
import { table } from '../table.ts';
import { tableReference } from '../upload.ts';
import { essentialField, essentialParameters } from './essential-field.ts';
import { unitCode } from './nodes.ts';
import { namedEvents } from './shock-events.ts';
import { shockEvent, shockFields, shockParameters } from './shock-fields.ts';
import { seriesColumns, seriesFields, seriesOf } from './shock-series.ts';
import { tableEvidence } from './table-fields.ts';

/** Table, events and model: what every simulation of a shock takes. */
export const shockInput = z.object({
  table: tableReference(),
  region: z.string().optional().meta({ zh: '受冲击的地区', en: 'Region hit' }),
  sector: z.string().optional().meta({ zh: '受冲击的部门', en: 'Sector hit' }),
  share: z.number().min(0).max(1).default(0.5).meta({ zh: '损失的产能份额', en: 'Share of capacity lost' }),
  from: z.int().min(1).default(1).meta({ zh: '开始的日子', en: 'First day' }),
  duration: z.int().min(1).default(30).meta({ zh: '持续天数', en: 'Days it lasts' }),
  recovery: z.int().min(0).default(60).meta({ zh: '之后线性恢复的天数', en: 'Days of linear recovery after it' }),
  events: z.array(shockEvent).optional().meta({
    zh: '事件（JSON）：kind 为 capacity、capital、demand 或 link',
    en: 'Events as JSON: kind capacity, capital, demand or link',
  }),
  ...shockFields,
  essential: essentialField,
});

/** A shock day by day. */
export const shock = defineOperation({
  name: 'chains.shock',
  version: 3,
  summary: {
    zh: '冲击模拟：逐日的生产、产能和未满足需求',
    en: 'A shock, day by day: production, capacity, unmet final demand',
  },
  description: {
    zh: '用带库存、超产、定量分配和重建的适应性区域投入产出模型（ARIO）逐日模拟事件。事件用 --events 给出 JSON，或用 --region、--sector、--share 等给出一次产能损失。用 --by 按地区、部门或总计汇总。没有恢复时结果会说明。',
    en: 'Simulates events day by day with the adaptive regional input–output model (ARIO): stocks, overproduction, rationing, rebuilding. Events come as JSON (--events), or one loss of capacity by --region, --sector, --share. --by sums by region, by sector or in total. The result says so when output does not recover.',
  },
  input: shockInput.extend(seriesFields),
  output: table(seriesColumns),
  positional: ['table'],
  effect: 'read',
  long: true,
  async run(input, context) {
    const { by, every, of_regions, of_sectors, ...run } = input;
    const { info, result, notes } = await simulate(run, context);
    const regions = of_regions?.map((name) => unitCode(info, 'region', name));
    const sectors = of_sectors?.map((name) => unitCode(info, 'sector', name));
    const isWanted = ({ region, sector }: { region: string; sector: string }) =>
      (regions?.includes(region) ?? true) && (sectors?.includes(sector) ?? true);
    const { model, rationing, routing } = input;
    return {
      ...seriesOf(result, by, every, isWanted),
      evidence: tableEvidence('chains.shock', askedFor(input), info, {
        version: 3,
        conventions: {
          model: model === 'psi' ? 'ARIO-ψ, daily steps' : 'ARIO, daily steps',
          rationing,
          routing,
          imports: 'imports go on undisturbed',
        },
        notes,
      }),
    };
  },
});

/** Runs the events of the input through its table. */
export async function simulate(input: z.output<typeof shockInput>, context: OperationContext) {
  const { table: given, info } = await context.tables.load(input.table);
  const { steps, model, psi, inventory, restoration, overproduction, rationing, routing } = input;
  const parameters = shockParameters({
    steps,
    model,
    psi,
    inventory,
    restoration,
    overproduction,
    rationing,
    routing,
  });
  const events = namedEvents({ info, table: given }, eventsOf(input));
  const essential = await essentialParameters(input.essential, info, context.signal);
  const result = await outOfScience(() =>
    runShock(shockModel(given, { ...parameters, ...essential.parameters }), events, context),
  );
  const warnings = result.warnings.map(({ code, text }) => ({ code, level: 'caution' as const, text }));
  return {
    info,
    result,
    notes: [...warnings, ...essential.notes],
    firstDay: Math.min(...events.map(({ from }) => from)),
  };
}

type Input = {
  events?: z.output<typeof shockEvent>[] | undefined;
  region?: string | undefined;
  sector?: string | undefined;
  share: number;
  from: number;
  duration: number;
  recovery: number;
};

/** The events of the input, or the one loss of capacity that its other fields describe. */
export function eventsOf({
  events,
  region,
  sector,
  share,
  from,
  duration,
  recovery,
}: Input): z.output<typeof shockEvent>[] {
  if (events !== undefined && events.length > 0) return events;
  if (region === undefined && sector === undefined) {
    throw new UserError(
      'no-event',
      { zh: '没有给出事件。', en: 'There is no event.' },
      {
        place: { field: 'events' },
        expected: { zh: '地区、部门，或 events', en: 'a region, a sector, or events' },
        advice: {
          zh: '例如 --region 某地 --sector 某部门 --share 0.5',
          en: 'For instance --region A --sector B --share 0.5',
        },
      },
    );
  }
  const places = {
    regions: region === undefined ? undefined : [region],
    sectors: sector === undefined ? undefined : [sector],
  };
  const curve = recovery > 0 ? ({ curve: 'linear', steps: recovery } as const) : ({ curve: 'none', steps: 1 } as const);
  return [{ kind: 'capacity', name: 'event', from, duration, recovery: curve, share, ...places }];
}

/** The input without what describes one loss of capacity, where events are given and it counts for nothing. */
export function askedFor(input: Input & Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  if (input.events === undefined || input.events.length === 0) return input;
  const idle = ['region', 'sector', 'share', 'from', 'duration', 'recovery'];
  return Object.fromEntries(Object.entries(input).filter(([name]) => !idle.includes(name)));
}

/** Takes the steps in pieces, so that the run can be watched and stopped. */
async function runShock(
  model: ShockModel,
  events: Parameters<typeof beginShock>[1],
  { signal, progress }: OperationContext,
): Promise<ShockResult> {
  const run = beginShock(model, events);
  try {
    for (;;) {
      const more = run.advance(10);
      signal.throwIfAborted();
      progress(run.state.step / model.parameters.steps, { zh: `第 ${run.state.step} 天`, en: `Day ${run.state.step}` });
      if (!more) break;
    }
  } catch (error) {
    run.finish();
    throw error;
  }
  return run.finish();
}

/** What the science refuses is the user's to mend. */
export async function outOfScience<T>(work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new UserError('not-possible', { zh: `参数不合适：${error.message}`, en: error.message }, { cause: error });
  }
}
