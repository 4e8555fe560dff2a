import { matrix } from '@yanzhen/science/labelled';
import { seededRandom } from '@yanzhen/science/random';
import { pairsAfter, regionPairs } from '@yanzhen/science/rivalry';
import { alone, type BenchmarkRow, milliseconds } from '../table.ts';

/** Similarity, distance and overlap of every pair of regions, and a what-if on one cell, from a matrix in memory. */
export async function suite(): Promise<BenchmarkRow[]> {
  return [
    [340, 1380, 5],
    [2800, 1380, 1],
  ].flatMap(([regions, industries, runs]) => measured(regions!, industries!, runs!));
}

function measured(regions: number, industries: number, runs: number): BenchmarkRow[] {
  const random = seededRandom(1);
  const values = new Float64Array(regions * industries).map(() => (random() < 0.5 ? 0 : Math.floor(random() * 1e6)));
  const labels = (n: number) => Array.from({ length: n }, (_, k) => String(k));
  const economy = matrix(labels(regions), labels(industries), values);
  const size = `${regions.toLocaleString('en')} × ${industries.toLocaleString('en')}`;
  const change = [{ row: 0, column: 0, value: 1e6 }];
  return [
    alone(`every pair of regions, ${size}`, milliseconds(best(runs, () => regionPairs(economy)))),
    alone(
      `what-if on one cell, pairs of its region, ${size}`,
      milliseconds(best(runs, () => pairsAfter(economy, change))),
    ),
  ];
}

function best(runs: number, work: () => unknown): number {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run++) {
    const started = performance.now();
    work();
    least = Math.min(least, performance.now() - started);
  }
  return least;
}
