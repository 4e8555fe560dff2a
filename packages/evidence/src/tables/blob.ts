import type { InputOutputTable } from '@yanzhen/science/chains';
import { blocksOf, type TableHeader, tableHeader, tableOf } from './blocks.ts';
import type { TableInfo } from './table-document.ts';

const magic = 'YZTABLE1';
const word = 8;

interface BlobHeader {
  readonly table: TableHeader;
  readonly info?: TableInfo;
}

/**
 * A table as bytes: the magic `YZTABLE1`, the length of a JSON header (a little-endian number of
 * eight bytes), the header, and the figures as little-endian float64 (methods as bytes), each block
 * beginning at a multiple of eight. With `info` the bytes are a file that can be read on its own.
 */
export function encodeTable(table: InputOutputTable, info?: TableInfo): Uint8Array<ArrayBuffer> {
  const header = Buffer.from(
    JSON.stringify({ table: tableHeader(table), ...(info ? { info } : {}) } satisfies BlobHeader),
  );
  const blocks = blocksOf(table);
  const start = 2 * word + padded(header.byteLength);
  const size = blocks.reduce((sum, { values }) => sum + padded(values.byteLength), start);
  const out = new Uint8Array(size);
  out.set(Buffer.from(magic), 0);
  new DataView(out.buffer).setBigUint64(word, BigInt(header.byteLength), true);
  out.set(header, 2 * word);
  let at = start;
  for (const { values } of blocks) {
    out.set(new Uint8Array(values.buffer, values.byteOffset, values.byteLength), at);
    at += padded(values.byteLength);
  }
  return out;
}

/** Whether these bytes begin as `encodeTable` writes them. */
export function isTableBlob(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, magic.length)).toString('latin1') === magic;
}

/**
 * The table that `encodeTable` wrote, and the description when one is in the bytes.
 * @param shared puts the figures into memory that worker threads see
 * @throws RangeError when the bytes are no table or end too early
 */
export function decodeTable(
  bytes: Uint8Array,
  { shared = false } = {},
): { readonly table: InputOutputTable; readonly info?: TableInfo } {
  if (!isTableBlob(bytes)) throw new RangeError(`Expected a table that begins with ${magic}.`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = Number(view.getBigUint64(word, true));
  if (2 * word + length > bytes.byteLength) throw new RangeError('The header of the table is cut short.');
  const text = new TextDecoder().decode(bytes.subarray(2 * word, 2 * word + length));
  const header = JSON.parse(text) as BlobHeader;
  let at = 2 * word + padded(length);
  const table = tableOf(header.table, (kind, count) => {
    const size = kind === 'numbers' ? count * word : count;
    if (at + size > bytes.byteLength) throw new RangeError('The figures of the table are cut short.');
    const buffer = shared ? new SharedArrayBuffer(size) : new ArrayBuffer(size);
    new Uint8Array(buffer).set(bytes.subarray(at, at + size));
    at += padded(size);
    return kind === 'numbers' ? new Float64Array(buffer) : new Uint8Array(buffer);
  });
  return header.info === undefined ? { table } : { table, info: header.info };
}

function padded(size: number): number {
  return Math.ceil(size / word) * word;
}
