import type { Item } from '../kinds.ts';
import type { Status } from '../use-plan.ts';

export type Project = Extract<Item, { kind: 'project' }>;

/** How far a project is, as far as anybody said; lateness is told on the card and decides nothing. */
export type Stage = 'unreported' | 'waiting' | 'running' | 'finished';

const stages: readonly Stage[] = ['unreported', 'waiting', 'running', 'finished'];

export interface BoardCard {
  readonly project: Project;
  readonly done: number | null;
  readonly late: number;
  /** The action or task it belongs to, and what stands above that. */
  readonly above: string;
}

export interface BoardColumn {
  readonly stage: Stage;
  readonly cards: readonly BoardCard[];
  /** Sums over cards that say; null where none does. */
  readonly budget: number | null;
  readonly spent: number | null;
}

export function stageOf(done: number | null): Stage {
  if (done === null) return 'unreported';
  if (done <= 0) return 'waiting';
  return done >= 1 ? 'finished' : 'running';
}

interface Wanted {
  readonly words: string;
  readonly owner: string;
}

/** Projects by stage, the latest first, then by end. @param wanted.owner `-` for projects nobody answers for. */
export function boardColumns(
  items: readonly Item[],
  status: ReadonlyMap<string, Status>,
  { words, owner }: Wanted,
): BoardColumn[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  const asked = words.trim().toLowerCase();
  const cards = items.flatMap((project): BoardCard[] => {
    if (project.kind !== 'project') return [];
    const { name, owner: own = '' } = project.fields;
    if (asked !== '' && !`${name} ${own} ${project.id}`.toLowerCase().includes(asked)) return [];
    if (owner !== '' && owner !== (own === '' ? '-' : own)) return [];
    const state = status.get(project.id);
    return [
      { project, done: state?.done ?? null, late: state?.late ?? 0, above: nameOf(byId.get(project.parent ?? '')) },
    ];
  });
  cards.sort((a, b) => b.late - a.late || endOf(a).localeCompare(endOf(b)) || (a.project.id < b.project.id ? -1 : 1));
  return stages.map((stage) => {
    const own = cards.filter(({ done }) => stageOf(done) === stage);
    return { stage, cards: own, budget: sumOf(own, 'budget'), spent: sumOf(own, 'spent') };
  });
}

const endOf = ({ project }: BoardCard) => project.fields.end ?? '9999';
const nameOf = (item: Item | undefined) => (item !== undefined && 'name' in item.fields ? item.fields.name : '');

function sumOf(cards: readonly BoardCard[], field: 'budget' | 'spent'): number | null {
  const said = cards.flatMap(({ project }) => project.fields[field] ?? []);
  return said.length === 0 ? null : said.reduce((sum, value) => sum + value, 0);
}
