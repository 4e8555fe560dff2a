import { client } from '../data/index.ts';
import { removals } from '../parts/removals.ts';

/** Taking cases away and bringing them back. */
export const caseRemovals = removals({
  remove: (reference) => client.cases.remove({ case: reference }),
  restore: (reference) => client.cases.restore({ case: reference }),
  listedBy: 'cases.list',
});
