import { UserError } from '@yanzhen/evidence/errors';
import { accountCoefficients, type InputOutputTable, valueAddedTotals } from '@yanzhen/science/chains';

/** One row of an account, as a column of results: value added, or a stressor of a satellite. */
export interface Account {
  /** `value_added`, or the row's own name, with its satellite's before it where two share one. */
  readonly name: string;
  readonly unit: string;
  /** n: per unit of output. */
  readonly coefficients: Float64Array;
  /** Direct use by final demand, one per final use column; absent when there is none. */
  readonly finalValues?: Float64Array;
}

const taken = new Set(['region', 'sector', 'output', 'value_added']);

/** Value added and every row of the satellites. A table without value added has no such account. */
export function accountsOf(table: InputOutputTable): Account[] {
  const n = table.nodes.length;
  const k = table.finalUses.length;
  const counts = new Map<string, number>();
  for (const { stressors } of table.satellites) {
    for (const stressor of stressors) counts.set(stressor, (counts.get(stressor) ?? 0) + 1);
  }
  const valueAdded: Account[] =
    table.valueAddedCategories.length === 0
      ? []
      : [
          {
            name: 'value_added',
            unit: table.unit,
            coefficients: accountCoefficients(valueAddedTotals(table), table.output),
          },
        ];
  const rows = table.satellites.flatMap(({ account, unit, units, stressors, values, finalValues }) =>
    stressors.map(
      (stressor, s): Account => ({
        name: counts.get(stressor)! > 1 || taken.has(stressor) ? `${account} ${stressor}` : stressor,
        unit: units?.[s] ?? unit,
        coefficients: accountCoefficients(values.subarray(s * n, (s + 1) * n), table.output),
        ...(finalValues && { finalValues: finalValues.slice(s * k, (s + 1) * k) }),
      }),
    ),
  );
  return [...valueAdded, ...rows];
}

/**
 * The accounts asked for by name, or all.
 * @throws UserError that lists what there is.
 */
export function chosenAccounts(table: InputOutputTable, asked: string | undefined): Account[] {
  const all = accountsOf(table);
  if (asked === undefined) return all;
  const found = all.filter(({ name }) => name === asked);
  if (found.length > 0) return found;
  const names = all.map(({ name }) => name);
  throw new UserError(
    'unknown-account',
    { zh: `这张表没有账户“${asked}”。`, en: `The table has no account “${asked}”.` },
    {
      kind: 'absent',
      place: { field: 'account' },
      found: asked,
      expected: { zh: names.join('、'), en: names.join(', ') },
    },
  );
}

/** The accounts' coefficients one below the other. */
export function coefficientRows(accounts: readonly Account[]): Float64Array {
  return Float64Array.from(accounts.flatMap(({ coefficients }) => Array.from(coefficients)));
}
