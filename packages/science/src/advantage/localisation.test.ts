import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  gini,
  herfindahl,
  hooverIndex,
  krugmanSpecialisation,
  meanLogDeviation,
  normalisedHerfindahl,
  shannonEntropy,
  theil,
} from './concentration.ts';
import { ellisonGlaeser, ellisonGlaeserGiven, groupCoagglomeration, pairCoagglomeration } from './ellison-glaeser.ts';
import reference from './fixtures/concentration.json' with { type: 'json' };
import { giniOfQuotients, locationalGini, theilDecomposition } from './localisation.ts';

const rows = reference.input;
const columns = rows[0]!.map((_, i) => rows.map((row) => row[i]!));
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const regionTotals = rows.map(sum);
const industryTotals = columns.map(sum);

function expectEach(actual: number[], expected: readonly (number | null)[], tolerance = 1e-12) {
  expect(actual).toHaveLength(expected.length);
  actual.forEach((value, i) => {
    if (expected[i] === null) expect(value).toBeNaN();
    else expect(Math.abs(value - expected[i]!)).toBeLessThanOrEqual(tolerance);
  });
}

describe('values of other software', () => {
  it('agrees with REAT over regions', () => {
    const reat = reference.reatRegions;
    expectEach(rows.map(herfindahl), reat.herf);
    expectEach(rows.map(normalisedHerfindahl), reat.herf_norm);
    expectEach(rows.map(gini), reat.gini);
    expectEach(rows.map(meanLogDeviation), reat.theil);
    expectEach(
      rows.map((row) => hooverIndex(row, industryTotals)),
      reat.hoover,
    );
    expectEach(
      rows.map((row) => giniOfQuotients(row, industryTotals)),
      reat['gini.spec'],
    );
    expectEach(
      rows.map((row) => krugmanSpecialisation(row, industryTotals)),
      reat['krugman.spec_vs_all'],
    );
  });

  it('agrees with REAT over industries', () => {
    const reat = reference.reatIndustries;
    expectEach(columns.map(herfindahl), reat.herf);
    expectEach(columns.map(meanLogDeviation), reat.theil);
    expectEach(
      columns.map((column) => hooverIndex(column, regionTotals)),
      reat.hoover,
    );
    expectEach(
      columns.map((column) => giniOfQuotients(column, regionTotals)),
      reat['gini.conc'],
    );
    expectEach(
      columns.map((column) => krugmanSpecialisation(column, regionTotals)),
      reat['krugman.conc'],
    );
  });

  it('agrees with EconGeo to the digits it prints', () => {
    const { econgeoIndustries: industries, econgeoRegions: regions } = reference;
    const locational = columns.map((column) => locationalGini(column, regionTotals));
    expectEach(
      locational.map((value) => value / 2),
      industries.locational_gini,
    );
    expectEach(locational, industries.hoover_gini, 5e-4);
    expectEach(columns.map(gini), industries.gini, 5.01e-4);
    expectEach(
      rows.map((row) => shannonEntropy(row, 'binary')),
      regions.entropy_log2,
      5e-4,
    );
    expectEach(rows.map(herfindahl), regions.herfindahl);
  });

  it('agrees with PySAL on Theil and its decomposition', () => {
    const groups = rows.map((_, r) => Math.floor(r / 4));
    const parts = columns.map((column) => theilDecomposition(column, groups));
    expectEach(columns.map(theil), reference.pysalTheil.theil_T);
    expectEach(
      parts.map((part) => part.total),
      reference.pysalTheil.theil_T,
    );
    expectEach(
      parts.map((part) => part.between),
      reference.pysalTheil.between_3groups_of_4,
    );
    expectEach(
      parts.map((part) => part.within),
      reference.pysalTheil.within,
    );
  });
});

describe('Ellison–Glaeser', () => {
  const plants = reference.plants as unknown as Record<string, [number, number][]>;
  const member = (industry: string) => {
    const values = [0, 0, 0];
    for (const [region, size] of plants[industry]!) values[region - 1]! += size;
    return { values, plantSizes: plants[industry]!.map(([, size]) => size) };
  };
  const all = reference.regionTotals;

  it('gives the published indices', () => {
    const computed = (quantity: string, a: string, b: string): number => {
      if (quantity.startsWith('gammac') && b !== '') {
        const pair = [member(a), member(b)];
        return quantity === 'gammac_EG1997_pair'
          ? groupCoagglomeration(pair, all)
          : pairCoagglomeration(pair[0]!.values, pair[1]!.values, all);
      }
      if (quantity === 'gammac_EG1997_all4') return groupCoagglomeration(Object.keys(plants).map(member), all);
      const { values, plantSizes } = member(a);
      const { gamma, rawConcentration, plantHerfindahl } = ellisonGlaeser(values, all, plantSizes);
      return { gamma_EG1997: gamma, G: rawConcentration, plant_HHI: plantHerfindahl }[quantity]!;
    };
    for (const { quantity, a, b, value } of reference.ellisonGlaeser) {
      expect(Math.abs(computed(quantity, a, b) - value), `${quantity} ${a} ${b}`).toBeLessThanOrEqual(1e-12);
    }
  });

  it('gives only the raw concentration without plant sizes', () => {
    const result = ellisonGlaeser([3, 1], [2, 2]);
    expect(result.rawConcentration).toBe(0.125);
    expect(result.gamma).toBeNaN();
    expect(result.plantHerfindahl).toBeNaN();
  });

  it('gives the same from the Herfindahl index of the plants as from the plants', () => {
    for (const industry of Object.keys(plants)) {
      const { values, plantSizes } = member(industry);
      const fromPlants = ellisonGlaeser(values, all, plantSizes);
      expect(ellisonGlaeserGiven(values, all, herfindahl(plantSizes))).toEqual(fromPlants);
    }
    for (const impossible of [Number.NaN, 0, -0.1, 1, 1.5]) {
      const { gamma, rawConcentration } = ellisonGlaeserGiven([3, 1], [2, 2], impossible);
      expect(gamma, String(impossible)).toBeNaN();
      expect(rawConcentration).toBe(0.125);
    }
  });

  it('is undefined for an empty industry and where there is only one place', () => {
    expect(ellisonGlaeser([0, 0], [2, 2], [1, 1]).rawConcentration).toBeNaN();
    expect(ellisonGlaeser([5], [2], [1, 1]).gamma).toBeNaN();
    expect(pairCoagglomeration([5], [2], [1])).toBeNaN();
  });

  it('reads no missing region into any of the industries', () => {
    const [a, b, x] = [
      [4, 1, Number.NaN, 2],
      [1, 3, 50, 2],
      [9, 9, 90, 9],
    ] as const;
    expect(pairCoagglomeration(a, b, x)).toBe(pairCoagglomeration([4, 1, 2], [1, 3, 2], [9, 9, 9]));
    const whole = [
      { values: [4, 1, 2], plantSizes: [3, 4] },
      { values: [1, 3, 2], plantSizes: [3, 3] },
    ];
    const holed = [
      { values: a, plantSizes: [3, 4] },
      { values: b, plantSizes: [3, 3] },
    ];
    expect(groupCoagglomeration(holed, x)).toBe(groupCoagglomeration(whole, [9, 9, 9]));
  });
});

describe('localisation', () => {
  it('does not change with the order of places, with an empty place or a missing one', () => {
    const place = fc.record({ value: fc.integer({ min: 0, max: 999 }), all: fc.integer({ min: 1, max: 9999 }) });
    fc.assert(
      fc.property(fc.array(place, { minLength: 2, maxLength: 20 }), (places) => {
        fc.pre(places.some(({ value }) => value > 0));
        const values = places.map(({ value }) => value);
        const all = places.map(({ all }) => all);
        const changed = [0, ...[...values].reverse(), Number.NaN];
        const changedAll = [0, ...[...all].reverse(), 77];
        for (const measure of [locationalGini, giniOfQuotients]) {
          expect(measure(changed, changedAll)).toBeCloseTo(measure(values, all), 10);
          expect(measure(values, all)).toBeGreaterThanOrEqual(-1e-12);
          expect(measure(values, all)).toBeLessThan(1);
        }
        expect(locationalGini(all, all)).toBeCloseTo(0, 10);
      }),
    );
  });

  it('is undefined for what has no total or is negative', () => {
    expect(locationalGini([0, 0], [1, 2])).toBeNaN();
    expect(giniOfQuotients([1, -2], [1, 2])).toBeNaN();
    expect(theilDecomposition([0, 0], [0, 1]).within).toBeNaN();
  });
});
