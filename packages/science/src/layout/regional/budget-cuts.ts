import type { Row, Separator } from '../linear/index.ts';
import { demandAt, placeOf } from './columns.ts';
import type { LayoutModel, LayoutRow } from './layout-model.ts';

/** Use of a budget by a place that ships nothing while its only project is shut: Σ part ≤ most × Σ open. */
interface Use {
  readonly columns: readonly number[];
  readonly parts: readonly number[];
  readonly open: readonly number[];
  readonly most: number;
}

interface Knapsack {
  readonly budget: number;
  readonly uses: readonly Use[];
}

/** What an only project allows at most, in a period and scenario: its size, and the output of its place. */
interface Caps {
  readonly size: number;
  readonly output: number;
}

const tiny = 1e-7;

/**
 * Cuts that budgets imply on projects: a project is no larger than its region's budgets alone allow, and flow covers
 * (Padberg, Van Roy & Wolsey 1985): where the uses of projects C fill a budget b over by λ > 0,
 * Σ_C use + Σ_C (most − λ)⁺ (1 − open) ≤ b, extended by projects outside C whose use exceeds (max(most, max_C most) − λ) × open.
 */
export function budgetCuts(layout: LayoutModel): Separator {
  const caps = capsOf(layout);
  const simple = capRows(layout, caps);
  const knapsacks = layout.rows.flatMap((label, row) => {
    const knapsack = label.rule === 'budget' ? knapsackOf(layout, row, label, caps) : undefined;
    return knapsack === undefined ? [] : [knapsack];
  });
  return (point) => [...simple, ...knapsacks.flatMap((knapsack) => flowCovers(knapsack, point))];
}

/** The project of a place with nothing else to ship from; −1 where there is none or more than one. */
function onlyProject({ instance, at }: LayoutModel, site: number): number {
  const { existing, growth } = instance.sites[site]!;
  const projects = at.projectsAt.get(placeOf(instance, instance.sites[site]!)) ?? [];
  return existing === 0 && growth === 0 && projects.length === 1 ? projects[0]! : -1;
}

type CapsAt = (site: number, slot: number) => Caps;

function capsOf(layout: LayoutModel): CapsAt {
  const { instance, model, rows } = layout;
  const slots = instance.periods.length * instance.scenarios.length;
  const size = new Float64Array(instance.sites.length * slots).fill(Number.POSITIVE_INFINITY);
  const output = size.slice();
  const places = Map.groupBy(instance.sites.keys(), (site) => instance.sites[site]!.region);
  for (const [row, label] of rows.entries()) {
    if (label.rule !== 'budget' || !onlyPositive(layout, row)) continue;
    const { by } = instance.resources[label.resource]!;
    if (by === 'investment') continue;
    for (const site of places.get(label.region) ?? []) {
      const use = instance.sites[site]!.use[label.resource]!;
      if (use <= 0) continue;
      const most = Math.max(0, model.rowUpper[row]!) / use;
      for (const slot of slotsOf(layout, label)) {
        const at = site * slots + slot;
        const target = by === 'output' ? output : size;
        target[at] = Math.min(target[at]!, most);
      }
    }
  }
  return (site, slot) => {
    const project = onlyProject(layout, site);
    const maximum = project < 0 ? Number.POSITIVE_INFINITY : instance.projects[project]!.maximum;
    const allowed = Math.min(maximum, size[site * slots + slot]!);
    return { size: allowed, output: Math.min(allowed, output[site * slots + slot]!) };
  };
}

/** Rows about capacity hold in every scenario of their period. */
function slotsOf({ instance }: LayoutModel, { period, scenario }: LayoutRow): number[] {
  const first = period * instance.scenarios.length;
  return scenario >= 0 ? [first + scenario] : instance.scenarios.map((_, at) => first + at);
}

/** True where every term adds to the row: leaving some out leaves a valid row. */
function onlyPositive({ model }: LayoutModel, row: number): boolean {
  for (let k = model.starts[row]!; k < model.starts[row + 1]!; k++)
    if (model.values[k]! < 0 || model.lower[model.indices[k]!]! < 0) return false;
  return true;
}

/** Size, output and shipments of an only project within what its region's budgets allow it at most. */
function capRows(layout: LayoutModel, capsAt: CapsAt): Row[] {
  const { instance, at } = layout;
  const found: Row[] = [];
  const within = (columns: readonly number[], open: readonly number[], cap: number) =>
    found.push({
      ...{ lower: Number.NEGATIVE_INFINITY, upper: 0, indices: [...columns, ...open] },
      values: [...columns.map(() => 1), ...open.map(() => -cap)],
    });
  for (const [site, flows] of at.flows.entries()) {
    const project = onlyProject(layout, site);
    if (project < 0) continue;
    const { maximum } = instance.projects[project]!;
    for (const [slot, here] of flows.entries()) {
      const period = Math.floor(slot / instance.scenarios.length);
      const open = at.open[project]!.slice(0, period + 1);
      const caps = capsAt(site, slot);
      if (caps.size < maximum) within(at.size[project]!.slice(0, period + 1), open, caps.size);
      const columns = here.map(({ column }) => column);
      if (caps.output < caps.size) within(columns, open, caps.output);
      for (const { column, to } of here) {
        const wanted = demandAt(instance, to, instance.sites[site]!.industry, period, slot % instance.scenarios.length);
        if (caps.output < wanted) within([column], open, caps.output);
      }
    }
  }
  return found;
}

function knapsackOf(layout: LayoutModel, row: number, label: LayoutRow, capsAt: CapsAt): Knapsack | undefined {
  const { instance, model } = layout;
  if (!onlyPositive(layout, row)) return undefined;
  const budget = model.rowUpper[row]!;
  const uses: Use[] = [];
  for (const [site, { region }] of instance.sites.entries()) {
    const project = region === label.region ? onlyProject(layout, site) : -1;
    if (project < 0) continue;
    const use = useOf(layout, label, { site, project }, capsAt(site, slotsOf(layout, label)[0]!));
    if (use.most > tiny) uses.push({ ...use, most: Math.min(use.most, budget) });
  }
  return budget > 0 ? { budget, uses } : undefined;
}

function useOf(
  { instance, at }: LayoutModel,
  { resource, period, scenario }: LayoutRow,
  { site, project }: { readonly site: number; readonly project: number },
  caps: Caps,
): Use {
  const { by } = instance.resources[resource]!;
  const { fixed, setup, fixedUse, maximum } = instance.projects[project]!;
  const use = instance.sites[site]!.use[resource]!;
  const open = at.open[project]!.slice(0, period + 1);
  if (by === 'output') {
    const columns = at.flows[site]![period * instance.scenarios.length + scenario]!.map(({ column }) => column);
    return { columns, parts: columns.map(() => use), open, most: use * caps.output };
  }
  if (by === 'investment') {
    const built = at.open[project]![period]!;
    const columns = [at.size[project]![period]!, built];
    return { columns, parts: [setup, fixed], open: [built], most: setup * maximum + fixed };
  }
  const sizes = at.size[project]!.slice(0, period + 1);
  const once = fixedUse[resource]!;
  return {
    columns: [...sizes, ...open],
    parts: [...sizes.map(() => use), ...open.map(() => once)],
    ...{ open, most: use * caps.size + once },
  };
}

interface Filled extends Use {
  readonly used: number;
  readonly opened: number;
}

/** Covers tried: places in several orders, taken until the budget is filled over. */
function flowCovers({ budget, uses }: Knapsack, point: Float64Array): Row[] {
  const filled = uses.map((use): Filled => {
    const used = use.columns.reduce((sum, column, at) => sum + use.parts[at]! * point[column]!, 0);
    return { ...use, used, opened: use.open.reduce((sum, column) => sum + point[column]!, 0) };
  });
  const orders: ((use: Filled) => number)[] = [
    ({ opened }) => 1 - opened,
    ({ opened, most }) => (1 - opened) / most,
    ({ used, most }) => 1 - used / most,
    ({ used, most, opened }) => most * opened - used + 0.5 * most * (1 - opened),
  ];
  const found = new Map<string, Row>();
  for (const order of orders) {
    const sorted = [...filled.keys()].sort((a, b) => order(filled[a]!) - order(filled[b]!) || a - b);
    const best = bestPrefix(
      budget,
      sorted.map((at) => filled[at]!),
    );
    if (best !== undefined) found.set(best.indices.join(), best);
  }
  return [...found.values()];
}

/** The most broken of the covers by the first places in an order. */
function bestPrefix(budget: number, uses: readonly Filled[]): Row | undefined {
  let total = 0;
  let best: { readonly cover: readonly Filled[]; readonly excess: number; readonly broken: number } | undefined;
  let covers = 0;
  for (const [at, { most }] of uses.entries()) {
    total += most;
    const excess = total - budget;
    if (excess <= tiny * budget) continue;
    for (const cover of reduced(uses.slice(0, at + 1), excess, budget)) {
      const broken = brokenness(budget, cover.uses, cover.excess, uses);
      if (broken > (best?.broken ?? tiny * budget)) best = { cover: cover.uses, excess: cover.excess, broken };
    }
    if (++covers >= 4) break;
  }
  return best && coverRow(budget, best.cover, best.excess, uses);
}

/** A cover, and the cover without what it can spare. */
function reduced(uses: readonly Filled[], excess: number, budget: number) {
  const covers = [{ uses, excess }];
  let left = excess;
  const kept = uses.filter(({ most }, at) => {
    if (at === uses.length - 1 || most >= left - tiny * budget) return true;
    left -= most;
    return false;
  });
  if (kept.length < uses.length) covers.push({ uses: kept, excess: left });
  return covers;
}

const above = (most: number, excess: number) => Math.max(0, most - excess);

function brokenness(budget: number, cover: readonly Filled[], excess: number, all: readonly Filled[]): number {
  let sum = -budget;
  for (const { used, opened, most } of cover) sum += used + above(most, excess) * (1 - opened);
  for (const { use, price } of extension(cover, excess, all)) sum += use.used - price * use.opened;
  return sum;
}

/** Places outside the cover whose use is worth more than their price on being open. */
function extension(cover: readonly Filled[], excess: number, all: readonly Filled[]) {
  const largest = cover.reduce((most, use) => Math.max(most, use.most), 0);
  if (largest <= excess) return [];
  const inside = new Set(cover);
  return all.flatMap((use) => {
    const price = Math.max(largest, use.most) - excess;
    return inside.has(use) || use.used - price * use.opened <= 0 ? [] : [{ use, price }];
  });
}

function coverRow(budget: number, cover: readonly Filled[], excess: number, all: readonly Filled[]): Row {
  const terms = new Map<number, number>();
  const add = (column: number, value: number) => terms.set(column, (terms.get(column) ?? 0) + value);
  let upper = budget;
  const priced = [
    ...cover.map((use) => ({ use, price: above(use.most, excess), constant: above(use.most, excess) })),
    ...extension(cover, excess, all).map((each) => ({ ...each, constant: 0 })),
  ];
  for (const { use, price, constant } of priced) {
    for (const [at, column] of use.columns.entries()) add(column, use.parts[at]!);
    for (const column of use.open) add(column, -price);
    upper -= constant;
  }
  return { lower: Number.NEGATIVE_INFINITY, upper, indices: [...terms.keys()], values: [...terms.values()] };
}
