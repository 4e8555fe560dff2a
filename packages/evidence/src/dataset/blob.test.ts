import type { Facts } from '@yanzhen/science/labelled';
import { tableFromIPC } from 'apache-arrow';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeFacts, encodeFacts } from './blob.ts';
import { hashFacts } from './hash.ts';

const facts: Facts = {
  regions: ['湖北', '湖南'],
  industries: ['C36', 'C39'],
  measures: [
    { code: 'output', unit: '亿元' },
    { code: 'staff', unit: '万人' },
  ],
  region: Uint32Array.of(0, 1, 1),
  industry: Uint32Array.of(1, 0, 1),
  year: Int16Array.of(2007, 2007, 2008),
  measure: Uint8Array.of(0, 0, 1),
  value: Float64Array.of(1.5, Number.NaN, 3e-300),
  sourceRow: Uint32Array.of(2, 3, 4),
};

/** Facts with up to 40 rows, missing values included. */
const anyFacts = fc
  .record({
    regions: fc.integer({ min: 1, max: 5 }),
    industries: fc.integer({ min: 1, max: 5 }),
    rows: fc.integer({ min: 0, max: 40 }),
  })
  .chain(({ regions, industries, rows }) =>
    fc.record({
      regions: fc.uniqueArray(fc.string(), { minLength: regions, maxLength: regions }),
      industries: fc.uniqueArray(fc.string(), { minLength: industries, maxLength: industries }),
      region: fc.array(fc.nat(regions - 1), { minLength: rows, maxLength: rows }),
      industry: fc.array(fc.nat(industries - 1), { minLength: rows, maxLength: rows }),
      year: fc.array(fc.integer({ min: 1949, max: 2030 }), { minLength: rows, maxLength: rows }),
      value: fc.array(fc.double(), { minLength: rows, maxLength: rows }),
    }),
  )
  .map(
    (f): Facts => ({
      regions: f.regions,
      industries: f.industries,
      measures: [{ code: 'm', unit: '' }],
      region: Uint32Array.from(f.region),
      industry: Uint32Array.from(f.industry),
      year: Int16Array.from(f.year),
      measure: new Uint8Array(f.value.length),
      value: Float64Array.from(f.value),
      sourceRow: Uint32Array.from(f.value, (_, i) => i + 2),
    }),
  );

describe('facts as a blob', () => {
  it('come back as they were, missing values included', () => {
    expect(decodeFacts(encodeFacts(facts))).toEqual(facts);
    fc.assert(
      fc.property(anyFacts, (f) => {
        expect(decodeFacts(encodeFacts(f))).toEqual(f);
      }),
      { numRuns: 60 },
    );
  });

  it('are an Arrow table that other languages read', () => {
    const rows = tableFromIPC(encodeFacts(facts))
      .toArray()
      .map((row) => row.toJSON());
    expect(rows[1]).toEqual({
      region: '湖南',
      industry: 'C36',
      year: 2007,
      measure: 'output',
      value: null,
      source_row: 3,
    });
  });

  it('land in shared memory when asked', () => {
    const shared = decodeFacts(encodeFacts(facts), { shared: true });
    expect(shared.value.buffer).toBeInstanceOf(SharedArrayBuffer);
    expect(shared).toEqual(facts);
  });

  it('are refused when cut short or when a code has no label', () => {
    const bytes = encodeFacts(facts);
    for (const length of [0, 10, bytes.length >> 1, bytes.length - 20]) {
      expect(() => decodeFacts(bytes.slice(0, length))).toThrow(Error);
    }
    const wrong = encodeFacts({ ...facts, region: Uint32Array.of(0, 1, 7) });
    expect(() => decodeFacts(wrong)).toThrow('Code 7 has no label among 2');
  });
});

describe('the content hash', () => {
  it('does not depend on the order of rows or labels, the source rows, NaN bits or the sign of zero', () => {
    fc.assert(
      fc.property(anyFacts, fc.integer(), (f, seed) => {
        const order = shuffled(f.value.length, seed);
        const flip = (code: number) => f.regions.length - 1 - code;
        const same: Facts = {
          ...f,
          regions: f.regions.toReversed(),
          region: Uint32Array.from(order, (i) => flip(f.region[i]!)),
          industry: Uint32Array.from(order, (i) => f.industry[i]!),
          year: Int16Array.from(order, (i) => f.year[i]!),
          value: Float64Array.from(order, (i) => f.value[i]!),
          sourceRow: new Uint32Array(order.length),
        };
        // Rows with one key have no order of their own; datasets have one fact per cell.
        fc.pre(
          new Set(f.value.map((_, i) => f.region[i]! * 1e6 + f.industry[i]! * 1e4 + f.year[i]!)).size ===
            f.value.length,
        );
        expect(hashFacts(same)).toBe(hashFacts(f));
      }),
    );
    const negativeZero = { ...facts, value: Float64Array.of(-0, Number.NaN, 1) };
    expect(hashFacts(negativeZero)).toBe(hashFacts({ ...facts, value: Float64Array.of(0, Number.NaN, 1) }));
  });

  it('changes with any value, unit or missing mark', () => {
    const others = [
      { ...facts, value: Float64Array.of(1.5, 0, 3e-300) },
      { ...facts, measures: [{ code: 'output', unit: '万元' }, facts.measures[1]!] },
      { ...facts, year: Int16Array.of(2007, 2008, 2008) },
    ];
    for (const other of others) expect(hashFacts(other)).not.toBe(hashFacts(facts));
  });
});

function shuffled(length: number, seed: number): number[] {
  const order = Array.from({ length }, (_, i) => i);
  let state = seed >>> 0;
  for (let i = length - 1; i > 0; i--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const j = state % (i + 1);
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}
