import type { CasePart } from '@yanzhen/evidence/cases';
import { z } from 'zod';
import type { Text } from '../../evidence.ts';
import { textSchema } from '../../evidence-schema.ts';

const stepKinds = ['figure', 'part', 'cell', 'row', 'passage', 'assumption', 'hand'] as const;

/** What a step rests on outside the case. */
const sourceSchema = z.object({
  /** The dataset, table or document with its version. */
  reference: z.string(),
  title: textSchema,
  source: z.string(),
  licence: z.string(),
  year: z.number().nullable(),
  region: z.string().nullable(),
  /** The other end of a flow. */
  to: z.string().nullable(),
  sector: z.string().nullable(),
  /** Row of the source file, from 1. */
  row: z.number().nullable(),
  /** Whether the figures are estimated. */
  estimate: z.boolean(),
});

export type TraceSource = z.output<typeof sourceSchema>;

export const stepSchema = z.object({
  /** Place of the step it explains; −1 for the figure asked about. */
  parent: z.number(),
  kind: z.enum(stepKinds),
  part: z.string().nullable(),
  path: z.string(),
  label: textSchema,
  /** As it is written in the part, or read from the source. */
  value: z.string().nullable(),
  unit: z.string(),
  /** How it was made from the steps that explain it. */
  how: textSchema.nullable(),
  /** Address in the workbench. */
  link: z.string().nullable(),
  source: sourceSchema.nullable(),
  /** More it rests on than is listed. */
  more: z.number(),
});

export type TraceStep = z.output<typeof stepSchema>;

/** What explains a figure of a part: how it was made, and from what. */
export interface Explained {
  readonly label: Text;
  readonly value?: string | undefined;
  readonly unit?: string | undefined;
  readonly how?: Text | undefined;
  readonly from: readonly Reason[];
  readonly more?: number | undefined;
}

/** Another figure of the case, or a step at which the chain ends. */
export type Reason =
  | { readonly kind: 'figure'; readonly part: CasePart; readonly path: string }
  | {
      readonly kind: Exclude<TraceStep['kind'], 'figure'>;
      readonly label: Text;
      readonly value?: string | undefined;
      readonly unit?: string | undefined;
      readonly link?: string | undefined;
      readonly source?: TraceSource | undefined;
    };

/** The value at a path of JSON; undefined where there is none. */
export function valueAt(json: unknown, path: string): unknown {
  if (path === '') return json;
  let value = json;
  for (const name of path.split('.')) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Readonly<Record<string, unknown>>)[name];
  }
  return value;
}

/** A figure as it is written; undefined for what is no figure. */
export function written(value: unknown): string | undefined {
  if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value) && value.length <= 60 && value.every((each) => typeof each === 'number'))
    return value.join(', ');
  return undefined;
}

/** An address of the workbench. */
export const address = (page: string, query: Readonly<Record<string, string>>) =>
  `${page}?${new URLSearchParams(query).toString().replace(/%40|%2C|%3A/g, decodeURIComponent)}`;
