// A process to be killed: `server`, `worker`, or a `client` that writes to the database by itself.
import { serve, work } from '../../../packages/platform/src/server/index.ts';
import { openStore } from '../../../packages/platform/src/store/index.ts';
import { sampleDataset } from '../../../packages/platform/src/store/testing/sample-dataset.ts';

const [role, databaseUrl, argument] = process.argv.slice(2) as [string, string, string];
const location = { databaseUrl };

if (role === 'server') {
  await serve({ location, port: Number(argument), team: false, withoutDemo: true });
  process.stdout.write('ready\n');
} else if (role === 'worker') {
  await work({ location, threads: 1, jobs: 2 });
  process.stdout.write('ready\n');
} else await write(Number(argument));

/** Saves a dataset, a setting and a job in one transaction, over and over, and says each time it was told that they are kept. */
async function write(first: number): Promise<void> {
  const store = await openStore(location);
  process.stdout.write('ready\n');
  for (let n = first; ; n++) {
    await store.transaction('local', async ({ datasets, settings, jobs }) => {
      await datasets.save(sampleDataset('direct', n));
      const job = await jobs.submit('operation', { operation: 'system.operations', input: {} });
      await settings.save(`direct-${n}`, { n, job });
    });
    process.stdout.write(`${n}\n`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
