export {
  type CascadeParameters,
  type CascadeResult,
  type Cascades,
  cascades,
  defaultCascade,
  TOUCHED,
} from './cascade.ts';
export { cascadeNetwork } from './cascade-network.ts';
export {
  type DailyParameters,
  type DailyResult,
  type DailyRun,
  dailyRun,
  defaultDaily,
  type FirmGroups,
  type FirmShock,
} from './daily.ts';
export { type DegreeReport, degreeReport } from './degrees.ts';
export { type Essentials, essentialTable } from './essential.ts';
export { defaultGenerator, type GeneratorParameters, generateNetwork } from './generate.ts';
export { type FirmList, firmNumber, type LinkList, type Network, networkOf } from './network.ts';
export type { Rationing } from './rationing.ts';
