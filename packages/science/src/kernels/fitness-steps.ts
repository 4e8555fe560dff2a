import { openArena } from './arena.ts';
import type { Incidence } from './incidence.ts';

/** The state of the fitness–complexity iteration; 0 for a row or column without items. */
export interface FitnessState {
  readonly fitness: Float64Array<ArrayBuffer>;
  readonly complexity: Float64Array<ArrayBuffer>;
}

/** The state that the iteration starts from: 1 for every row and column with items. */
export function fitnessStart({ rowStart, columnStart }: Incidence): FitnessState {
  const ones = (start: Uint32Array) =>
    Float64Array.from({ length: start.length - 1 }, (_, k) => (start[k + 1]! > start[k]! ? 1 : 0));
  return { fitness: ones(rowStart), complexity: ones(columnStart) };
}

/**
 * A walk along the iteration `F_r = Σ_c Q_c`, `Q_c = 1 / Σ_r 1/F_r`, both divided by their mean over the rows and columns that
 * have items. The function returned goes `steps` further and gives copies of the state reached.
 */
export function fitnessIteration(incidence: Incidence): (steps: number) => FitnessState {
  const { rows, columns } = incidence;
  const arena = openArena();
  const begin = fitnessStart(incidence);
  const rowStart = arena.put(incidence.rowStart);
  const rowItems = arena.put(incidence.rowItems);
  const columnStart = arena.put(incidence.columnStart);
  const fitness = arena.put(begin.fitness);
  const complexity = arena.put(begin.complexity);
  const sums = arena.reserve(columns * 8);
  return (steps) => {
    const { kernels } = arena;
    kernels.fitnessSteps(rows, columns, rowStart, rowItems, columnStart, fitness, complexity, sums, steps);
    return {
      fitness: arena.doubles(fitness, rows).slice(),
      complexity: arena.doubles(complexity, columns).slice(),
    };
  };
}
