export { readCapacitatedMedian, readOrLibrary, readSingleSource } from './facility-files.ts';
export { readLayout } from './layout-json.ts';
export { readMedianGraph } from './median-graph.ts';
export { type PlanLine, readPlan } from './plan-file.ts';
export { writeLayout } from './write-layout.ts';
