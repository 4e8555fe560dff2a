import type { InputOutputTable } from '@yanzhen/science/chains';
import { describe, expect, it } from 'vitest';
import { decodeTable, encodeTable } from './blob.ts';
import { hashTable } from './hash.ts';

const table: InputOutputTable = {
  kind: 'non-competitive',
  unit: '万元',
  year: 2017,
  estimate: true,
  nodes: [
    { region: 'N', sector: 'a' },
    { region: 'N', sector: '二' },
  ],
  intermediate: Float64Array.of(1, 2, 3, -4),
  finalUses: [{ region: 'N', category: 'home' }],
  finalDemand: Float64Array.of(5, 6),
  valueAddedCategories: ['wages'],
  valueAdded: Float64Array.of(7, 8),
  output: Float64Array.of(9, 10),
  exports: Float64Array.of(0, 1),
  imports: Float64Array.of(1, 0),
  error: Float64Array.of(0, -1),
  satellites: [
    { account: 'jobs', unit: 'k', stressors: ['all'], values: Float64Array.of(1, 2), finalValues: Float64Array.of(3) },
  ],
  importedIntermediate: Float64Array.of(0, 0.1, 0.2, 0.3),
  methods: { names: ['published', 'ras'], intermediate: Uint8Array.of(0, 1, 1, 0), finalDemand: Uint8Array.of(0, 1) },
};

describe('a table as bytes', () => {
  it('comes back as it was', () => {
    expect(decodeTable(encodeTable(table))).toEqual({ table });
    const { table: shared } = decodeTable(encodeTable(table), { shared: true });
    expect(shared).toEqual(table);
    expect(shared.intermediate.buffer).toBeInstanceOf(SharedArrayBuffer);
  });

  it('is refused when it is cut short or something else', () => {
    const bytes = encodeTable(table);
    expect(() => decodeTable(bytes.subarray(0, bytes.length - 16))).toThrow(RangeError);
    expect(() => decodeTable(bytes.subarray(0, 40))).toThrow(RangeError);
    expect(() => decodeTable(new Uint8Array(100))).toThrow(RangeError);
  });
});

describe('the hash of a table', () => {
  it('is over what the table says', () => {
    const hash = hashTable(table);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(hashTable({ ...table, exports: Float64Array.of(-0, 1) })).toBe(hash);
    expect(hashTable({ ...table, exports: Float64Array.of(0, 2) })).not.toBe(hash);
    expect(hashTable({ ...table, year: 2018 })).not.toBe(hash);
    const turned = Object.fromEntries(Object.entries(table).reverse()) as unknown as InputOutputTable;
    expect(hashTable(turned)).toBe(hash);
  });
});
