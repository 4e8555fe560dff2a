import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { largestRelative } from '../../test/chains-reference.ts';
import { closedTable } from '../../test/chains-tables.ts';
import {
  accountCoefficients,
  type ExtractionVariant,
  extractEach,
  extractLink,
  extractSet,
  type InputOutputTable,
  inputCoefficients,
  leontiefSystem,
  linkages,
  multipliers,
  regionalAccounts,
  valueAddedTrade,
} from './index.ts';

const read = (name: string) => JSON.parse(readFileSync(new URL(`fixtures/${name}.json`, import.meta.url), 'utf8'));

describe('a made table of three regions', () => {
  const made = read('three-regions');
  const { expected } = made;
  const list = (values: number[]) => Float64Array.from(values);
  const table = closedTable(3, 3, list(made.intermediate), list(made.finalDemand), list(made.account));
  const system = leontiefSystem(inputCoefficients(table));
  const account = accountCoefficients(table.satellites[0]!.values, table.output);

  it('has the inverse and multipliers of another calculation', () => {
    expect(inputCoefficients(table).zeroOutput).toEqual([4]);
    expect(largestRelative(system.inverse(), expected.L)).toBeLessThan(1e-12);
    const result = multipliers(system, account);
    expect(largestRelative(result.output, expected.outputMultiplier)).toBeLessThan(1e-12);
    expect(largestRelative(result.accounts, expected.M)).toBeLessThan(1e-12);
    expect(largestRelative(linkages(system, table.output).forward, expected.forwardGhosh)).toBeLessThan(1e-12);
    const rows = linkages(system, table.output, 'leontief');
    expect(largestRelative(rows.forward, expected.forwardLeontief)).toBeLessThan(1e-12);
  });

  it('loses what it loses when nodes are removed and the rest is solved again', () => {
    for (const [variant, losses] of Object.entries(expected.extraction as Record<ExtractionVariant, number[]>)) {
      const found = extractEach(system, table.output, variant as ExtractionVariant);
      expect(largestRelative(found, losses)).toBeLessThan(1e-10);
    }
    const region = [0, 1, 2];
    expect(largestRelative(extractSet(system, table.output, region), expected.setTotal)).toBeLessThan(1e-10);
    const backward = extractSet(system, table.output, region, 'backward');
    expect(largestRelative(backward, expected.setBackward)).toBeLessThan(1e-10);
    expect(largestRelative(extractLink(system, table.output, region, [6, 7, 8]), expected.link)).toBeLessThan(1e-10);
  });

  it('has the flows and the value added in trade of another calculation', () => {
    expect(largestRelative(regionalAccounts(table, system, account).flows, expected.flows)).toBeLessThan(1e-12);
    const trade = valueAddedTrade(table, system, accountCoefficients(table.valueAdded, table.output));
    expect(largestRelative(trade.absorbed, expected.absorbed)).toBeLessThan(1e-12);
    expect(largestRelative(trade.content, expected.content)).toBeLessThan(1e-12);
    expect(largestRelative(trade.ratio, expected.vax)).toBeLessThan(1e-12);
    expect(largestRelative(trade.foreignShare, expected.foreignShare)).toBeLessThan(1e-12);
  });
});

describe('Germany 1995', () => {
  it('has the coefficients, linkages and multipliers of another calculation', () => {
    const { sectors, intermediate, rows, co2, expected, ...germany } = read('germany-1995');
    const n = sectors.length;
    const table: InputOutputTable = {
      kind: 'non-competitive',
      unit: 'million euro',
      year: 1995,
      estimate: false,
      nodes: sectors.map((sector: string) => ({ region: 'DE', sector })),
      intermediate: Float64Array.from(intermediate),
      finalUses: germany.finalUses.map((category: string) => ({ region: 'DE', category })),
      finalDemand: Float64Array.from(germany.finalDemand),
      valueAddedCategories: ['D1', 'D29X39', 'K1', 'B2A3N'],
      valueAdded: Float64Array.from([rows.D1, rows.D29X39, rows.K1, rows.B2A3N].flat()),
      output: Float64Array.from(rows.P1),
      exports: new Float64Array(n),
      imports: Float64Array.from(rows.P7),
      error: new Float64Array(n),
      satellites: [],
    };
    const coefficients = inputCoefficients(table);
    const system = leontiefSystem(coefficients);
    expect(largestRelative(coefficients.values, expected.A)).toBeLessThan(1e-12);
    expect(largestRelative(system.inverse(), expected.L)).toBeLessThan(1e-12);
    const ghosh = linkages(system, table.output);
    expect(largestRelative(ghosh.backward, expected.backward)).toBeLessThan(1e-12);
    expect(largestRelative(ghosh.forward, expected.forward)).toBeLessThan(1e-12);
    const valueAdded = new Float64Array(n);
    table.valueAdded.forEach((value, at) => {
      valueAdded[at % n]! += value;
    });
    const accounts = Float64Array.from([...valueAdded, ...rows.EMP, ...co2]);
    const result = multipliers(system, accountCoefficients(accounts, table.output)).accounts;
    expect(largestRelative(result.subarray(0, n), expected.valueAdded)).toBeLessThan(1e-12);
    expect(largestRelative(result.subarray(n, 2 * n), expected.employment)).toBeLessThan(1e-12);
    expect(largestRelative(result.subarray(2 * n), expected.co2)).toBeLessThan(1e-12);
  });
});
