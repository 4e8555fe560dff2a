// Kill -9 of server, worker and database client at random during bursts of writes: everything acknowledged is there.
// `npm run attack -- kill [--bursts 200] [--seed 1] [--minutes 15]`
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { openStore } from '../../packages/platform/src/store/index.ts';
import { startServer } from '../../packages/platform/src/store/testing/postgres-server.ts';
import { seededRandom } from '../../packages/science/src/random/index.ts';
import { commandGiven, endWithin, tellMeasured } from '../measured/verdict.ts';
import { Victim } from './kill/process.ts';
import { comeToRest, examined, judge } from './kill/verdict.ts';
import { type Acknowledged, burst } from './kill/writes.ts';

const { values } = parseArgs({
  options: {
    bursts: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    minutes: { type: 'string', default: '15' },
  },
});
/** How often a burst meets a death. */
const deadly = 0.35;

const chance = seededRandom(Number(values.seed));
const until = Date.now() + Number(values.minutes) * 60_000;
const postgres = await startServer({ durable: true });
if (postgres === null) throw new Error('No PostgreSQL: name one in TEST_DATABASE_URL.');
const databaseUrl = await postgres.makeDatabase();
const port = 20_000 + Math.floor(Math.random() * 20_000);
const url = `http://127.0.0.1:${port}`;
const kept: Acknowledged = { groups: new Map(), datasets: new Set(), jobs: new Set() };
const direct: number[] = [];
const callOff = endWithin(Number(values.minutes) + 5, () => {
  for (const victim of victims) void victim.kill();
  void postgres.stop();
});
const victims = [
  new Victim('server', () => [databaseUrl, String(port)]),
  new Victim('worker', () => [databaseUrl]),
  new Victim(
    'client',
    () => [databaseUrl, String(1 + (direct.at(-1) ?? 0) + 1)],
    (line) => direct.push(Number(line)),
  ),
];

let answered = 0;
let bursts = 0;
const began = performance.now();
try {
  await (await openStore({ databaseUrl })).close();
  await Promise.all(victims.map((victim) => victim.start()));
  for (; bursts < Number(values.bursts) && Date.now() < until; bursts++) {
    const writing = burst(url, bursts, kept);
    if (chance() < deadly) {
      const victim = victims[Math.floor(chance() * victims.length)]!;
      await sleep(chance() * 400);
      await victim.kill();
      answered += await writing;
      await victim.start();
    } else answered += await writing;
  }
  await verdict();
} finally {
  callOff();
  for (const victim of victims) await victim.kill();
  await postgres.stop();
}

async function verdict(): Promise<void> {
  const seconds = Math.round((performance.now() - began) / 1000);
  await victims[2]!.kill();
  const store = await openStore({ databaseUrl });
  try {
    const open = await comeToRest(store, 120_000);
    const wrong = await judge(store, kept, direct);
    const { orphans, wrong: sick } = await examined(store);
    const deaths = victims.map(({ role, kills }) => `${role} ${kills}`).join(', ');
    for (const line of [...wrong, ...sick].slice(0, 50)) console.log(`  ${line}`);
    const acknowledged = `${answered} over HTTP, ${direct.length} by the database client, ${kept.jobs.size} jobs`;
    const nothing = (what: string, count: number) => ({ what, figure: String(count), aim: '0', holds: count === 0 });
    tellMeasured(commandGiven('attack -- kill'), [
      { what: 'bursts of writes', figure: `${bursts} in ${seconds} s`, aim: '> 0', holds: bursts > 0 },
      { what: 'killed with SIGKILL', figure: deaths },
      { what: 'writes acknowledged', figure: acknowledged, aim: '> 0', holds: answered > 0 && direct.length > 0 },
      nothing('acknowledged writes lost, half transactions', wrong.length),
      nothing('jobs that came to no end', open),
      { what: 'blobs without an owner before `doctor --mend`', figure: String(orphans) },
      nothing('damage and blobs without an owner after it', sick.length),
    ]);
  } finally {
    await store.close();
  }
}
