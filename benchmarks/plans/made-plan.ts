import type { PlanDocument, PlanItem } from '@yanzhen/evidence/plans';
import { seededRandom } from '@yanzhen/science/random';

const YEARS = 20;

/** A plan of so many projects and indicators: seven actions, 210 tasks; every indicator has 20 years, a definition and a target. */
export function madePlan(projects: number, indicators: number): PlanDocument {
  const chance = seededRandom(7);
  const items: PlanItem[] = [{ id: 'goal', kind: 'goal', parent: null, position: 0, fields: { name: '到 2030 年' } }];
  for (let action = 0; action < 7; action++)
    items.push({
      ...at(`a${action}`, 'goal', action),
      kind: 'action',
      fields: { name: `行动 ${action}`, owner: '省发改委' },
    });
  for (let task = 0; task < 210; task++) {
    const fields = { name: `任务 ${task}`, owner: '省经信厅', start: '2025', end: '2027' };
    items.push({ ...at(`t${task}`, `a${task % 7}`, task), kind: 'task', fields });
  }
  for (let project = 0; project < projects; project++) {
    const budget = 1 + Math.floor(1000 * chance()) / 10;
    const fields = { name: `项目 ${project}`, owner: `${project % 40} 市`, start: '2025-01', end: '2026-12', budget };
    const done = Math.floor(100 * chance()) / 100;
    items.push({ ...at(`p${project}`, `t${project % 210}`, project), kind: 'project', fields: { ...fields, done } });
  }
  for (let indicator = 0; indicator < indicators; indicator++) items.push(...madeIndicator(indicator, chance));
  return { info: { id: 'made', title: { zh: '测速', en: 'Speed' }, from: 2025, to: 2030 }, items };
}

const at = (id: string, parent: string | null, position: number) => ({ id, parent, position });

function madeIndicator(number: number, chance: () => number): PlanItem[] {
  const id = `i${number}`;
  const values = madeSeries(chance);
  const last = values[values.length - 1]!;
  const definition = { number: 1, unit: '亿元', direction: 'up', form: 'level', prices: 'nominal' } as const;
  const target = { definition: 1, year: 2030, comparator: 'at_least', value: last * (1.2 + 0.5 * chance()) } as const;
  return [
    { ...at(id, `t${number % 210}`, number), kind: 'indicator', fields: { name: `指标 ${number}` } },
    { ...at(`${id}-d`, id, 0), kind: 'definition', fields: definition },
    { ...at(`${id}-t`, id, 0), kind: 'target', fields: target },
    ...values.map((value, year): PlanItem => {
      const fields = { definition: 1, year: 2005 + year, value, source: '公报', revision: 0 };
      return { ...at(`${id}-o${year}`, id, year), kind: 'observation', fields };
    }),
  ];
}

/** Twenty years that grow by some 8 %, unevenly. */
export function madeSeries(chance: () => number): number[] {
  let value = 50 + 100 * chance();
  return Array.from({ length: YEARS }, () => {
    value *= 1.08 + 0.06 * (chance() - 0.5);
    return value;
  });
}
