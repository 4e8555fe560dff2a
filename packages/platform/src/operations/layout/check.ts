import { UserError } from '@yanzhen/evidence/errors';
import type { PlanLine } from '@yanzhen/evidence/layouts';
import { checkAssignments, type FacilityInstance } from '@yanzhen/science/layout/facilities';
import {
  checkLayout,
  type LayoutInstance,
  type LayoutLine,
  layoutModel,
  pointOfLines,
} from '@yanzhen/science/layout/regional';
import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { table } from '../table.ts';
import { type Upload, upload } from '../upload.ts';
import { anyInstanceFields, layoutEvidence, openInstance, openPlan } from './layout-file.ts';
import { rowPlace } from './row-words.ts';

interface Line {
  readonly rule: string;
  readonly place: string;
  readonly found: number;
  readonly limit: number;
}

interface Checked {
  readonly objective: number;
  readonly lines: readonly Line[];
}

/** Holds a plan against an instance. */
export const check = defineOperation({
  name: 'layout.check',
  version: 1,
  summary: { zh: '检验方案是否满足布局的约束', en: 'Check a plan against a layout problem' },
  description: {
    zh: '按方案文件重新计算目标值，并逐条检验约束。第一行为结论（feasible 或 broken）和目标值；其后每行一条被违反的约束。',
    en: 'Computes the objective of a plan anew and holds it against every constraint. The first row is the verdict (feasible or broken) with the objective; every further row is a broken constraint.',
  },
  input: z.object({
    ...anyInstanceFields,
    plan: upload({ zh: '方案文件：facility,customer,amount', en: 'The plan: facility,customer,amount' }),
    tolerance: z.number().min(0).max(0.1).default(1e-6).meta({ zh: '相对容差', en: 'Relative tolerance' }),
  }),
  output: table({
    rule: { type: 'text', describe: { zh: '结论或被违反的约束', en: 'Verdict, or the broken constraint' } },
    place: { type: 'text', describe: { zh: '位置', en: 'Where' } },
    objective: { type: 'number', describe: { zh: '方案的目标值', en: 'Objective of the plan' } },
    found: { type: 'number', describe: { zh: '方案中的值', en: 'What the plan has' } },
    limit: { type: 'number', describe: { zh: '允许的值', en: 'What is allowed' } },
  }),
  positional: ['instance', 'plan'],
  effect: 'read',
  long: true,
  async run(input) {
    const opened = await openInstance(input);
    const lines = await openPlan(input.plan);
    const { objective, lines: broken } =
      opened.kind === 'facilities'
        ? checkFacilities(opened.instance, lines, input.plan, input.tolerance)
        : checkRegional(opened.instance, lines, input.plan, input.tolerance);
    const verdict = {
      rule: broken.length === 0 ? 'feasible' : 'broken',
      place: '',
      found: Number.NaN,
      limit: Number.NaN,
    };
    const all = [verdict, ...broken];
    return {
      columns: {
        rule: all.map(({ rule }) => rule),
        place: all.map(({ place }) => place),
        objective: all.map((_, at) => (at === 0 ? objective : Number.NaN)),
        found: all.map(({ found }) => found),
        limit: all.map(({ limit }) => limit),
      },
      length: all.length,
      evidence: layoutEvidence('layout.check', input, { tolerance: 'relative to the limit, at least to 1' }),
    };
  },
});

function checkFacilities(
  instance: FacilityInstance,
  lines: readonly PlanLine[],
  file: Upload,
  tolerance: number,
): Checked {
  const facilities = new Map(instance.facilities.map(({ name }, at) => [name, at]));
  const customers = new Map(instance.customers.map(({ name }, at) => [name, at]));
  const assignments = lines.map((line) => {
    const facility = facilities.get(line.facility);
    const customer = customers.get(line.customer);
    if (facility === undefined) throw strange(file, line.row, 'facility', line.facility);
    if (customer === undefined) throw strange(file, line.row, 'customer', line.customer);
    return { facility, customer, amount: line.amount };
  });
  const { violations, objective } = checkAssignments(instance, assignments, tolerance);
  return { objective, lines: violations };
}

function checkRegional(instance: LayoutInstance, lines: readonly PlanLine[], file: Upload, tolerance: number): Checked {
  const layout = layoutModel(instance);
  const { point, strange: unknown } = pointOfLines(layout, lines as readonly (PlanLine & LayoutLine)[]);
  const first = unknown[0] as (PlanLine & LayoutLine) | undefined;
  if (first !== undefined)
    throw strange(file, first.row, 'facility', `${first.kind} ${first.facility} ${first.customer}`);
  const { broken, objective } = checkLayout(layout, point, tolerance);
  return {
    objective,
    lines: broken.map(({ row, found, limit }) => {
      const place = Object.values(rowPlace(instance, row)).filter((code) => code !== '');
      return { rule: row.rule, place: place.join(' '), found, limit };
    }),
  };
}

function strange(file: Upload, row: number, column: string, found: string): UserError {
  return new UserError(
    'plan-stranger',
    { zh: '方案中的这一行不属于这个布局问题。', en: 'This line of the plan belongs to nothing in the problem.' },
    { place: { file: file.name, row, column }, found },
  );
}
