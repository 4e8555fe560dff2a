import { availableParallelism, loadavg } from 'node:os';
import { highsSolver } from '@yanzhen/platform/solver';
import { solveModel } from '@yanzhen/science/layout/linear';
import { budgetCuts, generateLayout, layoutModel } from '@yanzhen/science/layout/regional';
import { CoalitionWorths, grayCoalition } from '@yanzhen/science/layout/strategic';
import { alone, type BenchmarkRow } from '../table.ts';

const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** A fixed-charge layout of 31 × 42 to a proven gap beside plain branch-and-bound, and all coalitions of twelve regions. */
export async function suite(): Promise<BenchmarkRow[]> {
  const solver = await highsSolver();
  const rows: BenchmarkRow[] = [];
  for (const [fixed, tightness] of [
    [0.05, 1],
    [0.15, 0.8],
  ] as const) {
    const layout = layoutModel(generateLayout({ regions: 31, industries: 42, seed: 1, lumpy: true, fixed, tightness }));
    const { model, blocks } = layout;
    const started = performance.now();
    let within = 'never';
    const found = solveModel(solver, model, {
      ...{ seconds: 60, gap: 0.01, separate: budgetCuts(layout), blocks },
      progress({ gap }) {
        if (gap <= 0.02 && within === 'never') within = seconds(started);
      },
    });
    const ours = seconds(started);
    const open = solver(model);
    const begun = performance.now();
    const plain = open.solve({ seconds: 60, gap: 0.01 });
    open.close();
    rows.push({
      task: `31 × 42, 1,302 projects, fixed cost ${fixed}, budgets ${tightness}`,
      ours: `gap ${percent(found.gap)} in ${ours}; 2 % after ${within}`,
      other: `gap ${percent(plain.gap)} in ${seconds(begun)} branch-and-bound alone`,
      ...{
        ratio: '',
        note: `asked for 1 %, 60 s; load ${loadavg()[0]!.toFixed(1)} on ${availableParallelism()} cores`,
      },
    });
  }
  return [...rows, await coalitionRow()];
}

async function coalitionRow(): Promise<BenchmarkRow> {
  const made = { regions: 12, industries: 10, seed: 1, lumpy: false, fixed: 0, tightness: 0.8 };
  const layout = layoutModel(generateLayout(made), { collective: false });
  const started = performance.now();
  const worths = new CoalitionWorths(await highsSolver(), layout, { market: 'members', seconds: 10, gap: 1e-6 });
  for (let k = 0; k < 4096; k++) worths.worth(grayCoalition(k));
  worths.close();
  return alone('worths of 4,096 coalitions of 12 regions × 10 industries', seconds(started), 'one thread');
}

function percent(gap: number): string {
  if (gap > 10) return 'over 1,000 %';
  return Number.isFinite(gap) ? `${(100 * gap).toFixed(2)} %` : 'none';
}
