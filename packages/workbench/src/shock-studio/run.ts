import { numberIn, type Row, textIn, type WireTable } from '../data/index.ts';

export const figures = ['production', 'capacity', 'unmet'] as const;
export type Figure = (typeof figures)[number];

/** Days of a region, a sector, a node, or everything; region and sector are empty where they are summed over. */
export interface Series {
  readonly region: string;
  readonly sector: string;
  readonly production: readonly (number | null)[];
  readonly capacity: readonly (number | null)[];
  readonly unmet: readonly (number | null)[];
}

/** A run day by day. */
export interface Curves {
  readonly days: readonly number[];
  readonly series: readonly Series[];
}

/** The table of `chains shock` taken apart into one series for each of what it sums by. */
export function curvesOf({ columns, length }: Pick<WireTable, 'columns' | 'length'>): Curves {
  const [step, region, sector] = [columns['step']!, columns['region']!, columns['sector']!];
  let groups = 0;
  while (groups < length && step[groups] === step[0]) groups++;
  const days = Array.from({ length: groups === 0 ? 0 : length / groups }, (_, t) => Number(step[t * groups]));
  const column = (name: string, g: number) =>
    days.map((_, t) => (columns[name]![t * groups + g] ?? null) as number | null);
  return {
    days,
    series: Array.from({ length: groups }, (_, g) => ({
      region: String(region[g] ?? ''),
      sector: String(sector[g] ?? ''),
      production: column('production', g),
      capacity: column('capacity', g),
      unmet: column('unmet_final_demand', g),
    })),
  };
}

/**
 * What is drawn of a series: production and capacity as the change against day 0, which nothing disturbs (null where
 * there was none); unmet final demand as it is.
 */
export function valuesOf(series: Series, figure: Figure): (number | null)[] {
  if (figure === 'unmet') return [...series.unmet];
  const normal = series.production[0] ?? 0;
  return series[figure].map((value) => (value === null || !(normal > 0) ? null : value / normal - 1));
}

/** What happened to a region, a sector, a node, or everything. */
export interface Outcome {
  readonly region: string;
  readonly sector: string;
  readonly lost: number;
  readonly lostShare: number | null;
  readonly unmet: number;
  readonly worst: number;
  readonly survived: number | null;
  readonly recovery: number | null;
  readonly cause: string;
  readonly causeShare: number | null;
}

export function outcomeOf(row: Row): Outcome {
  return {
    region: textIn(row, 'region'),
    sector: textIn(row, 'sector'),
    lost: numberIn(row, 'lost') ?? 0,
    lostShare: numberIn(row, 'lost_share'),
    unmet: numberIn(row, 'unmet') ?? 0,
    worst: numberIn(row, 'worst') ?? 0,
    survived: numberIn(row, 'days_survived'),
    recovery: numberIn(row, 'days_to_recover'),
    cause: textIn(row, 'cause'),
    causeShare: numberIn(row, 'cause_share'),
  };
}

export const levels = ['total', 'region', 'sector', 'node'] as const;
export type Level = (typeof levels)[number];

/** What a series or an outcome is of. */
export function levelOf({ region, sector }: { readonly region: string; readonly sector: string }): Level {
  if (region === '') return sector === '' ? 'total' : 'sector';
  return sector === '' ? 'region' : 'node';
}

export function keyOf({ region, sector }: { readonly region: string; readonly sector: string }): string {
  return `${region}\n${sector}`;
}

/** Those of one level, the largest loss first. */
export function largestLosses(outcomes: readonly Outcome[], level: Level): Outcome[] {
  return outcomes
    .filter((one) => levelOf(one) === level)
    .sort((a, b) => b.lost - a.lost || (keyOf(a) < keyOf(b) ? -1 : 1));
}
