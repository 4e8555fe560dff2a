import { UserError } from '@yanzhen/evidence/errors';
import { type FacilityInstance, facilityModel } from '@yanzhen/science/layout/facilities';
import { type Conflict, relaxed, type Solver, smallestConflict } from '@yanzhen/science/layout/linear';
import type { LayoutModel } from '@yanzhen/science/layout/regional';
import type { Text } from '../evidence.ts';
import { rowText } from './row-words.ts';

/** What a user can change; the rest of the rows say what a plan is. */
const changeable = new Set(['budget', 'service', 'cap', 'security', 'floor', 'capacity', 'maximum', 'minimum']);
const seconds = 60;

/** Rules of a layout that clash, and whether they are shown to be a smallest such set. */
export interface LayoutConflict {
  /** Numbers of rows of the model. */
  readonly rows: readonly number[];
  readonly smallest: boolean;
}

/** A smallest set of rules that no layout meets together. */
export function clashingRules(solver: Solver, { model, rows }: LayoutModel): LayoutConflict {
  const numbers = [...rows.keys()].filter((row) => changeable.has(rows[row]!.rule));
  const groups = numbers.map((row) => [row]);
  // Mostly the rules clash with nothing whole already, which is seen much faster.
  const found =
    smallestConflict(solver, relaxed(model), groups, seconds) ?? smallestConflict(solver, model, groups, seconds);
  return { rows: (found?.groups ?? []).map((group) => numbers[group]!), smallest: found?.smallest !== false };
}

/** Why no layout meets the rules: a smallest set of them that clash. */
export function layoutConflict(solver: Solver, layout: LayoutModel): UserError {
  const { rows, smallest } = clashingRules(solver, layout);
  const found = { groups: rows, smallest };
  return conflictError(found, (row) => rowText(layout.instance, layout.rows[row]!));
}

/** Why nobody can serve all customers: a smallest set of demands and capacities that clash. */
export function facilityConflict(solver: Solver, instance: FacilityInstance): UserError {
  const { model, groups } = facilityModel(instance);
  const rows = groups.map((group) => group.rows);
  const found =
    smallestConflict(solver, relaxed(model), rows, seconds) ?? smallestConflict(solver, model, rows, seconds);
  const names = {
    demand: (at: number) => ({
      zh: `客户 ${instance.customers[at]!.name} 的需求 ${instance.customers[at]!.demand}`,
      en: `demand ${instance.customers[at]!.demand} of customer ${instance.customers[at]!.name}`,
    }),
    capacity: (at: number) => ({
      zh: `设施 ${instance.facilities[at]!.name} 的容量 ${instance.facilities[at]!.capacity}`,
      en: `capacity ${instance.facilities[at]!.capacity} of site ${instance.facilities[at]!.name}`,
    }),
    open: () => ({ zh: `恰好开放 ${instance.open} 处`, en: `exactly ${instance.open} sites open` }),
  };
  return conflictError(found, (group) => names[groups[group]!.what](groups[group]!.at));
}

function conflictError(found: Conflict | undefined, words: (group: number) => Text): UserError {
  const texts = (found?.groups ?? []).map(words);
  const listed = (language: 'zh' | 'en', mark: string) => {
    const shown = texts.slice(0, 12).map((text) => text[language]);
    return `${shown.join(mark)}${texts.length > 12 ? ` … (${texts.length})` : ''}`;
  };
  const smallest = found?.smallest !== false;
  return new UserError(
    'layout-infeasible',
    {
      zh: `没有满足所有约束的布局。${smallest ? '最小冲突组' : '冲突组（时间所限，未必最小）'}：${listed('zh', '；')}。`,
      en: `No layout meets all constraints. ${smallest ? 'A smallest conflicting set' : 'A conflicting set (not shown to be smallest in the time)'}: ${listed('en', '; ')}.`,
    },
    {
      place: { field: 'instance' },
      found: String(texts.length),
      advice: {
        zh: '放宽其中任意一条，这组约束就能同时满足。',
        en: 'With any one of them relaxed, the rest of the set can be met.',
      },
    },
  );
}
