import type { OutcomeRule } from './outcome.ts';

/** Rules that clash, those of one kind about one industry or resource taken together. */
export interface ClashGroup {
  readonly rule: string;
  readonly industry: string;
  readonly resource: string;
  readonly regions: readonly string[];
  readonly all: readonly OutcomeRule[];
}

const order = ['budget', 'floor', 'service', 'cap', 'security'];

/** A clash in as few lines as it can be read in: what people set first. */
export function clashGroups(conflict: readonly OutcomeRule[]): ClashGroup[] {
  const groups = Map.groupBy(conflict, ({ rule, industry, resource }) => [rule, industry, resource].join('\n'));
  const place = (rule: string) => (order.includes(rule) ? order.indexOf(rule) : order.length);
  return [...groups.values()]
    .map((all) => {
      const { rule, industry, resource } = all[0]!;
      return { rule, industry, resource, regions: [...new Set(all.map(({ region }) => region))], all };
    })
    .sort((a, b) => place(a.rule) - place(b.rule));
}
