import type { InputOutputTable } from '../../chains/index.ts';
import type { LayoutInstance, LayoutProject, LayoutResource, LayoutSite } from './instance.ts';

/** What a table does not say and a layout needs. Every one is an assumption and is told with the result. */
export interface CaseAssumptions {
  /** Demand of the years to come over today's. */
  readonly demand: number;
  /** Room for more of each over what is used today. */
  readonly land: number;
  readonly energy: number;
  readonly carbon: number;
  readonly water: number;
  readonly labour: number;
  /** Money a region can put into new capacity, over the value of what it delivers today. */
  readonly money: number;
  /** Most by which a site may grow in any amount, over today's. */
  readonly growth: number;
  /** Yearly cost of a unit of new capacity. */
  readonly setup: number;
  /** Part of the goods' value that moving them 1,000 km costs. */
  readonly freight: number;
  /** Fixed cost, least and largest size of a new plant, as parts of the added demand for its industry; no plants at 0. */
  readonly plant: { readonly fixed: number; readonly minimum: number; readonly maximum: number };
}

export interface CaseChoice {
  readonly regions: readonly string[];
  readonly sectors: readonly string[];
  /** Sectors whose products are energy; those among them whose use gives off carbon; those that deliver water. */
  readonly energySectors: readonly string[];
  readonly carbonSectors: readonly string[];
  readonly waterSectors: readonly string[];
  /** The value-added category that is pay of labour; undefined: the table has none. */
  readonly labour: string | undefined;
  /** Kilometres between the regions, row-major. */
  readonly kilometres: Float64Array;
}

/**
 * A layout of a few regions from a multi-regional table. Today's capacity of a site is what it delivers to the regions chosen,
 * demand is what they take from one another, times the growth assumed. Value added, energy, fuels (which stand in for carbon),
 * water and pay per unit of output are the table's; land per unit is 1 everywhere, so that its budget is in units of capacity.
 */
export function layoutFromTable(table: InputOutputTable, choice: CaseChoice, assumed: CaseAssumptions): LayoutInstance {
  const { regions, sectors } = choice;
  const flows = flowsBetween(table, choice);
  const width = sectors.length;
  const sites: LayoutSite[] = regions.flatMap((region, r) =>
    sectors.map((sector, i) =>
      makeSite(table, { region, sector }, { r, i }, rowSum(flows[i]!, r, regions.length), choice, assumed),
    ),
  );
  const demand = new Float64Array(regions.length * width);
  for (const [i, flow] of flows.entries())
    for (let from = 0; from < regions.length; from++)
      for (let to = 0; to < regions.length; to++)
        demand[to * width + i]! += assumed.demand * flow[from * regions.length + to]!;
  const resources = [...caseResources];
  return {
    ...{ regions, industries: sectors, resources, sites, demand },
    budgets: budgetsOf(sites, regions.length, assumed),
    projects: plants(sites, demand, choice, assumed),
    periods: [{ code: '1', weight: 1, demand: 1, budget: 1 }],
    scenarios: [{ code: 'base', probability: 1, demand: new Float64Array(width).fill(1), transport: 1 }],
    transport: choice.kilometres.map((km) => (km / 1000) * assumed.freight),
    freight: new Float64Array(width).fill(1),
    service: new Float64Array(width),
    cap: new Float64Array(width).fill(1),
    security: new Float64Array(width),
    floor: new Float64Array(regions.length).fill(Number.NEGATIVE_INFINITY),
    weights: { gain: 1 },
    risk: 'expected',
  };
}

/** What a layout from a table counts, in the order of every site's uses. */
const caseResources: readonly LayoutResource[] = [
  { code: 'land', by: 'capacity' },
  { code: 'energy', by: 'output' },
  { code: 'carbon', by: 'output' },
  { code: 'water', by: 'output' },
  { code: 'labour', by: 'output' },
  { code: 'money', by: 'investment' },
];

/** Today's use of each region with room for more; of money a part of what the region delivers today. */
function budgetsOf(sites: readonly LayoutSite[], regions: number, assumed: CaseAssumptions): Float64Array {
  const { land, energy, carbon, water, labour, money } = assumed;
  const room = [land, energy, carbon, water, labour].map((more) => 1 + more);
  const width = caseResources.length;
  return Float64Array.from({ length: regions * width }, (_, at) => {
    const own = sites.filter(({ region }) => region === Math.floor(at / width));
    const used = (k: number) => own.reduce((sum, { existing, use }) => sum + existing * use[k]!, 0);
    const k = at % width;
    return caseResources[k]!.by === 'investment' ? used(0) * money : used(k) * room[k]!;
  });
}

/** By sector: what each region delivers to each, intermediate and final use together. */
function flowsBetween(table: InputOutputTable, { regions, sectors }: CaseChoice): Float64Array[] {
  const n = table.nodes.length;
  const uses = table.finalUses.length;
  const place = new Map(regions.map((region, at) => [region, at]));
  return sectors.map((sector) => {
    const flow = new Float64Array(regions.length ** 2);
    for (const [row, node] of table.nodes.entries()) {
      const from = place.get(node.region);
      if (from === undefined || node.sector !== sector) continue;
      const put = (region: string, amount: number) => {
        const to = place.get(region);
        if (to !== undefined) flow[from * regions.length + to]! += Math.max(0, amount);
      };
      for (const [column, { region }] of table.nodes.entries()) put(region, table.intermediate[row * n + column]!);
      for (const [column, { region }] of table.finalUses.entries())
        put(region, table.finalDemand[row * uses + column]!);
    }
    return flow;
  });
}

function makeSite(
  table: InputOutputTable,
  node: { readonly region: string; readonly sector: string },
  at: { readonly r: number; readonly i: number },
  existing: number,
  { energySectors, carbonSectors, waterSectors, labour }: CaseChoice,
  { growth, setup }: CaseAssumptions,
): LayoutSite {
  const n = table.nodes.length;
  const column = table.nodes.findIndex(({ region, sector }) => region === node.region && sector === node.sector);
  const output = table.output[column] ?? 0;
  const part = (sum: number) => (output > 0 ? Math.max(0, sum) / output : 0);
  const bought = (sectors: readonly string[]) => {
    let sum = 0;
    for (const [row, { sector }] of table.nodes.entries())
      if (sectors.includes(sector)) sum += table.intermediate[row * n + column]!;
    return part(sum);
  };
  let value = 0;
  for (const category of table.valueAddedCategories.keys()) value += table.valueAdded[category * n + column]!;
  const pay = labour === undefined ? value : table.valueAdded[table.valueAddedCategories.indexOf(labour) * n + column]!;
  return {
    ...{ region: at.r, industry: at.i, value: part(value), existing, setup },
    growth: growth * existing,
    use: Float64Array.of(1, bought(energySectors), bought(carbonSectors), bought(waterSectors), part(pay), 0),
  };
}

function plants(
  sites: readonly LayoutSite[],
  demand: Float64Array,
  { regions, sectors }: CaseChoice,
  { plant, demand: factor, growth, setup }: CaseAssumptions,
): LayoutProject[] {
  if (plant.maximum <= 0) return [];
  return sites.flatMap(({ region, industry, existing }) => {
    let wanted = 0;
    for (let r = 0; r < regions.length; r++) wanted += demand[r * sectors.length + industry]!;
    const added = wanted * (1 - 1 / factor);
    // Where nothing stands today the table gives no value per unit, and growth in any amount needs no plant.
    if (!(added > 0) || (existing <= 0 && growth <= 0)) return [];
    const size = { minimum: plant.minimum * added, maximum: plant.maximum * added };
    const project = { region, industry, fixed: plant.fixed * added, setup, ...size };
    return [
      {
        id: `${regions[region]}-${sectors[industry]}`,
        ...project,
        module: undefined,
        fixedUse: new Float64Array(caseResources.length),
      },
    ];
  });
}

function rowSum(matrix: Float64Array, row: number, width: number): number {
  return matrix.subarray(row * width, (row + 1) * width).reduce((sum, x) => sum + x, 0);
}
