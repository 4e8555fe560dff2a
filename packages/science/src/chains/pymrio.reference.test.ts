import { describe, expect, it } from 'vitest';
import { haveReference, largestRelative, pymrioTable, referenceCells } from '../../test/chains-reference.ts';
import { accountCoefficients, allocationCoefficients, inputCoefficients } from './coefficients.ts';
import { ghoshInverse, leontiefInverse, leontiefSystem } from './leontief.ts';
import { multipliers } from './multipliers.ts';

const gold = (name: string, head = 3, labels = 2) => referenceCells(`pymrio_test/out_${name}.csv`, head, labels).values;

describe.skipIf(!haveReference)('the test table of the field’s Python library', () => {
  it('has its coefficients and inverses', () => {
    const table = pymrioTable();
    const a = inputCoefficients(table);
    const b = allocationCoefficients(table);
    expect(largestRelative(a.values, gold('A'))).toBeLessThan(1e-10);
    expect(largestRelative(b.values, gold('B'))).toBeLessThan(1e-10);
    expect(largestRelative(leontiefInverse(a), gold('L'))).toBeLessThan(1e-10);
    expect(largestRelative(ghoshInverse(b), gold('G'))).toBeLessThan(1e-10);
  });

  it('has its account coefficients and multipliers', () => {
    const table = pymrioTable();
    const emissions = accountCoefficients(table.satellites[0]!.values, table.output);
    const factors = accountCoefficients(table.valueAdded, table.output);
    expect(largestRelative(emissions, gold('emissions_S'))).toBeLessThan(1e-10);
    const result = multipliers(leontiefSystem(inputCoefficients(table)), Float64Array.of(...emissions, ...factors));
    const cut = emissions.length;
    expect(largestRelative(result.accounts.subarray(0, cut), gold('emissions_M'))).toBeLessThan(1e-10);
    expect(largestRelative(result.accounts.subarray(cut), gold('factor_inputs_M', 3, 1))).toBeLessThan(1e-10);
  });
});
