import fc from 'fast-check';
import { fieldsOf } from '../../../packages/platform/src/operations/fields.ts';
import type { Operation } from '../../../packages/platform/src/operations/operation.ts';
import { oddValue } from './extremes.ts';
import { fromSchema } from './from-schema.ts';

/** One request to make. */
export interface FuzzCase {
  readonly operation: Operation;
  readonly input: Readonly<Record<string, unknown>>;
  /** By upload field, the bytes sent. */
  readonly files: Readonly<Record<string, Uint8Array>>;
}

const fileContents = [
  '',
  '\u0000',
  '{',
  '[]',
  'null',
  '{"__proto__":1}',
  'a,b\n1,2\n',
  'region,industry,year,value\n420000,01,2020,NaN\n',
  'region,industry,year,value\n420000,01,99999,1e400\n"',
  '<html><body><script>x</script>',
  'PK\u0003\u0004broken',
  '%PDF-1.7 broken',
  '，'.repeat(10_000),
].map((text) => Buffer.from(text));

/**
 * Requests for an operation: its sample with one field made extreme, and inputs made up from its schema.
 * @param known an input that works, where one is known
 */
export function casesOf(
  operation: Operation,
  known: Record<string, unknown> | undefined,
  count: number,
  seed: number,
): FuzzCase[] {
  const made = fc.record({ input: inputs(operation, known), files: files(operation) });
  return fc.sample(made, { numRuns: count, seed }).map(({ input, files: sent }) => ({ operation, input, files: sent }));
}

function inputs(
  operation: Operation,
  known: Record<string, unknown> | undefined,
): fc.Arbitrary<Record<string, unknown>> {
  const names = fieldsOf(operation.input)
    .filter(({ kind }) => kind !== 'upload')
    .map(({ name }) => name);
  const whole = fc
    .record(Object.fromEntries(names.map((name) => [name, fromSchema(operation.input.shape[name], known?.[name])])))
    .map(defined);
  if (known === undefined || names.length === 0) return whole;
  const one = fc
    .constantFrom(...names)
    .chain((name) =>
      fc
        .oneof(fromSchema(operation.input.shape[name], known[name]), oddValue)
        .map((value) => defined({ ...known, [name]: value })),
    );
  const extra = oddValue.map((value) => ({ ...known, unknown_field: value }));
  return fc.oneof({ weight: 6, arbitrary: one }, { weight: 3, arbitrary: whole }, { weight: 1, arbitrary: extra });
}

function files(operation: Operation): fc.Arbitrary<Record<string, Uint8Array>> {
  const uploads = fieldsOf(operation.input).filter(({ kind }) => kind === 'upload');
  const content = fc.oneof(fc.constantFrom<Uint8Array>(...fileContents), fc.uint8Array({ maxLength: 2_000 }));
  const sent = uploads.map(
    ({ name, required }) => [name, required ? content : fc.option(content, { nil: undefined })] as const,
  );
  return fc.record(Object.fromEntries(sent)).map((value) => defined(value) as Record<string, Uint8Array>);
}

function defined(value: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined));
}
