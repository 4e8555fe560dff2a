import { finalUseByRegion, type RegionalFinalUse } from './final-use.ts';
import type { LeontiefSystem } from './leontief.ts';
import { multipliers } from './multipliers.ts';
import type { InputOutputTable } from './table.ts';

/** Accounts of one kind by region and row: each list is `rows × regions`, row-major. */
export interface RegionalAccounts {
  /** Regions; the last may be `outside`, which only consumes. */
  readonly regions: readonly string[];
  readonly rows: number;
  /** `rows × regions × regions`: arises in the first, for final demand of the second. Direct use by final demand is not in it. */
  readonly flows: Float64Array;
  /** Direct use by the region's own final demand (a household's heating); in consumption and production both. */
  readonly direct: Float64Array;
  /** Footprint: arises anywhere for the region's final demand (consumption-based, cba). */
  readonly consumption: Float64Array;
  /** Arises in the region (production-based, pba). */
  readonly production: Float64Array;
  /** Arises elsewhere for the region's final demand. */
  readonly imports: Float64Array;
  /** Arises in the region for final demand elsewhere. */
  readonly exports: Float64Array;
}

/**
 * Footprints and embodied flows between regions: `F[s, o, r] = Σ_{i in o} S[s, i] (L Y_r)_i`, one solve per region.
 * `consumption − imports + exports = production` for every row and region. Imports follow all output elsewhere that the
 * region's final demand calls forth, own-region rows left out.
 * @param coefficients S, `rows × n`.
 * @param finalValues direct use by final demand, `rows × final columns`.
 */
export function regionalAccounts(
  table: InputOutputTable,
  system: LeontiefSystem,
  coefficients: Float64Array,
  finalValues?: Float64Array,
): RegionalAccounts {
  const n = system.order;
  const rows = n === 0 ? 0 : coefficients.length / n;
  const { users, nodeRegion, values, finalRegion } = finalUseByRegion(table, system);
  const width = users.length;
  const called = system.solve(values, width);
  const flows = new Float64Array(rows * width * width);
  for (let s = 0; s < rows; s++) {
    for (let i = 0; i < n; i++) {
      const weight = coefficients[s * n + i]!;
      if (weight === 0) continue;
      const at = (s * width + nodeRegion[i]!) * width;
      for (let r = 0; r < width; r++) flows[at + r]! += weight * called[i * width + r]!;
    }
  }
  const direct = new Float64Array(rows * width);
  const k = finalRegion.length;
  finalValues?.forEach((value, at) => {
    direct[Math.floor(at / k) * width + finalRegion[at % k]!]! += value;
  });
  return { regions: users, rows, flows, direct, ...totalsOf(flows, direct, rows, width) };
}

function totalsOf(flows: Float64Array, direct: Float64Array, rows: number, width: number) {
  const consumption = direct.slice();
  const production = direct.slice();
  const imports = new Float64Array(rows * width);
  const exports = new Float64Array(rows * width);
  for (let s = 0; s < rows; s++) {
    for (let o = 0; o < width; o++) {
      for (let r = 0; r < width; r++) {
        const flow = flows[(s * width + o) * width + r]!;
        consumption[s * width + r]! += flow;
        production[s * width + o]! += flow;
        if (o === r) continue;
        imports[s * width + r]! += flow;
        exports[s * width + o]! += flow;
      }
    }
  }
  return { consumption, production, imports, exports };
}

/**
 * Footprints alone, from multipliers and without further solves: `M Y`, `rows × users`.
 * @param accounts M, `rows × n`.
 */
export function footprintsOf(accounts: Float64Array, { users, values }: RegionalFinalUse): Float64Array {
  const width = users.length;
  const n = width === 0 ? 0 : values.length / width;
  const out = new Float64Array(n === 0 ? 0 : (accounts.length / n) * width);
  for (let at = 0; at < accounts.length; at++) {
    const base = Math.floor(at / n) * width;
    const final = (at % n) * width;
    for (let r = 0; r < width; r++) out[base + r]! += accounts[at]! * values[final + r]!;
  }
  return out;
}

/** Accounts by region and product: each list is `rows × regions × sectors`, row-major. */
export interface ProductAccounts {
  readonly regions: readonly string[];
  readonly sectors: readonly string[];
  readonly consumption: Float64Array;
  /** By the sector of the final product. */
  readonly imports: Float64Array;
  /** By the sector where it arises. */
  readonly exports: Float64Array;
  readonly production: Float64Array;
}

/**
 * The accounts by sector: consumption and imports by the sector of the final product, production and exports by the sector
 * where it arises. One transposed solve per row and region.
 */
export function productAccounts(
  table: InputOutputTable,
  system: LeontiefSystem,
  coefficients: Float64Array,
): ProductAccounts {
  const n = system.order;
  const rows = n === 0 ? 0 : coefficients.length / n;
  const { users, nodeRegion, values } = finalUseByRegion(table, system);
  const sectors = [...new Set(table.nodes.map(({ sector }) => sector))];
  const sectorOf = Uint32Array.from(table.nodes, ({ sector }) => sectors.indexOf(sector));
  const width = users.length;
  const size = sectors.length;
  const shape = () => new Float64Array(rows * width * size);
  const out = {
    regions: users,
    sectors,
    consumption: shape(),
    imports: shape(),
    exports: shape(),
    production: shape(),
  };
  const all = multipliers(system, coefficients).accounts;
  const elsewhere = multipliersElsewhere(system, coefficients, nodeRegion, width);
  const called = system.solve(values, width);
  for (let s = 0; s < rows; s++) {
    for (let i = 0; i < n; i++) {
      for (let r = 0; r < width; r++) {
        const used = (s * width + r) * size + sectorOf[i]!;
        const made = (s * width + nodeRegion[i]!) * size + sectorOf[i]!;
        const final = values[i * width + r]!;
        out.consumption[used]! += all[s * n + i]! * final;
        out.imports[used]! += elsewhere[i * rows * width + s * width + r]! * final;
        const flow = coefficients[s * n + i]! * called[i * width + r]!;
        out.production[made]! += flow;
        if (nodeRegion[i] !== r) out.exports[made]! += flow;
      }
    }
  }
  return out;
}

/** For each node, row and region: what a unit of final demand for the node calls forth outside that region, `n × rows × regions`. */
function multipliersElsewhere(system: LeontiefSystem, coefficients: Float64Array, region: Uint32Array, width: number) {
  const n = system.order;
  const rows = coefficients.length / n;
  const right = new Float64Array(n * rows * width);
  for (let i = 0; i < n; i++) {
    for (let s = 0; s < rows; s++) {
      for (let r = 0; r < width; r++) {
        if (region[i] !== r) right[(i * rows + s) * width + r] = coefficients[s * n + i]!;
      }
    }
  }
  return system.solveTransposed(right, rows * width);
}
