export { readCapacitatedMedian, readOrLibrary, readSingleSource } from './facility-files.ts';
export { layoutFormat, readLayout } from './layout-json.ts';
export { type PlanLine, readPlan } from './plan-file.ts';
