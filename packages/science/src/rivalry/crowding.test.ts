import { describe, expect, it } from 'vitest';
import { matrix } from '../labelled/index.ts';
import { crowding } from './crowding.ts';

const industries = ['cars', 'food'];
const at = (...values: number[]) => matrix(['a', 'b', 'c'], industries, Float64Array.from(values));

describe('crowding', () => {
  // Cars grow from 100 to 110, the economy from 300 to 363 in two years: 10 % a year. Two small regions enter.
  const start = at(98, 2, 0, 100, 2, 98);
  const end = at(80, 60, 15, 100, 15, 93);

  it('counts who raises an industry’s share and sets it against demand', () => {
    const result = crowding(start, end, 2);
    expect([...result.regions]).toEqual([3, 3]);
    expect([...result.rising]).toEqual([2, 1]);
    expect([...result.entered]).toEqual([1, 0]);
    expect([...result.left]).toEqual([0, 0]);
    expect(result.economyGrowth).toBeCloseTo(0.1, 12);
    expect(result.demandGrowth[0]).toBeCloseTo(Math.sqrt(1.1) - 1, 12);
    expect(result.state).toEqual(['crowding', 'concentration']);
  });

  it('measures how much of the industry is there because shares rose', () => {
    const result = crowding(start, end, 2);
    const expected = (15 + (15 - (2 / 100) * 108)) / 110;
    expect(result.pushedIn[0]).toBeCloseTo(expected, 12);
  });

  it('takes demand from elsewhere when it is given', () => {
    const result = crowding(start, end, 2, {
      demand: [
        [100, 200],
        [144, 220],
      ],
    });
    expect(result.demandGrowth[0]).toBeCloseTo(0.2, 12);
    expect(result.state[0]).toBe('expansion');
  });

  it('does not call a rise below the minimum a rise', () => {
    const result = crowding(start, end, 2, { minimumRise: 0.2 });
    expect([...result.rising]).toEqual([0, 1]);
  });

  it('leaves out what was not reported in both years, on both sides', () => {
    const holed = crowding(at(98, 2, Number.NaN, 100, 2, 98), end, 2);
    expect(holed.skipped).toBe(1);
    expect([...holed.regions]).toEqual([2, 3]);
    expect(holed.demandGrowth[0]).toBeCloseTo(Math.sqrt(95 / 100) - 1, 12);
  });

  it('does not count a region without anything', () => {
    const emptied = crowding(at(98, 2, 0, 0, 2, 98), at(80, 60, 0, 0, 15, 93), 2);
    expect([...emptied.regions]).toEqual([2, 2]);
  });

  it('says nothing about an industry nobody reports', () => {
    const nan = Number.NaN;
    const result = crowding(at(nan, 1, nan, 1, nan, 1), at(nan, 1, nan, 1, nan, 1), 1);
    expect(result.risingShare[0]).toBeNaN();
    expect(result.pushedIn[0]).toBeNaN();
    expect(result.state[0]).toBeUndefined();
  });

  it('refuses one year', () => {
    expect(() => crowding(start, end, 0)).toThrow(RangeError);
  });
});
