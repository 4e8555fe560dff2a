import { describe, expect, it } from 'vitest';
import {
  column,
  inputB,
  largestDifference,
  linesOf,
  longForm,
  referenceFile,
  wide,
} from '../../../test/complexity-fixtures.ts';
import {
  complexityOutlook,
  complexityOutlookIndex,
  distance,
  proximity,
  relatednessDensity,
} from '../relatedness/index.ts';
import { complexityIndex, fitnessComplexity, locationQuotient, presenceOf, reflectionIndices } from './index.ts';

const a = wide('input_a_12x9.csv');

function everything(x: typeof a) {
  const presence = presenceOf(x);
  const index = complexityIndex(presence);
  const phi = proximity(presence);
  return { presence, index, phi, lq: locationQuotient(x), ...complexityOutlook(presence, phi, index) };
}

describe('12 regions × 9 industries against 60-digit values', () => {
  const result = everything(a);

  it('gives presence exactly and the location quotient to 1e-12', () => {
    expect(Float64Array.from(result.presence.cells)).toEqual(wide('gold_a_M.csv').values);
    expect(largestDifference(result.lq.values, wide('gold_a_rca.csv').values)).toBeLessThan(1e-12);
    expect(result.presence.tolerance).toBe(0);
  });

  it('gives diversity, ECI, COI, ubiquity and PCI to 1e-12', () => {
    expect(result.presence.diversity).toEqual(column('gold_a_regions.csv', 'diversity'));
    expect(result.presence.ubiquity).toEqual(column('gold_a_industries.csv', 'ubiquity'));
    expect(largestDifference(result.index.eci, column('gold_a_regions.csv', 'eci'))).toBeLessThan(1e-12);
    expect(largestDifference(result.index.pci, column('gold_a_industries.csv', 'pci'))).toBeLessThan(1e-12);
    expect(largestDifference(result.coi, column('gold_a_regions.csv', 'coi'))).toBeLessThan(1e-12);
    expect(result.index.secondEigenvalue).toBeCloseTo(0.6203878238557713, 14);
  });

  it('gives proximity, density and COG to 1e-12', () => {
    expect(largestDifference(result.phi.values, wide('gold_a_phi.csv').values)).toBeLessThan(1e-15);
    expect(largestDifference(result.density.values, wide('gold_a_dens.csv').values)).toBeLessThan(1e-12);
    expect(largestDifference(result.cog.values, wide('gold_a_cog.csv').values)).toBeLessThan(1e-12);
    expect(complexityOutlookIndex(result.presence, result.phi, result.index)).toEqual(result.coi);
    const density = relatednessDensity(result.presence, result.phi);
    expect(density.values).toEqual(result.density.values);
    expect(distance(density).values[1]).toBe(1 - density.values[1]!);
  });

  it('makes the ECI of a region the mean PCI of what it has', () => {
    const { presence, index } = result;
    presence.regions.forEach((_, r) => {
      const had = index.pci.filter((_, i) => presence.cells[r * 9 + i] === 1);
      expect(had.reduce((sum, value) => sum + value, 0) / had.length).toBeCloseTo(index.eci[r]!, 12);
    });
  });
});

describe('other conventions on the same data', () => {
  const presence = presenceOf(a);

  it('matches the oec convention, where an industry is not related to itself', () => {
    const density = relatednessDensity(presence, proximity(presence, 'oec'));
    expect(largestDifference(density.values, wide('datawheel_a_relatedness.csv').values)).toBeLessThan(1e-14);
    const withoutSelf = relatednessDensity(presence, proximity(presence), { self: false });
    expect(withoutSelf.values).toEqual(density.values);
  });

  it.each([
    ['econgeo', 'prob'],
    ['econgeo-association', 'association'],
    ['econgeo-cosine', 'cosine'],
    ['econgeo-jaccard', 'jaccard'],
  ] as const)('matches %s', (convention, file) => {
    const expected = wide(`econgeo_a_relatedness_${file}.csv`).values;
    expect(largestDifference(proximity(presence, convention).values, expected)).toBeLessThan(1e-14);
  });

  it('matches the density of econgeo within the two digits it keeps', () => {
    const density = relatednessDensity(presence, proximity(presence, 'econgeo-cosine'));
    const perCent = density.values.map((value) => 100 * value);
    const expected = wide('econgeo_a_relatedness_density_cosine.csv').values;
    expect(largestDifference(perCent, expected)).toBeLessThan(0.00501);
  });

  it('matches reflections after 18 steps up to the sample deviation others divide by', () => {
    const { eci, pci } = reflectionIndices(presence, 18);
    const sample = (values: Float64Array) =>
      values.map((value) => value * Math.sqrt((values.length - 1) / values.length));
    expect(
      largestDifference(sample(eci), column('economiccomplexityR_a_regions.csv', 'eci_reflections20')),
    ).toBeLessThan(1e-9);
    expect(
      largestDifference(sample(pci), column('economiccomplexityR_a_industries.csv', 'pci_reflections20')),
    ).toBeLessThan(1e-9);
    expect(largestDifference(sample(eci), column('datawheel_a_regions.csv', 'eci_it20'))).toBeLessThan(1e-9);
  });

  it('matches fitness and complexity after 19 steps', () => {
    const { fitness, complexity } = fitnessComplexity(presence, { steps: 19 });
    expect(largestDifference(fitness, column('economiccomplexityR_a_regions.csv', 'fitness20'))).toBeLessThan(1e-12);
    expect(largestDifference(complexity, column('economiccomplexityR_a_industries.csv', 'complexity20'))).toBeLessThan(
      1e-12,
    );
  });
});

describe('hard cases', () => {
  it('leaves every other number alone when a region and an industry are empty', () => {
    const padded = wide('input_a0_zero_row_col_13x10.csv');
    const plain = everything(a);
    const result = everything(padded);
    const inner = (values: Float64Array) => values.filter((_, at) => at % 10 < 9 && at < 120);
    expect(inner(result.lq.values)).toEqual(plain.lq.values);
    expect(Uint8Array.from(inner(Float64Array.from(result.presence.cells)))).toEqual(plain.presence.cells);
    expect(inner(result.density.values)).toEqual(plain.density.values);
    expect(largestDifference(result.index.eci.subarray(0, 12), plain.index.eci)).toBeLessThan(1e-13);
    expect(largestDifference(result.index.pci.subarray(0, 9), plain.index.pci)).toBeLessThan(1e-13);
    expect(largestDifference(result.coi.subarray(0, 12), plain.coi)).toBeLessThan(1e-13);
    expect(largestDifference(inner(result.cog.values), plain.cog.values)).toBeLessThan(1e-13);
    expect(result.presence.diversity[12]).toBe(0);
    expect(result.presence.ubiquity[9]).toBe(0);
    expect([result.index.eci[12], result.index.pci[9], result.coi[12], result.lq.values[120]]).toEqual([
      Number.NaN,
      Number.NaN,
      Number.NaN,
      Number.NaN,
    ]);
  });

  it('counts nine exact ties as present, at any scale of the data', () => {
    const ties = wide('input_a1_ties_12x9.csv');
    for (const factor of [1, 3, 7, 1000, 0.5, 2 ** -40, 2 ** 60]) {
      const presence = presenceOf({ ...ties, values: ties.values.map((value) => value * factor) });
      expect(presence.diversity[0]).toBe(9);
      expect(presence.ties).toBe(9);
      expect(presence.incidence.rowItems.length).toBe(37);
    }
    expect(locationQuotient(ties).values.subarray(0, 9)).toEqual(new Float64Array(9).fill(1));
  });

  it('counts them as ties within the stated tolerance when the data are decimals', () => {
    const ties = wide('input_a1_ties_12x9.csv');
    const presence = presenceOf({ ...ties, values: ties.values.map((value) => value / 10) });
    expect(presence.tolerance).toBe(1e-12);
    expect(presence.ties).toBe(9);
    expect(presence.incidence.rowItems.length).toBe(37);
  });

  it('refuses complexity for two blocks without a common industry, and only that', () => {
    const result = everything(wide('input_a2_disconnected_12x9.csv'));
    expect(result.index.refusal).toBe('disconnected');
    expect(result.index.components).toBe(2);
    expect(result.index.eci.every(Number.isNaN)).toBe(true);
    expect(result.coi.every(Number.isNaN)).toBe(true);
    expect(result.cog.values.every(Number.isNaN)).toBe(true);
    expect(result.density.values.every((value) => value >= 0 && value <= 1)).toBe(true);
  });
});

describe('340 regions × 1,380 industries', () => {
  const result = everything(inputB());

  it('gives ECI, PCI and COI to 1e-10', () => {
    expect(result.presence.incidence.rowItems.length).toBe(66543);
    expect(result.presence.diversity).toEqual(column('gold_b_regions.csv', 'diversity'));
    expect(result.presence.ubiquity).toEqual(column('gold_b_industries.csv', 'ubiquity'));
    expect(largestDifference(result.index.eci, column('gold_b_regions.csv', 'eci'))).toBeLessThan(1e-10);
    expect(largestDifference(result.index.pci, column('gold_b_industries.csv', 'pci'))).toBeLessThan(1e-10);
    expect(largestDifference(result.coi, column('gold_b_regions.csv', 'coi'))).toBeLessThan(1e-10);
  });

  it('gives the sums another library gives for quotients and densities', () => {
    const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);
    expect(Math.abs(sum(result.lq.values) / 347413.25869457371 - 1)).toBeLessThan(1e-12);
    expect(Math.abs(sum(result.density.values) / 67713.066402238663 - 1)).toBeLessThan(1e-12);
  });
});

const counties = referenceFile('input_c_2800x1380_long.csv.gz');

describe.skipIf(counties === undefined)('2,800 × 1,380 (skips without the larger reference collection)', () => {
  it('gives the sums another library gives, column by column', () => {
    const result = everything(longForm(counties!));
    const columns: Record<string, ArrayLike<number>> = {
      rca: result.lq.values,
      mcp: result.presence.cells,
      density: result.density.values,
      cog: result.cog.values,
      eci: result.index.eci,
      coi: result.coi,
      pci: result.index.pci,
      diversity: result.presence.diversity,
      ubiquity: result.presence.ubiquity,
    };
    const [header, ...lines] = linesOf(referenceFile('pyecomplexity_c_summary.csv')!);
    expect(header).toEqual(['col', 'n', 'nan', 'sum', 'sumsq', 'min', 'max']);
    const known = lines.filter(([name]) => Object.hasOwn(columns, name!));
    expect(known.length).toBe(9);
    for (const [name, count, , , squares, least, most] of known) {
      const values = Float64Array.from(columns[name!]!);
      // What belongs to a region or an industry stands there once per cell.
      const repeats = Number(count) / values.length;
      const sum = repeats * values.reduce((total, value) => total + value * value, 0);
      expect(Math.abs(sum / Number(squares) - 1), name).toBeLessThan(1e-10);
      expect(Math.abs(values.reduce((a, b) => Math.min(a, b)) - Number(least)), name).toBeLessThan(1e-9);
      expect(Math.abs(values.reduce((a, b) => Math.max(a, b)) - Number(most)), name).toBeLessThan(1e-9);
    }
  });
});

const trade = referenceFile('recvec_world_trade_226x785_long.csv.gz');

describe.skipIf(trade === undefined)(
  'a real trade table, 226 × 785 (skips without the larger reference collection)',
  () => {
    it('replays what was published', () => {
      const x = longForm(trade!);
      const presence = presenceOf(x);
      const published = (name: string) => {
        const lines = linesOf(referenceFile(name)!).slice(1);
        return new Map(lines.map(([label, value]) => [label!.replaceAll('"', ''), Number(value)]));
      };
      const compare = (labels: readonly string[], values: Float64Array, name: string) => {
        const expected = published(name);
        expect(expected.size).toBeGreaterThan(200);
        let largest = 0;
        for (const [label, value] of expected) {
          const difference = Math.abs(values[labels.indexOf(label)]! - value) / Math.max(1, Math.abs(value));
          if (!(difference <= largest)) largest = difference;
        }
        return largest;
      };
      const sample = (values: Float64Array) => {
        const n = values.filter((value) => !Number.isNaN(value)).length;
        return values.map((value) => value * Math.sqrt((n - 1) / n));
      };
      const index = complexityIndex(presence);
      const own = (values: Float64Array) => sample(standardised(values));
      expect(compare(x.rows, presence.diversity, 'recvec_diversity.csv')).toBe(0);
      expect(compare(x.rows, sample(index.eci), 'recvec_country_eigenvalues.csv')).toBeLessThan(1e-12);
      expect(compare(x.columns, own(index.pci), 'recvec_product_eigenvalues.csv')).toBeLessThan(1e-12);
      // Published without recentring: after 18 steps the values differ by 1e-5 around 198, so eight digits are left.
      const reflected = reflectionIndices(presence, 18);
      expect(compare(x.rows, sample(reflected.eci), 'recvec_country_reflections.csv')).toBeLessThan(1e-7);
      expect(compare(x.columns, sample(reflected.pci), 'recvec_product_reflections.csv')).toBeLessThan(1e-7);
      const fitness = fitnessComplexity(presence, { steps: 19 });
      expect(compare(x.rows, fitness.fitness, 'recvec_country_fitness.csv')).toBeLessThan(1e-9);
      expect(compare(x.columns, fitness.complexity, 'recvec_product_fitness.csv')).toBeLessThan(1e-9);
    });
  },
);

function standardised(values: Float64Array): Float64Array {
  const present = values.filter((value) => !Number.isNaN(value));
  const mean = present.reduce((sum, value) => sum + value, 0) / present.length;
  const deviation = Math.sqrt(present.reduce((sum, value) => sum + (value - mean) ** 2, 0) / present.length);
  return values.map((value) => (value - mean) / deviation);
}
