import type { LinearModel, Term } from '../linear/index.ts';
import { demandAt, type LayoutColumn, type LayoutColumns, layoutColumns, placeOf } from './columns.ts';
import type { LayoutInstance } from './instance.ts';
import { type Measures, measuresOf, weighted } from './measures.ts';

/** The rules of a layout. The first group bind each region by itself, the second only those who plan together. */
export const individualRules = [
  'capacity',
  'minimum',
  'maximum',
  'module',
  'once',
  'linked',
  'demand',
  'budget',
] as const;
export const collectiveRules = ['service', 'cap', 'security', 'floor', 'scenario'] as const;
export type LayoutRule = (typeof individualRules)[number] | (typeof collectiveRules)[number];

/** What a row of the model says. */
export interface LayoutRow {
  readonly rule: LayoutRule;
  readonly region: number;
  readonly industry: number;
  readonly resource: number;
  readonly project: number;
  readonly period: number;
  readonly scenario: number;
}

export interface LayoutModel {
  readonly instance: LayoutInstance;
  readonly model: LinearModel;
  readonly columns: readonly LayoutColumn[];
  readonly at: LayoutColumns;
  readonly rows: readonly LayoutRow[];
  readonly measures: Measures;
  /** By column the industry it belongs to; −1: to none. */
  readonly blocks: Int32Array;
}

interface Building extends LayoutColumns {
  readonly instance: LayoutInstance;
  readonly rows: LayoutRow[];
  row(label: Partial<LayoutRow> & { rule: LayoutRule }, lower: number, upper: number, terms: Term[]): void;
}

const nowhere = { region: -1, industry: -1, resource: -1, project: -1, period: -1, scenario: -1 };
const none = Number.NEGATIVE_INFINITY;
const any = Number.POSITIVE_INFINITY;

/**
 * The layout as a mixed-integer linear program. Maximises the weighted measures subject to capacity, minimum scale, demand,
 * budgets, and with `collective` the rules that need someone who plans for all: service, share caps, N−1 security, floors.
 */
export function layoutModel(instance: LayoutInstance, { collective = true } = {}): LayoutModel {
  const at = layoutColumns(instance);
  const rows: LayoutRow[] = [];
  const building: Building = {
    ...at,
    ...{ instance, rows },
    row(label, lower, upper, terms) {
      const number = at.builder.row(lower, upper, terms);
      // With one period, building once is what the variable's own bound says.
      const once = label.rule === 'once' && terms.length === 1;
      if (label.rule === 'linked' || once) at.builder.markImplied(number);
      rows.push({ ...nowhere, ...label });
    },
  };
  projectRows(building);
  siteRows(building);
  demandRows(building, collective);
  budgetRows(building);
  const measures = measuresOf(instance, at);
  if (collective) {
    shareRows(building);
    floorRows(building, measures);
  }
  setObjective(building, measures);
  const model = at.builder.build(true);
  return { instance, model, columns: at.columns, at, rows, measures, blocks: blocksOf(instance, at.columns) };
}

function projectRows({ instance, row, open, size, modules }: Building): void {
  for (const [project, { minimum, maximum, module, region, industry }] of instance.projects.entries()) {
    const label = { project, region, industry };
    row(
      { ...label, rule: 'once' },
      none,
      1,
      open[project]!.map((column) => [column, 1]),
    );
    for (const period of instance.periods.keys()) {
      const here = { ...label, period };
      const b = open[project]![period]!;
      const s = size[project]![period]!;
      row({ ...here, rule: 'maximum' }, none, 0, [
        [s, 1],
        [b, -maximum],
      ]);
      if (minimum > 0)
        row({ ...here, rule: 'minimum' }, 0, any, [
          [s, 1],
          [b, -minimum],
        ]);
      if (module !== undefined)
        row({ ...here, rule: 'module' }, 0, 0, [
          [s, 1],
          [modules[project]![period]!, -module],
        ]);
    }
  }
}

/** Capacity of a site in a period beyond what exists: growth and projects up to then. */
function capacityTerms({ instance, growth, size, projectsAt }: Building, site: number, period: number): Term[] {
  const terms: Term[] = growth[site]!.slice(0, period + 1).map((column) => [column, 1]);
  for (const project of projectsAt.get(placeOf(instance, instance.sites[site]!)) ?? [])
    for (const column of size[project]!.slice(0, period + 1)) terms.push([column, 1]);
  return terms;
}

/** Output within capacity; and nothing from a place whose projects are all shut, destination by destination. */
function siteRows(building: Building): void {
  const { instance, row, flows, projectsAt, open } = building;
  for (const [s, site] of instance.sites.entries()) {
    const label = { region: site.region, industry: site.industry };
    const projects = projectsAt.get(placeOf(instance, site)) ?? [];
    for (const [slot, here] of flows[s]!.entries()) {
      const period = Math.floor(slot / instance.scenarios.length);
      const when = { ...label, period, scenario: slot % instance.scenarios.length };
      const capacity = capacityTerms(building, s, period).map(([column, x]): Term => [column, -x]);
      row({ ...when, rule: 'capacity' }, none, site.existing, [
        ...here.map(({ column }): Term => [column, 1]),
        ...capacity,
      ]);
      if (site.existing > 0 || site.growth > 0 || projects.length === 0) continue;
      const opened = projects.flatMap((p) => open[p]!.slice(0, period + 1));
      for (const { column, to } of here) {
        const wanted = demandAt(instance, to, site.industry, period, when.scenario);
        row({ ...when, rule: 'linked' }, none, 0, [[column, 1], ...opened.map((b): Term => [b, -wanted])]);
      }
    }
  }
}

function demandRows({ instance, row, flows }: Building, collective: boolean): void {
  const { regions, industries, scenarios, sites, service } = instance;
  const slots = instance.periods.length * scenarios.length;
  const arriving = new Map<number, Term[]>();
  for (const [s, site] of sites.entries()) {
    for (const [slot, here] of flows[s]!.entries()) {
      for (const { column, to } of here) {
        const key = (to * industries.length + site.industry) * slots + slot;
        const terms = arriving.get(key) ?? [];
        arriving.set(key, terms);
        terms.push([column, 1]);
      }
    }
  }
  for (const region of regions.keys()) {
    for (const industry of industries.keys()) {
      for (let slot = 0; slot < slots; slot++) {
        const label = {
          region,
          industry,
          period: Math.floor(slot / scenarios.length),
          scenario: slot % scenarios.length,
        };
        const wanted = demandAt(instance, region, industry, label.period, label.scenario);
        const terms = arriving.get((region * industries.length + industry) * slots + slot) ?? [];
        const least = wanted * service[industry]!;
        if (collective && least > 0) row({ ...label, rule: 'service' }, least, any, terms);
        if (terms.length > 0) row({ ...label, rule: 'demand' }, none, wanted, terms);
      }
    }
  }
}

function budgetRows(building: Building): void {
  const { instance, row } = building;
  for (const [region] of instance.regions.entries()) {
    for (const [resource, { by }] of instance.resources.entries()) {
      const budget = instance.budgets[region * instance.resources.length + resource]!;
      if (!Number.isFinite(budget)) continue;
      for (const [period, { budget: factor }] of instance.periods.entries()) {
        const label = { rule: 'budget' as const, region, resource, period };
        if (by === 'output') {
          for (const scenario of instance.scenarios.keys())
            row({ ...label, scenario }, none, budget * factor, outputUse(building, label, scenario));
        } else {
          const { terms, already } = by === 'capacity' ? capacityUse(building, label) : spending(building, label);
          row(label, none, budget * factor - already, terms);
        }
      }
    }
  }
}

interface Budget {
  readonly region: number;
  readonly resource: number;
  readonly period: number;
}

function outputUse({ instance, flows }: Building, { region, resource, period }: Budget, scenario: number): Term[] {
  const slot = period * instance.scenarios.length + scenario;
  return instance.sites.flatMap((site, s) =>
    site.region === region ? flows[s]![slot]!.map(({ column }): Term => [column, site.use[resource]!]) : [],
  );
}

function capacityUse(building: Building, { region, resource, period }: Budget) {
  const { instance, open } = building;
  const terms: Term[] = [];
  let already = 0;
  for (const [s, site] of instance.sites.entries()) {
    if (site.region !== region) continue;
    already += site.existing * site.use[resource]!;
    for (const [column, x] of capacityTerms(building, s, period)) terms.push([column, x * site.use[resource]!]);
  }
  for (const [p, project] of instance.projects.entries())
    if (project.region === region)
      for (const column of open[p]!.slice(0, period + 1)) terms.push([column, project.fixedUse[resource]!]);
  return { terms, already };
}

function spending({ instance, open, size, growth }: Building, { region, period }: Budget) {
  const terms: Term[] = [];
  for (const [s, site] of instance.sites.entries())
    if (site.region === region) terms.push([growth[s]![period]!, site.setup]);
  for (const [p, project] of instance.projects.entries())
    if (project.region === region) terms.push([open[p]![period]!, project.fixed], [size[p]![period]!, project.setup]);
  return { terms, already: 0 };
}

/** Caps on a region's share in output, and capacity enough when any one region fails. */
function shareRows(building: Building): void {
  const { instance, row, flows } = building;
  for (const industry of instance.industries.keys()) {
    const cap = instance.cap[industry]!;
    const security = instance.security[industry]!;
    if (cap >= 1 && security <= 0) continue;
    const here = [...instance.sites.keys()].filter((s) => instance.sites[s]!.industry === industry);
    for (let slot = 0; slot < instance.periods.length * instance.scenarios.length; slot++) {
      const period = Math.floor(slot / instance.scenarios.length);
      const when = { industry, period, scenario: slot % instance.scenarios.length };
      const output = here.flatMap((s) => flows[s]![slot]!.map(({ column }): Term => [column, 1]));
      for (const s of here) {
        const { region } = instance.sites[s]!;
        const own = flows[s]![slot]!.map(({ column }): Term => [column, 1]);
        if (cap < 1) row({ ...when, region, rule: 'cap' }, none, 0, [...own, ...output.map(([c]): Term => [c, -cap])]);
        if (security <= 0) continue;
        const others = here.filter((other) => other !== s);
        const standing = others.reduce((sum, other) => sum + instance.sites[other]!.existing, 0);
        const capacity = others.flatMap((other) => capacityTerms(building, other, period));
        const needed = output.map(([c]): Term => [c, -security]);
        row({ ...when, region, rule: 'security' }, -standing, any, [...capacity, ...needed]);
      }
    }
  }
}

function floorRows({ instance, row }: Building, measures: Measures): void {
  for (const region of instance.regions.keys()) {
    const floor = instance.floor[region]!;
    if (floor === none) continue;
    const own = new Map([['gain', measures.get('gain')!.filter((entry) => entry.region === region)]]);
    row({ region, rule: 'floor' }, floor, any, weighted(instance, own, { gain: 1 }));
  }
}

function setObjective({ instance, row, builder, columns }: Building, measures: Measures): void {
  if (instance.risk === 'expected' || instance.scenarios.length === 1) {
    for (const [column, x] of weighted(instance, measures, instance.weights)) builder.cost[column]! += x;
    return;
  }
  columns.push({ kind: 'worst' });
  const worst = builder.variable({ lower: none, cost: 1 });
  for (const scenario of instance.scenarios.keys()) {
    const value = weighted(instance, measures, instance.weights, scenario);
    row({ scenario, rule: 'scenario' }, none, 0, [[worst, 1], ...value.map(([c, x]): Term => [c, -x])]);
  }
}

function blocksOf({ projects, sites }: LayoutInstance, columns: readonly LayoutColumn[]): Int32Array {
  return Int32Array.from(columns, (column) => {
    if ('project' in column) return projects[column.project]!.industry;
    return 'site' in column ? sites[column.site]!.industry : -1;
  });
}
