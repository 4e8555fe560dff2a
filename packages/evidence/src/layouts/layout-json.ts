import type {
  LayoutInstance,
  LayoutPeriod,
  LayoutProject,
  LayoutResource,
  LayoutScenario,
  LayoutSite,
} from '@yanzhen/science/layout/regional';
import { UserError } from '../errors/index.ts';
import { JsonPart } from './json-fields.ts';

export const layoutFormat = 'yanzhen-layout/1';

const parts = [
  ...['format', 'title', 'assumptions', 'unit', 'regions', 'industries', 'resources', 'periods', 'scenarios', 'sites'],
  ...['projects', 'demand', 'budgets', 'transport', 'objective'],
];
const never = Number.NEGATIVE_INFINITY;

interface Codes {
  readonly regions: ReadonlyMap<string, number>;
  readonly industries: ReadonlyMap<string, number>;
  readonly resources: ReadonlyMap<string, number>;
}

/** Reads a layout in the project's own format. @throws UserError that names the part at fault */
export function readLayout(text: string, file: string): LayoutInstance {
  const root = new JsonPart(parse(text, file), file);
  root.names(parts);
  root.get('format').choice([layoutFormat], layoutFormat);
  const lists = { regions: root.get('regions').list(), industries: root.get('industries').list() };
  const resources = root.get('resources').list().map(readResource);
  const codes: Codes = {
    regions: numbered(lists.regions),
    industries: numbered(lists.industries),
    resources: new Map(resources.map(({ code }, at) => [code, at])),
  };
  if (lists.regions.length === 0) throw root.get('regions').fault({ zh: '至少一个地区', en: 'one region at least' });
  if (lists.industries.length === 0)
    throw root.get('industries').fault({ zh: '至少一个行业', en: 'one industry at least' });
  const ofIndustry = (name: string, fallback: number, most: number) =>
    Float64Array.from(lists.industries, (part) => part.get(name).number(fallback, 0, most));
  const sites = root
    .get('sites')
    .list()
    .map((part) => readSite(part, codes));
  return {
    regions: [...codes.regions.keys()],
    industries: [...codes.industries.keys()],
    ...{ resources, sites },
    projects: readProjects(root, codes, sites),
    periods: orOne(root.get('periods').list().map(readPeriod), { code: '1', weight: 1, demand: 1, budget: 1 }),
    scenarios: readScenarios(root, codes),
    demand: readDemand(root, codes),
    budgets: readBudgets(root, codes),
    transport: readTransport(root, codes),
    freight: ofIndustry('freight', 1, Number.POSITIVE_INFINITY),
    service: ofIndustry('service', 0, 1),
    cap: ofIndustry('cap', 1, 1),
    security: ofIndustry('security', 0, 1),
    floor: Float64Array.from(lists.regions, (part) => part.get('floor').number(never)),
    ...readObjective(root, codes),
  };
}

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new UserError(
      'instance-not-json',
      { zh: '文件不是有效的 JSON。', en: 'The file is no valid JSON.' },
      { place: { file }, found: (cause as Error).message, cause },
    );
  }
}

function numbered(list: readonly JsonPart[]): Map<string, number> {
  const codes = new Map<string, number>();
  for (const part of list) {
    const code = part.get('code').text();
    if (codes.has(code)) throw part.get('code').fault({ zh: '不重复的代码', en: 'a code that stands once' });
    codes.set(code, codes.size);
  }
  return codes;
}

function orOne<T>(list: readonly T[], otherwise: T): readonly T[] {
  return list.length > 0 ? list : [otherwise];
}

function readResource(part: JsonPart): LayoutResource {
  const by = part.get('by').choice(['capacity', 'output', 'investment'] as const, 'capacity');
  return { code: part.get('code').text(), by };
}

function readPeriod(part: JsonPart): LayoutPeriod {
  const factor = (name: string) => part.get(name).number(1, 0);
  return {
    code: part.get('code').text(),
    weight: factor('weight'),
    demand: factor('demand'),
    budget: factor('budget'),
  };
}

function readSite(part: JsonPart, codes: Codes): LayoutSite {
  return {
    region: part.get('region').among(codes.regions),
    industry: part.get('industry').among(codes.industries),
    value: part.get('value').number(),
    existing: part.get('existing').number(0, 0),
    growth: part.get('growth').number(0, 0),
    setup: part.get('setup').number(0, 0),
    use: readUse(part.get('use'), codes),
  };
}

function readUse(part: JsonPart, { resources }: Codes): Float64Array {
  const use = new Float64Array(resources.size);
  for (const name of part.names([...resources.keys()])) use[resources.get(name)!] = part.get(name).number(undefined, 0);
  return use;
}

function readProjects(root: JsonPart, codes: Codes, sites: readonly LayoutSite[]): LayoutProject[] {
  const ids = new Set<string>();
  return root
    .get('projects')
    .list()
    .map((part) => {
      const id = part.get('id').text();
      if (ids.has(id)) throw part.get('id').fault({ zh: '不重复的编号', en: 'an id that stands once' });
      ids.add(id);
      const region = part.get('region').among(codes.regions);
      const industry = part.get('industry').among(codes.industries);
      if (!sites.some((site) => site.region === region && site.industry === industry))
        throw part.get('region').fault({
          zh: 'sites 中有该地区和行业的一项（单位产出增加值和资源消耗）',
          en: 'an entry in sites for this region and industry (value and use per unit)',
        });
      const minimum = part.get('minimum').number(0, 0);
      const module = part.get('module');
      return {
        ...{ id, region, industry, minimum },
        fixed: part.get('fixed').number(0, 0),
        setup: part.get('setup').number(0, 0),
        maximum: part.get('maximum').number(undefined, minimum),
        module: module.absent ? undefined : module.number(undefined, Number.MIN_VALUE),
        fixedUse: readUse(part.get('use'), codes),
      };
    });
}

function readScenarios(root: JsonPart, { industries }: Codes): readonly LayoutScenario[] {
  const list = root.get('scenarios').list();
  const found = list.map((part) => {
    const factor = part.get('demand');
    const one = factor.absent || factor.is('number');
    const demand = new Float64Array(industries.size).fill(one ? factor.number(1, 0) : 1);
    if (!one)
      for (const name of factor.names([...industries.keys()]))
        demand[industries.get(name)!] = factor.get(name).number(undefined, 0);
    const probability = part.get('probability').number(1 / list.length, 0, 1);
    return { code: part.get('code').text(), probability, demand, transport: part.get('transport').number(1, 0) };
  });
  const sum = found.reduce((total, { probability }) => total + probability, 0);
  if (found.length > 0 && Math.abs(sum - 1) > 1e-6)
    throw root
      .get('scenarios')
      .fault({ zh: `概率之和为 1（现为 ${sum}）`, en: `probabilities that add up to 1, not ${sum}` });
  const plain = { code: 'base', probability: 1, demand: new Float64Array(industries.size).fill(1), transport: 1 };
  return orOne(found, plain);
}

function readDemand(root: JsonPart, { regions, industries }: Codes): Float64Array {
  const demand = new Float64Array(regions.size * industries.size);
  for (const part of root.get('demand').list()) {
    const at = part.get('region').among(regions) * industries.size + part.get('industry').among(industries);
    demand[at]! += part.get('amount').number(undefined, 0);
  }
  return demand;
}

function readBudgets(root: JsonPart, { regions, resources }: Codes): Float64Array {
  const budgets = new Float64Array(regions.size * resources.size).fill(Number.POSITIVE_INFINITY);
  for (const part of root.get('budgets').list())
    budgets[part.get('region').among(regions) * resources.size + part.get('resource').among(resources)] = part
      .get('amount')
      .number(undefined, 0);
  return budgets;
}

/** A pair given once holds both ways; a pair not given cannot trade; at home transport costs nothing unless given. */
function readTransport(root: JsonPart, { regions }: Codes): Float64Array {
  const n = regions.size;
  const cost = new Float64Array(n * n).fill(Number.NaN);
  const list = root
    .get('transport')
    .list()
    .map((part) => ({
      from: part.get('from').among(regions),
      to: part.get('to').among(regions),
      cost: part.get('cost').number(undefined, 0),
    }));
  for (const { from, to, cost: given } of list) cost[from * n + to] = given;
  for (const { from, to, cost: given } of list) if (Number.isNaN(cost[to * n + from]!)) cost[to * n + from] = given;
  for (let r = 0; r < n; r++) if (Number.isNaN(cost[r * n + r]!)) cost[r * n + r] = 0;
  return cost.map((given) => (Number.isNaN(given) ? Number.POSITIVE_INFINITY : given));
}

function readObjective(root: JsonPart, { resources }: Codes): Pick<LayoutInstance, 'weights' | 'risk'> {
  const part = root.get('objective');
  if (part.absent) return { weights: { gain: 1 }, risk: 'expected' };
  const given = part.get('weights');
  const names = given.names(['gain', 'transport', 'output', ...resources.keys()]);
  const weights =
    names.length > 0 ? Object.fromEntries(names.map((name) => [name, given.get(name).number()])) : { gain: 1 };
  return { weights, risk: part.get('risk').choice(['expected', 'worst'] as const, 'expected') };
}
