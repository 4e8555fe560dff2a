import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closeDriverGap, type Driver, driverLeaves, type EvaluatedDriver, evaluateDrivers } from './index.ts';

const leaf = (name: string, last: number, rate: number): Driver => ({ kind: 'leaf', name, last, rate });

describe('a driver tree', () => {
  it('adds sums and multiplies products', () => {
    const tree: Driver = {
      kind: 'sum',
      name: 'output',
      parts: [
        { kind: 'product', name: 'cars', parts: [leaf('firms', 10, 0.1), leaf('output per firm', 5, 0)] },
        leaf('steel', 50, 0.2),
      ],
    };
    const { now, later, contribution, parts } = evaluateDrivers(tree, 1);
    expect([now, later]).toEqual([100, 115]);
    expect(contribution).toBeCloseTo(15, 12);
    expect(parts.map((part) => part.contribution)).toEqual([expect.closeTo(5, 12), expect.closeTo(10, 12)]);
    expect(parts[0]?.parts.map((part) => part.contribution)).toEqual([expect.closeTo(5, 12), expect.closeTo(0, 12)]);
  });

  const tree = fc.letrec<{ driver: Driver }>((tie) => ({
    driver: fc.oneof(
      { maxDepth: 3 },
      fc.record({
        kind: fc.constant('leaf' as const),
        name: fc.constant('leaf'),
        last: fc.double({ min: 0.5, max: 20, noNaN: true }),
        rate: fc.double({ min: 0.01, max: 0.3, noNaN: true }),
      }),
      fc.record({
        kind: fc.constantFrom('sum' as const, 'product' as const),
        name: fc.constant('node'),
        parts: fc.array(tie('driver'), { minLength: 1, maxLength: 3 }),
      }),
    ),
  })).driver;

  it('has parts whose contributions add up to their parent, everywhere', () => {
    const check = ({ contribution, parts }: EvaluatedDriver) => {
      if (parts.length === 0) return;
      const sum = parts.reduce((total, part) => total + part.contribution, 0);
      expect(Math.abs(sum - contribution)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(contribution)));
      for (const part of parts) check(part);
    };
    fc.assert(
      fc.property(tree, fc.integer({ min: 1, max: 10 }), (driver, years) => check(evaluateDrivers(driver, years))),
    );
  });

  it('lets factors that offset each other be seen where the whole does not change', () => {
    const { contribution, parts } = evaluateDrivers(
      { kind: 'product', name: 'output', parts: [leaf('firms', 10, 0.25), leaf('output per firm', 5, -0.2)] },
      1,
    );
    expect(contribution).toBeCloseTo(0, 12);
    expect(parts.map((part) => part.contribution)).toEqual([
      expect.closeTo(50 * Math.log(1.25), 9),
      expect.closeTo(-50 * Math.log(1.25), 9),
    ]);
  });

  /** The same tree with every leaf, or one of them, at another rate. */
  const withRates = (driver: Driver, rateOf: (leaf: Driver, place: number) => number): Driver => {
    const leaves: Driver[] = driverLeaves(driver);
    const visit = (each: Driver): Driver =>
      each.kind === 'leaf'
        ? { ...each, rate: rateOf(each, leaves.indexOf(each)) }
        : { ...each, parts: each.parts.map(visit) };
    return visit(driver);
  };

  it('reaches its target at the rates that are said to close the gap, together and alone', () => {
    const years = fc.integer({ min: 1, max: 8 });
    const times = fc.double({ min: 1.01, max: 2, noNaN: true });
    fc.assert(
      fc.property(tree, years, times, (driver, n, factor) => {
        const target = evaluateDrivers(driver, n).later * factor;
        const { gap, uplift, alone } = closeDriverGap(driver, target, n);
        expect(gap).toBeCloseTo(target - target / factor, 6);
        const faster = withRates(driver, (each) => (each.kind === 'leaf' ? each.rate + uplift : 0));
        expect(evaluateDrivers(faster, n).later / target).toBeCloseTo(1, 9);
        const one = withRates(driver, (each, place) =>
          place === 0 ? alone[0]! : each.kind === 'leaf' ? each.rate : 0,
        );
        expect(evaluateDrivers(one, n).later / target).toBeCloseTo(1, 9);
      }),
    );
  });

  it('says where nothing that may move closes the gap', () => {
    const still: Driver = { kind: 'sum', name: 'whole', parts: [{ ...leaf('a', 5, 0.1), movable: false } as Driver] };
    const { uplift, alone } = closeDriverGap(still, 10, 2);
    expect([uplift, ...alone]).toEqual([Number.NaN, Number.NaN]);
  });
});
