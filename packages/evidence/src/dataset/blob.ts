import type { Facts, Measure } from '@yanzhen/science/labelled';
import {
  type Data,
  Dictionary,
  Field,
  Float64,
  Int16,
  makeData,
  RecordBatch,
  Schema,
  Struct,
  Table,
  tableFromIPC,
  tableToIPC,
  Uint8,
  Uint32,
  Utf8,
  type Vector,
  vectorFromArray,
} from 'apache-arrow';

const format = 'yanzhen-facts/1';

/**
 * Facts as an Arrow IPC file: `region`, `industry`, `measure` (dictionaries), `year`, `value`
 * (null where missing) and `source_row`; units in the schema's metadata. Arrow libraries of any
 * language read it.
 */
export function encodeFacts(facts: Facts): Uint8Array {
  const length = facts.value.length;
  const regions = dictionary(0, facts.regions, facts.region, new Uint32());
  const industries = dictionary(1, facts.industries, facts.industry, new Uint32());
  const measures = dictionary(
    2,
    facts.measures.map((m) => m.code),
    facts.measure,
    new Uint8(),
  );
  const columns: Record<string, Data> = {
    region: regions,
    industry: industries,
    year: makeData({ type: new Int16(), length, data: facts.year }),
    measure: measures,
    value: makeData({ type: new Float64(), length, data: facts.value, ...validity(facts.value) }),
    source_row: makeData({ type: new Uint32(), length, data: facts.sourceRow }),
  };
  const fields = Object.entries(columns).map(([name, data]) => Field.new(name, data.type, name === 'value'));
  const metadata = new Map([
    ['format', format],
    ['measures', JSON.stringify(facts.measures)],
  ]);
  const schema = new Schema(fields, metadata);
  const struct = makeData({ type: new Struct(fields), length, nullCount: 0, children: Object.values(columns) });
  return tableToIPC(new Table(schema, [new RecordBatch(schema, struct)]), 'file');
}

/**
 * Facts from the bytes `encodeFacts` made. Columns are views into `bytes` where they can be;
 * with `shared` they are copied into memory that worker threads see.
 * The bytes must be as they were written: whoever keeps them checks their digest first, because
 * Arrow's reader trusts the lengths it finds.
 * @throws RangeError when the bytes are no facts of a known format or contradict themselves.
 */
export function decodeFacts(bytes: Uint8Array, options: { readonly shared?: boolean } = {}): Facts {
  const table = tableFromIPC(bytes);
  if (table.schema.metadata.get('format') !== format) {
    throw new RangeError(
      `Expected facts in the format ${format}, found ${table.schema.metadata.get('format') ?? 'none'}.`,
    );
  }
  const own = options.shared ? share : <T>(column: T) => column;
  const column = <T extends { subarray(from: number, to: number): T }>(name: string): T => {
    const { values, offset, length } = onlyPart(table, name);
    return (values as T).subarray(offset, offset + length);
  };
  const facts: Facts = {
    regions: labels(table, 'region'),
    industries: labels(table, 'industry'),
    measures: JSON.parse(table.schema.metadata.get('measures')!) as Measure[],
    region: own(column<Uint32Array>('region')),
    industry: own(column<Uint32Array>('industry')),
    year: own(column<Int16Array>('year')),
    measure: own(column<Uint8Array>('measure')),
    value: own(withNaN(onlyPart(table, 'value'))),
    sourceRow: own(column<Uint32Array>('source_row')),
  };
  checkCodes(facts);
  return facts;
}

function dictionary(
  id: number,
  labels: readonly string[],
  codes: Uint32Array | Uint8Array,
  keys: Uint32 | Uint8,
): Data {
  const type = new Dictionary(new Utf8(), keys, id);
  const values: Vector<Utf8> = vectorFromArray([...labels], new Utf8());
  return makeData({ type, length: codes.length, data: codes as Uint32Array, dictionary: values });
}

/** Arrow's bitmap of the values that are there; nothing when all are. */
function validity(values: Float64Array): { nullCount: number; nullBitmap?: Uint8Array } {
  let bitmap: Uint8Array | undefined;
  let nullCount = 0;
  for (let i = 0; i < values.length; i++) {
    if (values[i] === values[i]) continue;
    bitmap ??= new Uint8Array((((values.length + 7) >> 3) + 63) & ~63).fill(255);
    bitmap[i >> 3]! &= ~(1 << (i & 7));
    nullCount++;
  }
  return bitmap ? { nullCount, nullBitmap: bitmap } : { nullCount };
}

function onlyPart(table: Table, name: string): Data {
  const data = table.getChild(name)?.data;
  if (data?.length !== 1) throw new RangeError(`Expected one part of column ${name}, found ${data?.length ?? 0}.`);
  return data[0]!;
}

function labels(table: Table, name: string): string[] {
  const { dictionary } = onlyPart(table, name);
  if (!dictionary) throw new RangeError(`Expected column ${name} to be a dictionary.`);
  return [...dictionary] as string[];
}

function withNaN(data: Data): Float64Array {
  const values = (data.values as Float64Array).subarray(data.offset, data.offset + data.length);
  if (data.nullCount === 0) return values;
  const out = values.slice();
  for (let i = 0; i < out.length; i++) if (((data.nullBitmap[i >> 3]! >> (i & 7)) & 1) === 0) out[i] = Number.NaN;
  return out;
}

function share<A extends Uint32Array | Int16Array | Uint8Array | Float64Array>(column: A): A {
  const Column = column.constructor as new (buffer: SharedArrayBuffer) => A;
  const out = new Column(new SharedArrayBuffer(column.byteLength));
  out.set(column);
  return out;
}

/** Codes beyond their labels would read foreign memory in kernels: damaged bytes must not get that far. */
function checkCodes(facts: Facts): void {
  const { length } = facts.value;
  for (const name of ['region', 'industry', 'year', 'measure', 'sourceRow'] as const) {
    if (facts[name].length !== length)
      throw new RangeError(`Expected ${length} entries of ${name}, found ${facts[name].length}.`);
  }
  const pairs = [
    [facts.region, facts.regions],
    [facts.industry, facts.industries],
    [facts.measure, facts.measures],
  ] as const;
  for (const [codes, list] of pairs) {
    for (let i = 0; i < length; i++) {
      if (codes[i]! >= list.length) throw new RangeError(`Code ${codes[i]} has no label among ${list.length}.`);
    }
  }
}
