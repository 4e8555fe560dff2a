import { readCodes, writeCodes } from './codes.ts';

/** How destroyed capital comes back: ordered from these sectors, a `days`-th of what is left each day. */
export interface Rebuild {
  readonly sectors: readonly string[];
  readonly days: number;
  /** How many parts of the money each sector gets, in their order; left out where they are equal. */
  readonly parts?: readonly number[] | undefined;
}

/** How many parts a sector can be given. */
export const mostParts = 1000;

/** The parts of each sector, said or not. */
export function partsOf({ sectors, parts }: Rebuild): readonly number[] {
  return parts ?? sectors.map(() => 1);
}

/** Rebuilt by other sectors: those that stay keep their parts, new ones get one. Undefined where none are left. */
export function withSectors(rebuild: Rebuild, sectors: readonly string[]): Rebuild | undefined {
  const before = new Map(rebuild.sectors.map((sector, k) => [sector, partsOf(rebuild)[k]!]));
  if (sectors.length === 0) return undefined;
  return withParts(
    { ...rebuild, sectors },
    sectors.map((sector) => before.get(sector) ?? 1),
  );
}

/** With other parts, in the order of the sectors; equal ones are not said. */
export function withParts({ sectors, days }: Rebuild, parts: readonly number[]): Rebuild {
  return parts.every((part) => part === parts[0]) ? { sectors, days } : { sectors, days, parts };
}

/** As the last parts of an event in the address: sectors, days and, where they differ, parts. */
export function writeRebuild({ sectors, days, parts }: Rebuild): (string | number)[] {
  return [writeCodes(sectors), days, ...(parts ? [parts.join('*')] : [])];
}

/** What {@link writeRebuild} wrote; undefined where one of the sectors is not in the table. */
export function readRebuild(
  [sectorText, days, partText]: readonly (string | undefined)[],
  units: readonly { readonly code: string }[],
): Rebuild | undefined {
  const sectors = readCodes(sectorText);
  if (sectors.length === 0 || sectors.some((sector) => !units.some(({ code }) => code === sector))) return undefined;
  const rebuild = { sectors, days: Number(days) };
  const parts = partText?.split('*').map(Number);
  if (parts === undefined) return rebuild;
  return parts.length === sectors.length ? withParts(rebuild, parts) : { ...rebuild, parts };
}

/** Whether it can be simulated. */
export function isSoundRebuild(rebuild: Rebuild): boolean {
  const { sectors, days } = rebuild;
  const parts = partsOf(rebuild);
  return (
    Number.isInteger(days) &&
    days >= 1 &&
    days <= 3650 &&
    new Set(sectors).size === sectors.length &&
    parts.length === sectors.length &&
    parts.every((part) => part > 0 && part <= mostParts)
  );
}

/** As operations take it: shares that sum to 1. */
export function rebuildingOf(rebuild: Rebuild): object {
  const parts = partsOf(rebuild);
  const all = parts.reduce((sum, part) => sum + part, 0);
  const shares = rebuild.sectors.map((sector, k) => [sector, parts[k]! / all]);
  return { sectors: Object.fromEntries(shares), steps: rebuild.days };
}
