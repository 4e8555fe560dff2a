/** Similarity, distance and overlap of every pair of regions, from a matrix in memory. */
import { fileURLToPath } from 'node:url';
import { matrix } from '@yanzhen/science/labelled';
import { seededRandom } from '@yanzhen/science/random';
import { pairsAfter, regionPairs } from '@yanzhen/science/rivalry';

/** Prints the best of several runs at two sizes, and of a what-if on one cell. */
export function benchPairs(): void {
  for (const [regions, industries, runs] of [
    [340, 1380, 5],
    [2800, 1380, 1],
  ] as const) {
    const random = seededRandom(1);
    const values = new Float64Array(regions * industries).map(() => (random() < 0.5 ? 0 : Math.floor(random() * 1e6)));
    const labels = (n: number) => Array.from({ length: n }, (_, k) => String(k));
    const economy = matrix(labels(regions), labels(industries), values);
    const all = best(runs, () => regionPairs(economy));
    const change = [{ row: 0, column: 0, value: 1e6 }];
    const one = best(runs, () => pairsAfter(economy, change));
    console.log(`pairs ${regions} × ${industries}: ${all.toFixed(0)} ms; what-if on one cell: ${one.toFixed(1)} ms`);
  }
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

if (process.argv[1] === fileURLToPath(import.meta.url)) benchPairs();
