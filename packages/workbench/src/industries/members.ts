import type { Change } from '../app/address.ts';

/** The industries looked at as one: the picked one and those the page's `group` adds (`18,19`). */
export function membersOf(industry: string, group: string | undefined): string[] {
  const added = (group ?? '').split(',').filter((code) => code !== '');
  return [...new Set([industry, ...added])];
}

/** The address for these members: the first is the picked industry, which other pages know too. */
export function addressOf(members: readonly string[]): Change {
  const [first, ...added] = members;
  return { industry: first, group: added.length === 0 ? undefined : added.join(',') };
}
