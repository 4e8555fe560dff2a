export { writeCell } from './cells.ts';
export { fieldColumns, headingOf, type PlanColumn, planColumnNames } from './columns.ts';
export { type HeadingUse, type PlanMapping, type ReadPlanTable, readPlanTable } from './read-plan.ts';
export type { PlanRow } from './row.ts';
export { itemsOfRows, type Level, type RowFault, type RowItems } from './rows.ts';
