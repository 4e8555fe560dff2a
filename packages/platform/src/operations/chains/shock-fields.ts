import { defaultParameters, type ShockParameters } from '@yanzhen/science/chains/shock';
import { z } from 'zod';

const where = {
  regions: z.array(z.string()).min(1).optional(),
  sectors: z.array(z.string()).min(1).optional(),
};

const timed = {
  name: z.string().default('event'),
  from: z.int().min(1).default(1),
  duration: z.int().min(1).default(30),
  recovery: z
    .object({ curve: z.enum(['none', 'linear', 'concave', 'convex']), steps: z.number().min(1).default(60) })
    .default({ curve: 'linear', steps: 60 }),
};

const share = z.number().min(0).max(1);

const rebuilding = z.object({
  sectors: z.record(z.string(), z.number().min(0)),
  steps: z.number().min(1),
  factor: z.number().positive().default(1),
});

/** One event of a shock; see the method page for what each kind does. */
export const shockEvent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('capacity'), ...timed, ...where, share }),
  z.object({ kind: z.literal('capital'), ...timed, ...where, share, rebuilding: rebuilding.optional() }),
  z.object({
    kind: z.literal('demand'),
    ...timed,
    ...where,
    change: z.number().min(-1),
    users: z.array(z.string()).min(1).optional(),
    categories: z.array(z.string()).min(1).optional(),
  }),
  z.object({ kind: z.literal('link'), ...timed, ...where, to: z.object(where), share }),
]);

/** How a shock is simulated. */
export const shockFields = {
  steps: z.int().min(1).max(3650).default(defaultParameters.steps).meta({ zh: '模拟天数', en: 'Days to simulate' }),
  model: z.enum(['psi', 'base']).default('psi').meta({
    zh: '模型：psi 库存低于目标的 ψ 倍时减产、逐步补库；base 按原始 ARIO',
    en: 'Model: psi (output falls when a stock is below ψ of its goal, gaps close slowly) or base (ARIO as first published)',
  }),
  psi: z.number().min(0.01).max(1).default(defaultParameters.psi).meta({
    zh: 'ψ：存货低于目标的这一比例时，生产开始受限（仅 ARIO-ψ）',
    en: 'ψ: production is held back once a stock falls below this part of its target (ARIO-ψ only)',
  }),
  inventory: z
    .number()
    .min(1)
    .max(3650)
    .default(90)
    .meta({ zh: '各种投入的库存天数', en: 'Days of use held of every input' }),
  restoration: z
    .number()
    .min(1)
    .default(60)
    .meta({ zh: '补足库存缺口的天数', en: 'Days in which a gap in stocks is closed' }),
  overproduction: z
    .number()
    .min(1)
    .max(5)
    .default(1.25)
    .meta({ zh: '产能最多可达正常的倍数', en: 'Most capacity, in multiples of normal' }),
  rationing: z.enum(['proportional', 'priority', 'largest-first', 'equal']).default('proportional').meta({
    zh: '不足时怎样分配：按比例、先中间使用、先大户、均等',
    en: 'Who is served when there is too little: proportional, intermediate use first (priority), largest-first, equal',
  }),
  routing: z.enum(['capacity', 'fixed']).default('capacity').meta({
    zh: '订单：capacity 转向有产能的供应地；fixed 不变',
    en: 'Orders: capacity (move to suppliers that can deliver) or fixed',
  }),
};

/** Parameters of the model from an operation's input. */
export function shockParameters(input: z.output<z.ZodObject<typeof shockFields>>): ShockParameters {
  const { overproduction, ...rest } = input;
  return {
    ...defaultParameters,
    steps: rest.steps,
    model: rest.model,
    psi: rest.psi,
    inventory: rest.inventory,
    restoration: rest.restoration,
    rationing: rest.rationing,
    routing: rest.routing,
    overproduction: { ...defaultParameters.overproduction, most: overproduction },
  };
}
