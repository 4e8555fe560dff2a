import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BenchmarkRow, compared, milliseconds } from '../table.ts';
import { type ImportRun, rowsWritten } from './run.ts';

const script = fileURLToPath(new URL('./run.ts', import.meta.url));

/** The import of a 4-million-row CSV into a dataset with its hash and its blob, beside DuckDB reading the same columns. */
export async function suite(): Promise<BenchmarkRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'yanzhen-bench-import-'));
  try {
    const file = join(folder, 'facts.csv');
    await writeFacts(file);
    const ours = await inProcess('import', file);
    const coded = await inProcess('import-codes', file);
    const duck = await inProcess('duckdb', file);
    const size = `${rowsWritten / 1e6} M rows, ${Math.round(statSync(file).size / 2 ** 20)} MB`;
    const peak = (run: ImportRun) => `peak ${Math.round(run.peak / 1024)} MB`;
    return [
      compared(
        'import a long CSV, names resolved',
        ours.ms,
        'DuckDB: read, code, sort',
        duck.ms,
        `${size}; ${peak(ours)} against ${peak(duck)}`,
      ),
      compared(
        'the same, codes kept as they are',
        coded.ms,
        'DuckDB: read, code, sort',
        duck.ms,
        `${peak(coded)}; blob ${milliseconds(coded.encode)}`,
      ),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Counties of China by classes of GB/T 4754 in two years, in shuffled order: names, quotes and decimals as files have them. */
async function writeFacts(file: string): Promise<void> {
  const { chinaRegions, gbt4754 } = await import('../../packages/evidence/src/schemes/index.ts');
  const regions = chinaRegions()
    .units.filter((unit) => unit.level === 3)
    .slice(0, 1450);
  const industries = gbt4754()
    .units.filter((unit) => unit.level === 4)
    .slice(0, 1380);
  const out = createWriteStream(file);
  out.write('年份,地区代码,行业代码,营业收入（万元）\n');
  let state = 1;
  let lines: string[] = [];
  const cells = regions.length * industries.length;
  // A step prime to the number of cells visits each once, far from its neighbour.
  for (let i = 0, cell = 0; i < rowsWritten; i++, cell = (cell + 1_234_577) % cells) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const region = regions[Math.floor(cell / industries.length)]!.code;
    const industry = industries[cell % industries.length]!.code;
    lines.push(`${2020 + Math.floor(i / cells)},${region},"${industry}",${(state / 1000).toFixed(2)}`);
    if (lines.length === 20_000) {
      if (!out.write(`${lines.join('\n')}\n`)) await once(out, 'drain');
      lines = [];
    }
  }
  out.end(lines.length > 0 ? `${lines.join('\n')}\n` : '');
  await once(out, 'close');
}

function inProcess(kind: string, file: string): Promise<ImportRun> {
  const child = fork(script, [kind, file]);
  return new Promise((resolve, reject) => {
    child.on('message', (run) => resolve(run as ImportRun));
    child.on('exit', (code) => reject(new Error(`The import ended with ${code} before it told its time.`)));
  });
}
