export type { CapacityEvent, CapitalEvent, DemandEvent, LinkEvent, Rebuilding, ShockEvent, Where } from './events.ts';
export { demandCategories } from './local-use.ts';
export { type FinalColumn, type ShockModel, shockModel } from './model.ts';
export {
  type Compatibility,
  defaultParameters,
  type EssentialInputs,
  type Rationing,
  type Routing,
  type ShockParameters,
} from './parameters.ts';
export { allocate } from './rationing.ts';
export { type Recovery, type RecoveryCurve, remainingLoss } from './recovery.ts';
export type { ShockOutcome, ShockResult, ShockWarning } from './result.ts';
export { beginShock, type ShockRun, type ShockState, simulateShock } from './run.ts';
