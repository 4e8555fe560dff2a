import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import {
  cascadeNetwork,
  cascades,
  dailyRun,
  defaultCascade,
  defaultDaily,
  defaultGenerator,
  generateNetwork,
} from '@yanzhen/science/chains/firms';
import { beginShock, defaultParameters, type ShockEvent, shockModel } from '@yanzhen/science/chains/shock';
import { esriReference } from '@yanzhen/science/kernels';
import { alone, type BenchmarkRow, compared, median } from '../table.ts';
import { everyFirm } from './every-firm.ts';
import { madeTable } from './made-table.ts';

const event: ShockEvent = {
  kind: 'capacity',
  name: 'event',
  from: 5,
  duration: 30,
  share: 0.8,
  recovery: { curve: 'linear', steps: 60 },
};

/** Shocks by sector and by firm, each beside a plain form of the same in the same run. */
export async function suite(): Promise<BenchmarkRow[]> {
  return [...sectorRows(31, 42), ...sectorRows(77, 45), ...(await firmRows())];
}

function sectorRows(regions: number, sectors: number): BenchmarkRow[] {
  const table = madeTable(regions, sectors);
  const n = regions * sectors;
  const { region, sector } = table.nodes[0]!;
  const start = performance.now();
  const model = shockModel(table, { ...defaultParameters, inventory: 15, restoration: 30 });
  const run = beginShock(model, [{ ...event, regions: [region], sectors: [sector] }]);
  run.advance(365);
  const result = run.finish();
  const ours = performance.now() - start;
  const last =
    result.production.subarray(364 * n).reduce((a, b) => a + b, 0) / result.normal.reduce((a, b) => a + b, 0);
  const task = `ARIO-ψ, 365 days, n = ${n}`;
  const note = `output at the end ${(100 * last).toFixed(2)} %; process ${Math.round(process.resourceUsage().maxRSS / 1024)} MiB at most`;
  // The plain script takes the arithmetic of a step, orders stored as a matrix; ten steps stand for all.
  const script = fileURLToPath(new URL('shock-peer.py', import.meta.url));
  const peer = spawnSync('python3', [script, String(regions), String(sectors), '10'], { encoding: 'utf8' });
  if (peer.status !== 0) return [alone(task, `${Math.round(ours)} ms`, note)];
  return [compared(task, ours, 'numpy, orders stored', (Number(peer.stdout) * 365) / 10, note)];
}

async function firmRows(): Promise<BenchmarkRow[]> {
  const table = madeTable(31, 42);
  const small = generateNetwork(table, { ...defaultGenerator, firms: 10_000 });
  const large = generateNetwork(table, { ...defaultGenerator, firms: 1_000_000 });
  return [
    ...cascadeRows('10,000 firms', small, 400),
    ...cascadeRows('1,000,000 firms', large, 15),
    await allFirms(small),
    await allFirms(generateNetwork(table, { ...defaultGenerator, firms: 100_000 })),
    daily(large),
  ];
}

function cascadeRows(label: string, network: ReturnType<typeof generateNetwork>, count: number): BenchmarkRow[] {
  const all = cascades(network, defaultCascade);
  const times: number[] = [];
  const touched: number[] = [];
  for (let k = 0; k < count; k++) {
    const firm = Math.floor((k * network.firms) / count);
    const start = performance.now();
    touched.push(all.run([firm]).touched);
    times.push(performance.now() - start);
  }
  const prepared = cascadeNetwork(network, defaultCascade.essentials);
  const firm = Math.floor(network.firms / 2);
  const floor = new Float64Array(network.firms);
  floor[firm] = 1;
  const begin = performance.now();
  const plain = esriReference(prepared, floor, defaultCascade);
  const dense = performance.now() - begin;
  const start = performance.now();
  const ours = all.losses([firm]);
  const own = performance.now() - start;
  let apart = 0;
  for (let k = 0; k < network.firms; k++)
    apart = Math.max(apart, Math.abs(ours.loss[k]! - Math.max(plain.down[k]!, plain.up[k]!)));
  const links = network.customer.length;
  return [
    alone(
      `a cascade, ${label}, ${links} links`,
      `${median(times).toFixed(2)} ms (worst ${Math.max(...times).toFixed(0)})`,
      `median of ${count}; firms touched: median ${median(touched)}; process ${Math.round(process.resourceUsage().maxRSS / 1024)} MiB at most`,
    ),
    compared(
      `the same cascade, ${label}`,
      own,
      'dense, plain TypeScript',
      dense,
      `largest difference ${apart.toExponential(1)}`,
    ),
  ];
}

function daily(network: ReturnType<typeof generateNetwork>): BenchmarkRow {
  const firms = Uint32Array.from({ length: 2000 }, (_, k) => k);
  const run = dailyRun(network, { firms, share: 0.8, from: 1, duration: 20, recovery: 5 }, defaultDaily);
  const times: number[] = [];
  for (let day = 0; day < 8; day++) {
    const start = performance.now();
    run.advance(1);
    times.push(performance.now() - start);
  }
  return alone(
    'a day of 1,000,000 firms, water-level rationing',
    `${median(times).toFixed(0)} ms`,
    `${network.customer.length} links`,
  );
}

/** On both cores, against the dense form for some firms. */
async function allFirms(network: ReturnType<typeof generateNetwork>): Promise<BenchmarkRow> {
  const start = performance.now();
  const results = await everyFirm(network, 2);
  const seconds = (performance.now() - start) / 1000;
  const prepared = cascadeNetwork(network, defaultCascade.essentials);
  const total = prepared.output.reduce((a, b) => a + b, 0);
  let apart = 0;
  for (let sample = 0; sample < 20; sample++) {
    const firm = Math.floor((sample * network.firms) / 20);
    const floor = new Float64Array(network.firms);
    floor[firm] = 1;
    const { down, up } = esriReference(prepared, floor, defaultCascade);
    let esri = 0;
    for (let k = 0; k < network.firms; k++) esri += (prepared.output[k]! * Math.max(down[k]!, up[k]!)) / total;
    apart = Math.max(apart, Math.abs(esri - results[firm]!.esri));
  }
  const mean = results.reduce((sum, { esri }) => sum + esri, 0) / network.firms;
  return alone(
    `every firm of ${network.firms} in turn`,
    `${seconds.toFixed(1)} s`,
    `two threads, ${network.customer.length} links; mean index ${mean.toExponential(3)}; from the dense form at most ${apart.toExponential(1)}`,
  );
}
