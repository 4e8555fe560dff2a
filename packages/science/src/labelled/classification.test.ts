import { describe, expect, it } from 'vitest';
import { type Classification, codeAtLevel, leafColumns, levelsOf, matrixAtLevel } from './classification.ts';
import { matrix } from './matrix.ts';

const units = [
  { code: 'C', level: 1 },
  { code: '36', level: 2, parent: 'C' },
  { code: '361', level: 3, parent: '36' },
  { code: '362', level: 3, parent: '36' },
  { code: '37', level: 2, parent: 'C' },
  { code: 'E', level: 1 },
];
const classification: Classification = new Map(units.map((unit) => [unit.code, unit]));
const codes = ['C', '36', '361', '362', '37', 'E'];

describe('classification', () => {
  it('takes the parts where they add up to the total', () => {
    const full = matrix(['a', 'b'], codes, Float64Array.of(10, 6, 4, 2, 4, 1, 20, 8, 3, 5, 12, 2));
    expect([...leafColumns(full, classification)]).toEqual([0, 0, 1, 1, 1, 1]);
    expect(levelsOf(full, classification)).toEqual([1, 2, 3]);
  });

  it('takes the total where some of its parts were not published', () => {
    const partial = matrix(['a'], codes, Float64Array.of(10, 6, 4, Number.NaN, 4, 1));
    expect([...leafColumns(partial, classification)]).toEqual([0, 1, 0, 0, 1, 1]);
  });

  it('takes the parts of a heading that has no figures of its own', () => {
    const headed = matrix(['a'], codes, Float64Array.of(0, 0, 4, 2, 4, 1));
    expect([...leafColumns(headed, classification)]).toEqual([0, 0, 1, 1, 1, 1]);
  });

  it('takes the total where no region reports all of the parts', () => {
    const nan = Number.NaN;
    const holed = matrix(['a', 'b'], codes, Float64Array.of(10, 6, nan, 2, 4, 1, 10, 6, 3, nan, 4, 1));
    expect([...leafColumns(holed, classification)]).toEqual([0, 1, 0, 0, 1, 1]);
  });

  it('adds leaves up to a level, and leaves shallow ones as they are', () => {
    const full = matrix(['a'], codes, Float64Array.of(10, 6, 4, 2, 4, 1));
    const sections = matrixAtLevel(full, 1, classification);
    expect(sections.columns).toEqual(['C', 'E']);
    expect([...sections.values]).toEqual([10, 1]);
    const divisions = matrixAtLevel(full, 2, classification);
    expect(divisions.columns).toEqual(['36', '37', 'E']);
    expect([...divisions.values]).toEqual([6, 4, 1]);
    expect(matrixAtLevel(full, 3, classification).columns).toEqual(['361', '362', '37', 'E']);
  });

  it('does not pass a part off as a total', () => {
    const holed = matrix(['a', 'b'], ['361', '362'], Float64Array.of(1, Number.NaN, 2, 3));
    const divisions = matrixAtLevel(holed, 2, classification);
    expect(divisions.values[0]).toBeNaN();
    expect(divisions.values[1]).toBe(5);
  });

  it('keeps codes it does not know', () => {
    expect(codeAtLevel('I0001', 1, classification)).toBe('I0001');
    expect(codeAtLevel('361', 1, classification)).toBe('C');
    const flat = matrix(['a'], ['x', 'y'], Float64Array.of(1, 2));
    expect([...leafColumns(flat, new Map())]).toEqual([1, 1]);
    expect(matrixAtLevel(flat, 1, new Map()).columns).toEqual(['x', 'y']);
  });
});
