import { openStore } from '../open.ts';
import { sampleDataset } from './sample-dataset.ts';

/**
 * A process that saves one dataset and one job after the other and says on its standard output what the store
 * has acknowledged, until it is killed. Arguments: data folder, number to begin with.
 */
const [folder, first] = process.argv.slice(2);
const store = await openStore({ folder: folder! });
process.stdout.write('open\n');
for (let n = Number(first); ; n++) {
  await store.transaction('local', async ({ datasets, settings, jobs }) => {
    await datasets.save(sampleDataset('killed', n));
    await settings.save(`saved-${n}`, await jobs.submit('work', n));
  });
  process.stdout.write(`${n}\n`);
}
