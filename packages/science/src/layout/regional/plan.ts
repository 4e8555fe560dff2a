import type { LayoutModel } from './layout-model.ts';

/** One line of a layout: output shipped, a project built, capacity grown. */
export interface LayoutLine {
  readonly kind: 'flow' | 'build' | 'growth';
  /** A project's id, or `region:industry`. */
  readonly facility: string;
  /** The region served; empty where something is built. */
  readonly customer: string;
  readonly amount: number;
  readonly period: string;
  readonly scenario: string;
}

/** What a point of the model means; amounts below `least` are noise of the solver. */
export function layoutLines({ instance, columns }: LayoutModel, point: Float64Array, least = 1e-7): LayoutLine[] {
  const { regions, industries, sites, projects, periods, scenarios } = instance;
  const place = (site: number) => `${regions[sites[site]!.region]}:${industries[sites[site]!.industry]}`;
  return columns.flatMap((column, at): LayoutLine[] => {
    const amount = point[at]!;
    if (!(amount > least) || column.kind === 'worst' || column.kind === 'open' || column.kind === 'modules') return [];
    const period = periods[column.period]!.code;
    if (column.kind === 'flow') {
      const scenario = scenarios[column.scenario]!.code;
      return [{ kind: 'flow', facility: place(column.site), customer: regions[column.to]!, amount, period, scenario }];
    }
    const common = { customer: '', amount, period, scenario: '' };
    if (column.kind === 'growth') return [{ kind: 'growth', facility: place(column.site), ...common }];
    return [{ kind: 'build', facility: projects[column.project]!.id, ...common }];
  });
}

/** The point of the model that lines of a plan describe, and the lines that fit nothing in it. */
export function pointOfLines(
  layout: LayoutModel,
  lines: readonly LayoutLine[],
): { readonly point: Float64Array; readonly strange: readonly LayoutLine[] } {
  const { model, instance, columns, at } = layout;
  const found = new Map<string, number>();
  for (const [column, what] of columns.entries()) {
    const name = columnName(layout, what);
    if (name !== undefined) found.set(name, column);
  }
  const point = new Float64Array(model.columns);
  const strange: LayoutLine[] = [];
  const [firstPeriod, firstScenario] = [instance.periods[0]!.code, instance.scenarios[0]!.code];
  for (const line of lines) {
    const period = line.period || firstPeriod;
    const scenario = line.kind === 'flow' ? line.scenario || firstScenario : '';
    const column = found.get([line.kind, line.facility, line.customer, period, scenario].join('|'));
    if (column === undefined) strange.push(line);
    else point[column]! += line.amount;
  }
  for (const [project, { module }] of instance.projects.entries()) {
    for (const [period, size] of at.size[project]!.entries()) {
      if (point[size]! > 0) point[at.open[project]![period]!] = 1;
      if (module !== undefined) point[at.modules[project]![period]!] = Math.round(point[size]! / module);
    }
  }
  return { point, strange };
}

function columnName({ instance }: LayoutModel, column: LayoutModel['columns'][number]): string | undefined {
  const { regions, industries, sites, projects, periods, scenarios } = instance;
  if (column.kind === 'worst' || column.kind === 'open' || column.kind === 'modules') return undefined;
  const period = periods[column.period]!.code;
  if (column.kind === 'size') return ['build', projects[column.project]!.id, '', period, ''].join('|');
  const { region, industry } = sites[column.site]!;
  const facility = `${regions[region]}:${industries[industry]}`;
  if (column.kind === 'growth') return ['growth', facility, '', period, ''].join('|');
  return ['flow', facility, regions[column.to], period, scenarios[column.scenario]!.code].join('|');
}
