import type { NamedRepository, RegionGroup } from '../../store/types.ts';
import { fieldsOf } from '../fields.ts';
import { writtenOut } from '../figures/chosen-regions.ts';
import type { Operation } from '../operation.ts';

/**
 * The input with groups of the workspace's own written out (`name=member+member`) wherever a field names regions. Doors
 * that have a store do this first, so that an analysis needs none and its evidence holds the members.
 */
export async function withOwnGroups(
  operation: Operation,
  input: Record<string, unknown>,
  groups: () => Promise<NamedRepository<RegionGroup>>,
): Promise<Record<string, unknown>> {
  const fields = fieldsOf(operation.input).filter(({ name, role }) => role === 'regions' && mayName(input[name]));
  if (fields.length === 0) return input;
  const own = new Map((await (await groups()).list()).map(({ id, value }) => [id, value.regions]));
  const writeOut = (text: unknown) => {
    const members = typeof text === 'string' ? own.get(text.trim()) : undefined;
    return members === undefined ? text : writtenOut((text as string).trim(), members);
  };
  const changed = fields.map(({ name }) => [name, (input[name] as unknown[]).map(writeOut)] as const);
  return { ...input, ...Object.fromEntries(changed) };
}

/** Only names are looked up: codes and what is written out already cost no query. */
function mayName(value: unknown): boolean {
  return Array.isArray(value) && value.some((text) => typeof text === 'string' && !/^\d+$|=/.test(text));
}
