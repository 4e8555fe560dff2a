import { readLayout, writeLayout } from '@yanzhen/evidence/layouts';
import { objectiveAt, relaxed, rowActivity, type Solver, solveModel, solveOnce } from '@yanzhen/science/layout/linear';
import {
  checkLayout,
  gainsByRegion,
  generateLayout,
  type LayoutInstance,
  layoutLines,
  layoutModel,
  paretoCurve,
  pointOfLines,
  shadowPrices,
  whyNot,
} from '@yanzhen/science/layout/regional';
import { bestResponses, CoalitionWorths } from '@yanzhen/science/layout/strategic';
import { beforeAll, describe, expect, it } from 'vitest';
import { highsSolver } from './index.ts';

let solver: Solver;
const exact = { seconds: 60, gap: 1e-9 };
const lumpy = generateLayout({ regions: 5, industries: 3, seed: 4, lumpy: true, fixed: 0.15, tightness: 0.8 });
const smooth = generateLayout({ regions: 5, industries: 3, seed: 4, lumpy: false, fixed: 0.15, tightness: 0.8 });
const total = (values: Float64Array) => values.reduce((sum, x) => sum + x, 0);

beforeAll(async () => {
  solver = await highsSolver();
});

function solved(instance: LayoutInstance) {
  const layout = layoutModel(instance);
  return { layout, solution: solveOnce(solver, layout.model, exact) };
}

describe('a layout', () => {
  it('keeps every rule, and reads back from its file and its plan with the same objective', () => {
    const { layout, solution } = solved(lumpy);
    expect(checkLayout(layout, solution.values).broken).toEqual([]);
    const again = layoutModel(readLayout(writeLayout(lumpy), 'again'));
    const { point, strange } = pointOfLines(again, layoutLines(layout, solution.values));
    expect(strange).toEqual([]);
    const checked = checkLayout(again, point);
    expect(checked.broken).toEqual([]);
    expect(checked.objective / solution.objective).toBeCloseTo(1, 7);
    expect(total(gainsByRegion(layout, solution.values)) / solution.objective).toBeCloseTo(1, 7);
  });

  it('is found broken where a plan ships more than there is', () => {
    const { layout, solution } = solved(lumpy);
    const doubled = layoutLines(layout, solution.values).map((line) =>
      line.kind === 'flow' ? { ...line, amount: 2 * line.amount } : line,
    );
    const rules = new Set(checkLayout(layout, pointOfLines(layout, doubled).point).broken.map(({ row }) => row.rule));
    expect(rules).toContain('capacity');
  });

  it('reaches by rounding and neighbourhoods what branch-and-bound proves', () => {
    const large = layoutModel(
      generateLayout({ regions: 16, industries: 10, seed: 2, lumpy: true, fixed: 0.05, tightness: 1 }),
    );
    const found = solveModel(solver, large.model, { seconds: 20, gap: 0.02 });
    expect(found.gap).toBeLessThan(0.02);
    expect(checkLayout(large, found.values).broken).toEqual([]);
    expect(objectiveAt(large.model, found.values)).toBeCloseTo(found.objective, 6);
    expect(found.bound).toBeGreaterThanOrEqual(solveOnce(solver, relaxed(large.model), exact).objective - 1e-6);
  });

  it('holds caps on shares, N−1 security, service, modules, periods and the worst scenario', () => {
    const instance: LayoutInstance = {
      ...lumpy,
      projects: lumpy.projects.map((project) => ({ ...project, minimum: 0, module: project.maximum / 5 })),
      cap: new Float64Array(3).fill(0.6),
      security: new Float64Array(3).fill(0.4),
      service: new Float64Array(3).fill(0.1),
      periods: [
        { code: 'now', weight: 1, demand: 1, budget: 1 },
        { code: 'later', weight: 0.8, demand: 1.2, budget: 1.1 },
      ],
      scenarios: [
        { code: 'low', probability: 0.5, demand: new Float64Array(3).fill(0.8), transport: 1.2 },
        { code: 'high', probability: 0.5, demand: new Float64Array(3).fill(1.1), transport: 1 },
      ],
      risk: 'worst',
    };
    const layout = layoutModel(instance);
    const solution = solveOnce(solver, layout.model, { seconds: 20, gap: 0.01 });
    const { broken, objective } = checkLayout(layout, solution.values);
    expect(broken).toEqual([]);
    expect(objective).toBeCloseTo(solution.objective, 4);
    const caps = layout.rows.flatMap(({ rule }, row) => (rule === 'cap' ? [row] : []));
    expect(caps.length).toBe(5 * 3 * 4);
    for (const row of caps) expect(rowActivity(layout.model, row, solution.values)).toBeLessThan(1e-5);
  }, 60_000);

  it('prices limits so that solving again with one unit more agrees', () => {
    const { layout, solution } = solved(smooth);
    const prices = shadowPrices(solver, layout, solution.values, { most: 10 });
    expect(prices.length).toBeGreaterThan(3);
    for (const { price, change } of prices) {
      expect(price).toBeGreaterThan(0);
      // One unit more is worth at most the price at the margin: the objective is concave in its limits.
      expect(change).toBeLessThanOrEqual(price + 1e-6);
      expect(change).toBeGreaterThanOrEqual(0);
    }
    expect(prices.filter(({ price, change }) => Math.abs(price - change) < 1e-6 * price).length).toBeGreaterThan(5);
  });

  it('says what a project left out would need, and with that it does pay', () => {
    const { layout, solution } = solved(lumpy);
    const out = layout.at.open.findIndex(([column]) => solution.values[column!]! < 0.5);
    const answer = whyNot(solver, layout, solution.values, out);
    expect(answer.verdict).toBe('costs');
    expect(answer.loss).toBeGreaterThan(0);
    const project = lumpy.projects[out]!;
    const sites = lumpy.sites.map((site) =>
      site.region === project.region && site.industry === project.industry
        ? { ...site, value: site.value * (1 + answer.priceHigher * 1.000001) }
        : site,
    );
    const dearer = layoutModel({ ...lumpy, sites });
    expect(whyNot(solver, dearer, solution.values, out).verdict).toBe('free');
  });

  it('draws a curve that rises with what is allowed', () => {
    const layout = layoutModel(smooth);
    const curve = paretoCurve(solver, layout, { first: 'gain', second: 'energy', points: 5 }, exact);
    expect(curve.length).toBe(5);
    for (let k = 1; k < 5; k++) {
      expect(curve[k]!.first).toBeGreaterThanOrEqual(curve[k - 1]!.first - 1e-6);
      expect(curve[k]!.second).toBeLessThanOrEqual(curve[k]!.limit + 1e-6);
    }
  });
});

describe('regions apart', () => {
  it('come to a state that keeps every region’s own rules and earns no more than together', () => {
    const layout = layoutModel(lumpy, { collective: false });
    const together = solveOnce(solver, layout.model, exact);
    for (const rule of ['home-first', 'first-come'] as const) {
      const options = { rule, order: [0, 1, 2, 3, 4], mostRounds: 30, seconds: 10, gap: 1e-6 };
      const { end, points } = bestResponses(solver, layout, options);
      expect(['settled', 'cycle']).toContain(end);
      for (const point of points) {
        expect(checkLayout(layout, point).broken).toEqual([]);
        expect(objectiveAt(layout.model, point)).toBeLessThanOrEqual(together.objective + 1e-4);
      }
    }
  }, 60_000);
});

describe('coalitions', () => {
  it('have the same worth in any order, each alone solved anew, and joining never costs among members', () => {
    const layout = layoutModel(smooth, { collective: false });
    const options = { market: 'members', seconds: 20, gap: 1e-9 } as const;
    const walked = new CoalitionWorths(solver, layout, options);
    const worth = Array.from({ length: 32 }, (_, coalition) => walked.worth(coalition)[0]);
    walked.close();
    for (const coalition of [31, 5, 18]) {
      const fresh = new CoalitionWorths(solver, layout, options);
      expect(fresh.worth(coalition)[0]).toBeCloseTo(worth[coalition]!, 6);
      fresh.close();
    }
    const all = solveOnce(solver, layout.model, exact);
    expect(worth[31]).toBeCloseTo(all.objective, 6);
    for (let a = 1; a < 32; a++)
      for (let b = 1; b < 32; b++)
        if ((a & b) === 0) expect(worth[a | b]!).toBeGreaterThanOrEqual(worth[a]! + worth[b]! - 1e-6);
  });

  it('are intervals with lumpy projects', () => {
    const layout = layoutModel(lumpy, { collective: false });
    const worths = new CoalitionWorths(solver, layout, { market: 'leftover', seconds: 20, gap: 0.05 });
    const [low, high] = worths.worth(31);
    worths.close();
    const { objective } = solveOnce(solver, layout.model, exact);
    expect(low).toBeLessThanOrEqual(objective + 1e-6);
    expect(high).toBeGreaterThanOrEqual(objective - 1e-6);
  });
});
