import type { Finding } from '@yanzhen/documents/review';
import { z } from 'zod';
import { textSchema } from '../evidence-schema.ts';
import { findingId } from './finding-id.ts';

const span = z.object({ start: z.number(), end: z.number() });

/** A finding as doors show it in full. */
export const findingShape = z.object({
  id: z.string(),
  line: z.number(),
  clause: z.string(),
  clauseSpan: span,
  start: z.number(),
  end: z.number(),
  rule: z.string(),
  regulation: z.string(),
  measures: z.string(),
  severity: z.enum(['high', 'medium', 'low']),
  why: textSchema,
  exceptions: z.array(z.string()),
  rewording: span.extend({ replacement: z.string() }).nullable(),
  advice: textSchema,
});

export const verdictName = z.enum(['agreed', 'rejected', 'reworded', 'exception']);

export function shownFinding(finding: Finding): z.output<typeof findingShape> {
  return {
    ...finding,
    id: findingId(finding),
    clauseSpan: { ...finding.clauseSpan },
    exceptions: [...finding.exceptions],
  };
}
