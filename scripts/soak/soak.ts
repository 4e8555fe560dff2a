// Many people at once on the overview, the search and what-ifs, for some minutes.
// `npm run soak -- [--users 200] [--minutes 5] [--think 2000] [--seed 1] [--p95 300]`
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { seededRandom } from '../../packages/science/src/random/index.ts';
import { commandGiven, endWithin, tellMeasured } from '../measured/verdict.ts';
import { type MemorySample, measuredOf, memoryMeasured } from './report.ts';
import { type Sample, user } from './users.ts';

const { values } = parseArgs({
  options: {
    users: { type: 'string', default: '200' },
    minutes: { type: 'string', default: '5' },
    think: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
    p95: { type: 'string', default: '300' },
  },
});
const users = Number(values.users);
const seconds = 60 * Number(values.minutes);
const folder = await mkdtemp(join(tmpdir(), 'yanzhen-soak-'));
const child = spawn(process.execPath, [fileURLToPath(new URL('./server.ts', import.meta.url)), folder], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
const ended = once(child, 'exit');
const callOff = endWithin(Number(values.minutes) + 3, () => child.kill('SIGKILL'));
try {
  const [url] = (await Promise.race([
    once(createInterface(child.stdout), 'line'),
    ended.then(() => Promise.reject(new Error('The server ended.'))),
  ])) as [string];
  await warm(url);
  await load(url);
} finally {
  callOff();
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), 20_000);
  await ended;
  clearTimeout(late);
  await rm(folder, { recursive: true, force: true });
}

/** A few users for a few seconds, so that what is loaded once is not measured. */
async function warm(url: string): Promise<void> {
  const until = Date.now() + 10_000;
  await Promise.all([1, 2, 3, 4].map((seed) => user(url, until, 50, seededRandom(seed), () => undefined)));
}

async function load(url: string): Promise<void> {
  const samples: Sample[] = [];
  const memory: MemorySample[] = [];
  const began = Date.now();
  const watching = setInterval(async () => {
    memory.push({ at: (Date.now() - began) / 1000, bytes: await residentBytes() });
  }, 1000);
  const tell = (sample: Sample) => void samples.push(sample);
  const until = began + seconds * 1000;
  const crowd = Array.from({ length: users }, (_, k) =>
    user(url, until, Number(values.think), seededRandom(1000 * Number(values.seed) + k), tell),
  );
  await Promise.all(crowd);
  clearInterval(watching);
  const took = (Date.now() - began) / 1000;
  console.log(`${users} users, ${took.toFixed(0)} s, a pause of ${values.think} ms on average between two requests`);
  const rows = [...measuredOf(samples, took, Number(values.p95)), ...memoryMeasured(memory, took)];
  tellMeasured(commandGiven('soak'), rows);
}

/** The server's resident memory, from Linux's process table. */
async function residentBytes(): Promise<number> {
  const status = await readFile(`/proc/${child.pid}/status`, 'utf8');
  return 1024 * Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN);
}
