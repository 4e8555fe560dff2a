import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Matrix } from '../../packages/science/src/labelled/index.ts';
import { alone, type BenchmarkRow, compared, median, milliseconds } from '../table.ts';
import { benchmarkInput } from './input.ts';
import { wholeSet } from './ours.ts';
import { wholeSetPlain } from './plain.ts';

const ROUNDS = 7;

/** The whole set from a matrix in memory: ours, plain TypeScript, plain numpy. */
export async function suite(): Promise<BenchmarkRow[]> {
  const { x, from } = benchmarkInput();
  const first = firstRuns();
  const { value: result } = timed(() => wholeSet(x));
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) times.push(timed(() => wholeSet(x)).ms);
  const ours = median(times);
  const rows = [
    alone(
      `whole set, first run in a process, median of ${ROUNDS}`,
      milliseconds(median(first)),
      `best ${milliseconds(Math.min(...first))}; ${from}; ${result.steps} fitness steps`,
    ),
    alone('whole set, median and best of later runs', milliseconds(ours), `best ${milliseconds(Math.min(...times))}`),
  ];
  const plain = timed(() => wholeSetPlain(x, result.steps));
  const agree = largestDifference(plain.value.density, result.density.values);
  rows.push(compared('whole set', ours, 'plain TypeScript', plain.ms, `densities differ by ${agree.toExponential(1)}`));
  rows.push(numpyRow(x, result, ours));
  return rows;
}

/** Milliseconds of the whole set in fresh processes, one after another. */
function firstRuns(): number[] {
  const script = fileURLToPath(new URL('first-run.ts', import.meta.url));
  return Array.from({ length: ROUNDS }, () => {
    const run = spawnSync(process.execPath, [script], { encoding: 'utf8' });
    if (run.status !== 0) throw new Error(run.stderr);
    return Number(run.stdout);
  });
}

function timed<T>(work: () => T): { ms: number; value: T } {
  const start = performance.now();
  const value = work();
  return { ms: performance.now() - start, value };
}

interface PeerAnswer {
  readonly ms: number;
  readonly numpy: string;
  readonly eci: number[];
  readonly pci: number[];
  readonly coi: number[];
}

function numpyRow(x: Matrix, result: ReturnType<typeof wholeSet>, ours: number): BenchmarkRow {
  const folder = mkdtempSync(join(tmpdir(), 'yanzhen-bench-'));
  try {
    const file = join(folder, 'x.bin');
    writeFileSync(file, new Uint8Array(x.values.buffer));
    const script = fileURLToPath(new URL('peer.py', import.meta.url));
    const shape = [x.rows.length, x.columns.length, result.steps].map(String);
    const run = spawnSync('python3', [script, file, ...shape], { encoding: 'utf8', maxBuffer: 2 ** 28 });
    if (run.status !== 0) return alone('whole set beside numpy', 'skipped', 'python3 with numpy is not here');
    const peer = JSON.parse(run.stdout) as PeerAnswer;
    const apart = Math.max(
      largestDifference(peer.eci, result.index.eci),
      largestDifference(peer.pci, result.index.pci),
      largestDifference(peer.coi, result.coi),
    );
    return compared(
      'whole set',
      ours,
      `numpy ${peer.numpy}`,
      peer.ms,
      `ECI, PCI, COI differ by ${apart.toExponential(1)}`,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function largestDifference(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let largest = 0;
  for (let k = 0; k < a.length; k++) largest = Math.max(largest, Math.abs(a[k]! - b[k]!));
  return largest;
}
