import { describe, expect, it } from 'vitest';
import { haveReference, largestRelative, pymrioTable, referenceCells } from '../../test/chains-reference.ts';
import {
  accountCoefficients,
  aggregateTable,
  allocationCoefficients,
  directLinkages,
  downstreamMultipliers,
  type ExtractionVariant,
  extractEach,
  finalUseByRegion,
  footprintsOf,
  ghoshInverse,
  grossTrade,
  inoperability,
  inputCoefficients,
  leontiefInverse,
  leontiefSystem,
  linkages,
  linkagesWithinRegion,
  linkageVariation,
  multipliers,
  productAccounts,
  regionalAccounts,
  regionIndex,
} from './index.ts';

const gold = (name: string, head = 3, labels = 2) => referenceCells(`pymrio_test/out_${name}.csv`, head, labels).values;
/** One column of a reference file with region and sector in front. */
const column = (file: string, index: number) => {
  const { labels, values } = referenceCells(file, 1, 2);
  const width = values.length / labels.length;
  return values.filter((_, at) => at % width === index);
};
const texts = (file: string, index: number) => referenceCells(file, 1, 20).labels.map((line) => line[index]!);

function prepared() {
  const table = pymrioTable();
  return {
    table,
    system: leontiefSystem(inputCoefficients(table)),
    emissions: accountCoefficients(table.satellites[0]!.values, table.output),
    factors: accountCoefficients(table.valueAdded, table.output),
  };
}

describe.skipIf(!haveReference)('the test table of the field’s Python library', () => {
  // Read inside the tests: what stands here runs also where the tests are skipped.
  let made: ReturnType<typeof prepared> | undefined;
  const given = () => {
    made ??= prepared();
    return made;
  };

  it('has its coefficients and inverses', () => {
    const { table } = given();
    const a = inputCoefficients(table);
    const b = allocationCoefficients(table);
    expect(largestRelative(a.values, gold('A'))).toBeLessThan(1e-10);
    expect(largestRelative(b.values, gold('B'))).toBeLessThan(1e-10);
    expect(largestRelative(leontiefInverse(a), gold('L'))).toBeLessThan(1e-10);
    expect(largestRelative(ghoshInverse(b), gold('G'))).toBeLessThan(1e-10);
  });

  it('has its account coefficients and multipliers', () => {
    const { system, emissions, factors } = given();
    expect(largestRelative(emissions, gold('emissions_S'))).toBeLessThan(1e-10);
    const result = multipliers(system, Float64Array.of(...emissions, ...factors));
    const cut = emissions.length;
    expect(largestRelative(result.accounts.subarray(0, cut), gold('emissions_M'))).toBeLessThan(1e-10);
    expect(largestRelative(result.accounts.subarray(cut), gold('factor_inputs_M', 3, 1))).toBeLessThan(1e-10);
  });

  it('has its accounts by region', () => {
    const { table, system, emissions, factors } = given();
    const { finalValues } = table.satellites[0]!;
    const result = regionalAccounts(table, system, emissions, finalValues);
    expect(result.regions).toEqual(['reg1', 'reg2', 'reg3', 'reg4', 'reg5', 'reg6']);
    const file = (name: string) => gold(`emissions_D_${name}_reg`, 1);
    expect(largestRelative(result.consumption, file('cba'))).toBeLessThan(1e-10);
    expect(largestRelative(result.production, file('pba'))).toBeLessThan(1e-10);
    expect(largestRelative(result.imports, file('imp'))).toBeLessThan(1e-10);
    expect(largestRelative(result.exports, file('exp'))).toBeLessThan(1e-10);
    const value = regionalAccounts(table, system, factors);
    expect(largestRelative(value.consumption, gold('factor_inputs_D_cba_reg', 1, 1))).toBeLessThan(1e-10);
    expect(largestRelative(value.exports, gold('factor_inputs_D_exp_reg', 1, 1))).toBeLessThan(1e-10);
  });

  it('has its accounts by product', () => {
    const { table, system, emissions } = given();
    const result = productAccounts(table, system, emissions);
    expect(largestRelative(result.consumption, gold('emissions_D_cba'))).toBeLessThan(1e-10);
    expect(largestRelative(result.production, gold('emissions_D_pba'))).toBeLessThan(1e-10);
    expect(largestRelative(result.imports, gold('emissions_D_imp'))).toBeLessThan(1e-10);
    expect(largestRelative(result.exports, gold('emissions_D_exp'))).toBeLessThan(1e-10);
  });

  it('has its accounts per head', () => {
    const { table, system, emissions } = given();
    const { finalValues } = table.satellites[0]!;
    const { consumption, production, imports, exports, regions } = regionalAccounts(
      table,
      system,
      emissions,
      finalValues,
    );
    const people = referenceCells('pymrio_test/in_population.csv', 1, 1).values;
    const perHead = (values: Float64Array) => values.map((value, at) => value / people[at % regions.length]!);
    for (const [name, values] of Object.entries({ cba: consumption, pba: production, imp: imports, exp: exports })) {
      expect(largestRelative(perHead(values), gold(`emissions_D_${name}_cap`, 1))).toBeLessThan(1e-10);
    }
  });

  it('has its downstream multipliers, and imports as its documentation defines them', () => {
    const { table, system, emissions, factors } = given();
    const down = downstreamMultipliers(system, table.output, Float64Array.of(...emissions, ...factors));
    const cut = emissions.length;
    expect(largestRelative(down.subarray(0, cut), gold('emissions_M_down'))).toBeLessThan(1e-10);
    expect(largestRelative(down.subarray(cut), gold('factor_inputs_M_down', 3, 1))).toBeLessThan(1e-10);
    // The documented form counts what the final products bought elsewhere call forth, wherever that is.
    const use = finalUseByRegion(table, system);
    const width = use.users.length;
    const bought = use.values.map((value, at) => (use.nodeRegion[Math.floor(at / width)] === at % width ? 0 : value));
    const documented = footprintsOf(multipliers(system, emissions).accounts, { ...use, values: bought });
    const reference = referenceCells('pymrio_test/calc_D_imp_doc_formula_numpy.csv', 1, 2).values;
    expect(largestRelative(documented, reference)).toBeLessThan(1e-10);
  });

  it('has its gross trade', () => {
    const { table } = given();
    const trade = grossTrade(table);
    expect(largestRelative(trade.bilateral, gold('gross_trade_bilat', 1))).toBeLessThan(1e-10);
    expect(largestRelative(trade.exports, column('pymrio_test/out_gross_trade_totals.csv', 0))).toBeLessThan(1e-10);
    expect(largestRelative(trade.imports, column('pymrio_test/out_gross_trade_totals.csv', 1))).toBeLessThan(1e-10);
  });

  it('has its aggregate', () => {
    const { table } = given();
    const file = referenceCells('pymrio_test/agg_Z.csv', 3, 2);
    expect(file.labels.length).toBe(12);
    const pairs = (names: readonly string[], groups: readonly string[]) =>
      new Map(names.map((name, k) => [name, groups[k]!]));
    const { labels: regions } = regionIndex(table.nodes);
    const sectors = [...new Set(table.nodes.map(({ sector }) => sector))];
    const small = aggregateTable(table, {
      regions: pairs(regions, ['A', 'A', 'B', 'B', 'C', 'C']),
      sectors: pairs(sectors, ['s0', 's1', 's2', 's2', 's2', 's2', 's3', 's3']),
    });
    expect(largestRelative(small.intermediate, file.values)).toBeLessThan(1e-10);
    expect(largestRelative(small.finalDemand, referenceCells('pymrio_test/agg_Y.csv', 3, 2).values)).toBeLessThan(
      1e-10,
    );
    expect(
      largestRelative(leontiefInverse(inputCoefficients(small)), referenceCells('pymrio_test/agg_L.csv', 3, 2).values),
    ).toBeLessThan(1e-10);
  });

  it('has the linkages of other programs, forward by Ghosh or by rows of L', () => {
    const { table, system } = given();
    const file = 'pymrio_test/calc_linkages_numpy.csv';
    const own = 'ioanalysis/linkages_total.csv';
    const ghosh = linkages(system, table.output);
    const rows = linkages(system, table.output, 'leontief');
    expect(largestRelative(ghosh.backward, column(own, 0))).toBeLessThan(1e-9);
    expect(largestRelative(ghosh.forward, column(own, 1))).toBeLessThan(1e-9);
    expect(largestRelative(rows.forward, column(file, 3))).toBeLessThan(1e-10);
    expect(largestRelative(ghosh.backwardIndex, column(file, 5))).toBeLessThan(1e-10);
    expect(largestRelative(rows.forwardIndex, column(file, 6))).toBeLessThan(1e-10);
    expect(largestRelative(ghosh.forwardIndex, column(file, 7))).toBeLessThan(1e-10);
    expect(rows.key).toEqual(texts(file, 12));
    expect(ghosh.key).toEqual(texts(file, 13));
    expect(ghosh.key.filter((key, k) => key !== rows.key[k]).length).toBe(19);
    const variation = linkageVariation(system.inverse(), system.order);
    expect(largestRelative(variation.backward, column(file, 8))).toBeLessThan(1e-10);
    expect(largestRelative(variation.forward, column(file, 9))).toBeLessThan(1e-10);
    const within = linkagesWithinRegion(system, table.output, regionIndex(table.nodes));
    expect(largestRelative(within.backwardWithin, column('ioanalysis/linkages_intra_inter.csv', 6))).toBeLessThan(1e-9);
    expect(largestRelative(within.forwardWithin, column('ioanalysis/linkages_intra_inter.csv', 7))).toBeLessThan(1e-9);
  });

  it('has the direct linkages of another program, within regions and between them', () => {
    const { table, system } = given();
    const direct = directLinkages(system.coefficients, table.output, regionIndex(table.nodes));
    const file = 'ioanalysis/linkages_direct.csv';
    expect(largestRelative(direct.backward, column(file, 0))).toBeLessThan(1e-9);
    expect(largestRelative(direct.forward, column(file, 1))).toBeLessThan(1e-9);
    const parts = 'ioanalysis/linkages_intra_inter.csv';
    const rest = (all: Float64Array, within: Float64Array) => all.map((value, k) => value - within[k]!);
    const total = linkages(system, table.output);
    const within = linkagesWithinRegion(system, table.output, regionIndex(table.nodes));
    const found = [
      direct.backwardWithin,
      direct.forwardWithin,
      rest(direct.backward, direct.backwardWithin),
      rest(direct.forward, direct.forwardWithin),
      direct.backward,
      direct.forward,
      within.backwardWithin,
      within.forwardWithin,
      rest(total.backward, within.backwardWithin),
      rest(total.forward, within.forwardWithin),
      total.backward,
      total.forward,
    ];
    for (const [k, values] of found.entries()) {
      expect(largestRelative(values, column(parts, k)), `column ${k}`).toBeLessThan(1e-9);
    }
  });

  it('has the extractions of other programs', () => {
    const { table, system } = given();
    const loss = (variant: ExtractionVariant) => extractEach(system, table.output, variant);
    for (const variant of ['backward', 'forward', 'backward-total', 'forward-total'] as const) {
      const file = `ioanalysis/extraction_${variant.replace('-', '.')}.csv`;
      expect(largestRelative(loss(variant), column(file, 0))).toBeLessThan(1e-9);
    }
    expect(largestRelative(loss('total'), column('pymrio_test/calc_HEM_numpy.csv', 4))).toBeLessThan(1e-9);
  });

  it('has the inoperability of another calculation', () => {
    const { table, system } = given();
    const file = 'pymrio_test/calc_IIM_numpy.csv';
    const result = inoperability(system, table.output, column(file, 0));
    expect(largestRelative(result.inoperability, column(file, 1))).toBeLessThan(1e-10);
    expect(largestRelative(result.loss, column(file, 2))).toBeLessThan(1e-10);
  });
});
