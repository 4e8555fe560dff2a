import { client } from '../data/index.ts';
import { removals } from '../parts/removals.ts';

export const tableRemovals = removals({
  remove: (reference) => client.chains.remove({ id: reference }),
  restore: (reference) => client.chains.restore({ id: reference }),
  listedBy: 'chains.list',
});
