import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkBalance, rowTotals } from '../balance/index.ts';
import type { InputOutputTable } from '../table.ts';
import {
  accuracy,
  affinitiesFrom,
  collapseToRegions,
  crossHauling,
  distances,
  estimateMultiRegional,
  fitDistanceDecay,
  fleggQuotients,
  greatCircle,
  multiplierErrors,
  reconcile,
  regionalise,
  regionalTrade,
} from './index.ts';

/** A region's competitive table of two sectors; outflows follow from the balance. */
function region(name: string, z: number[], y: number[], outflows: number[], inflows: number[]): InputOutputTable {
  const output = [0, 1].map((i) => z[2 * i]! + z[2 * i + 1]! + y[i]! + outflows[i]! - inflows[i]!);
  return {
    kind: 'competitive',
    unit: '万元',
    year: 2007,
    estimate: false,
    nodes: ['a', 'b'].map((sector) => ({ region: name, sector })),
    intermediate: Float64Array.from(z),
    finalUses: [{ region: name, category: 'home' }],
    finalDemand: Float64Array.from(y),
    valueAddedCategories: ['value_added'],
    valueAdded: Float64Array.from([0, 1], (j) => output[j]! - z[j]! - z[2 + j]!),
    output: Float64Array.from(output),
    exports: Float64Array.from(outflows),
    imports: Float64Array.from(inflows),
    outflows: Float64Array.from(outflows),
    inflows: Float64Array.from(inflows),
    error: new Float64Array(2),
    satellites: [],
  };
}

const three = [
  region('A', [10, 20, 5, 10], [70, 40], [30, 0], [0, 20]),
  region('B', [5, 10, 20, 10], [30, 80], [0, 40], [20, 0]),
  region('C', [1, 2, 3, 4], [20, 30], [0, 0], [10, 20]),
];
const places = [
  { latitude: 39.9, longitude: 116.4 },
  { latitude: 30.6, longitude: 114.3 },
  { latitude: 23.1, longitude: 113.3 },
];
const gravity = { kind: 'gravity', distances: distances(places), decay: 1 } as const;

describe('reconciling margins', () => {
  it('takes unmatched outflow from the side that is larger, and lists it', () => {
    const trade = regionalTrade(three);
    const more = { ...trade, outflows: Float64Array.from(trade.outflows), output: Float64Array.from(trade.output) };
    more.outflows[0]! += 6;
    more.output[0]! += 6;
    const { trade: fixed, adjustments } = reconcile(more, []);
    expect(adjustments).toEqual([{ reason: 'unmatched-outflow', region: 0, product: 0, amount: 6 }]);
    expect(fixed.error[0]).toBeCloseTo(6);
    expect([...fixed.output]).toEqual([...more.output]);
    const { adjustments: foreign, trade: abroad } = reconcile(more, [true, false, false]);
    expect(foreign).toEqual([{ reason: 'foreign-trade', region: 0, product: 0, amount: 6 }]);
    expect(abroad.exports[0]).toBeCloseTo(6);
  });

  it('leaves margins that one trade matrix can have', () => {
    const figure = fc.integer({ min: 0, max: 100 });
    const sides = fc.array(figure, { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(sides, sides, sides, (use, outflows, inflows) => {
        const size = 6;
        const zeros = () => new Float64Array(size);
        const output = Float64Array.from({ length: size }, (_, at) => use[at]! + outflows[at]! - inflows[at]!);
        const { trade } = reconcile(
          {
            regions: 3,
            products: 2,
            output,
            use: Float64Array.from(use),
            negativeUse: zeros(),
            exports: zeros(),
            imports: zeros(),
            outflows: Float64Array.from(outflows),
            inflows: Float64Array.from(inflows),
            error: zeros(),
          },
          [],
        );
        for (let i = 0; i < 2; i++) {
          const of = (values: Float64Array) => [0, 1, 2].map((r) => values[2 * r + i]!);
          const total = of(trade.outflows).reduce((a, b) => a + b);
          expect(of(trade.inflows).reduce((a, b) => a + b)).toBeCloseTo(total, 6);
          of(trade.outflows).forEach((out, r) => {
            expect(out + of(trade.inflows)[r]!).toBeLessThanOrEqual(total + 1e-6);
            expect(of(trade.inflows)[r]! + of(trade.imports)[r]!).toBeLessThanOrEqual(of(trade.use)[r]! + 1e-6);
          });
        }
        for (let at = 0; at < size; at++) {
          const right =
            trade.use[at]! +
            trade.exports[at]! +
            trade.outflows[at]! -
            trade.imports[at]! -
            trade.inflows[at]! +
            trade.error[at]!;
          expect(right).toBeCloseTo(output[at]!, 6);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('a multi-regional estimate', () => {
  it('balances, keeps output and value added, and collapses to what it came from', () => {
    const { table, adjustments, residuals } = estimateMultiRegional(three, { model: gravity });
    expect(adjustments).toEqual([]);
    expect(residuals).toEqual([]);
    expect(table.estimate).toBe(true);
    const report = checkBalance(table, 1e-8);
    expect(report.rows.beyond).toEqual([]);
    expect(report.columns.beyond).toEqual([]);
    collapseToRegions(table).forEach((back, r) => {
      const known = three[r]!;
      for (const block of ['intermediate', 'finalDemand', 'outflows', 'inflows', 'output', 'valueAdded'] as const) {
        back[block]!.forEach((value, at) => {
          expect(value, `${block} ${at}`).toBeCloseTo(known[block]![at]!, 6);
        });
      }
    });
  });

  it('names the method of every cell and never lets own coefficients exceed technical ones', () => {
    const { table } = estimateMultiRegional(three, { model: gravity });
    const n = table.nodes.length;
    const { names, intermediate } = table.methods!;
    for (let at = 0; at < n * n; at++) {
      const isOwn = Math.floor(Math.floor(at / n) / 2) === Math.floor((at % n) / 2);
      if (table.intermediate[at] === 0) continue;
      expect(names[intermediate[at]!]).toBe(isOwn ? 'own-supply-share' : 'gravity-ras');
    }
    three.forEach((known, s) => {
      known.intermediate.forEach((value, at) => {
        const own = table.intermediate[(2 * s + Math.floor(at / 2)) * n + 2 * s + (at % 2)]!;
        expect(own).toBeLessThanOrEqual(value + 1e-9);
      });
    });
  });

  it('keeps surveyed flows and the totals around them', () => {
    const free = estimateMultiRegional(three, { model: gravity }).table;
    const n = free.nodes.length;
    const at = 0 * n + 2; // product a from region A to sector a of region B
    const value = free.intermediate[at]! * 1.2;
    const surveyed = [{ fromRegion: 0, product: 0, toRegion: 1, sector: 0, value }];
    const { table } = estimateMultiRegional(three, { model: gravity, surveyed });
    expect(table.intermediate[at]).toBe(value);
    expect(table.methods!.names[table.methods!.intermediate[at]!]).toBe('surveyed');
    const before = rowTotals(free);
    rowTotals(table).forEach((total, i) => {
      expect(total).toBeCloseTo(before[i]!, 5);
    });
  });

  it('keeps entries below zero with the region’s own product', () => {
    const stocks = region('A', [10, 20, 5, 10], [-10, 40], [30, 0], [0, 20]);
    const { table } = estimateMultiRegional([stocks, three[1]!, three[2]!], { model: gravity });
    expect(table.finalDemand[0]).toBe(-10);
    expect(checkBalance(table, 1e-8).rows.beyond).toEqual([]);
  });

  it('refuses tables that do not fit together', () => {
    expect(() => estimateMultiRegional([{ ...three[0]!, kind: 'non-competitive' }], { model: gravity })).toThrow(
      RangeError,
    );
  });
});

describe('gravity', () => {
  it('knows the distance between Beijing and Guangzhou', () => {
    expect(greatCircle(places[0]!, places[2]!)).toBeCloseTo(1888, -1);
    expect(greatCircle({ latitude: 0, longitude: 0 }, { latitude: 0, longitude: 180 })).toBeCloseTo(
      Math.PI * 6371.0088,
      6,
    );
  });

  it('fits the decay that made the flows', () => {
    const n = 5;
    const far = Float64Array.from({ length: n * n }, (_, at) => Math.abs(Math.floor(at / n) - (at % n)) * 100);
    const made = far.map((km, at) => (km === 0 ? 0 : (1 + Math.floor(at / n)) * (2 + (at % n)) * km ** -1.3));
    expect(fitDistanceDecay(made, far)).toBeCloseTo(1.3, 3);
    // Known flows that are gravity's own: both halves of the affinity say the same.
    const affinity = affinitiesFrom([made], far, [1.3])[0]!;
    const total = (line: (at: number) => number, k: number) =>
      made.reduce((sum, value, at) => sum + (line(at) === k ? value : 0), 0);
    made.forEach((value, at) => {
      const [from, to] = [Math.floor(at / n), at % n];
      const margins = total((one) => Math.floor(one / n), from) * total((one) => one % n, to);
      expect((affinity[at]! * margins) / 2).toBeCloseTo(value, 3);
    });
  });
});

describe('without trade statistics', () => {
  const nation: InputOutputTable = {
    ...region('CHN', [100, 200, 300, 100], [700, 500], [50, 20], [30, 40]),
    outflows: new Float64Array(2),
    inflows: new Float64Array(2),
  };
  const margins = [
    { region: 'A', output: Float64Array.from(nation.output, (x, i) => x * (i === 0 ? 0.7 : 0.2)) },
    { region: 'B', output: Float64Array.from(nation.output, (x, i) => x * (i === 0 ? 0.3 : 0.8)) },
  ];

  it('Flegg’s quotients are the published ones', () => {
    const output = { region: Float64Array.of(20, 30, 50), nation: Float64Array.of(200, 500, 300) };
    const flq = fleggQuotients(output, 0.3);
    const lambda = Math.log2(1.1) ** 0.3;
    expect(flq[1]).toBeCloseTo(Math.min(1, (lambda * 1) / 0.6), 12);
    expect(flq[4]).toBeCloseTo(lambda * 0.6, 12);
    expect(Math.max(...flq)).toBeLessThanOrEqual(1);
  });

  it('CHARM hauls both ways, as the nation does', () => {
    const nationSide = { output: 100, use: 90, exports: 30, imports: 20 };
    expect(crossHauling({ output: 100, use: 90 }, nationSide)).toEqual({ outflow: 30, inflow: 20 });
    expect(crossHauling({ output: 10, use: 0 }, nationSide)).toEqual({ outflow: 10, inflow: 0 });
  });

  it.each([{ kind: 'flq' }, { kind: 'charm' }] as const)('$kind: regions sum to the nation and balance', (method) => {
    const regions = regionalise(nation, margins, method);
    for (const one of regions) {
      expect(checkBalance(one, 1e-9).rows.beyond).toEqual([]);
      expect(checkBalance(one, 1e-9).columns.beyond).toEqual([]);
      expect(Math.min(...one.outflows!, ...one.inflows!)).toBeGreaterThanOrEqual(0);
    }
    nation.intermediate.forEach((value, at) => {
      expect(regions[0]!.intermediate[at]! + regions[1]!.intermediate[at]!).toBeCloseTo(value, 8);
    });
    const { table } = estimateMultiRegional(regions, { model: { kind: 'chenery-moses' } });
    expect(checkBalance(table, 1e-8).rows.beyond).toEqual([]);
    expect([...table.output]).toEqual(margins.flatMap(({ output }) => [...output]));
  });
});

describe('accuracy', () => {
  it('is measured over all cells and over those that exist in truth', () => {
    expect(accuracy(Float64Array.of(8, 3, 1), Float64Array.of(10, 0, 0))).toEqual({ stpe: 60, wape: 20, cells: 3 });
    const { mape, largest } = multiplierErrors(
      Float64Array.of(2.2, 1.8, 1),
      Float64Array.of(2, 2, 1),
      Float64Array.of(1, 1, 0),
    );
    expect(mape).toBeCloseTo(10);
    expect(largest).toBeCloseTo(10);
  });
});
