import type { TableDocument } from '@yanzhen/evidence/tables';
import type { ShockEvent } from '@yanzhen/science/chains/shock';
import type { z } from 'zod';
import { checkDemand, checkRebuilding } from './event-checks.ts';
import { unitCode } from './nodes.ts';
import type { shockEvent } from './shock-fields.ts';

/**
 * Events with regions, sectors and categories of final use as the table codes them, however they were written.
 * @throws UserError that lists what there is where a name is unknown, or says why an event cannot be simulated.
 */
export function namedEvents(
  { info, table }: Pick<TableDocument, 'info' | 'table'>,
  events: readonly z.output<typeof shockEvent>[],
): ShockEvent[] {
  const codes = (field: 'region' | 'sector', names: readonly string[] | undefined) =>
    names?.map((name) => unitCode(info, field, name));
  const place = (given: { regions?: string[] | undefined; sectors?: string[] | undefined }) => ({
    regions: codes('region', given.regions),
    sectors: codes('sector', given.sectors),
  });
  return events.map((event) => {
    const named = { ...event, ...place(event) };
    if (named.kind === 'link') return defined({ ...named, to: defined(place(named.to)) }) as ShockEvent;
    if (named.kind === 'demand') {
      const users = codes('region', named.users);
      checkDemand(table, users, named.categories);
      return defined({ ...named, users }) as ShockEvent;
    }
    if (named.kind === 'capital' && named.rebuilding !== undefined) {
      const sectors = Object.entries(named.rebuilding.sectors).map(([name, part]) => [
        unitCode(info, 'sector', name),
        part,
      ]);
      checkRebuilding(Object.values(named.rebuilding.sectors));
      return defined({
        ...named,
        rebuilding: { ...named.rebuilding, sectors: Object.fromEntries(sectors) },
      }) as ShockEvent;
    }
    return defined(named) as ShockEvent;
  });
}

function defined<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined)) as T;
}
