import { type Solver, solveOnce } from '@yanzhen/science/layout/linear';
import {
  checkLayout,
  gainsByRegion,
  generateLayout,
  type LayoutInstance,
  layoutModel,
} from '@yanzhen/science/layout/regional';
import { bestResponses, CoalitionWorths, planWithoutTrade } from '@yanzhen/science/layout/strategic';
import { beforeAll, describe, expect, it } from 'vitest';
import { highsSolver } from './index.ts';

let solver: Solver;
const exact = { seconds: 30, gap: 1e-9 };
const made = { regions: 4, industries: 2, seed: 4, fixed: 0.15, tightness: 0.8 };
const smooth = generateLayout({ ...made, lumpy: false });
const lumpy = generateLayout({ ...made, lumpy: true });
const every = (value: number) => new Float64Array(2).fill(value);
const scenarios = [
  { code: 'low', probability: 0.5, demand: every(0.8), transport: 1.2 },
  { code: 'high', probability: 0.5, demand: every(1.1), transport: 1 },
];

beforeAll(async () => {
  solver = await highsSolver();
});

const solved = (instance: LayoutInstance) => solveOnce(solver, layoutModel(instance).model, exact);

function worthsOf(instance: LayoutInstance, collective = true) {
  const worths = new CoalitionWorths(solver, layoutModel(instance, { collective }), { market: 'members', ...exact });
  const all = Array.from({ length: 16 }, (_, coalition) => worths.worth(coalition));
  const short = all.map((_, coalition) => worths.fallsShort(coalition));
  worths.close();
  return { low: all.map(([low]) => low), short };
}

describe('coalitions under collective rules', () => {
  it('are worth together what the joint plan is, with rules of every kind', () => {
    const rules = { cap: every(0.4), security: every(0.5), service: every(0.2) };
    for (const ruled of [
      { ...smooth, ...rules },
      { ...smooth, ...rules, scenarios, risk: 'worst' as const },
      { ...lumpy, ...rules },
    ]) {
      const { objective } = solved(ruled);
      expect(objective).toBeLessThan(solved({ ...ruled, cap: every(1), security: every(0) }).objective);
      const worths = new CoalitionWorths(solver, layoutModel(ruled), { market: 'members', ...exact });
      expect(worths.worth(15)[0] / objective).toBeCloseTo(1, 6);
      expect(worths.fallsShort(15)).toBe(false);
      worths.close();
    }
  }, 60_000);

  it('never lose by joining where rules are about members only', () => {
    for (const instance of [smooth, lumpy]) {
      const { low, short } = worthsOf({ ...instance, service: every(0.3), scenarios, risk: 'worst' });
      const able = [...low.keys()].filter((coalition) => coalition > 0 && !short[coalition]);
      const pairs = able.flatMap((a) => able.filter((b) => (a & b) === 0).map((b) => [a, b] as const));
      expect(pairs.length).toBeGreaterThan(10);
      const losing = pairs.filter(([a, b]) => low[a | b]! < low[a]! + low[b]! - 1e-6);
      expect(losing).toEqual([]);
    }
  }, 60_000);

  it('are worth the same under rules that do not bind', () => {
    const free = worthsOf(smooth, false).low;
    const loose = { ...smooth, cap: every(0.97), security: every(1e-6), floor: new Float64Array(4).fill(-1e9) };
    for (const [coalition, worth] of worthsOf(loose).low.entries()) expect(worth).toBeCloseTo(free[coalition]!, 6);
  });

  it('may have no more than outsiders’ plans leave room for: a larger share needs more output elsewhere', () => {
    const capped = { ...smooth, cap: every(0.3) };
    const layout = layoutModel(capped);
    const plan = planWithoutTrade(solver, layout, exact);
    expect(checkLayout(layout, plan!).broken).toEqual([]);
    const [free, bound] = [worthsOf(smooth, false).low, worthsOf(capped).low];
    for (let coalition = 1; coalition < 16; coalition++)
      expect(bound[coalition]!).toBeLessThanOrEqual(free[coalition]! + 1e-6);
    expect([1, 2, 4, 8].some((alone) => bound[alone]! < free[alone]! - 1e-3)).toBe(true);
  });

  it('say when no plan was found by which outsiders could count', () => {
    const countsOutsiders = (by: Solver, instance: LayoutInstance) => {
      const worths = new CoalitionWorths(by, layoutModel(instance), { market: 'members', ...exact });
      worths.close();
      return worths.countsOutsiders;
    };
    const capped = { ...smooth, cap: every(0.3) };
    expect(countsOutsiders(solver, capped)).toBe(true);
    // The first model solved is that of the plan without trade.
    let solvedModels = 0;
    const late: Solver = (model) => {
      const open = solver(model);
      const none = { status: 'infeasible', objective: Number.NaN, bound: Number.NaN, gap: Number.NaN } as const;
      const nothing = new Float64Array();
      const failed = { ...none, values: nothing, rowDuals: nothing, columnDuals: nothing };
      return Object.assign(Object.create(open), {
        solve: (limits: Parameters<typeof open.solve>[0]) => (solvedModels++ === 0 ? failed : open.solve(limits)),
        close: () => open.close(),
      });
    };
    expect(countsOutsiders(late, capped)).toBe(false);
    solvedModels = 0;
    expect(countsOutsiders(late, smooth)).toBe(true);
  });

  it('come as near to what they cannot keep as they can, and say so', () => {
    const demand = smooth.demand.slice();
    const sites = smooth.sites.filter(({ region, industry }) => region !== 0 || industry !== 0);
    const needy = { ...smooth, demand, sites, service: every(0.2) };
    const { low, short } = worthsOf(needy);
    const free = worthsOf({ ...smooth, sites }, false).low;
    expect(short[1]).toBe(true);
    expect(short[15]).toBe(false);
    // Nothing it could do brings it nearer: it does what it would without the rule.
    expect(low[1]!).toBeCloseTo(free[1]!, 4);
    expect(low.every(Number.isFinite)).toBe(true);
  });
});

describe('regions apart under collective rules', () => {
  const options = { rule: 'home-first', order: [0, 1, 2, 3], mostRounds: 30, seconds: 10, gap: 1e-9 } as const;

  it('do the same under rules that do not bind', () => {
    const free = bestResponses(solver, layoutModel(smooth, { collective: false }), options);
    const layout = layoutModel({ ...smooth, cap: every(0.97), floor: new Float64Array(4).fill(-1e9) });
    const allotted = solveOnce(solver, layout.model, exact).values;
    const bound = bestResponses(solver, layout, { ...options, allotted });
    expect(bound.end).toBe(free.end);
    const [one, other] = [gainsByRegion(layout, bound.points[0]!), gainsByRegion(layout, free.points[0]!)];
    for (const [region, gain] of one.entries()) expect(gain).toBeCloseTo(other[region]!, 5);
  });

  it('keep within what is allotted to them, and serve their markets as the rule asks', () => {
    for (const instance of [smooth, lumpy]) {
      const layout = layoutModel({ ...instance, cap: every(0.35), service: every(0.4) });
      const together = solveOnce(solver, layout.model, exact);
      const { points } = bestResponses(solver, layout, { ...options, allotted: together.values });
      const output = (point: Float64Array, region: number, industry: number) =>
        layout.columns.reduce((sum, column, at) => {
          if (column.kind !== 'flow') return sum;
          const site = instance.sites[column.site]!;
          return site.region === region && site.industry === industry ? sum + point[at]! : sum;
        }, 0);
      for (const point of points) {
        const broken = new Set(checkLayout(layout, point).broken.map(({ row }) => row.rule));
        expect(broken).not.toContain('service');
        for (let region = 0; region < 4; region++) {
          for (let industry = 0; industry < 2; industry++) {
            const all = [0, 1, 2, 3].reduce((sum, one) => sum + output(together.values, one, industry), 0);
            expect(output(point, region, industry)).toBeLessThanOrEqual(0.35 * all + 1e-4);
          }
        }
        if (broken.size === 0)
          expect(checkLayout(layout, point).objective).toBeLessThanOrEqual(together.objective + 1e-4);
      }
    }
  }, 60_000);

  it('find each answer once when orders share what is known', () => {
    const layout = layoutModel(lumpy, { collective: false });
    const known = new Map<string, Float64Array | undefined>();
    const first = bestResponses(solver, layout, { ...options, known });
    const found = known.size;
    expect(bestResponses(solver, layout, { ...options, known })).toEqual(first);
    expect(known.size).toBe(found);
    expect(first).toEqual(bestResponses(solver, layout, options));
  });

  it('look each to its own worst scenario', () => {
    const layout = layoutModel({ ...smooth, scenarios, risk: 'worst' });
    const { end, points } = bestResponses(solver, layout, options);
    expect(end).toBe('settled');
    const { broken, objective } = checkLayout(layout, points[0]!);
    expect(broken).toEqual([]);
    expect(objective).toBeGreaterThan(0);
    expect(objective).toBeLessThanOrEqual(solveOnce(solver, layout.model, exact).objective + 1e-4);
  });
});
