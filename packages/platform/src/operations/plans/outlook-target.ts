import type { PlanItem } from '@yanzhen/evidence/plans';
import { alongPath, gapToPath, type ModelName, type ProjectEffect, type YearlySeries } from '@yanzhen/science/plans';
import { figure } from '../evidence-schema.ts';
import type { IndicatorSeries } from './indicator-series.ts';
import type { OutlookTarget } from './outlook-shape.ts';
import { type TargetCase, targetCases } from './plan-targets.ts';
import { targetLevel, targetReason } from './reason.ts';
import { targetOutlook } from './target-outlook.ts';

/** What the targets of one definition are judged by. */
export interface TargetSetting {
  readonly effects: readonly ProjectEffect[];
  /** Projects of the plan and assumed ones; `effects` of the comparison without what was assumed. */
  readonly ownEffects: readonly ProjectEffect[];
  readonly model: ModelName | undefined;
  readonly projects: { readonly all: number; readonly late: number };
  /** The year the plan starts from. */
  readonly baseYear: number | undefined;
  /** The series without what was assumed; undefined where nothing was. */
  readonly plain: YearlySeries | undefined;
}

/** The targets of an indicator in one definition, drafts among them, each judged. */
export function judgedTargets(items: readonly PlanItem[], shown: IndicatorSeries, setting: TargetSetting) {
  const drafts = new Set(items.flatMap((item) => (item.kind === 'target' && item.fields.draft ? [item.id] : [])));
  const { plain } = setting;
  const without = new Map(
    plain === undefined
      ? []
      : casesOf(items, shown, plain).map((one) => {
          const view = targetOutlook(one, setting.ownEffects, setting.model);
          const probability = Number.isNaN(view.withProjects) ? view.probability : view.withProjects;
          return [one.target.id, { required: figure(view.required), probability: figure(probability) }];
        }),
  );
  return casesOf(items, shown, shown.series).map((one) =>
    judged(one, { ...setting, draft: drafts.has(one.target.id), without: without.get(one.target.id) ?? null }),
  );
}

/** Targets meant in the definition shown, held against a series in that definition. */
function casesOf(items: readonly PlanItem[], shown: IndicatorSeries, series: YearlySeries): TargetCase[] {
  const { indicator, definition, definitions } = shown;
  const number = definition?.fields.number;
  const mine = items.flatMap((item): PlanItem[] => {
    if (item.parent !== indicator.id || item.kind !== 'target') return [];
    if (item.fields.definition !== undefined && item.fields.definition !== number) return [];
    const { draft: _, ...fields } = item.fields;
    return [{ ...item, fields }];
  });
  const values = series.years.map(
    (year, place): PlanItem => ({
      ...{ id: `${indicator.id} ${year}`, kind: 'observation', parent: indicator.id, position: place },
      fields: { ...(number && { definition: number }), year, value: series.values[place]!, source: '', revision: 0 },
    }),
  );
  return targetCases([indicator, ...definitions, ...mine, ...values]);
}

function judged(
  one: TargetCase,
  setting: TargetSetting & { readonly draft: boolean; readonly without: OutlookTarget['without'] },
): OutlookTarget {
  const { target, series } = one;
  const view = targetOutlook(one, setting.effects, setting.model);
  const { fields } = target;
  const words = {
    draft: setting.draft,
    comparator: fields.comparator,
    note: fields.note ?? '',
    cited: fields.citation?.text ?? '',
  };
  return {
    ...{ id: target.id, year: fields.year, value: fields.value, upper: figure(fields.upper) },
    ...{ definition: figure(fields.definition), ...words, kind: view.kind },
    ...{ required: figure(view.required), made: figure(view.made), expected: figure(view.expected) },
    ...{ probability: figure(view.probability), with_projects: figure(view.withProjects) },
    ...{ early: figure(view.meets?.early), even: figure(view.meets?.even), late: figure(view.meets?.late) },
    ...{ model: view.model, level: targetLevel(view), reason: targetReason(one, view, setting.projects) },
    path: pathOf(view.lastYear, view.lastValue, view.required, fields.year, view.kind),
    progress: progressOf(series, one.value, fields.year, view.kind, setting.baseYear),
    without: setting.without,
  };
}

function pathOf(lastYear: number, last: number, required: number, until: number, kind: 'rate' | 'amount') {
  if (Number.isNaN(required)) return [];
  return Array.from({ length: until - lastYear + 1 }, (_, ahead) => ({
    year: lastYear + ahead,
    value: alongPath(last, required, ahead, kind),
  }));
}

function progressOf(
  series: YearlySeries,
  target: number,
  targetYear: number,
  kind: 'rate' | 'amount',
  baseYear: number | undefined,
): OutlookTarget['progress'] {
  const base = baseYear === undefined ? undefined : series.values[series.years.indexOf(baseYear)];
  const lastYear = series.years.at(-1);
  if (baseYear === undefined || base === undefined || lastYear === undefined) return null;
  if (lastYear <= baseYear || targetYear <= baseYear) return null;
  const { planned, onPath, gap } = gapToPath({
    ...{ baseYear, base, lastYear, last: series.values.at(-1)!, targetYear, target, kind },
  });
  return { base_year: baseYear, base, planned: figure(planned), on_path: figure(onPath), gap: figure(gap) };
}
