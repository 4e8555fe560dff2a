// Every operation, with inputs made up from its schema: no fault of ours, no answer that does not come.
// `npm run attack -- fuzz [--minutes 10] [--seed 1] [--only room.verb]`
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadOperations } from '../../packages/platform/src/operations/registry.ts';
import { serve } from '../../packages/platform/src/server/index.ts';
import { sampleInput } from '../../packages/platform/test/sample-inputs.ts';
import { attackAll, type Defect } from './fuzz/attack.ts';
import { casesOf } from './fuzz/cases.ts';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string', default: '' },
    patience: { type: 'string', default: '60' },
    count: { type: 'string', default: '6' },
  },
});

const until = Date.now() + Number(values.minutes) * 60_000;
const folder = await mkdtemp(join(tmpdir(), 'yanzhen-fuzz-'));
const faults: string[] = [];
const server = await serve({ location: { folder }, port: 0, log: (line) => faults.push(line) });
const defects: Defect[] = [];
let requests = 0;
try {
  const all = (await loadOperations()).filter(({ name }) => name.startsWith(values.only));
  // What reads goes first: what writes may take away what it reads.
  const operations = [
    ...all.filter(({ effect }) => effect === 'read'),
    ...all.filter(({ effect }) => effect === 'write'),
  ];
  for (let round = 0; Date.now() < until && (round === 0 || values.only === ''); round++) {
    for (const operation of operations) {
      if (Date.now() > until) break;
      const known = operation.effect === 'read' ? sampleInput(operation) : undefined;
      const cases = casesOf(operation, known, Number(values.count), Number(values.seed) * 1_000 + round);
      requests += cases.length;
      const before = faults.length;
      const found = await attackAll(cases, { url: server.url, patience: Number(values.patience) * 1000 }, 4);
      defects.push(...found);
      for (const { kind, detail, input } of found) console.log(`${operation.name}: ${kind}: ${detail}\n  ${input}`);
      for (const line of faults.slice(before)) console.log(`${operation.name}: log: ${line.slice(0, 1500)}`);
    }
  }
  console.log(
    `${requests} requests to ${operations.length} operations, ${defects.length} defects, ${faults.length} lines in the log`,
  );
  if (defects.length > 0 || faults.length > 0) process.exitCode = 1;
} finally {
  await server.close();
  await rm(folder, { recursive: true, force: true });
}
