import type { Text } from '../words/index.ts';

/** A layout problem as its file has it (`yanzhen-layout/1`); what is absent has the format's default. */
export interface Problem {
  readonly format?: string;
  readonly title?: string;
  readonly unit?: string;
  readonly assumptions?: readonly Text[];
  readonly regions: readonly { readonly code: string; readonly name?: Text; readonly floor?: number }[];
  readonly industries: readonly ProblemIndustry[];
  readonly resources?: readonly ProblemResource[];
  readonly periods?: readonly { readonly code: string }[];
  readonly scenarios?: readonly ProblemScenario[];
  readonly sites: readonly ProblemSite[];
  readonly projects?: readonly ProblemProject[];
  readonly demand: readonly { readonly region: string; readonly industry: string; readonly amount: number }[];
  readonly budgets?: readonly Budget[];
  readonly transport?: readonly { readonly from: string; readonly to: string; readonly cost: number }[];
  readonly objective?: { readonly weights?: Readonly<Record<string, number>>; readonly risk?: Risk };
}

export interface ProblemIndustry {
  readonly code: string;
  readonly name?: Text;
  readonly freight?: number;
  readonly service?: number;
  readonly cap?: number;
  readonly security?: number;
}

export interface ProblemResource {
  readonly code: string;
  readonly by?: 'capacity' | 'output' | 'investment';
  readonly name?: Text;
  readonly unit?: string;
}

export interface ProblemScenario {
  readonly code: string;
  readonly probability?: number;
  readonly demand?: number | Readonly<Record<string, number>>;
  readonly transport?: number;
}

export interface ProblemSite {
  readonly region: string;
  readonly industry: string;
  readonly value: number;
  readonly existing?: number;
  readonly growth?: number;
  readonly use?: Readonly<Record<string, number>>;
}

export interface ProblemProject {
  readonly id: string;
  readonly region: string;
  readonly industry: string;
  readonly minimum?: number;
  readonly maximum: number;
}

export interface Budget {
  readonly region: string;
  readonly resource: string;
  readonly amount: number;
}

export type Risk = 'expected' | 'worst';

/** A file's text as a problem; undefined where it is none. Whether all of it can be used, the server says. */
export function readProblem(text: string): Problem | undefined {
  try {
    const read = JSON.parse(text) as Partial<Record<keyof Problem, unknown>> | null;
    if (read === null || typeof read !== 'object') return undefined;
    const lists = [read.regions, read.industries, read.sites, read.demand];
    return lists.every(Array.isArray) ? (read as unknown as Problem) : undefined;
  } catch {
    return undefined;
  }
}

export function writeProblem(problem: Problem): string {
  return `${JSON.stringify(problem, null, 1)}\n`;
}

/** The budget of a region for a resource; undefined: no limit. */
export function budgetOf({ budgets }: Problem, region: string, resource: string): number | undefined {
  return budgets?.findLast((one) => one.region === region && one.resource === resource)?.amount;
}

/** The same problem with another budget; undefined takes the limit away. */
export function withBudget(problem: Problem, region: string, resource: string, amount: number | undefined): Problem {
  const others = (problem.budgets ?? []).filter((one) => one.region !== region || one.resource !== resource);
  const own = amount === undefined ? [] : [{ region, resource, amount }];
  return { ...problem, budgets: [...others, ...own] };
}

/** Rules that hold for an industry everywhere. */
export type IndustryRule = 'service' | 'cap' | 'security';

/** What a rule is where the file does not say: nothing must be served, no cap, no security. */
export const withoutRule: Readonly<Record<IndustryRule, number>> = { service: 0, cap: 1, security: 0 };

/** Whether a problem has rules that bind several regions at once, or all of them by their worst scenario. */
export function hasCollectiveRules({ industries, regions, scenarios, objective }: Problem): boolean {
  const ruled = industries.some((one) =>
    (['service', 'cap', 'security'] as const).some((rule) => (one[rule] ?? withoutRule[rule]) !== withoutRule[rule]),
  );
  const isWorst = objective?.risk === 'worst' && (scenarios?.length ?? 0) > 1;
  return ruled || isWorst || regions.some(({ floor }) => floor !== undefined);
}

/** The same problem with a rule of one industry, or of all of them. */
export function withRule(problem: Problem, code: string | undefined, rule: IndustryRule, value: number): Problem {
  const changed = (industry: ProblemIndustry): ProblemIndustry => {
    if (code !== undefined && industry.code !== code) return industry;
    const { [rule]: _, ...rest } = industry;
    return value === withoutRule[rule] ? rest : { ...rest, [rule]: value };
  };
  return { ...problem, industries: problem.industries.map(changed) };
}

/** The same problem with a least gain of one region; undefined takes it away. */
export function withFloor(problem: Problem, code: string, floor: number | undefined): Problem {
  const regions = problem.regions.map((region) => {
    if (region.code !== code) return region;
    const { floor: _, ...rest } = region;
    return floor === undefined ? rest : { ...rest, floor };
  });
  return { ...problem, regions };
}

/** Weights on the measures; gain alone where the file has none. */
export function weightsOf({ objective }: Problem): Readonly<Record<string, number>> {
  const weights = objective?.weights ?? {};
  return Object.keys(weights).length === 0 ? { gain: 1 } : weights;
}

/** The same problem with another weight; 0 leaves a measure out. */
export function withWeight(problem: Problem, measure: string, weight: number): Problem {
  const { [measure]: _, ...rest } = weightsOf(problem);
  const weights = weight === 0 ? rest : { ...rest, [measure]: weight };
  return {
    ...problem,
    objective: { ...problem.objective, weights: Object.keys(weights).length > 0 ? weights : { gain: 0 } },
  };
}

export function withRisk(problem: Problem, risk: Risk): Problem {
  return { ...problem, objective: { ...problem.objective, weights: weightsOf(problem), risk } };
}

/** Scenarios as the page edits them: one factor on all demand, one on freight. A file's factors by industry stay. */
export function withScenarios(problem: Problem, scenarios: readonly ProblemScenario[]): Problem {
  if (scenarios.length > 0) return { ...problem, scenarios };
  const { scenarios: _, ...rest } = problem;
  return rest;
}

/** The scenarios of a file, one of them as plain as none. */
export function scenariosOf({
  scenarios,
}: Problem): readonly Required<Pick<ProblemScenario, 'code' | 'probability' | 'transport' | 'demand'>>[] {
  const list = scenarios ?? [];
  return list.map(({ code, probability, demand, transport }) => ({
    code,
    ...{ probability: probability ?? 1 / list.length, demand: demand ?? 1, transport: transport ?? 1 },
  }));
}

/** The measures whose weights can be set. */
export function measuresOf({ resources }: Problem): string[] {
  return ['gain', 'transport', 'output', ...(resources ?? []).map(({ code }) => code)];
}

/** Scenarios with another chance of one; the others share what is left in the proportions they have. */
export function withChance<S extends ProblemScenario & { readonly probability: number }>(
  scenarios: readonly S[],
  at: number,
  chance: number,
): S[] {
  const others = scenarios.reduce((sum, { probability }, k) => (k === at ? sum : sum + probability), 0);
  const share = (old: number) =>
    others > 0 ? (old / others) * (1 - chance) : (1 - chance) / Math.max(1, scenarios.length - 1);
  return scenarios.map((one, k) => ({ ...one, probability: k === at ? chance : share(one.probability) }));
}

/** Scenarios whose chances add up to one again. */
export function rescaled<S extends ProblemScenario & { readonly probability: number }>(scenarios: readonly S[]): S[] {
  const sum = scenarios.reduce((total, { probability }) => total + probability, 0);
  return scenarios.map((one) => ({ ...one, probability: sum > 0 ? one.probability / sum : 1 / scenarios.length }));
}
