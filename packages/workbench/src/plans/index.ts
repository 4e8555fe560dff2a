export { type PlanEntry, usePlanList } from './use-plan-list.ts';
