import { type ItemOf, itemsOf, type PlanDocument, type PlanItem } from '@yanzhen/evidence/plans';
import type { ProjectEffect } from '@yanzhen/science/plans';
import type { Text } from '../evidence.ts';
import { type TargetCase, targetCases } from './plan-targets.ts';
import { type TargetLevel, targetLevel, targetReason, workReason } from './reason.ts';
import { type TargetOutlook, targetOutlook } from './target-outlook.ts';
import { type WorkState, workStates } from './work-state.ts';

export interface TargetStatus {
  readonly target: TargetCase;
  readonly view: TargetOutlook;
  readonly level: TargetLevel;
  readonly reason: Text;
  /** Last observation more than two years before today. */
  readonly stale: boolean;
}

export interface WorkStatus extends WorkState {
  readonly reason: Text;
  /** The least likely of the targets of indicators at or beneath it; unknown where one of them is; undefined without targets. */
  readonly level: TargetLevel | undefined;
}

export interface PlanStatus {
  readonly targets: readonly TargetStatus[];
  readonly work: readonly WorkStatus[];
}

const STALE_YEARS = 2;

/** The state of a plan, told from what is in it. @param today ISO date. */
export function planStatus({ items }: PlanDocument, today: string): PlanStatus {
  const states = workStates(items, today);
  const byItem = new Map(states.map((state) => [state.item.id, state]));
  const effects = effectsByIndicator(itemsOf(items, 'project'));
  const targets = targetCases(items).map((target) => {
    const view = targetOutlook(target, effects.get(target.indicator.id) ?? []);
    const behind = target.indicator.parent === null ? undefined : byItem.get(target.indicator.parent);
    const projects = { all: behind?.projects ?? 0, late: behind?.lateProjects ?? 0 };
    return {
      ...{ target, view, level: targetLevel(view), reason: targetReason(target, view, projects) },
      stale: Number(today.slice(0, 4)) - view.lastYear > STALE_YEARS,
    };
  });
  const levels = levelsUpward(items, targets);
  return {
    targets,
    work: states.map((state) => ({ ...state, reason: workReason(state), level: levels.get(state.item.id) })),
  };
}

function effectsByIndicator(projects: readonly ItemOf<'project'>[]): Map<string, ProjectEffect[]> {
  const effects = new Map<string, ProjectEffect[]>();
  for (const { fields } of projects) {
    for (const { indicator, ...effect } of fields.effects ?? []) {
      effects.set(indicator, [...(effects.get(indicator) ?? []), effect]);
    }
  }
  return effects;
}

/** From bad to good: a parent stands as its worst target does; what is unknown says so before anything better. */
const order: readonly TargetLevel[] = ['missed', 'unlikely', 'unknown', 'open', 'likely', 'met'];

function levelsUpward(items: readonly PlanItem[], targets: readonly TargetStatus[]): Map<string, TargetLevel> {
  const parents = new Map(items.map(({ id, parent }) => [id, parent]));
  const levels = new Map<string, TargetLevel>();
  for (const { target, level } of targets) {
    for (let id = target.indicator.parent; id !== null && id !== undefined; id = parents.get(id) ?? null) {
      const known = levels.get(id);
      if (known === undefined || order.indexOf(level) < order.indexOf(known)) levels.set(id, level);
    }
  }
  return levels;
}
