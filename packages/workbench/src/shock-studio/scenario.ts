import type { ChainTable } from '../data/index.ts';
import { readCodes, writeCodes } from './codes.ts';
import { isSoundRebuild, type Rebuild, readRebuild, rebuildingOf, writeRebuild } from './rebuild.ts';

export const kinds = ['capacity', 'capital', 'demand', 'link'] as const;
export type EventKind = (typeof kinds)[number];

export const curves = ['none', 'linear', 'concave', 'convex'] as const;
export type Curve = (typeof curves)[number];

/** Nodes by region and sector; an empty list means all. */
export interface Place {
  readonly regions: readonly string[];
  readonly sectors: readonly string[];
}

/** Something that happens to a chain. */
export interface StudioEvent extends Place {
  readonly kind: EventKind;
  /** Who no longer gets deliveries, for a link; whose final demand changes, for demand (regions alone). */
  readonly to: Place;
  /** Whose categories of final demand change, by the table's codes; none means all. */
  readonly categories?: readonly string[] | undefined;
  /** Destroyed capital that is rebuilt, instead of coming back along a curve. */
  readonly rebuild?: Rebuild | undefined;
  /** Capacity, capital and links: the share lost, 0 to 1. Demand: the change, −1 or more. */
  readonly size: number;
  /** First day, from 1: day 0 is undisturbed. */
  readonly from: number;
  /** Days at full strength. */
  readonly duration: number;
  readonly curve: Curve;
  /** Days of recovery after that; of no meaning for `none`. */
  readonly recovery: number;
}

export const everywhere: Place = { regions: [], sectors: [] };

export const newEvent: StudioEvent = {
  kind: 'capacity',
  regions: [],
  sectors: [],
  to: everywhere,
  size: 0.5,
  from: 1,
  duration: 30,
  curve: 'linear',
  recovery: 60,
};

/**
 * Events as the address holds them, by comma: `capacity:420000:17:1:1:30:linear60` is kind, regions, sectors, size, first
 * day, days, recovery; a link goes on with the regions and sectors that are cut off, demand with the regions whose it is
 * and its categories, capital that is rebuilt with the sectors that do so, the days and the parts where they are not equal.
 * What a list holds is set apart by `*`.
 */
export function writeEvents(events: readonly StudioEvent[]): string {
  return events.map(writeEvent).join(',');
}

function writeEvent(event: StudioEvent): string {
  const { kind, regions, sectors, size, from, duration, curve, recovery } = event;
  const end = curve === 'none' ? curve : `${curve}${recovery}`;
  return [kind, writeCodes(regions), writeCodes(sectors), size, from, duration, end, ...writeRest(event)].join(':');
}

function writeRest({ kind, to, categories = [], rebuild }: StudioEvent): (string | number)[] {
  if (kind === 'link') return [writeCodes(to.regions), writeCodes(to.sectors)];
  if (kind === 'capital') return rebuild ? writeRebuild(rebuild) : [];
  if (kind !== 'demand' || to.regions.length + categories.length === 0) return [];
  return [writeCodes(to.regions), ...(categories.length > 0 ? [writeCodes(categories)] : [])];
}

/** A stop of thirty days as the address holds it: what other pages offer to try. */
export function stopOf(place: Partial<Place>): string {
  return writeEvent({ ...newEvent, ...place, size: 1 });
}

/** The events in an address; what cannot be read, or names what the table does not have, is dropped. */
export function readEvents(text: string | undefined, table: Pick<ChainTable, 'info'>): StudioEvent[] {
  if (text === undefined || text === '' || text === noEvents) return [];
  return text.split(',').flatMap((one) => readEvent(one, table));
}

/** What the address says of a scenario that has no events yet: an empty word would be dropped. */
export const noEvents = 'none';

function readEvent(text: string, { info }: Pick<ChainTable, 'info'>): StudioEvent[] {
  const [kindText, regionText, sectorText, size, from, duration, end, ...rest] = text.split(':');
  const [seventh, eighth] = rest;
  const kind = kinds.find((one) => one === kindText);
  const [, curveText, recovery] = /^([a-z]+)(\d*)$/.exec(end ?? '') ?? [];
  const curve = curves.find((one) => one === curveText);
  const known = (units: readonly { code: string }[], list: string | undefined) =>
    readCodes(list).filter((code) => units.some((unit) => unit.code === code));
  const regions = known(info.regions, regionText);
  const sectors = known(info.sectors, sectorText);
  const to = {
    regions: kind === 'link' || kind === 'demand' ? known(info.regions, seventh) : [],
    sectors: kind === 'link' ? known(info.sectors, eighth) : [],
  };
  const categories = kind === 'demand' ? readCodes(eighth).filter((one) => info.demandCategories.includes(one)) : [];
  const rebuild = kind === 'capital' ? readRebuild(rest, info.sectors) : undefined;
  // An event at a place that the table does not have must not become one everywhere.
  const isLost =
    (regions.length === 0 && readCodes(regionText).length > 0) ||
    (sectors.length === 0 && readCodes(sectorText).length > 0) ||
    (to.regions.length + to.sectors.length === 0 && rebuild === undefined && readCodes(seventh).length > 0) ||
    (kind === 'demand' && categories.length < readCodes(eighth).length);
  const event = {
    ...{ kind: kind ?? 'capacity', regions, sectors, curve: curve ?? 'none', to },
    ...(categories.length > 0 ? { categories } : {}),
    ...(rebuild ? { rebuild } : {}),
    ...{ size: Number(size), from: Number(from), duration: Number(duration), recovery: Number(recovery || 60) },
  } satisfies StudioEvent;
  return kind === undefined || curve === undefined || isLost || !isSound(event) ? [] : [event];
}

/** Whether an event can be simulated. */
function isSound({ kind, size, from, duration, recovery, rebuild }: StudioEvent): boolean {
  const isSize = kind === 'demand' ? size >= -1 && size <= 10 : size >= 0 && size <= 1;
  return (
    isSize &&
    [from, duration, recovery].every((days) => Number.isInteger(days) && days >= 1 && days <= 3650) &&
    (rebuild === undefined || isSoundRebuild(rebuild))
  );
}

/** The event as operations take it. */
export function operationEvent(event: StudioEvent): object {
  const { kind, size, from, duration, curve, recovery, rebuild, to, categories = [] } = event;
  return {
    kind,
    ...placeOf(event),
    ...(kind === 'link' ? { to: placeOf(event.to) } : {}),
    ...(kind === 'demand' ? { change: size } : { share: size }),
    ...(kind === 'demand' && to.regions.length > 0 ? { users: to.regions } : {}),
    ...(kind === 'demand' && categories.length > 0 ? { categories } : {}),
    ...(kind === 'capital' && rebuild ? { rebuilding: rebuildingOf(rebuild) } : {}),
    ...{ from, duration },
    recovery: { curve, steps: curve === 'none' ? 1 : recovery },
  };
}

function placeOf({ regions, sectors }: Place): object {
  return { ...(regions.length > 0 ? { regions } : {}), ...(sectors.length > 0 ? { sectors } : {}) };
}
