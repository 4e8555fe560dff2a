import type { Change } from '../app/address.ts';

/** What belongs to one view of a plan and means something else, or nothing, in another. */
export const cleared = {
  ...{ item: undefined, term: undefined, level: undefined, depth: undefined, by: undefined, sort: undefined },
  ...{ from: undefined, to: undefined, order: undefined, severity: undefined, rule: undefined },
  ...{ shown: undefined, size: undefined, base: undefined, further: undefined, model: undefined },
  ...{ settings: undefined, against: undefined },
} satisfies Change;
