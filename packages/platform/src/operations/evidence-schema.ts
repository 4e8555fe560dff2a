import { z } from 'zod';

const text = z.object({ zh: z.string(), en: z.string() });

/** The evidence of a result, for operations whose output is an object. */
export const evidenceSchema = z.object({
  operation: z.string(),
  version: z.number(),
  parameters: z.record(z.string(), z.unknown()).readonly(),
  inputs: z
    .array(
      z
        .object({ dataset: z.string(), version: z.number(), hash: z.string(), title: text, source: z.string() })
        .readonly(),
    )
    .readonly(),
  conventions: z.record(z.string(), z.string()).readonly(),
  estimate: z.boolean(),
  notes: z
    .array(z.object({ code: z.string(), level: z.enum(['information', 'caution', 'refusal']), text }).readonly())
    .readonly(),
});

/** A sentence or label in both languages. */
export const textSchema = text;

/** A region, an industry or a sector as its scheme lists it. */
export const unitSchema = z.object({
  code: z.string(),
  name: textSchema,
  parent: z.string().optional(),
  level: z.number(),
});

/** One line of a quality or balance report. */
export const findingSchema = z.object({
  rule: z.string(),
  level: z.enum(['information', 'caution', 'error']),
  count: z.number(),
  text: textSchema,
  examples: z.array(z.object({ row: z.number().optional(), column: z.string().optional(), found: z.string() })),
});

/** A figure in an object: missing is null there, NaN inside. */
export const figureSchema = z.number().nullable();

/** NaN and what has no finite value become null. */
export function figure(value: number | undefined): number | null {
  return value !== undefined && Number.isFinite(value) ? value : null;
}
