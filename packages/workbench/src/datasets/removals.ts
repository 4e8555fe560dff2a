import { client } from '../data/index.ts';
import { removals } from '../parts/removals.ts';

export const datasetRemovals = removals({
  remove: (reference) => client.datasets.remove({ id: reference }),
  restore: (reference) => client.datasets.restore({ id: reference }),
  listedBy: 'datasets.list',
});
