import type { z } from 'zod';
import type { Text } from './evidence.ts';

export type FieldKind = 'text' | 'integer' | 'number' | 'boolean' | 'choice' | 'list' | 'upload' | 'json';

/** One input field as every door needs to know it: what it takes and what it means. */
export interface Field {
  readonly name: string;
  readonly kind: FieldKind;
  /** For a choice, or a list of choices: what may stand there. */
  readonly choices: readonly string[];
  /** For a list: the kind of its elements. */
  readonly element: FieldKind | undefined;
  readonly required: boolean;
  readonly default: unknown;
  readonly describe: Text;
  /** `dataset`: names a dataset. `table`: names an input–output table. `network`: names a network of firms. `upload`: takes a file. `regions`: names regions and groups of them. `author`: who does it; a signed-in person's own name takes its place. `secret`: goes into no log. */
  readonly role: 'dataset' | 'table' | 'network' | 'upload' | 'regions' | 'author' | 'secret' | undefined;
  /** For an upload: on the command line a folder will do. */
  readonly folders: boolean | 'zip';
}

/** The input fields of an operation, in the order of their declaration. */
export function fieldsOf(input: z.ZodObject): Field[] {
  return Object.entries(input.shape).map(([name, schema]) => fieldOf(name, schema as z.ZodType));
}

function fieldOf(name: string, schema: z.ZodType): Field {
  const { inner, meta, required, fallback } = unwrap(schema);
  const kind = meta.role === 'upload' ? 'upload' : kindOf(inner);
  const elementSchema = kind === 'list' ? unwrap((inner as z.ZodArray<z.ZodType>).element).inner : undefined;
  return {
    name,
    kind,
    choices: choicesOf(elementSchema ?? inner),
    element: elementSchema && kindOf(elementSchema),
    required,
    default: fallback,
    describe: { zh: meta.zh ?? meta.en ?? name, en: meta.en ?? meta.zh ?? name },
    role: meta.role,
    folders: meta.folders ?? false,
  };
}

interface FieldMeta {
  readonly zh?: string;
  readonly en?: string;
  readonly role?: 'dataset' | 'table' | 'network' | 'upload' | 'regions' | 'author' | 'secret';
  readonly folders?: boolean | 'zip';
}

/** Peels optional, default and the like off a schema; what the outermost layers say wins. */
function unwrap(schema: z.ZodType) {
  let inner = schema;
  let meta: FieldMeta = {};
  let required = true;
  let fallback: unknown;
  for (;;) {
    meta = { ...(inner.meta() as FieldMeta | undefined), ...meta };
    const def = inner._zod.def as { type: string; innerType?: z.ZodType; in?: z.ZodType; defaultValue?: unknown };
    if (def.type === 'default' || def.type === 'prefault') fallback ??= def.defaultValue;
    if (def.type === 'optional' || def.type === 'default' || def.type === 'prefault') required = false;
    const next = def.type === 'pipe' ? def.in : def.innerType;
    if (next === undefined) return { inner, meta, required, fallback };
    inner = next;
  }
}

function kindOf(schema: z.ZodType): FieldKind {
  const def = schema._zod.def as { type: string; values?: unknown[] };
  if (def.type === 'enum' || def.type === 'literal') return 'choice';
  if (def.type === 'number') return isInteger(schema) ? 'integer' : 'number';
  if (def.type === 'boolean') return 'boolean';
  if (def.type === 'array') return isListOfScalars(schema) ? 'list' : 'json';
  return def.type === 'string' ? 'text' : 'json';
}

/** A list of objects has no form as a flag or a query but JSON. */
function isListOfScalars(schema: z.ZodType): boolean {
  const kind = kindOf(unwrap((schema as z.ZodArray<z.ZodType>).element).inner);
  return kind !== 'json' && kind !== 'list';
}

function isInteger(schema: z.ZodType): boolean {
  const format = (schema as unknown as { format?: string | null }).format;
  return format === 'safeint' || format === 'int32' || format === 'uint32';
}

function choicesOf(schema: z.ZodType): string[] {
  const def = schema._zod.def as { type: string; entries?: Record<string, string>; values?: unknown[] };
  if (def.type === 'enum') return Object.values(def.entries ?? {});
  return def.type === 'literal' ? (def.values ?? []).map(String) : [];
}
