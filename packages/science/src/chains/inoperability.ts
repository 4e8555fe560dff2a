import type { LeontiefSystem } from './leontief.ts';

/** What a cut of final demand does to every node. */
export interface Inoperability {
  /** q, n: share of its output that a node does not make. Above 1 where the cut exceeds what its output can lose. */
  readonly inoperability: Float64Array;
  /** `q_i x_i`, n, in the table's unit. */
  readonly loss: Float64Array;
}

/**
 * The inoperability input–output model driven by demand (Santos & Haimes 2004): `q = (I − A*)⁻¹ c*` with
 * `A* = x̂⁻¹ A x̂`, which is `x̂⁻¹ L (x ∘ c*)`. A node without output has 0.
 * @param cut c*, n: final demand lost over the node's output.
 */
export function inoperability(system: LeontiefSystem, output: Float64Array, cut: Float64Array): Inoperability {
  const loss = system.solve(cut.map((share, i) => share * output[i]!));
  return { loss, inoperability: loss.map((value, i) => (output[i] === 0 ? 0 : value / output[i]!)) };
}
