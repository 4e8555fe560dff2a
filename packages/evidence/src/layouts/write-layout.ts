import type { LayoutInstance } from '@yanzhen/science/layout/regional';
import type { Name } from '../dataset/index.ts';
import { layoutFormat } from './layout-json.ts';

/** What regions, industries and resources are called, in their order. */
interface LayoutNames {
  readonly regions: readonly Name[];
  readonly industries: readonly Name[];
  /** And in which unit each resource is counted. */
  readonly resources: readonly { readonly name: Name; readonly unit: string }[];
}

/** A layout as JSON in the project's own format; reading it gives the same layout back. */
export function writeLayout(
  instance: LayoutInstance,
  about: Readonly<Record<string, unknown>> = {},
  names?: LayoutNames,
): string {
  const named = (kind: 'regions' | 'industries', at: number) => (names === undefined ? {} : { name: names[kind][at] });
  const { regions, industries, resources, sites, projects } = instance;
  const place = (at: { readonly region: number; readonly industry: number }) => ({
    region: regions[at.region],
    industry: industries[at.industry],
  });
  const use = (amounts: Float64Array) =>
    Object.fromEntries(resources.flatMap(({ code }, k) => (amounts[k] === 0 ? [] : [[code, amounts[k]]])));
  const document = {
    ...{ format: layoutFormat, ...about },
    regions: regions.map((code, r) => ({
      code,
      ...named('regions', r),
      ...when('floor', instance.floor[r]!, Number.NEGATIVE_INFINITY),
    })),
    industries: industries.map((code, i) => ({
      code,
      ...named('industries', i),
      ...when('freight', instance.freight[i]!, 1),
      ...when('service', instance.service[i]!, 0),
      ...when('cap', instance.cap[i]!, 1),
      ...when('security', instance.security[i]!, 0),
    })),
    resources: resources.map((resource, k) => ({ ...resource, ...names?.resources[k] })),
    periods: instance.periods,
    scenarios: instance.scenarios.map(({ demand, ...rest }) => ({
      ...rest,
      demand: Object.fromEntries(industries.map((code, i) => [code, demand[i]])),
    })),
    sites: sites.map((site) => {
      const { value, existing, growth, setup } = site;
      return { ...place(site), value, existing, growth, setup, use: use(site.use) };
    }),
    projects: projects.map((project) => {
      const { id, fixed, setup, minimum, maximum, module, fixedUse } = project;
      const size = { fixed, setup, minimum, maximum, ...(module !== undefined && { module }) };
      return { id, ...place(project), ...size, use: use(fixedUse) };
    }),
    ...pairs(instance),
    objective: { weights: instance.weights, risk: instance.risk },
  };
  return `${JSON.stringify(document, null, 1)}\n`;
}

function when(name: string, value: number, usual: number) {
  return value === usual ? {} : { [name]: value };
}

function pairs({ regions, industries, resources, demand, budgets, transport }: LayoutInstance) {
  const across = <T>(
    columns: readonly unknown[],
    matrix: Float64Array,
    make: (row: number, column: number, x: number) => T[],
  ) => [...matrix].flatMap((x, at) => make(Math.floor(at / columns.length), at % columns.length, x));
  return {
    demand: across(industries, demand, (r, i, amount) =>
      amount > 0 ? [{ region: regions[r], industry: industries[i], amount }] : [],
    ),
    budgets: across(resources, budgets, (r, k, amount) =>
      Number.isFinite(amount) ? [{ region: regions[r], resource: resources[k]!.code, amount }] : [],
    ),
    transport: across(regions, transport, (from, to, cost) =>
      Number.isFinite(cost) && (from !== to || cost > 0) ? [{ from: regions[from], to: regions[to], cost }] : [],
    ),
  };
}
