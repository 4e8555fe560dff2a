import type { InputOutputTable, Satellite } from '@yanzhen/science/chains';
import { type Matrix, matrix } from '@yanzhen/science/labelled';

const CARBON_DIOXIDE = /co2|carbon dioxide|二氧化碳|碳排放/iu;
const GREENHOUSE = /ghg|greenhouse|co2e|温室/iu;
const TOTAL = /total|all|合计|总/iu;

/** What a table says is emitted, per node, a year. */
export interface TableEmissions {
  /** The account and the rows of it: `emissions: CO2`. */
  readonly name: string;
  readonly unit: string;
  readonly values: Float64Array;
}

/**
 * Emissions from the accounts beside a table, from the first account that has any. A row of greenhouse gases counts alone, else a
 * total of carbon dioxide, else its rows of one unit together, so that nothing is counted twice or added that does not belong
 * together. Undefined where there is none.
 */
export function tableEmissions({ satellites, nodes }: InputOutputTable): TableEmissions | undefined {
  for (const satellite of satellites) {
    const rows = carbonRows(satellite);
    const [first] = rows;
    if (first === undefined) continue;
    const unitOf = (row: number) => satellite.units?.[row] ?? satellite.unit;
    const same = rows.filter((row) => unitOf(row) === unitOf(first));
    const values = new Float64Array(nodes.length);
    for (const row of same) {
      for (let i = 0; i < nodes.length; i++) values[i]! += satellite.values[row * nodes.length + i]!;
    }
    const names = same.map((row) => satellite.stressors[row]!).join(', ');
    return { name: `${satellite.account}: ${names}`, unit: unitOf(first), values };
  }
  return undefined;
}

function carbonRows({ account, stressors }: Satellite): number[] {
  const named = (pattern: RegExp) => stressors.flatMap((stressor, row) => (pattern.test(stressor) ? [row] : []));
  const all = named(GREENHOUSE);
  if (all.length > 0) return [all.find((row) => TOTAL.test(stressors[row]!)) ?? all[0]!];
  const own = named(CARBON_DIOXIDE);
  const total = own.find((row) => TOTAL.test(stressors[row]!));
  if (total !== undefined) return [total];
  if (own.length > 0) return own;
  const isNamed = CARBON_DIOXIDE.test(account) || GREENHOUSE.test(account);
  return stressors.length === 1 && isNamed ? [0] : [];
}

/** The same as regions × industries, in the rows and columns of another matrix; what the table does not have is missing. */
export function emissionsLike(table: InputOutputTable, emissions: TableEmissions, like: Matrix): Matrix {
  const node = new Map(table.nodes.map(({ region, sector }, i) => [`${region} ${sector}`, i]));
  const values = like.rows.flatMap((region) =>
    like.columns.map((sector) => emissions.values[node.get(`${region} ${sector}`) ?? -1] ?? Number.NaN),
  );
  return matrix(like.rows, like.columns, Float64Array.from(values));
}
