import { z } from 'zod';

/**
 * Horizontal bars with their figures beside them: the one chart that stays readable in print, in black and white and on a
 * phone. `low` and `high` draw an interval, `reference` a line all bars are judged against.
 */
export const chart = z.object({
  unit: z.string(),
  rows: z.array(
    z.object({
      label: z.string(),
      /** Missing is null: the row stays, without a bar. */
      value: z.number().nullable(),
      text: z.string(),
      low: z.number().nullable().optional(),
      high: z.number().nullable().optional(),
      /** Hatched. */
      estimate: z.boolean().optional(),
    }),
  ),
  reference: z.object({ value: z.number(), label: z.string() }).optional(),
  /** Said where a row has no value. */
  missing: z.string(),
});

export type Chart = z.output<typeof chart>;
