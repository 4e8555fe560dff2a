import {
  meets,
  objectiveAt,
  Relaxation,
  rowActivity,
  type Solver,
  type SolveStatus,
  solveModel,
  solveOnce,
} from '@yanzhen/science/layout/linear';
import { budgetCuts, generateLayout, type LayoutInstance, layoutModel } from '@yanzhen/science/layout/regional';
import { seededRandom } from '@yanzhen/science/random';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { highsSolver } from './index.ts';

let solver: Solver;
const exact = { seconds: 60, gap: 1e-9 };
beforeAll(async () => {
  solver = await highsSolver();
});

const problems = fc
  .record({
    regions: fc.integer({ min: 2, max: 4 }),
    industries: fc.integer({ min: 1, max: 3 }),
    seed: fc.integer({ min: 1, max: 10_000 }),
    fixed: fc.double({ min: 0.02, max: 0.6, noNaN: true }),
    tightness: fc.double({ min: 0.3, max: 1.2, noNaN: true }),
    changed: fc.integer({ min: 0, max: 3 }),
  })
  .map(({ changed, ...options }) => varied(generateLayout({ ...options, lumpy: true }), changed, options.seed));

/** Periods and scenarios, capacity that stands, land used by a project whatever its size, a budget of money. */
function varied(made: LayoutInstance, kind: number, seed: number): LayoutInstance {
  const random = seededRandom(seed);
  if (kind === 0) return made;
  if (kind === 1) {
    const resources = [...made.resources, { code: 'money', by: 'investment' as const }];
    const spent = made.projects.map(({ fixed, setup, maximum }) => fixed + setup * maximum);
    const money = spent.reduce((sum, x) => sum + x, 0) / made.regions.length;
    return {
      ...{ ...made, resources },
      sites: made.sites.map((site) => ({ ...site, use: Float64Array.from([...site.use, 0]) })),
      projects: made.projects.map((project) => ({ ...project, fixedUse: Float64Array.of(random(), 0, 0, 0) })),
      budgets: Float64Array.from({ length: made.regions.length * 4 }, (_, at) =>
        at % 4 === 3 ? money * random() : made.budgets[Math.floor(at / 4) * 3 + (at % 4)]!,
      ),
    };
  }
  const standing = made.sites.map((site) => (random() < 0.4 ? { ...site, existing: 5, growth: 5 * random() } : site));
  if (kind === 2) return { ...made, sites: standing, service: made.service.map(() => 0.02) };
  const demand = made.industries.map(() => 0.5 + random());
  return {
    ...{ ...made, sites: standing, risk: seed % 2 === 0 ? 'worst' : 'expected' },
    periods: [
      { code: 'now', weight: 1, demand: 1, budget: 1 },
      { code: 'later', weight: 0.7, demand: 1.3, budget: 1.2 },
    ],
    scenarios: [
      { code: 'low', probability: 0.4, demand: Float64Array.from(demand, (x) => 0.8 * x), transport: 1.3 },
      { code: 'high', probability: 0.6, demand: Float64Array.from(demand), transport: 1 },
    ],
  };
}

describe('the search for large layouts, made to do small ones', () => {
  it('brackets the exact optimum, and what it finds keeps every rule', () => {
    fc.assert(
      fc.property(problems, (instance) => {
        const layout = layoutModel(instance);
        const { status, objective } = solveOnce(solver, layout.model, exact);
        const search = { seconds: 30, gap: 1e-3, few: 0, separate: budgetCuts(layout), blocks: layout.blocks };
        const found = solveModel(solver, layout.model, search);
        if (status === 'infeasible') return expect(found.values.length).toBe(0);
        const slack = 1e-6 * Math.max(1, Math.abs(objective));
        expect(found.bound).toBeGreaterThanOrEqual(objective - slack);
        expect(found.objective).toBeLessThanOrEqual(objective + slack);
        expect(meets(layout.model, found.values)).toBe(true);
        expect(objectiveAt(layout.model, found.values)).toBeCloseTo(found.objective, 6);
      }),
      { numRuns: 25, seed: 7 },
    );
  }, 120_000);

  it('cuts off no whole plan: every cut holds at the best plans for other aims', () => {
    let cuts = 0;
    fc.assert(
      fc.property(problems, fc.integer({ min: 1, max: 1000 }), (instance, seed) => {
        const layout = layoutModel(instance);
        const separate = budgetCuts(layout);
        const rows: ReturnType<typeof separate>[number][] = [];
        const relaxation = new Relaxation(solver, layout.model, (point) => {
          const found = separate(point);
          rows.push(...found);
          return found;
        });
        relaxation.tighten(
          () => 20,
          () => true,
        );
        relaxation.close();
        cuts += rows.length;
        const random = seededRandom(seed);
        for (let aim = 0; aim < 3; aim++) {
          const cost = layout.model.cost.map((x) => x * 2 * random());
          const { values } = solveOnce(solver, { ...layout.model, cost }, exact);
          if (values.length === 0) return;
          for (const { upper, indices, values: coefficients } of rows) {
            const activity = indices.reduce((sum, column, at) => sum + coefficients[at]! * values[column]!, 0);
            const size = coefficients.reduce((most, x) => Math.max(most, Math.abs(x)), 1);
            expect(activity - upper).toBeLessThan(1e-5 * size);
          }
        }
      }),
      { numRuns: 20, seed: 11 },
    );
    expect(cuts).toBeGreaterThan(50);
  }, 120_000);
});

describe('a large layout', () => {
  const made = { regions: 16, industries: 10, seed: 5, lumpy: true, fixed: 0.1, tightness: 0.9 };

  it('has a plan however little time there is, and takes the plan given where that is better', () => {
    const layout = layoutModel(generateLayout(made));
    const nothing = solveModel(solver, layout.model, { seconds: 0.001, gap: 0.01 });
    expect(nothing.status).toBe('limit');
    expect(nothing.objective).toBe(0);
    const good = solveModel(solver, layout.model, { seconds: 30, gap: 0.05, separate: budgetCuts(layout) });
    expect(good.objective).toBeGreaterThan(0);
    const again = solveModel(solver, layout.model, { seconds: 0.001, gap: 0.01, start: good.values });
    expect(again.objective).toBeCloseTo(good.objective, 6);
  });

  it('is the same plan, to the last bit, every time', () => {
    const layout = layoutModel(generateLayout(made));
    const once = () => solveModel(solver, layout.model, { seconds: 60, gap: 0.015, separate: budgetCuts(layout) });
    const [first, second] = [once(), once()];
    expect(second.values).toEqual(first.values);
    expect(second.bound).toBe(first.bound);
  });

  it('is planned part by part where the relaxation cannot be solved and doing nothing is not allowed', () => {
    const instance = generateLayout(made);
    const layout = layoutModel({ ...instance, service: instance.service.map(() => 0.1) });
    const status: SolveStatus = 'limit';
    const slow: Solver = (model) => {
      const open = solver(model);
      if (model.integer.includes(1)) return open;
      const nothing = { values: new Float64Array(), rowDuals: new Float64Array(), columnDuals: new Float64Array() };
      const given = { status, objective: Number.NaN, bound: Number.POSITIVE_INFINITY, gap: Number.POSITIVE_INFINITY };
      return { ...{ ...open, close: () => open.close() }, solve: () => ({ ...given, ...nothing }) };
    };
    const found = solveModel(slow, layout.model, { seconds: 30, gap: 0.01, blocks: layout.blocks });
    expect(found.bound).toBeGreaterThan(found.objective);
    expect(meets(layout.model, found.values)).toBe(true);
    const served = layout.rows.flatMap(({ rule }, row) => (rule === 'service' ? [row] : []));
    for (const row of served) expect(rowActivity(layout.model, row, found.values)).toBeGreaterThan(0);
  });
});
