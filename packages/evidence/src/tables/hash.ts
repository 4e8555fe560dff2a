import { createHash } from 'node:crypto';
import type { InputOutputTable } from '@yanzhen/science/chains';
import { blocksOf, type TableHeader, tableHeader } from './blocks.ts';

/**
 * SHA-256 (hex) of what a table says: kind, unit, year, labels and every figure. The sign of a zero
 * does not change it; the order of nodes does, since rows are named by position.
 */
export function hashTable(table: InputOutputTable): string {
  const hash = createHash('sha256');
  const header: TableHeader = tableHeader(table);
  hash.update(`yanzhen-table/1\n${JSON.stringify(header)}\n`);
  for (const { values } of blocksOf(table)) {
    const plain = values instanceof Float64Array ? plainZeros(values) : values;
    hash.update(new Uint8Array(plain.buffer, plain.byteOffset, plain.byteLength));
  }
  return hash.digest('hex');
}

function plainZeros(values: Float64Array): Float64Array {
  return values.some((value) => Object.is(value, -0)) ? values.map((value) => value + 0) : values;
}
