import { ARIO_TILE } from '../../kernels/index.ts';
import type { ShockModel } from './model.ts';
import { pressure } from './parameter-checks.ts';
import type { ShockState } from './run.ts';

/**
 * Production under stocks: `x = wanted · min(1, min_s 1 − e_s (1 − S_s / (ψ a_s wanted d_s)))` over the inputs s that can bind,
 * e_s how essential each is, and the cause of what is short of normal output. Of inputs that bind equally the first in the
 * table's order is named.
 */
export function boundByInputs(model: ShockModel, state: ShockState): void {
  const { arrays, normal, parameters, essential } = model;
  const { sectors, tiles, use, stock, duration } = arrays;
  const psi = pressure(parameters);
  const least = new Float64Array(ARIO_TILE);
  const input = new Int16Array(ARIO_TILE);
  for (let t = 0; t < tiles; t++) {
    least.fill(1);
    input.fill(-1);
    for (let s = 0; s < sectors; s++) {
      const at = (t * sectors + s) * ARIO_TILE;
      for (let k = 0; k < ARIO_TILE; k++) {
        const needed = arrays.wanted[t * ARIO_TILE + k]! * use[at + k]! * psi * duration[s]!;
        if (stock[at + k]! < needed) {
          const full = stock[at + k]! / needed;
          const ratio = essential === undefined || essential[at + k] === 1 ? full : 1 - essential[at + k]! * (1 - full);
          if (ratio < least[k]!) {
            least[k] = ratio;
            input[k] = s;
          }
        }
      }
    }
    for (let k = 0; k < ARIO_TILE && t * ARIO_TILE + k < state.production.length; k++) {
      const j = t * ARIO_TILE + k;
      state.production[j] = state.wanted[j]! * least[k]!;
      state.cause[j] = causeOf(state, j, normal[j]!, input[k]!, parameters.tolerance);
    }
  }
}

function causeOf(
  { production, capacity, demand }: ShockState,
  j: number,
  normal: number,
  input: number,
  tolerance: number,
): number {
  if (!(production[j]! < normal * (1 - tolerance * 1e-3))) return 0;
  if (input >= 0) return 3 + input;
  return capacity[j]! < demand[j]! ? 1 : 2;
}
