import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { InputOutputTable } from '../src/chains/index.ts';

/** Test tables of other programs, under licences that keep them out of the project: YANZHEN_REFERENCE names their folder. */
const folder = join(
  process.env.YANZHEN_REFERENCE ?? fileURLToPath(new URL('../../../../shared/reference', import.meta.url)),
  'chains',
);

/** False where the folder is not at hand: tests that need it are skipped. */
export const haveReference = existsSync(join(folder, 'pymrio_test', 'in_Z.csv'));

/** Cells of a CSV without quotes, below `head` lines and right of `labels` columns. */
export function referenceCells(file: string, head: number, labels: number) {
  const lines = readFileSync(join(folder, file), 'utf8')
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(','));
  const body = lines.slice(head);
  return {
    head: lines.slice(0, head).map((line) => line.slice(labels)),
    labels: body.map((line) => line.slice(0, labels)),
    values: Float64Array.from(body.flatMap((line) => line.slice(labels).map(Number))),
  };
}

/** The test table of the field's Python library, 6 regions × 8 sectors; value added is its account of factor inputs. */
export function pymrioTable(): InputOutputTable {
  const z = referenceCells('pymrio_test/in_Z.csv', 3, 2);
  const y = referenceCells('pymrio_test/in_Y.csv', 3, 2);
  const v = referenceCells('pymrio_test/in_factor_inputs_F.csv', 3, 1);
  const f = referenceCells('pymrio_test/in_emissions_F.csv', 3, 2);
  const direct = referenceCells('pymrio_test/in_emissions_F_Y.csv', 3, 2);
  const output = referenceCells('pymrio_test/out_x.csv', 1, 2).values;
  const n = output.length;
  return {
    kind: 'multi-regional',
    unit: 'Mill USD',
    year: 2000,
    estimate: false,
    nodes: z.labels.map(([region, sector]) => ({ region: region!, sector: sector! })),
    intermediate: z.values,
    finalUses: y.head[0]!.map((region, k) => ({ region, category: y.head[1]![k]! })),
    finalDemand: y.values,
    valueAddedCategories: v.labels.map(([name]) => name!),
    valueAdded: v.values,
    output,
    exports: new Float64Array(n),
    imports: new Float64Array(n),
    error: new Float64Array(n),
    satellites: [
      {
        account: 'emissions',
        unit: 'kg',
        stressors: f.labels.map((label) => label.join(' ')),
        values: f.values,
        finalValues: direct.values,
      },
    ],
  };
}

/** Largest `|a − b| / |b|`, with `|a|` itself where b is 0. */
export function largestRelative(a: ArrayLike<number>, b: ArrayLike<number>): number {
  if (a.length !== b.length) return Number.NaN;
  let largest = 0;
  for (let k = 0; k < a.length; k++) {
    const apart = Math.abs(a[k]! - b[k]!) / (b[k] === 0 ? 1 : Math.abs(b[k]!));
    if (!(apart <= largest)) largest = apart;
  }
  return largest;
}

/** A run of the field's Python library for shocks: a series of values by step for each pair of labels. */
export function referenceSeries(name: string) {
  const text = gunzipSync(readFileSync(join(folder, 'boario', `${name}.csv.gz`))).toString('utf8');
  const lines = text
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(','));
  const body = lines.slice(3);
  return {
    steps: body.length,
    column(first: string, second: string): Float64Array {
      const at = lines[0]!.findIndex((label, k) => label === first && lines[1]![k] === second);
      return Float64Array.from(body, (line) => Number(line[at]));
    },
  };
}

/** The lines of a CSV below its head. */
export function referenceRows(file: string): string[][] {
  const lines = readFileSync(join(folder, file), 'utf8').trim().split(/\r?\n/);
  return lines.slice(1).map((line) => line.split(','));
}
