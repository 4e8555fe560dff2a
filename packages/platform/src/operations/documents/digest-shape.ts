import type { Digest } from '@yanzhen/documents/digest';
import { z } from 'zod';

const pointSchema = z.object({
  text: z.string(),
  citations: z.array(z.object({ document: z.string(), passage: z.number(), start: z.number(), end: z.number() })),
});

/** A digest as objects carry it. */
export const digestSchema = z.object({
  viewpoint: pointSchema.nullable(),
  groups: z.array(z.object({ title: z.string(), points: z.array(pointSchema) })),
  method: z.enum(['extractive', 'abstractive']),
  /** Sentences of a model that were thrown away, by reason. */
  dropped: z.record(z.string(), z.number()),
});

/** A digest in the schema's own, changeable arrays. */
export function digestOf({ viewpoint, groups, method, dropped }: Digest): z.output<typeof digestSchema> {
  const point = ({ text, citations }: Digest['groups'][number]['points'][number]) => ({
    text,
    citations: citations.map((one) => ({ ...one })),
  });
  return {
    viewpoint: viewpoint === null ? null : point(viewpoint),
    groups: groups.map(({ title, points }) => ({ title, points: points.map(point) })),
    method,
    dropped: { ...dropped },
  };
}
