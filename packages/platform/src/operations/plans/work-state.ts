import type { ItemOf, PlanItem } from '@yanzhen/evidence/plans';
import { type Contradiction, rollUp } from '@yanzhen/science/plans';

export type WorkItem = ItemOf<'goal'> | ItemOf<'action'> | ItemOf<'task'> | ItemOf<'project'>;

/** What has been done of one goal, action, task or project, and what is wrong about what was said of it. */
export interface WorkState {
  readonly item: WorkItem;
  readonly depth: number;
  /** 0 to 1, from its parts where it has any; NaN where nothing is known. */
  readonly done: number;
  /** Share of the weight beneath of which something is known. */
  readonly known: number;
  readonly contradiction: Contradiction | undefined;
  /** Days past its end and not finished; 0 otherwise. */
  readonly late: number;
  /** Of the projects beneath it (or itself), how many there are and how many are late. */
  readonly projects: number;
  readonly lateProjects: number;
  readonly budget: number;
  readonly spent: number;
}

export const isWork = (item: PlanItem): item is WorkItem =>
  item.kind === 'goal' || item.kind === 'action' || item.kind === 'task' || item.kind === 'project';

/** States of all work of a plan, each after what stands above it. @param today ISO date. */
export function workStates(items: readonly PlanItem[], today: string): WorkState[] {
  const work = inOrder(items.filter(isWork));
  const places = new Map(work.map(({ item }, place) => [item.id, place]));
  const parents = work.map(({ item }) => (item.parent === null ? -1 : (places.get(item.parent) ?? -1)));
  const { done, known, contradictions } = rollUp(
    work.map(({ item: { fields } }, place) => ({
      parent: parents[place]!,
      ...(fields.weight !== undefined && { weight: fields.weight }),
      ...(fields.done !== undefined && { done: fields.done }),
    })),
  );
  const contradiction = new Map(contradictions.map((found) => [found.node, found]));
  const late = work.map(({ item: { fields } }, place) => (done[place]! >= 1 ? 0 : daysPast(fields.end, today)));
  const sums = work.map(({ item }, place) => ownSums(item, late[place]!));
  for (let place = work.length - 1; place >= 0; place--) addUp(sums[parents[place]!], sums[place]!);
  return work.map(({ item, depth }, place) => ({
    ...{ item, depth, done: done[place]!, known: known[place]!, late: late[place]! },
    ...sums[place]!,
    contradiction: contradiction.get(place),
  }));
}

interface Sums {
  projects: number;
  lateProjects: number;
  budget: number;
  spent: number;
}

function ownSums(item: WorkItem, late: number): Sums {
  if (item.kind !== 'project') return { projects: 0, lateProjects: 0, budget: 0, spent: 0 };
  const { budget = 0, spent = 0 } = item.fields;
  return { projects: 1, lateProjects: late > 0 ? 1 : 0, budget, spent };
}

function addUp(above: Sums | undefined, part: Sums): void {
  if (above === undefined) return;
  above.projects += part.projects;
  above.lateProjects += part.lateProjects;
  above.budget += part.budget;
  above.spent += part.spent;
}

/** Parents before their parts, siblings by position. */
function inOrder(work: readonly WorkItem[]): { item: WorkItem; depth: number }[] {
  const ids = new Set(work.map(({ id }) => id));
  const beneath = new Map<string | null, WorkItem[]>();
  for (const item of work) {
    const parent = item.parent !== null && ids.has(item.parent) ? item.parent : null;
    const group = beneath.get(parent);
    if (group === undefined) beneath.set(parent, [item]);
    else group.push(item);
  }
  for (const group of beneath.values()) group.sort((a, b) => b.position - a.position || (a.id < b.id ? 1 : -1));
  const ordered: { item: WorkItem; depth: number }[] = [];
  const waiting = (beneath.get(null) ?? []).map((item) => ({ item, depth: 0 }));
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { item, depth } = next;
    ordered.push(next);
    for (const part of beneath.get(item.id) ?? []) waiting.push({ item: part, depth: depth + 1 });
  }
  return ordered;
}

/** Days from the end of a date (a day, a month, a year) to today. */
function daysPast(date: string | undefined, today: string): number {
  if (date === undefined) return 0;
  const [year, month, day] = date.split('-').map(Number) as [number, number?, number?];
  const end =
    month === undefined
      ? Date.UTC(year, 11, 31)
      : day === undefined
        ? Date.UTC(year, month, 0)
        : Date.UTC(year, month - 1, day);
  return Math.max(0, Math.round((Date.parse(`${today}T00:00:00Z`) - end) / 86_400_000));
}
