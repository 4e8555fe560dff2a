import { type Distribution, distribute, startDistribution } from './distribution.ts';
import { type Effects, effectsOf } from './effects.ts';
import type { ShockEvent } from './events.ts';
import { boundByInputs } from './inputs.ts';
import { applyLinks, restoreLinks } from './links.ts';
import type { ShockModel } from './model.ts';
import { type RebuildingState, rebuildingOf } from './rebuilding.ts';
import { type Recorder, recorder } from './record.ts';
import type { ShockResult } from './result.ts';

/** The state of a run by place, after the step last taken. */
export interface ShockState {
  step: number;
  readonly production: Float64Array;
  readonly capacity: Float64Array;
  /** Orders, final demand and rebuilding asked of each node's production at the step: without what other supply meets. */
  readonly demand: Float64Array;
  /** What demand and capacity alone would allow. */
  readonly wanted: Float64Array;
  readonly overproduction: Float64Array;
  readonly loss: Float64Array;
  /** Why production is what it is: 0 normal or more, 1 own capacity, 2 demand, 3 + s input of sector s. */
  readonly cause: Int16Array;
  readonly distribution: Distribution;
}

/** A run under way: take some steps, look, take some more; several runs of one model must not overlap. */
export interface ShockRun {
  readonly state: ShockState;
  /** Takes at most `count` further steps; true while there are more to take. */
  advance(count: number): boolean;
  /** What happened so far. Puts the model back to where it was. */
  finish(): ShockResult;
}

/** Begins a run of the adaptive regional input–output model under the events. */
export function beginShock(model: ShockModel, events: readonly ShockEvent[]): ShockRun {
  const effects = effectsOf(model, events);
  const rebuilding = rebuildingOf(model, effects);
  const state = startState(model);
  const record = recorder(model);
  const { steps } = model.parameters;
  return {
    state,
    advance(count) {
      for (let left = count; left > 0 && state.step < steps - 1; left--) {
        state.step++;
        takeStep(model, effects, rebuilding, state);
        record.take(state);
      }
      return state.step < steps - 1;
    },
    finish() {
      restoreLinks(model, effects);
      return finishRecord(record, state, effects, rebuilding);
    },
  };
}

function finishRecord(record: Recorder, state: ShockState, effects: Effects, rebuilding: RebuildingState): ShockResult {
  return record.finish(state.step + 1, effects.over, rebuilding.left());
}

/** A whole run. */
export function simulateShock(model: ShockModel, events: readonly ShockEvent[]): ShockResult {
  const run = beginShock(model, events);
  run.advance(model.parameters.steps);
  return run.finish();
}

function startState(model: ShockModel): ShockState {
  const n = model.order.length;
  const { arrays, flowSums } = model;
  arrays.stock.set(model.startStock);
  arrays.fixed.set(flowSums);
  arrays.extra.fill(0);
  arrays.orders.set(model.normalOrders);
  arrays.weight.fill(1);
  for (let k = 0; k < flowSums.length; k++) arrays.share[k] = flowSums[k]! > 0 ? 1 : 0;
  return {
    step: -1,
    production: model.normal.slice(),
    capacity: new Float64Array(n),
    demand: new Float64Array(n),
    wanted: new Float64Array(n),
    overproduction: new Float64Array(n).fill(model.parameters.overproduction.rest),
    loss: new Float64Array(n),
    cause: new Int16Array(n),
    distribution: startDistribution(model),
  };
}

function takeStep(model: ShockModel, effects: Effects, rebuilding: RebuildingState, state: ShockState): void {
  const { parameters } = model;
  const { step, distribution } = state;
  rebuilding.order(step);
  effects.capacityLoss(step, state.loss);
  rebuilding.addLoss(state.loss);
  applyLinks(model, effects, step);
  distribution.expect(effects.demandFactor(step), rebuilding);
  addDemand(model, state);
  if (step >= (parameters.compatibility === 'boario-0.6' ? 2 : 1)) adaptOverproduction(model, state);
  setWanted(model, state);
  boundByInputs(model, state);
  distribute(model, state, rebuilding);
  setWeights(model, state);
  const byRow = parameters.rationing === 'equal' || parameters.rationing === 'largest-first';
  model.step({ extra: byRow, fixed: parameters.routing === 'fixed' });
}

function addDemand({ arrays }: ShockModel, { demand, distribution }: ShockState): void {
  for (let k = 0; k < demand.length; k++) {
    const asked = arrays.orders[k]! + distribution.final[k]! + distribution.rebuilding[k]!;
    demand[k] = Math.max(0, asked - distribution.supply[k]!);
  }
}

/** `α += ((α_max − α) ξ + (α_rest − α)[ξ = 0]) / τ` with scarcity ξ, the part of demand last step's output would miss. */
function adaptOverproduction(model: ShockModel, { demand, production, overproduction }: ShockState): void {
  const { rest, most, steps } = model.parameters.overproduction;
  const nothing = model.parameters.compatibility === 'boario-0.6' ? 0 : 1e-12;
  for (let k = 0; k < demand.length; k++) {
    const scarcity = demand[k] === 0 ? 0 : (demand[k]! - production[k]!) / demand[k]!;
    const now = overproduction[k]!;
    const change = (most - now) * scarcity + (Math.abs(scarcity) <= nothing ? rest - now : 0);
    overproduction[k] = Math.max(1, now + change / steps);
  }
}

function setWanted({ normal, arrays }: ShockModel, state: ShockState): void {
  const { capacity, demand, wanted, loss, overproduction } = state;
  for (let k = 0; k < wanted.length; k++) {
    capacity[k] = normal[k]! * (1 - loss[k]!) * overproduction[k]!;
    wanted[k] = Math.max(0, Math.min(demand[k]!, capacity[k]!));
    arrays.wanted[k] = wanted[k]!;
  }
}

/** New orders are spread over suppliers by table flow times present capacity per normal output, or by table flow alone. */
function setWeights({ normal, arrays, parameters }: ShockModel, { capacity, production }: ShockState): void {
  for (let k = 0; k < production.length; k++) {
    arrays.production[k] = production[k]!;
    arrays.weight[k] = parameters.routing === 'fixed' || normal[k] === 0 ? 1 : capacity[k]! / normal[k]!;
  }
}
