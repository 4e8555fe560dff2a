import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Matrix } from '../../packages/science/src/labelled/index.ts';
import { alone, type BenchmarkRow, median, milliseconds } from '../table.ts';
import { benchmarkInput } from './input.ts';

const launcher = fileURLToPath(new URL('../../bin/yanzhen.mjs', import.meta.url));
const ROUNDS = 3;

/** The whole process from a CSV file to a CSV file, with its peak memory. */
export async function suite(): Promise<BenchmarkRow[]> {
  const { x } = benchmarkInput();
  const folder = mkdtempSync(join(tmpdir(), 'yanzhen-bench-'));
  try {
    const file = join(folder, 'input.csv');
    writeFileSync(file, longForm(x));
    const runs: { ms: number; peak: number }[] = [];
    for (let round = 0; round < ROUNDS; round++) runs.push(await command(file, join(folder, 'out.csv')));
    const lines = readFileSync(join(folder, 'out.csv'), 'utf8').trim().split('\n').length - 1;
    const peak = Math.max(...runs.map((run) => run.peak));
    return [
      alone(
        'yanzhen advantage regions FILE, whole process',
        milliseconds(median(runs.map(({ ms }) => ms))),
        `${lines} regions${peak > 0 ? `, peak ${Math.round(peak / 1024)} MB` : ''}`,
      ),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function longForm({ rows, columns, values }: Matrix): string {
  const lines = ['year,loc,prod,val'];
  values.forEach((value, at) => {
    if (value !== 0)
      lines.push(`2020,${rows[Math.floor(at / columns.length)]},${columns[at % columns.length]},${value}`);
  });
  return `${lines.join('\n')}\n`;
}

/** Runs the command and watches the process that does the work, which may be the launcher's child. */
function command(input: string, output: string): Promise<{ ms: number; peak: number }> {
  const schemes = ['--region-scheme', 'none', '--industry-scheme', 'none'];
  const start = performance.now();
  const child = spawn(process.execPath, [
    launcher,
    'advantage',
    'regions',
    input,
    ...schemes,
    '--format',
    'csv',
    '--out',
    output,
  ]);
  let said = '';
  let peak = 0;
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  const watch = setInterval(() => {
    peak = Math.max(peak, ...[child.pid!, ...childrenOf(child.pid!)].map(peakKilobytes));
  }, 20);
  return new Promise((resolve, reject) => {
    child.on('close', (code) => {
      clearInterval(watch);
      if (code === 0) resolve({ ms: performance.now() - start, peak });
      else reject(new Error(`The command failed with ${code}: ${said.trim()}`));
    });
  });
}

function childrenOf(pid: number): number[] {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
  } catch {
    return [];
  }
}

/** Peak resident memory where the system tells, else 0. */
function peakKilobytes(pid: number): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}
