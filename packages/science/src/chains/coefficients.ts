import type { InputOutputTable } from './table.ts';

/**
 * Which inputs a coefficient counts. `technical`: all of the product, wherever it was made. `local`:
 * only what the table's regions make themselves. Only a competitive table knows the difference: its Z contains
 * imports, so local is `(I − M̂)A`. The other kinds hold imports apart, and both scopes are the same.
 */
export type CoefficientScope = 'technical' | 'local';

/** Input coefficients A and what they are. */
export interface Coefficients {
  readonly order: number;
  /** A, `n × n`, row-major: what a unit of column j's output takes from row i. */
  readonly values: Float64Array;
  readonly scope: CoefficientScope;
  /** Nodes without output: their columns (and shares) are zero. */
  readonly zeroOutput: readonly number[];
}

/** `A = Z x̂⁻¹`; the column of a node without output is zero. */
function divideColumns(intermediate: Float64Array, output: Float64Array): Float64Array {
  const n = output.length;
  const values = new Float64Array(n * n);
  for (let i = 0, at = 0; i < n; i++) {
    for (let j = 0; j < n; j++, at++) {
      const x = output[j]!;
      values[at] = x === 0 ? 0 : intermediate[at]! / x;
    }
  }
  return values;
}

/**
 * Input coefficients `A = Z x̂⁻¹`, or `(I − M̂)A` where imports stand in Z and only local inputs count (`local`, the
 * default).
 */
export function inputCoefficients(table: InputOutputTable, scope: CoefficientScope = 'local'): Coefficients {
  const n = table.nodes.length;
  const values = divideColumns(table.intermediate, table.output);
  if (scope === 'local' && table.kind === 'competitive') {
    const { shares } = importShares(table);
    for (let i = 0; i < n; i++) {
      const kept = 1 - shares[i]!;
      for (let j = 0; j < n; j++) values[i * n + j]! *= kept;
    }
  }
  return { order: n, values, scope, zeroOutput: nodesWithoutOutput(table) };
}

/** Allocation coefficients of Ghosh, `B = x̂⁻¹ Z`; the row of a node without output is zero. */
export function allocationCoefficients(table: InputOutputTable, scope: CoefficientScope = 'local'): Coefficients {
  const n = table.nodes.length;
  const values = new Float64Array(n * n);
  const shares = scope === 'local' && table.kind === 'competitive' ? importShares(table).shares : undefined;
  for (let i = 0; i < n; i++) {
    const x = table.output[i]!;
    if (x === 0) continue;
    const kept = shares === undefined ? 1 : 1 - shares[i]!;
    for (let j = 0; j < n; j++) values[i * n + j] = (table.intermediate[i * n + j]! / x) * kept;
  }
  return { order: n, values, scope, zeroOutput: nodesWithoutOutput(table) };
}

/** Share of imports and inflows in the domestic use of each product. */
export interface ImportShares {
  readonly shares: Float64Array;
  /** Nodes whose published imports exceed their domestic use, or are negative: their share is held to 0…1. */
  readonly held: readonly number[];
}

/**
 * `M̂` of a competitive table: `m_i / (Σ_j z_ij + Σ_k y_ik)`, imports over domestic use. Exports are taken to be made
 * at home. A product nobody uses has share 0.
 */
export function importShares(table: InputOutputTable): ImportShares {
  const n = table.nodes.length;
  const shares = new Float64Array(n);
  const held: number[] = [];
  const uses = domesticUse(table);
  for (let i = 0; i < n; i++) {
    const share = uses[i]! === 0 ? 0 : table.imports[i]! / uses[i]!;
    shares[i] = Math.min(1, Math.max(0, share));
    if (shares[i] !== share) held.push(i);
  }
  return { shares, held };
}

/** `Σ_j z_ij + Σ_k y_ik`: what intermediate and domestic final use take of each product. */
function domesticUse({ nodes, intermediate, finalUses, finalDemand }: InputOutputTable): Float64Array {
  const n = nodes.length;
  const k = finalUses.length;
  return Float64Array.from({ length: n }, (_, i) => {
    let sum = 0;
    for (let j = 0; j < n; j++) sum += intermediate[i * n + j]!;
    for (let f = 0; f < k; f++) sum += finalDemand[i * k + f]!;
    return sum;
  });
}

function nodesWithoutOutput({ output }: InputOutputTable): number[] {
  return Array.from(output.keys()).filter((j) => output[j] === 0);
}

/**
 * An account's coefficients `S = F x̂⁻¹`, `rows × n`: the direct use of each row per unit of output. Nodes without output
 * have 0.
 */
export function accountCoefficients(values: Float64Array, output: Float64Array): Float64Array {
  const n = output.length;
  return values.map((value, at) => (output[at % n] === 0 ? 0 : value / output[at % n]!));
}
