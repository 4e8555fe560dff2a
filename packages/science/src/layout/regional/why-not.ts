import { type LinearModel, relaxed, type Solver, solveOnce } from '../linear/index.ts';
import type { LayoutModel } from './layout-model.ts';

/** What building a project that the plan leaves out would take. All other whole decisions stay as in the plan. */
export interface WhyNot {
  readonly project: string;
  /** `built`: it is in the plan. `impossible`: no layout holds it, whatever it costs. `costs`: it would lower the objective. `free`: as good as the plan. */
  readonly verdict: 'built' | 'impossible' | 'costs' | 'free';
  /** By how much the objective would be lower with it; NaN where it cannot be built. */
  readonly loss: number;
  /** By what share value added per unit there would have to be higher for it to pay; NaN where unknown. */
  readonly priceHigher: number;
  /** How much more of one resource in its region would do by itself, resource by resource that would. */
  readonly more: readonly { readonly resource: string; readonly amount: number }[];
}

/** Why a project is not in a plan: the loss with it, and the least that would have to change, one thing at a time. */
export function whyNot(
  solver: Solver,
  layout: LayoutModel,
  point: Float64Array,
  project: number,
  { seconds = 20 } = {},
): WhyNot {
  const { model, instance, at } = layout;
  const { id } = instance.projects[project]!;
  const nothing = { project: id, priceHigher: Number.NaN, more: [] };
  if (at.open[project]!.some((column) => point[column]! > 0.5)) return { ...nothing, verdict: 'built', loss: 0 };
  const freed = withProject(layout, point, project);
  const today = solveOnce(solver, relaxed(model, point), { seconds }).objective;
  const forced = solveOnce(solver, freed, { seconds });
  const more = extraResources(solver, layout, freed, today, project, seconds);
  if (forced.values.length === 0) return { ...nothing, verdict: 'impossible', loss: Number.NaN, more };
  const loss = today - forced.objective;
  if (loss <= 1e-9 * Math.max(1, Math.abs(today))) return { ...nothing, verdict: 'free', loss: 0, more };
  const value = siteValue(layout, forced.values, project);
  return { project: id, verdict: 'costs', loss, priceHigher: value > 0 ? loss / value : Number.NaN, more };
}

/** The model with other whole decisions fixed as planned and this project built in some period. */
function withProject({ model, instance, at, rows }: LayoutModel, point: Float64Array, project: number): LinearModel {
  const fixed = relaxed(model, point);
  const integer = fixed.integer.slice();
  const free = [...at.open[project]!, ...(at.modules[project] ?? [])];
  for (const column of free) {
    integer[column] = 1;
    fixed.lower[column] = model.lower[column]!;
    fixed.upper[column] = model.upper[column]!;
  }
  if (instance.periods.length === 1) fixed.lower[at.open[project]![0]!] = 1;
  const rowLower = fixed.rowLower.slice();
  rowLower[rows.findIndex((row) => row.rule === 'once' && row.project === project)] = 1;
  return { ...fixed, integer, rowLower };
}

/** Value added of the project's place, in the objective's weights. */
function siteValue({ instance, at }: LayoutModel, point: Float64Array, project: number): number {
  const { region, industry } = instance.projects[project]!;
  const s = at.siteOf.get(region * instance.industries.length + industry)!;
  const { value } = instance.sites[s]!;
  let total = 0;
  for (const [slot, flows] of at.flows[s]!.entries()) {
    const { probability } = instance.scenarios[slot % instance.scenarios.length]!;
    const { weight } = instance.periods[Math.floor(slot / instance.scenarios.length)]!;
    for (const { column } of flows) total += weight * probability * value * point[column]!;
  }
  return total * (instance.weights.gain ?? 0);
}

/** The least addition to each of the region's budgets alone with which the project leaves the objective no worse. */
function extraResources(
  solver: Solver,
  { instance, rows }: LayoutModel,
  forced: LinearModel,
  today: number,
  project: number,
  seconds: number,
) {
  const { region } = instance.projects[project]!;
  const found: { resource: string; amount: number }[] = [];
  for (const [resource, { code }] of instance.resources.entries()) {
    const budgets = [...rows.keys()].filter((r) => {
      const row = rows[r]!;
      return row.rule === 'budget' && row.region === region && row.resource === resource;
    });
    if (budgets.length === 0) continue;
    const { values, status } = solveOnce(solver, withExtra(forced, budgets, today), { seconds, gap: 1e-6 });
    const amount = values.at(-1);
    if (status === 'optimal' && amount !== undefined && amount > 1e-9) found.push({ resource: code, amount });
  }
  return found;
}

/** Least u such that the budgets plus u allow an objective of `today`. The last column is u. */
function withExtra(model: LinearModel, budgets: readonly number[], today: number): LinearModel {
  const { columns, rows, starts, indices, values } = model;
  const widened = new Set(budgets);
  const newStarts = [0];
  const newIndices: number[] = [];
  const newValues: number[] = [];
  for (let row = 0; row < rows; row++) {
    for (let k = starts[row]!; k < starts[row + 1]!; k++) {
      newIndices.push(indices[k]!);
      newValues.push(values[k]!);
    }
    if (widened.has(row)) {
      newIndices.push(columns);
      newValues.push(-1);
    }
    newStarts.push(newIndices.length);
  }
  for (let column = 0; column < columns; column++) {
    if (model.cost[column] === 0) continue;
    newIndices.push(column);
    newValues.push(model.cost[column]!);
  }
  newStarts.push(newIndices.length);
  const cost = new Float64Array(columns + 1);
  cost[columns] = -1;
  return {
    ...{ maximise: true, columns: columns + 1, rows: rows + 1, cost },
    lower: Float64Array.from([...model.lower, 0]),
    upper: Float64Array.from([...model.upper, Number.POSITIVE_INFINITY]),
    integer: Uint8Array.from([...model.integer, 0]),
    rowLower: Float64Array.from([...model.rowLower, today]),
    rowUpper: Float64Array.from([...model.rowUpper, Number.POSITIVE_INFINITY]),
    starts: Int32Array.from(newStarts),
    indices: Int32Array.from(newIndices),
    values: Float64Array.from(newValues),
  };
}
