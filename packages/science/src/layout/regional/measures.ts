import type { Term } from '../linear/index.ts';
import { freightCost, type LayoutColumn, type LayoutColumns } from './columns.ts';
import type { LayoutInstance } from './instance.ts';

/** What a column adds to a measure of one region in one scenario (−1: in all of them), period weights included. */
interface Entry {
  readonly column: number;
  readonly scenario: number;
  readonly region: number;
  readonly amount: number;
}

/** Gain, transport cost, output and the use of every resource as sums over columns. */
export type Measures = ReadonlyMap<string, readonly Entry[]>;

/**
 * The measures of a layout. Gain = value added − transport (paid by the sender) − set-up and fixed cost. Resources are counted
 * where they are used by what is decided: what existing capacity uses is a constant and left out.
 */
export function measuresOf(instance: LayoutInstance, at: LayoutColumns): Measures {
  const measures = new Map<string, Entry[]>();
  for (const name of ['gain', 'transport', 'output', ...instance.resources.map(({ code }) => code)])
    measures.set(name, []);
  const put = (name: string, entry: Entry) => {
    if (entry.amount !== 0) measures.get(name)!.push(entry);
  };
  addFlows(instance, at, put);
  addBuilding(instance, at, put);
  return measures;
}

type Put = (name: string, entry: Entry) => void;

function addFlows(instance: LayoutInstance, at: LayoutColumns, put: Put): void {
  const { sites, periods, scenarios, resources } = instance;
  for (const [s, site] of sites.entries()) {
    const { region } = site;
    for (const [slot, flows] of at.flows[s]!.entries()) {
      const scenario = slot % scenarios.length;
      const { weight } = periods[Math.floor(slot / scenarios.length)]!;
      for (const { column, to } of flows) {
        const freight = freightCost(instance, site, to, scenario);
        put('gain', { column, scenario, region, amount: weight * (site.value - freight) });
        put('transport', { column, scenario, region, amount: weight * freight });
        put('output', { column, scenario, region, amount: weight });
        for (const [k, { code, by }] of resources.entries())
          if (by === 'output') put(code, { column, scenario, region, amount: weight * site.use[k]! });
      }
    }
  }
}

function addBuilding(instance: LayoutInstance, at: LayoutColumns, put: Put): void {
  const { sites, projects, periods, resources } = instance;
  // Cost once, in the period's weight; capacity uses its resources from then on.
  const built = (column: number, region: number, period: number, cost: number, use: (k: number) => number) => {
    const { weight } = periods[period]!;
    const after = periods.slice(period).reduce((sum, { weight: w }) => sum + w, 0);
    const common = { column, scenario: -1, region };
    put('gain', { ...common, amount: -weight * cost });
    for (const [k, { code, by }] of resources.entries()) {
      if (by === 'investment') put(code, { ...common, amount: weight * cost });
      if (by === 'capacity') put(code, { ...common, amount: after * use(k) });
    }
  };
  for (const period of periods.keys()) {
    for (const [s, { region, setup, use }] of sites.entries())
      built(at.growth[s]![period]!, region, period, setup, (k) => use[k]!);
    for (const [p, project] of projects.entries()) {
      const site = sites[at.siteOf.get(project.region * instance.industries.length + project.industry)!]!;
      built(at.open[p]![period]!, project.region, period, project.fixed, (k) => project.fixedUse[k]!);
      built(at.size[p]![period]!, project.region, period, project.setup, (k) => site.use[k]!);
    }
  }
}

/** A weighted sum of measures in one scenario, or in expectation where `scenario` is −1. */
export function weighted(
  { scenarios }: LayoutInstance,
  measures: Measures,
  weights: Readonly<Record<string, number>>,
  scenario = -1,
): Term[] {
  const terms: Term[] = [];
  for (const [name, weight] of Object.entries(weights)) {
    for (const entry of measures.get(name) ?? []) {
      const everywhere = entry.scenario === -1;
      if (scenario !== -1 && !everywhere && entry.scenario !== scenario) continue;
      const share = scenario === -1 && !everywhere ? scenarios[entry.scenario]!.probability : 1;
      terms.push([entry.column, weight * share * entry.amount]);
    }
  }
  return terms;
}

/** The expected value of a measure at a point, summed by groups of columns; columns with code −1 are left out. */
export function measureBy(
  { scenarios }: LayoutInstance,
  measures: Measures,
  name: string,
  point: Float64Array,
  groups: { readonly count: number; readonly of: (column: number) => number },
): Float64Array {
  const sums = new Float64Array(groups.count);
  for (const { column, scenario, amount } of measures.get(name) ?? []) {
    const group = groups.of(column);
    if (group >= 0) sums[group]! += (scenario === -1 ? 1 : scenarios[scenario]!.probability) * amount * point[column]!;
  }
  return sums;
}

/** The region a column of the model belongs to; −1: none. */
export function regionOfColumn(
  { instance, columns }: { readonly instance: LayoutInstance; readonly columns: readonly LayoutColumn[] },
  column: number,
): number {
  const what = columns[column]!;
  if ('project' in what) return instance.projects[what.project]!.region;
  return 'site' in what ? instance.sites[what.site]!.region : -1;
}
