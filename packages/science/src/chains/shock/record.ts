import type { ShockModel } from './model.ts';
import { outcomesOf } from './outcomes.ts';
import type { ShockResult } from './result.ts';
import type { ShockState } from './run.ts';
import { warningsOf } from './warnings.ts';

export interface Recorder {
  take(state: ShockState): void;
  finish(steps: number, over: number, toRebuild: number): ShockResult;
}

/** Writes every step down in the table's order of nodes. */
export function recorder(model: ShockModel): Recorder {
  const n = model.order.length;
  const { steps, tolerance } = model.parameters;
  const production = new Float64Array(steps * n);
  const capacity = new Float64Array(steps * n);
  const unmetFinalDemand = new Float64Array(steps * n);
  const cause = new Int16Array(steps * n);
  const normal = new Float64Array(n);
  for (let k = 0; k < n; k++) normal[model.order[k]!] = model.normal[k]!;
  return {
    take(state) {
      const row = state.step * n;
      for (let k = 0; k < n; k++) {
        const at = row + model.order[k]!;
        production[at] = state.production[k]!;
        capacity[at] = state.capacity[k]!;
        unmetFinalDemand[at] = state.distribution.unmet[k]!;
        cause[at] = state.cause[k]!;
      }
    },
    finish(taken, over, toRebuild) {
      const cut = <T extends Float64Array | Int16Array>(series: T) => series.subarray(0, taken * n) as T;
      const series = {
        nodes: model.nodes,
        steps: taken,
        unit: model.unit,
        estimate: model.estimate,
        normal,
        production: cut(production),
        capacity: cut(capacity),
        unmetFinalDemand: cut(unmetFinalDemand),
        cause: cut(cause),
        sectors: model.sectors,
      };
      const outcomes = outcomesOf(series, model.regions, tolerance);
      const { lost } = outcomes.total;
      const total = normal.reduce((sum, value) => sum + value, 0) * taken;
      return {
        ...series,
        ...outcomes,
        lost,
        lostShare: total > 0 ? lost / total : 0,
        warnings: warningsOf(series, tolerance, over, toRebuild),
      };
    },
  };
}
