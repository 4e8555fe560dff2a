import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Matrix, matrix } from '../labelled/index.ts';
import freiburg from './fixtures/freiburg.json' with { type: 'json' };
import {
  APPEARED_EVERYWHERE,
  APPEARED_IN_REGION,
  type ShiftShareMethod,
  shiftShare,
  shiftShareIndices,
  sumParts,
  VANISHED_IN_REGION,
} from './shift-share.ts';

const methods: ShiftShareMethod[] = ['dunn', 'esteban-marquillas'];
const labels = (n: number, prefix: string) => Array.from({ length: n }, (_, i) => `${prefix}${i}`);

/** Two to four years of one small economy, with holes when asked for. */
function panel(holes: boolean) {
  const amount = fc.integer({ min: 0, max: 100_000 });
  const cell = holes
    ? fc.oneof({ weight: 9, arbitrary: amount }, { weight: 1, arbitrary: fc.constant(Number.NaN) })
    : amount;
  return fc
    .record({
      rows: fc.integer({ min: 1, max: 5 }),
      columns: fc.integer({ min: 1, max: 5 }),
      years: fc.integer({ min: 2, max: 4 }),
    })
    .chain(({ rows, columns, years }) =>
      fc
        .array(fc.array(cell, { minLength: rows * columns, maxLength: rows * columns }), {
          minLength: years,
          maxLength: years,
        })
        .map((data) =>
          data.map((values) => matrix(labels(rows, 'r'), labels(columns, 'i'), Float64Array.from(values))),
        ),
    );
}

describe('shift-share', () => {
  const one = (values: readonly number[]) => matrix(['Freiburg'], freiburg.industries, Float64Array.from(values));
  const years = [one(freiburg.freiburg2008), one(freiburg.freiburg2014)];
  const nation = [freiburg.germany2008, freiburg.germany2014];

  it('gives the published parts for Freiburg', () => {
    const sums = sumParts(shiftShare(years, 'dunn', nation), () => 0, 1);
    const { change, national, mix, regional, netShift } = freiburg.dunn;
    expect(sums.change[0]).toBe(change);
    expect(Math.abs(sums.national[0]! - national)).toBeLessThanOrEqual(1e-9);
    expect(Math.abs(sums.mix[0]! - mix)).toBeLessThanOrEqual(1e-9);
    expect(Math.abs(sums.regional[0]! - regional)).toBeLessThanOrEqual(1e-9);
    expect(Math.abs(sums.mix[0]! + sums.regional[0]! - netShift)).toBeLessThanOrEqual(1e-9);
  });

  it('gives the published indices for Freiburg', () => {
    const result = shiftShare(years, 'dunn', nation);
    const sums = sumParts(result, () => 0, 1);
    const parts = Object.fromEntries(Object.entries(sums).map(([part, value]) => [part, value[0]])) as never;
    const indices = shiftShareIndices(parts, result.growth);
    expect(indices.mix).toBeCloseTo(freiburg.gerfin.mix, 12);
    expect(indices.regional).toBeCloseTo(freiburg.gerfin.regional, 12);
    expect(indices.total).toBeCloseTo(freiburg.gerfin.netShift, 12);
  });

  it('has parts that sum to the change, by cell, under every method, static and dynamic', () => {
    fc.assert(
      fc.property(panel(true), fc.constantFrom(...methods), (data, method) => {
        const { cells } = shiftShare(data, method);
        cells.change.forEach((change, cell) => {
          if (data.some((year) => Number.isNaN(year.values[cell]!))) return expect(change).toBeNaN();
          const parts = [cells.national, cells.mix, cells.regional, cells.allocation, cells.appeared];
          const sum = parts.reduce((total, part) => total + part[cell]!, 0);
          const scale = Math.max(1, ...parts.map((part) => Math.abs(part[cell]!)));
          expect(Math.abs(sum - change)).toBeLessThanOrEqual(1e-9 * scale);
        });
      }),
    );
  });

  it('has regional parts that cancel out over all regions under Dunn', () => {
    fc.assert(
      fc.property(panel(false), (data) => {
        const columns = data[0]!.columns.length;
        const { regional } = sumParts(shiftShare(data), (cell) => cell % columns, columns);
        for (const sum of regional) expect(Math.abs(sum)).toBeLessThanOrEqual(1e-6);
      }),
    );
  });

  it('does not change when a region without anything joins', () => {
    fc.assert(
      fc.property(panel(false), fc.constantFrom(...methods), (data, method) => {
        const { columns } = data[0]!;
        const size = data[0]!.values.length;
        const widened = data.map(({ rows, values }): Matrix => {
          const more = new Float64Array(size + columns.length);
          more.set(values);
          return matrix([...rows, 'empty'], columns, more);
        });
        const before = shiftShare(data, method).cells;
        const after = shiftShare(widened, method).cells;
        expect(after.mix.subarray(0, size)).toEqual(before.mix);
        expect(after.regional.subarray(0, size)).toEqual(before.regional);
      }),
    );
  });

  it('names what appears and what vanishes', () => {
    const start = matrix(['a', 'b'], ['old', 'new', 'moved'], Float64Array.of(5, 0, 0, 5, 0, 4));
    const end = matrix(['a', 'b'], ['old', 'new', 'moved'], Float64Array.of(6, 3, 4, 6, 0, 0));
    for (const method of methods) {
      const { turnover, cells } = shiftShare([start, end], method);
      expect([...turnover]).toEqual([
        0,
        APPEARED_IN_REGION | APPEARED_EVERYWHERE,
        APPEARED_IN_REGION,
        0,
        0,
        VANISHED_IN_REGION,
      ]);
      expect(cells.appeared[1]).toBe(3);
      expect(cells.regional[2]).toBe(4);
      expect(cells.allocation[2]).toBe(0);
    }
  });

  it('refuses a single year', () => {
    expect(() => shiftShare([years[0]!])).toThrow(/two years/);
  });
});
