import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '../../packages/platform/src/server/index.ts';
import { madeUp } from '../complexity/input.ts';
import { alone, type BenchmarkRow, median, milliseconds } from '../table.ts';

const REGIONS = 340;
const INDUSTRIES = 1380;
const ROUNDS = 15;

/** What a user waits for after changing a cell: both operations asked for together over HTTP, each change a new one. */
export async function suite(): Promise<BenchmarkRow[]> {
  const folder = await mkdtemp(join(tmpdir(), 'yanzhen-bench-'));
  try {
    const server = await serve({ location: { folder: join(folder, 'store') }, port: 0, withoutDemo: true });
    try {
      const dataset = await imported(server.url);
      const times: number[] = [];
      for (let round = 0; round <= ROUNDS; round++) times.push(await asked(server.url, dataset, round));
      const [first, ...later] = times;
      const size = `${REGIONS} × ${INDUSTRIES.toLocaleString('en')}`;
      return [
        alone(`what-if over HTTP, ${size}, first after start`, milliseconds(first!)),
        alone(
          `what-if over HTTP, ${size}, median of ${ROUNDS}`,
          milliseconds(median(later)),
          `longest ${milliseconds(Math.max(...later))}`,
        ),
      ];
    } finally {
      await server.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Puts the made-up figures in as a user would: a file through the import. @returns the dataset's reference. */
async function imported(url: string): Promise<string> {
  const { rows, columns, values } = madeUp(REGIONS, INDUSTRIES);
  const lines = ['year,loc,prod,val'];
  values.forEach((value, cell) => {
    if (value !== 0) {
      lines.push(`2020,${rows[Math.floor(cell / columns.length)]},${columns[cell % columns.length]},${value}`);
    }
  });
  const form = new FormData();
  form.set('input', JSON.stringify({ id: 'figures', regionScheme: 'none', industryScheme: 'none' }));
  form.set('file', new File([lines.join('\n')], 'figures.csv'));
  const answer = await fetch(`${url}/api/v1/datasets/import`, { method: 'POST', body: form });
  if (!answer.ok) throw new Error(await answer.text());
  const until = Date.now() + 60_000;
  for (;;) {
    const listed = (await (await fetch(`${url}/api/v1/datasets/list`)).json()) as { length: number };
    if (listed.length > 0) return 'figures@1';
    if (Date.now() > until) throw new Error('The import is not done after a minute.');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function asked(url: string, dataset: string, round: number): Promise<number> {
  const change = `R${String(round + 1).padStart(4, '0')}:I0007=${5000 + round}`;
  const query = new URLSearchParams({ dataset, change });
  const start = performance.now();
  const answers = ['advantage/what-if', 'rivalry/what-if'].map(async (path) => {
    const answer = await fetch(`${url}/api/v1/${path}?${query}`);
    const { length } = (await answer.json()) as { length: number };
    if (!answer.ok || length === 0) throw new Error(`${path} moved nothing.`);
  });
  await Promise.all(answers);
  return performance.now() - start;
}
