import { relaxed, type Solver, solveOnce } from '@yanzhen/science/layout/linear';
import { gainsByRegion, type LayoutModel, layoutModel } from '@yanzhen/science/layout/regional';

/** Capacity and output of a site in the last period; output is the mean over scenarios. */
export interface SiteOutcome {
  readonly region: string;
  readonly industry: string;
  readonly existing: number;
  readonly added: number;
  readonly output: number;
}

/** What of a budget a plan uses; of a resource used by output, in the scenario that uses most. */
export interface BudgetOutcome {
  readonly region: string;
  readonly resource: string;
  readonly period: string;
  readonly used: number;
  /** ∞: no budget. */
  readonly limit: number;
}

/** Capacity added to every site by every period, output by period and scenario, money spent and fixed uses by region. */
interface Built {
  readonly added: readonly Float64Array[];
  readonly output: readonly Float64Array[];
  readonly spent: readonly Float64Array[];
  readonly fixed: (region: number, resource: number, period: number) => number;
}

function builtAt({ instance, columns, at }: LayoutModel, point: Float64Array): Built {
  const { sites, projects, periods, scenarios, regions, industries } = instance;
  const added = sites.map(() => new Float64Array(periods.length));
  const output = sites.map(() => new Float64Array(periods.length * scenarios.length));
  const spent = regions.map(() => new Float64Array(periods.length));
  const add = (site: number, period: number, amount: number) => {
    for (let later = period; later < periods.length; later++) added[site]![later]! += amount;
  };
  for (const [column, what] of columns.entries()) {
    const amount = point[column]!;
    if (what.kind === 'growth') {
      const { region, setup } = sites[what.site]!;
      add(what.site, what.period, amount);
      spent[region]![what.period]! += setup * amount;
    } else if (what.kind === 'flow') output[what.site]![what.period * scenarios.length + what.scenario]! += amount;
    else if (what.kind === 'open' || what.kind === 'size') {
      const { region, industry, fixed, setup } = projects[what.project]!;
      spent[region]![what.period]! += amount * (what.kind === 'open' ? fixed : setup);
      if (what.kind === 'size') add(at.siteOf.get(region * industries.length + industry)!, what.period, amount);
    }
  }
  const isOpen = (project: number, period: number) =>
    at.open[project]!.slice(0, period + 1).reduce((sum, column) => sum + point[column]!, 0);
  const fixed = (region: number, resource: number, period: number) =>
    projects.reduce(
      (sum, project, p) => (project.region === region ? sum + isOpen(p, period) * project.fixedUse[resource]! : sum),
      0,
    );
  return { added, output, spent, fixed };
}

/** Every site's capacity and output at a point. */
export function siteOutcomes(layout: LayoutModel, point: Float64Array): SiteOutcome[] {
  const { regions, industries, sites, periods, scenarios } = layout.instance;
  const { added, output } = builtAt(layout, point);
  const last = periods.length - 1;
  return sites.map(({ region, industry, existing }, s) => ({
    region: regions[region]!,
    industry: industries[industry]!,
    existing,
    added: added[s]![last]!,
    output: scenarios.reduce(
      (sum, { probability }, k) => sum + probability * output[s]![last * scenarios.length + k]!,
      0,
    ),
  }));
}

/** What of every budget a point uses, and of resources without one. */
export function budgetOutcomes(layout: LayoutModel, point: Float64Array): BudgetOutcome[] {
  const { regions, resources, periods, scenarios, sites, budgets } = layout.instance;
  const { added, output, spent, fixed } = builtAt(layout, point);
  const used = (region: number, resource: number, period: number) => {
    const { by } = resources[resource]!;
    if (by === 'investment') return spent[region]![period]!;
    const over = (amount: (s: number) => number) =>
      sites.reduce((sum, site, s) => (site.region === region ? sum + amount(s) * site.use[resource]! : sum), 0);
    if (by === 'capacity')
      return over((s) => sites[s]!.existing + added[s]![period]!) + fixed(region, resource, period);
    return Math.max(...scenarios.map((_, k) => over((s) => output[s]![period * scenarios.length + k]!)));
  };
  return regions.flatMap((code, region) =>
    resources.flatMap(({ code: resource }, k) =>
      periods.map((period, at) => ({
        ...{ region: code, resource, period: period.code, used: used(region, k, at) },
        limit: budgets[region * resources.length + k]! * period.budget,
      })),
    ),
  );
}

/** What the regions earn with nothing built, the markets served as well as what stands allows. */
export function todayOutcome(solver: Solver, layout: LayoutModel, seconds: number) {
  const { objective, point } = todayPoint(solver, layout, seconds);
  const none = new Float64Array(layout.instance.regions.length).fill(Number.NaN);
  return { objective, gains: point === undefined ? none : gainsByRegion(layout, point) };
}

/** The plan with nothing built, of each region's own rules only; undefined where none was found. */
export function todayPoint(solver: Solver, layout: LayoutModel, seconds: number) {
  const { model, at } = layoutModel({ ...layout.instance, risk: 'expected' }, { collective: false });
  const plain = relaxed(model);
  for (const columns of [...at.open, ...at.size, ...at.modules, ...at.growth])
    for (const column of columns) plain.upper[column] = 0;
  const { values, objective } = solveOnce(solver, plain, { seconds });
  if (values.length === 0) return { objective, point: undefined };
  // Where the worst scenario counts, its column comes last and decides nothing.
  const point = new Float64Array(layout.model.columns);
  point.set(values);
  return { objective, point };
}
