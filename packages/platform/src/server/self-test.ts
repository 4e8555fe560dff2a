import { createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Client, createClient } from '../doors/client/index.ts';
import { projectFile } from '../files.ts';
import type { Text } from '../operations/evidence.ts';
import { openStore, restoreStore } from '../store/index.ts';
import { type RunningServer, serve } from './serve.ts';

/** One thing an installation must be able to do. */
interface Check {
  readonly name: Text;
  run(place: Place): Promise<string>;
}

interface Place {
  readonly folder: string;
  readonly server: RunningServer;
  readonly client: Client;
}

export interface CheckResult {
  readonly name: Text;
  readonly passed: boolean;
  /** What was seen, or what went wrong. */
  readonly told: string;
  readonly milliseconds: number;
}

const demo = 'china-provinces-2007';

function demand(holds: boolean, told: string): string {
  if (!holds) throw new Error(told);
  return told;
}

const served: readonly Check[] = [
  {
    name: { zh: '网页工作台', en: 'workbench' },
    async run({ server }) {
      const page = await (await fetch(server.url)).text();
      const script = /src="(\/assets\/[^"]+\.js)"/.exec(page)?.[1] ?? '';
      const response = await fetch(new URL(script, server.url));
      return demand(response.ok && script !== '', `${script} ${response.status}`);
    },
  },
  {
    name: { zh: '指标计算（工作线程、WASM）', en: 'indicators (worker threads, WASM)' },
    async run({ client }) {
      const answer = (await client.call('advantage.cells', { dataset: demo })) as {
        total: number;
        columns: Record<string, unknown[]>;
      };
      const quotients = answer.columns.lq ?? Object.values(answer.columns).at(-1) ?? [];
      return demand(answer.total > 1000 && quotients.length > 0, `${answer.total} cells`);
    },
  },
  {
    name: { zh: '文档检索（分词）', en: 'search in documents (word segmentation)' },
    async run({ client }) {
      const { total } = (await client.call('documents.search', { query: '产业 园区' })) as { total: number };
      return demand(total > 0, `${total} hits`);
    },
  },
  ...(['xlsx', 'parquet', 'arrow', 'csv'] as const).map((format) => ({
    name: { zh: `导出 ${format}`, en: `export of ${format}` },
    async run({ client }: Place) {
      const response = await fetch(client.download('advantage.regions', { dataset: demo }, format));
      const { byteLength } = await response.arrayBuffer();
      return demand(response.ok && byteLength > 500, `${byteLength} bytes`);
    },
  })),
  {
    name: { zh: '导入 CSV', en: 'import of CSV' },
    async run({ client, folder }) {
      const rows = ['地区,行业,年份,产值', '湖北,农副食品加工业,2020,12.5', '湖南,农副食品加工业,2020,8', ''];
      const path = join(folder, 'import.csv');
      await writeFile(path, rows.join('\n'));
      const file = new File([await readFile(path)], 'import.csv');
      await client
        .call('datasets.import', { file, id: 'imported', measure: '产值' })
        .catch((error: Error) => demand(false, error.message));
      const { total } = (await client.call('datasets.list', {})) as { total: number };
      return demand(total > 1, `${total} datasets`);
    },
  },
  {
    name: { zh: '长任务（分片的冲击模拟）', en: 'long work (shocks in pieces)' },
    async run({ client }) {
      const input = { table: 'china-provinces-mrio-2007', region: '420000', sector: '17', runs: 4, steps: 12 };
      const { total } = (await client.call('chains.ensemble', input)) as { total: number };
      return demand(total > 0, `${total} rows`);
    },
  },
  {
    name: { zh: '备份', en: 'backup' },
    async run({ server, folder }) {
      const { rows, blobs, damaged } = await server.store.backUp(createWriteStream(join(folder, 'backup')));
      return demand(rows > 0 && blobs > 0 && damaged.length === 0, `${rows} rows, ${blobs} blobs`);
    },
  },
  {
    name: { zh: '检查', en: 'examination' },
    async run({ server }) {
      const { findings } = await server.store.examine();
      const wrong = findings.filter(({ level, check }) => level === 'error' && check !== 'disk');
      return demand(wrong.length === 0, wrong.map(({ text }) => text.en).join(' ') || `${findings.length} checks`);
    },
  },
];

/** After the server has ended: what it kept is made a store again. */
async function restored(folder: string): Promise<string> {
  const place = { folder: join(folder, 'restored') };
  const { rows, blobs } = await restoreStore(place, join(folder, 'backup'));
  const store = await openStore(place);
  try {
    const { facts } = await store.datasets.load(demo);
    return demand(facts.value.length > 1000, `${rows} rows, ${blobs} blobs, ${facts.value.length} facts`);
  } finally {
    await store.close();
  }
}

/** Starts an installation in a temporary folder and tries what it is made of, without a network. @param tell is told each result at once */
export async function testInstallation(tell: (result: CheckResult) => void): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), 'yanzhen-self-test-'));
  let isGood = true;
  const timed = async <T>(name: Text, run: () => Promise<T>, say: (value: T) => string): Promise<T | undefined> => {
    const began = performance.now();
    const result = await run().then(
      (value) => ({ value, passed: true, told: say(value) }),
      (error: Error) => ({ value: undefined, passed: false, told: error.message }),
    );
    isGood &&= result.passed;
    tell({ name, passed: result.passed, told: result.told, milliseconds: performance.now() - began });
    return result.value;
  };
  try {
    const start = () => serve({ location: { folder: join(folder, 'data') }, port: 0, team: false });
    const server = await timed({ zh: '启动并装入示例', en: 'start, with the demo' }, start, ({ url }) => url);
    if (server === undefined) return false;
    const place = { folder, server, client: createClient({ baseUrl: server.url }) };
    for (const { name, run } of served)
      await timed(
        name,
        () => run(place),
        (told) => told,
      );
    await timed(
      { zh: '停止', en: 'stop' },
      () => server.close(),
      () => projectFile(),
    );
    await timed(
      { zh: '恢复备份', en: 'restore' },
      () => restored(folder),
      (told) => told,
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return isGood;
}
