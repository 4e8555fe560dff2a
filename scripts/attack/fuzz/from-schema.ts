import fc from 'fast-check';
import { oddNumber, oddText, oddValue } from './extremes.ts';

/** What of a zod schema is looked at. */
interface Schema {
  readonly _zod: { readonly def: unknown; readonly pattern?: RegExp | undefined };
}

interface Definition {
  readonly type: string;
  readonly innerType?: Schema;
  readonly in?: Schema;
  readonly element?: Schema;
  readonly shape?: Readonly<Record<string, Schema>>;
  readonly options?: readonly Schema[];
  readonly items?: readonly Schema[];
  readonly entries?: Readonly<Record<string, string | number>>;
  readonly values?: readonly unknown[];
  readonly keyType?: Schema;
  readonly valueType?: Schema;
  readonly getter?: () => Schema;
}

/** How deep into a schema values are made up before they are left out. */
const deepest = 6;

/**
 * Values that a schema would mostly take, at its edges, and now and then one it should refuse: what the schema promises is
 * what its operation has to bear.
 */
export function fromSchema(schema: Schema, known: unknown, depth = 0): fc.Arbitrary<unknown> {
  if (depth > deepest) return fc.constant(undefined);
  const usual = fromDefinition(schema, known, depth);
  const sample = known === undefined ? [] : [{ weight: 6, arbitrary: fc.constant(known) }];
  return fc.oneof({ weight: 8, arbitrary: usual }, { weight: 1, arbitrary: oddValue }, ...sample);
}

function fromDefinition(schema: Schema, known: unknown, depth: number): fc.Arbitrary<unknown> {
  const def = schema._zod.def as Definition;
  switch (def.type) {
    case 'optional':
    case 'default':
    case 'prefault':
    case 'nonoptional':
      return fc.oneof(fc.constant(undefined), fromSchema(def.innerType!, known, depth));
    case 'nullable':
      return fc.oneof(fc.constant(null), fromSchema(def.innerType!, known, depth));
    case 'readonly':
    case 'catch':
      return fromSchema(def.innerType!, known, depth);
    case 'pipe':
      return fromSchema(def.in!, known, depth);
    case 'lazy':
      return fromSchema(def.getter!(), known, depth + 1);
    case 'enum':
      return fc.constantFrom<unknown>(...Object.values(def.entries!));
    case 'literal':
      return fc.constantFrom<unknown>(...def.values!);
    case 'boolean':
      return fc.boolean();
    case 'number':
      return numbers(schema);
    case 'string':
      return strings(schema);
    case 'array':
      return fc.array(fromSchema(def.element!, firstOf(known), depth + 1), { maxLength: 4 });
    case 'tuple':
      return fc.tuple(...def.items!.map((item) => fromSchema(item, undefined, depth + 1)));
    case 'record':
      return fc.dictionary(oddText, fromSchema(def.valueType!, undefined, depth + 1), { maxKeys: 4 });
    case 'union':
      return fc.oneof(...def.options!.map((option) => fromSchema(option, known, depth + 1)));
    case 'object':
      return fields(def.shape!, known, depth);
    default:
      return oddValue;
  }
}

function firstOf(known: unknown): unknown {
  return Array.isArray(known) ? known[0] : undefined;
}

function fields(shape: Readonly<Record<string, Schema>>, known: unknown, depth: number): fc.Arbitrary<unknown> {
  const sample = (typeof known === 'object' && known !== null ? known : {}) as Record<string, unknown>;
  const made = Object.fromEntries(
    Object.entries(shape).map(([name, schema]) => [name, fromSchema(schema, sample[name], depth + 1)]),
  );
  return fc.record(made).map((value) => {
    // Left out is not the same as null.
    return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined));
  });
}

/** At the limits the schema states, on either side of them, and anywhere between. */
function numbers(schema: Schema): fc.Arbitrary<number> {
  const { minValue, maxValue } = schema as unknown as { minValue: number | null; maxValue: number | null };
  const isInteger = (schema as unknown as { format?: string | null }).format === 'safeint';
  const least = Math.max(minValue ?? -1e6, -1e15);
  const most = Math.min(maxValue ?? 1e6, 1e15);
  if (!(least <= most)) return oddNumber;
  const between = isInteger
    ? fc.integer({ min: Math.ceil(least), max: Math.floor(most) })
    : fc.double({ min: least, max: most, noNaN: true });
  const edges = [least, most, least - 1, most + 1];
  return fc.oneof({ weight: 4, arbitrary: between }, { weight: 2, arbitrary: fc.constantFrom(...edges) }, oddNumber);
}

function strings(schema: Schema): fc.Arbitrary<string> {
  const { pattern } = schema._zod;
  if (pattern === undefined || pattern.flags.includes('u')) return oddText;
  try {
    return fc.oneof({ weight: 4, arbitrary: fc.stringMatching(pattern) }, oddText);
  } catch {
    // Patterns that look behind cannot be turned round.
    return oddText;
  }
}
