import { z } from 'zod';
import { evidenceSchema, figureSchema, textSchema } from '../evidence-schema.ts';

const definition = z.object({
  ...{ id: z.string(), number: z.number(), unit: z.string(), scope: z.string(), source: z.string() },
  ...{ direction: z.string(), form: z.string(), prices: z.string(), since: figureSchema, note: z.string() },
});

const target = z.object({
  ...{ id: z.string(), year: z.number(), value: z.number(), upper: figureSchema, comparator: z.string() },
  ...{ definition: figureSchema, draft: z.boolean(), note: z.string(), cited: z.string() },
  /** Whether yearly changes are rates (fractions) or amounts. */
  kind: z.enum(['rate', 'amount']),
  ...{ required: figureSchema, made: figureSchema, expected: figureSchema, probability: figureSchema },
  ...{ with_projects: figureSchema, early: figureSchema, even: figureSchema, late: figureSchema },
  ...{ model: z.string(), level: z.string(), reason: textSchema },
  /** From the last value to the target at the required change. */
  path: z.array(z.object({ year: z.number(), value: z.number() })),
  /** Against the path from the year before the plan began; null where that year has no value. */
  progress: z
    .object({
      base_year: z.number(),
      base: z.number(),
      planned: figureSchema,
      on_path: figureSchema,
      gap: figureSchema,
    })
    .nullable(),
  /** The same without what was assumed; null where nothing was. */
  without: z.object({ required: figureSchema, probability: figureSchema }).nullable(),
});

/** All an indicator's page shows. */
export const outlookShape = z.object({
  plan: z.string(),
  revision: z.number(),
  indicator: z.object({ id: z.string(), name: z.string(), owner: z.string(), note: z.string() }),
  /** The definition everything below is in; null where the indicator has none. */
  definition: definition.nullable(),
  definitions: z.array(definition),
  /** Every observation ever entered; those a later revision replaced say so. */
  observations: z.array(
    z.object({
      ...{ id: z.string(), year: z.number(), value: z.number(), definition: figureSchema, source: z.string() },
      ...{ revision: z.number(), recorded: z.string(), note: z.string(), replaced: z.boolean() },
    }),
  ),
  series: z.array(
    z.object({
      year: z.number(),
      value: z.number(),
      origin: z.enum(['observed', 'converted', 'joined', 'assumed']),
    }),
  ),
  join: z.object({ factor: z.number(), years: z.array(z.number()), dispersion: figureSchema }).nullable(),
  stale: z.boolean(),
  /** Null where the series is too short to speak of chances. */
  model: z
    .object({
      ...{ name: z.string(), label: textSchema, why: z.string(), scale: z.string(), points: z.number() },
      trials: z.array(z.object({ model: z.string(), log_score: figureSchema, forecasts: z.number() })),
    })
    .nullable(),
  fan_probabilities: z.array(z.number()),
  fan: z.array(z.object({ year: z.number(), expected: figureSchema, quantiles: z.array(figureSchema) })),
  targets: z.array(target),
  /** Targets meant in another definition: they are not compared here. */
  elsewhere: z.array(z.object({ id: z.string(), year: z.number(), value: z.number(), definition: z.number() })),
  projects: z.array(
    z.object({
      ...{ id: z.string(), name: z.string(), year: z.number(), amount: z.number(), displaced: z.number() },
      assumed: z.boolean(),
    }),
  ),
  evidence: evidenceSchema,
});

export type OutlookTarget = z.output<typeof target>;
export type OutlookDefinition = z.output<typeof definition>;
