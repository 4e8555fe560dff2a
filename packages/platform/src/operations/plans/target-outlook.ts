import {
  attainmentProbability,
  type MeetingYears,
  type ModelName,
  meetingYears,
  type PathKind,
  type ProjectEffect,
  probabilityWithProjects,
  requiredChange,
} from '@yanzhen/science/plans';
import type { Note } from '../evidence.ts';
import type { TargetCase } from './plan-targets.ts';
import { outlookOf } from './series-outlook.ts';

/** How likely one target is, and what it takes. Numbers that cannot be told are NaN. */
export interface TargetOutlook {
  readonly lastYear: number;
  readonly lastValue: number;
  /** Whether changes are yearly rates (fractions) or yearly amounts. */
  readonly kind: PathKind;
  readonly required: number;
  /** Yearly change made over the last five years of the series, or all of it where it is shorter. */
  readonly made: number;
  readonly expected: number;
  /** 10, 50 and 90 %. */
  readonly quantiles: readonly [number, number, number];
  readonly probability: number;
  /** With the plan's projects on top; NaN where none has an effect. */
  readonly withProjects: number;
  readonly meets: MeetingYears | undefined;
  readonly model: ModelName | '';
  readonly points: number;
  readonly notes: readonly Note[];
}

const unknown = {
  expected: Number.NaN,
  quantiles: [Number.NaN, Number.NaN, Number.NaN] as const,
  probability: Number.NaN,
};
const silent = { ...unknown, withProjects: Number.NaN, meets: undefined, model: '' as const };

/** Outlooks already computed: an edit elsewhere in a plan changes none of them. */
const known = new Map<string, TargetOutlook>();
const MOST_KNOWN = 4000;

/** @param model chosen by trial where undefined. */
export function targetOutlook(
  target: TargetCase,
  effects: readonly ProjectEffect[] = [],
  model?: ModelName,
): TargetOutlook {
  const { series, direction, value, upper, missing, definition } = target;
  const key = JSON.stringify([
    series,
    direction,
    value,
    upper,
    target.target.fields.year,
    missing,
    definition?.fields.form,
    effects,
    model,
  ]);
  const found = known.get(key);
  if (found !== undefined) return found;
  if (known.size >= MOST_KNOWN) known.clear();
  const made = compute(target, effects, model);
  known.set(key, made);
  return made;
}

function compute(
  { series, direction, value, upper, missing, target, definition }: TargetCase,
  effects: readonly ProjectEffect[],
  model: ModelName | undefined,
): TargetOutlook {
  const points = series.years.length;
  const lastYear = series.years.at(-1) ?? Number.NaN;
  const lastValue = series.values.at(-1) ?? Number.NaN;
  const { year } = target.fields;
  const kind: PathKind =
    definition?.fields.form === 'rate' || !series.values.every((x) => x > 0) || value <= 0 ? 'amount' : 'rate';
  const from = Math.max(0, points - 6);
  const made =
    points < 2 ? Number.NaN : requiredChange(series.values[from]!, lastValue, lastYear - series.years[from]!, kind);
  const required = points === 0 ? Number.NaN : requiredChange(lastValue, value, year - lastYear, kind);
  const common = { lastYear, lastValue, kind, required, made, points };
  if (missing !== undefined || points === 0) return { ...common, ...silent, notes: [] };
  if (year <= lastYear) {
    const there = series.values[series.years.indexOf(year)];
    return { ...common, ...silent, probability: attained(there, direction, value, upper), notes: [] };
  }
  const scale = definition?.fields.form === 'rate' ? ('identity' as const) : undefined;
  const { view, notes } = outlookOf(series, year - lastYear, model, scale);
  if (view === undefined) return { ...common, ...silent, notes };
  const wanted = { year, direction, value, ...(upper !== undefined && { upper }) };
  return {
    ...common,
    expected: view.expected(year),
    quantiles: [view.quantile(year, 0.1), view.quantile(year, 0.5), view.quantile(year, 0.9)],
    probability: attainmentProbability(view, wanted),
    withProjects: effects.length === 0 ? Number.NaN : probabilityWithProjects(view, wanted, effects),
    meets: direction === 'hold' ? undefined : meetingYears(view, direction, value),
    model: view.chosen.run.model.name,
    notes,
  };
}

/** A target whose year has been observed is met or is not. */
function attained(
  value: number | undefined,
  direction: TargetCase['direction'],
  target: number,
  upper: number | undefined,
): number {
  if (value === undefined) return Number.NaN;
  if (direction === 'up') return value >= target ? 1 : 0;
  if (direction === 'down') return value <= target ? 1 : 0;
  return value >= target && value <= (upper ?? target) ? 1 : 0;
}
