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
import { lines, type MemorySample, memorySlope, quantile } from './report.ts';
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
/** A slope below this, in MB a minute, is no leak that matters: a day of it is a gigabyte or two. */
const flat = 1.5;

const folder = await mkdtemp(join(tmpdir(), 'yanzhen-soak-'));
const child = spawn(process.execPath, [fileURLToPath(new URL('./server.ts', import.meta.url)), folder], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
const ended = once(child, 'exit');
try {
  const [url] = (await Promise.race([
    once(createInterface(child.stdout), 'line'),
    ended.then(() => Promise.reject(new Error('The server ended.'))),
  ])) as [string];
  await warm(url);
  await load(url);
} finally {
  child.kill('SIGTERM');
  await ended;
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
  const slope = (60 * memorySlope(memory)) / 1024 ** 2;
  const peak = Math.max(...memory.map(({ bytes }) => bytes)) / 1024 ** 2;
  console.log(`${users} users, ${took.toFixed(0)} s, a pause of ${values.think} ms on average between two requests`);
  for (const line of lines(samples, took)) console.log(line);
  console.log(`memory: at most ${peak.toFixed(0)} MB, ${slope.toFixed(2)} MB a minute in the second half`);
  const sorted = samples.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
  const errors = samples.filter(({ failed }) => failed).length;
  const holds = errors === 0 && quantile(sorted, 0.95) < Number(values.p95) && slope < flat;
  process.exitCode = holds ? 0 : 1;
}

/** The server's resident memory, from Linux's process table. */
async function residentBytes(): Promise<number> {
  const status = await readFile(`/proc/${child.pid}/status`, 'utf8');
  return 1024 * Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN);
}
