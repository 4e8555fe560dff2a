export { checkAssignments, type PlanCheck, type Violation } from './check.ts';
export { assignmentsOf, type FacilityModel, facilityModel, pointOfAssignments } from './facility-model.ts';
export type { Assignment, FacilityInstance } from './instance.ts';
export { quickPlan } from './quick-plan.ts';
