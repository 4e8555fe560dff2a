import { ModelBuilder } from '../linear/index.ts';
import type { LayoutInstance, LayoutProject, LayoutSite } from './instance.ts';

/** What a column of the model decides. */
export type LayoutColumn =
  | { readonly kind: 'open'; readonly project: number; readonly period: number }
  | { readonly kind: 'size'; readonly project: number; readonly period: number }
  | { readonly kind: 'modules'; readonly project: number; readonly period: number }
  | { readonly kind: 'growth'; readonly site: number; readonly period: number }
  | {
      readonly kind: 'flow';
      readonly site: number;
      readonly to: number;
      readonly period: number;
      readonly scenario: number;
    }
  | { readonly kind: 'worst' };

/** The model's columns, and where to find them again. */
export interface LayoutColumns {
  readonly builder: ModelBuilder;
  readonly columns: LayoutColumn[];
  /** By project, then period. */
  readonly open: readonly (readonly number[])[];
  readonly size: readonly (readonly number[])[];
  readonly modules: readonly (readonly number[])[];
  /** By site, then period. */
  readonly growth: readonly (readonly number[])[];
  /** By site, then period × scenario: column and destination. */
  readonly flows: readonly (readonly (readonly { readonly column: number; readonly to: number }[])[])[];
  readonly projectsAt: ReadonlyMap<number, readonly number[]>;
  readonly siteOf: ReadonlyMap<number, number>;
}

/** The number of a pair of region and industry. */
export function placeOf({ industries }: LayoutInstance, at: { region: number; industry: number }): number {
  return at.region * industries.length + at.industry;
}

/** Demand of a region for an industry in a period and scenario. */
export function demandAt(instance: LayoutInstance, to: number, industry: number, period: number, scenario: number) {
  const { demand, industries, periods, scenarios } = instance;
  const base = demand[to * industries.length + industry]!;
  return base * periods[period]!.demand * scenarios[scenario]!.demand[industry]!;
}

/** Cost of moving a unit of an industry's output, in a scenario. */
export function freightCost(instance: LayoutInstance, site: LayoutSite, to: number, scenario: number): number {
  const { transport, regions, freight, scenarios } = instance;
  const unit = transport[site.region * regions.length + to]!;
  if (unit === 0) return 0;
  return unit * freight[site.industry]! * scenarios[scenario]!.transport;
}

/** Declares every decision. Flows that nobody wants or that cannot move have no column. */
export function layoutColumns(instance: LayoutInstance): LayoutColumns {
  const builder = new ModelBuilder();
  const columns: LayoutColumn[] = [];
  const add = (column: LayoutColumn, upper: number, integer = false) => {
    columns.push(column);
    return builder.variable({ upper, integer });
  };
  const periods = [...instance.periods.keys()];
  const each = (items: readonly unknown[], make: (at: number, period: number) => number) =>
    items.map((_, at) => periods.map((period) => make(at, period)));
  const { projects, sites } = instance;
  const open = each(projects, (project, period) => add({ kind: 'open', project, period }, 1, true));
  const size = each(projects, (project, period) => add({ kind: 'size', project, period }, projects[project]!.maximum));
  const modules = projects.map(({ module, maximum }, project) =>
    module === undefined
      ? []
      : periods.map((period) => add({ kind: 'modules', project, period }, Math.floor(maximum / module + 1e-9), true)),
  );
  const growth = each(sites, (site, period) => add({ kind: 'growth', site, period }, sites[site]!.growth));
  const flows = sites.map((_, site) => flowColumns(instance, site, add));
  const projectsAt = Map.groupBy(projects.keys(), (project) => placeOf(instance, projects[project] as LayoutProject));
  const siteOf = new Map(sites.map((site, at) => [placeOf(instance, site), at]));
  return { builder, columns, open, size, modules, growth, flows, projectsAt, siteOf };
}

function flowColumns(instance: LayoutInstance, at: number, add: (column: LayoutColumn, upper: number) => number) {
  const site = instance.sites[at]!;
  const found: { column: number; to: number }[][] = [];
  for (const period of instance.periods.keys()) {
    for (const scenario of instance.scenarios.keys()) {
      const here: { column: number; to: number }[] = [];
      for (const to of instance.regions.keys()) {
        const wanted = demandAt(instance, to, site.industry, period, scenario);
        if (!(wanted > 0) || !Number.isFinite(freightCost(instance, site, to, scenario))) continue;
        here.push({ column: add({ kind: 'flow', site: at, to, period, scenario }, wanted), to });
      }
      found.push(here);
    }
  }
  return found;
}
