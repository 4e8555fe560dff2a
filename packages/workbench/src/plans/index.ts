export { saveMade } from './made-file.ts';
export { type PlanEntry, usePlanList } from './use-plan-list.ts';
