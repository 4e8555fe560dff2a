import { z } from 'zod';

/**
 * Horizontal bars with their figures beside them, readable in print, in black and white and on a phone. `low` and `high`
 * draw an interval, `reference` a line all bars are judged against.
 */
const bars = z.object({
  kind: z.literal('bars').optional(),
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

/** Values over years. A missing value breaks its line; `bands` are intervals of what may come, the widest first. */
const lines = z.object({
  kind: z.literal('lines'),
  unit: z.string(),
  series: z.array(
    z.object({
      label: z.string(),
      points: z.array(z.object({ year: z.number(), value: z.number().nullable() })),
      /** Dashed. */
      estimate: z.boolean().optional(),
    }),
  ),
  bands: z
    .array(
      z.object({
        label: z.string(),
        points: z.array(z.object({ year: z.number(), low: z.number(), high: z.number() })),
      }),
    )
    .optional(),
  /** Single values, as targets are. */
  marks: z.array(z.object({ year: z.number(), value: z.number(), label: z.string() })).optional(),
  missing: z.string(),
});

/** A value for each pair of a row and a column, the larger the darker, each with its figure. */
const matrix = z.object({
  kind: z.literal('matrix'),
  unit: z.string(),
  rows: z.array(z.string()),
  columns: z.array(z.string()),
  /** By row; null on a diagonal that means nothing, and where a value is missing. */
  cells: z.array(z.array(z.object({ value: z.number().nullable(), text: z.string() }))),
  missing: z.string(),
});

export const chart = z.union([lines, matrix, bars]);

export type Chart = z.output<typeof chart>;
export type BarsChart = z.output<typeof bars>;
export type LinesChart = z.output<typeof lines>;
export type MatrixChart = z.output<typeof matrix>;
