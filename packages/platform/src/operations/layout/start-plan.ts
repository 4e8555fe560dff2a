import type { PlanLine } from '@yanzhen/evidence/layouts';
import { type Assignment, type FacilityInstance, pointOfAssignments } from '@yanzhen/science/layout/facilities';
import { type LayoutLine, type LayoutModel, pointOfLines } from '@yanzhen/science/layout/regional';
import { upload } from '../upload.ts';

/** The field of a plan to start from. */
export const startField = upload({
  zh: '作为起点的方案（facility,customer,amount）；不属于本问题的行略过',
  en: 'A plan to start from (facility,customer,amount); lines that belong to nothing in the problem are left out',
}).optional();

/** The point of a layout's plan. */
export function startOfLayout(layout: LayoutModel, lines: readonly PlanLine[]): Float64Array {
  return pointOfLines(layout, lines as readonly (PlanLine & LayoutLine)[]).point;
}

/** The point of a plan of who serves whom. */
export function startOfFacilities(instance: FacilityInstance, lines: readonly PlanLine[]): Float64Array {
  const facilities = new Map(instance.facilities.map(({ name }, at) => [name, at]));
  const customers = new Map(instance.customers.map(({ name }, at) => [name, at]));
  const plan = lines.flatMap(({ facility: from, customer: to, amount }): Assignment[] => {
    const [facility, customer] = [facilities.get(from), customers.get(to)];
    return facility === undefined || customer === undefined ? [] : [{ facility, customer, amount }];
  });
  return pointOfAssignments(instance, plan);
}
