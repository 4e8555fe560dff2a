import type { OriginReference } from '@yanzhen/evidence/agreements';
import type { TableDocument } from '@yanzhen/evidence/tables';
import type { LayoutInstance } from '@yanzhen/science/layout/regional';
import type { ProposeContractInput } from './propose-input.ts';

/** Taxes over value added by region, and the cells they come from, empty where they are assumed. */
export interface TaxRates {
  readonly production: Float64Array;
  readonly income: Float64Array;
  readonly cells: readonly OriginReference[][];
}

const categories = ['net_production_tax', 'operating_surplus'] as const;

/**
 * Net production tax, and corporate income tax as a rate on operating surplus, over value added: of the layout’s industries in each
 * region as the table has them, or as assumed where the table has no such categories or regions.
 */
export function taxRates(
  { regions, industries }: LayoutInstance,
  document: TableDocument | undefined,
  { productionTax, surplus, incomeTax }: ProposeContractInput,
): TaxRates {
  const rates = {
    production: new Float64Array(regions.length).fill(productionTax),
    income: new Float64Array(regions.length).fill(surplus * incomeTax),
    cells: regions.map((): OriginReference[] => []),
  };
  if (document === undefined) return rates;
  const { table, info } = document;
  const rows = categories.map((category) => table.valueAddedCategories.indexOf(category));
  if (rows.includes(-1)) return rates;
  const n = table.nodes.length;
  for (const [r, region] of regions.entries()) {
    const nodes = [...table.nodes.keys()].filter(
      (at) => table.nodes[at]!.region === region && industries.includes(table.nodes[at]!.sector),
    );
    const sum = (row: number) => nodes.reduce((all, at) => all + table.valueAdded[row * n + at]!, 0);
    const added = [...table.valueAddedCategories.keys()].reduce((all, row) => all + sum(row), 0);
    if (!(added > 0)) continue;
    rates.production[r] = Math.max(0, sum(rows[0]!) / added);
    rates.income[r] = (incomeTax * Math.max(0, sum(rows[1]!))) / added;
    rates.cells[r] = nodes.flatMap((at) =>
      categories.map((category, k) => ({
        ...{ kind: 'cell' as const, table: `${info.id}@${info.version}`, region, sector: table.nodes[at]!.sector },
        ...{ category, value: table.valueAdded[rows[k]! * n + at]!, unit: info.unit },
      })),
    );
  }
  return rates;
}
