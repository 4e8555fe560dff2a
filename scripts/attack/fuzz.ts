// Every operation, with inputs made up from its schema: no fault of ours, no answer that does not come, nothing of another workspace.
// `npm run attack -- fuzz [--minutes 10] [--seed 1] [--only room.verb] [--target own|foreign]`
import { parseArgs } from 'node:util';
import { loadOperations } from '../../packages/platform/src/operations/registry.ts';
import { commandGiven, endWithin, type Measured, tellMeasured } from '../measured/verdict.ts';
import { attackAll } from './fuzz/attack.ts';
import { casesOf } from './fuzz/cases.ts';
import { foreignTarget, ownTarget, type Target } from './fuzz/targets.ts';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string', default: '' },
    patience: { type: 'string', default: '60' },
    count: { type: 'string', default: '6' },
    target: { type: 'string', default: '' },
  },
});

const all = (await loadOperations()).filter(({ name }) => name.startsWith(values.only));
const isAboutPeople = (name: string) => /^(accounts|tokens|workspaces|members)\./.test(name);
const order = ({ name, effect }: (typeof all)[number]) => (effect === 'read' ? 0 : isAboutPeople(name) ? 2 : 1);
// What reads goes first: what writes may take away what it reads, and the attacker's own account goes last.
const operations = all.sort((a, b) => order(a) - order(b));

/** Attacks for so many minutes, round after round, each with other inputs. */
async function attackFor(minutes: number, target: Target): Promise<Measured[]> {
  const until = Date.now() + minutes * 60_000;
  const { url, secrets, faults } = target;
  const statuses = new Map<number, number>();
  const tried = new Set<string>();
  let [requests, defects] = [0, 0];
  for (let round = 0; Date.now() < until && (round === 0 || values.only === ''); round++) {
    const headers = await target.signedIn(round);
    const options = { url, headers, secrets, statuses, patience: Number(values.patience) * 1000 };
    for (const operation of operations) {
      if (Date.now() > until) break;
      const seed = Number(values.seed) * 1_000 + round;
      const cases = casesOf(operation, target.known(operation), Number(values.count), seed);
      requests += cases.length;
      tried.add(operation.name);
      const before = faults.length;
      const found = await attackAll(cases, options, 4);
      defects += found.length;
      for (const { kind, detail, input } of found) console.log(`${operation.name}: ${kind}: ${detail}\n  ${input}`);
      for (const line of faults.slice(before)) console.log(`${operation.name}: log: ${line.slice(0, 1500)}`);
    }
  }
  const answers = [...statuses].sort(([a], [b]) => a - b).map(([status, count]) => `${count} × ${status}`);
  const whole = `${tried.size} of ${operations.length}`;
  return [
    { what: `${target.name}: operations tried`, figure: whole },
    { what: `${target.name}: requests`, figure: String(requests), aim: '> 0', holds: requests > 0 },
    { what: `${target.name}: answers by status`, figure: answers.join(', ') },
    {
      ...{ what: `${target.name}: faults of ours, hangs, leaks`, figure: String(defects) },
      ...{ aim: '0', holds: defects === 0 },
    },
    {
      ...{ what: `${target.name}: lines in the server’s log`, figure: String(faults.length) },
      ...{ aim: '0', holds: faults.length === 0 },
    },
  ];
}

const targets = { own: ownTarget, foreign: foreignTarget };
const rows: Measured[] = [];
const callOff = endWithin(Number(values.minutes) + 4 + Number(values.patience) / 30, () => undefined);
for (const [share, open] of [
  [0.6, targets.own],
  [0.4, targets.foreign],
] as const) {
  if (values.target !== '' && open !== targets[values.target as keyof typeof targets]) continue;
  const target = await open();
  try {
    rows.push(...(await attackFor(share * Number(values.minutes), target)));
  } finally {
    await target.close();
  }
}
callOff();
tellMeasured(commandGiven('attack -- fuzz'), rows);
