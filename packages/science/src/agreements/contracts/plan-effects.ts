import type { LayoutInstance, LayoutLine } from '../../layout/regional/index.ts';

/** What a plan comes to in every region and period of a layout, row-major; amounts a year, in expectation over scenarios. */
export interface PlanEffects {
  readonly valueAdded: Float64Array;
  readonly output: Float64Array;
  /** Set-up and fixed cost of what is built in the period, as the layout counts it. */
  readonly cost: Float64Array;
}

/** The value added of what stands today, wholly used, by region. */
export function valueAddedToday({ regions, sites }: LayoutInstance): Float64Array {
  const today = new Float64Array(regions.length);
  for (const { region, existing, value } of sites) today[region]! += existing * value;
  return today;
}

/** Sums the lines of a plan by region and period. @throws RangeError naming a line of what the layout does not have */
export function planEffects(instance: LayoutInstance, lines: readonly LayoutLine[]): PlanEffects {
  const { regions, industries, periods, scenarios, sites, projects } = instance;
  const size = regions.length * periods.length;
  const effects = {
    ...{ valueAdded: new Float64Array(size), output: new Float64Array(size), cost: new Float64Array(size) },
  };
  const siteAt = new Map(sites.map((site) => [`${regions[site.region]}:${industries[site.industry]}`, site]));
  const projectAt = new Map(projects.map((project) => [project.id, project]));
  const periodAt = new Map(periods.map(({ code }, at) => [code, at]));
  const chance = new Map(scenarios.map(({ code, probability }) => [code, probability]));
  for (const { kind, facility, amount, period, scenario } of lines) {
    const found = kind === 'build' ? projectAt.get(facility) : siteAt.get(facility);
    const during = period === '' ? 0 : periodAt.get(period);
    const share = scenario === '' ? 1 : chance.get(scenario);
    if (found === undefined || during === undefined || share === undefined)
      throw new RangeError(`plan: the layout has no “${[facility, period, scenario].filter(Boolean).join(' ')}”`);
    const at = found.region * periods.length + during;
    if (kind === 'flow' && 'value' in found) {
      effects.valueAdded[at]! += share * amount * found.value;
      effects.output[at]! += share * amount;
    } else effects.cost[at]! += amount * found.setup + ('fixed' in found ? found.fixed : 0);
  }
  return effects;
}
