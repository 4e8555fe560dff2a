import { ImportError } from '../readers/import-error.ts';
import { keyNames, type Mapping } from './mapping.ts';

/**
 * Checks a mapping that came from outside (a file, a request) and fills in what may be left out.
 * @throws ImportError naming the field that is wrong.
 */
export function checkMapping(value: unknown): Mapping {
  const input = record(value, 'mapping');
  if (input.format !== 'yanzhen-mapping/1') throw wrong('format', input.format, 'yanzhen-mapping/1');
  const header = record(input.header ?? { first: 1, last: 1 }, 'header');
  const keys = record(input.keys ?? {}, 'keys');
  for (const key of Object.keys(keys)) {
    if (!keyNames.includes(key as (typeof keyNames)[number])) throw wrong(`keys.${key}`, key, keyNames.join(', '));
    column(keys[key], `keys.${key}`);
  }
  if (!Array.isArray(input.values) || input.values.length === 0)
    throw wrong('values', input.values, '[{"index": 3, "header": "…"}]');
  input.values.forEach((item, i) => {
    column(item, `values[${i}]`);
    attributes(item, `values[${i}]`);
  });
  return {
    ...textFields(input, ['sheet', 'encoding', 'delimiter']),
    format: 'yanzhen-mapping/1',
    header: { first: whole(header.first, 'header.first'), last: whole(header.last, 'header.last') },
    keys: keys,
    values: input.values as Mapping['values'],
    fixed: attributes(input.fixed ?? {}, 'fixed'),
    regionScheme: text(input.regionScheme ?? 'none', 'regionScheme'),
    industryScheme: text(input.industryScheme ?? 'none', 'industryScheme'),
    absent: input.absent === 'zero' ? 'zero' : 'missing',
    corrections: texts(input.corrections ?? {}, 'corrections'),
    missing: list(input.missing ?? []),
    measures: record(input.measures ?? {}, 'measures') as Mapping['measures'],
  };
}

function record(value: unknown, field: string): Record<string, unknown> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw wrong(field, value, '{…}');
}

function column(value: unknown, field: string): void {
  const { index, header } = record(value, field);
  whole(index, `${field}.index`);
  text(header ?? '', `${field}.header`);
}

function attributes(value: unknown, field: string): Record<string, unknown> {
  const input = record(value, field);
  for (const key of keyNames) if (input[key] !== undefined) text(input[key], `${field}.${key}`);
  return input;
}

function whole(value: unknown, field: string): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < 2 ** 31) return value;
  throw wrong(field, value, '0, 1, 2, …');
}

function text(value: unknown, field: string): string {
  if (typeof value === 'string') return value;
  throw wrong(field, value, '"…"');
}

function texts(value: unknown, field: string): Record<string, string> {
  const input = record(value, field);
  for (const [key, item] of Object.entries(input)) text(item, `${field}[${JSON.stringify(key)}]`);
  return input as Record<string, string>;
}

function list(value: unknown): string[] {
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value;
  throw wrong('missing', value, '["…"]');
}

function textFields<K extends string>(input: Record<string, unknown>, fields: readonly K[]): { [P in K]?: never } {
  const given = fields.filter((field) => input[field] !== undefined);
  return Object.fromEntries(given.map((field) => [field, text(input[field], field)])) as unknown as {
    [P in K]?: never;
  };
}

function wrong(field: string, found: unknown, expected: string): ImportError {
  return new ImportError(
    'mapping-invalid',
    { zh: `映射的 ${field} 不能使用。`, en: `The mapping’s ${field} cannot be used.` },
    { place: { field }, found: String(JSON.stringify(found)).slice(0, 80), expected: { zh: expected, en: expected } },
  );
}
