import type { IndustryClass, Priority } from './priority.ts';

/** Who names an industry as one to build up. */
export interface PriorityCount {
  readonly term: string;
  readonly classes: readonly IndustryClass[];
  /** Regions that name it, each with its surest passage. */
  readonly regions: readonly { readonly region: string; readonly document: string; readonly priority: Priority }[];
}

/** How many regions want the same industry, the most wanted first: what crowding is measured by. Regions count once. */
export function priorityCounts(
  sources: readonly { readonly document: string; readonly priorities: readonly Priority[] }[],
): PriorityCount[] {
  const terms = new Map<string, Map<string, { document: string; priority: Priority }>>();
  for (const { document, priorities } of sources)
    for (const priority of priorities) {
      if (priority.region === undefined) continue;
      const regions = terms.get(priority.term) ?? new Map<string, { document: string; priority: Priority }>();
      terms.set(priority.term, regions);
      const known = regions.get(priority.region);
      if (!known || known.priority.confidence < priority.confidence)
        regions.set(priority.region, { document, priority });
    }
  return [...terms]
    .map(([term, regions]) => {
      const named = [...regions].map(([region, rest]) => ({ region, ...rest }));
      return { term, classes: named[0]?.priority.classes ?? [], regions: named };
    })
    .sort((a, b) => b.regions.length - a.regions.length || a.term.localeCompare(b.term, 'zh'));
}
