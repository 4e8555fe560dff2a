import { type Random, seededRandom } from '../../random/index.ts';
import type { LayoutInstance, LayoutProject, LayoutSite } from './instance.ts';

export interface GeneratorOptions {
  readonly regions: number;
  readonly industries: number;
  readonly seed: number;
  /** True: capacity comes in projects with a fixed cost and a minimum scale; false: in any amount. */
  readonly lumpy: boolean;
  /** Fixed cost of a project as a share of the output an average region wants of its industry. */
  readonly fixed: number;
  /** Budgets as a share of what serving everything at home would use; below 1 they bind. */
  readonly tightness: number;
}

const resources = [
  { code: 'land', by: 'capacity' as const },
  { code: 'energy', by: 'output' as const },
  { code: 'labour', by: 'output' as const },
];

/**
 * A made-up layout problem: regions scattered over a square, demand by the size of the region and the industry (log-normal),
 * margins that differ by place, fixed costs worth a part of an average region's yearly margin, and budgets of land, energy
 * and labour that couple all industries of a region. The same seed gives the same problem.
 */
export function generateLayout({
  regions,
  industries,
  seed,
  lumpy,
  fixed,
  tightness,
}: GeneratorOptions): LayoutInstance {
  const random = seededRandom(seed);
  const places = Array.from({ length: regions }, () => [random() * 1000, random() * 1000] as const);
  const size = places.map(() => logNormal(random, 0.6));
  const weight = Array.from({ length: industries }, () => logNormal(random, 0.8));
  const demand = Float64Array.from({ length: regions * industries }, (_, at) => {
    const share = size[Math.floor(at / industries)]! * weight[at % industries]!;
    return 100 * share * (0.7 + 0.6 * random());
  });
  const unit = weight.map(() => resources.map(() => logNormal(random, 0.5)));
  const margin = weight.map(() => 0.2 + 0.3 * random());
  const sites: LayoutSite[] = [];
  const projects: LayoutProject[] = [];
  for (let region = 0; region < regions; region++) {
    for (let industry = 0; industry < industries; industry++) {
      const total = columnTotal(demand, industries, industry);
      const site = makeSite(random, { region, industry }, margin[industry]!, unit[industry]!, lumpy ? 0 : total / 2);
      sites.push(site);
      if (lumpy) projects.push(makeProject(random, site, total, total / regions, fixed));
    }
  }
  return {
    regions: places.map((_, r) => `R${String(r + 1).padStart(2, '0')}`),
    industries: weight.map((_, i) => `I${String(i + 1).padStart(2, '0')}`),
    ...{ resources, sites, projects, demand },
    periods: [{ code: '1', weight: 1, demand: 1, budget: 1 }],
    scenarios: [{ code: 'base', probability: 1, demand: new Float64Array(industries).fill(1), transport: 1 }],
    budgets: Float64Array.from({ length: regions * resources.length }, (_, at) => {
      const region = Math.floor(at / resources.length);
      let needed = 0;
      for (let i = 0; i < industries; i++)
        needed += unit[i]![at % resources.length]! * demand[region * industries + i]!;
      return tightness * needed * (0.6 + 0.8 * random());
    }),
    transport: Float64Array.from({ length: regions * regions }, (_, at) => {
      const [from, to] = [places[Math.floor(at / regions)]!, places[at % regions]!];
      return Math.hypot(from[0] - to[0], from[1] - to[1]) / 1000;
    }),
    freight: Float64Array.from(weight, () => 0.05 + 0.4 * random()),
    service: new Float64Array(industries),
    cap: new Float64Array(industries).fill(1),
    security: new Float64Array(industries),
    floor: new Float64Array(regions).fill(Number.NEGATIVE_INFINITY),
    weights: { gain: 1 },
    risk: 'expected',
  };
}

function makeSite(
  random: Random,
  at: { readonly region: number; readonly industry: number },
  margin: number,
  unit: readonly number[],
  growth: number,
): LayoutSite {
  return {
    ...at,
    value: margin * (0.8 + 0.4 * random()),
    existing: 0,
    growth,
    setup: 0.03 + 0.03 * random(),
    use: Float64Array.from(unit, (use) => use * (0.8 + 0.4 * random())),
  };
}

function makeProject(random: Random, site: LayoutSite, total: number, typical: number, fixed: number): LayoutProject {
  return {
    id: `P${site.region + 1}-${site.industry + 1}`,
    ...{ region: site.region, industry: site.industry },
    fixed: fixed * typical * (0.5 + random()),
    setup: site.setup,
    minimum: 0.5 * typical,
    maximum: Math.min(total, typical * (2 + 4 * random())),
    module: undefined,
    fixedUse: new Float64Array(site.use.length),
  };
}

/** exp(σ · z), z standard normal by Box–Muller. */
function logNormal(random: Random, sigma: number): number {
  const radius = Math.sqrt(-2 * Math.log(1 - random()));
  return Math.exp(sigma * radius * Math.cos(2 * Math.PI * random()));
}

function columnTotal(matrix: Float64Array, width: number, column: number): number {
  let sum = 0;
  for (let at = column; at < matrix.length; at += width) sum += matrix[at]!;
  return sum;
}
