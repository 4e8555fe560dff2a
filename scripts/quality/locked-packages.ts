import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { workbenchPackages } from '../pack/workbench-packages.ts';
import { readProjectFile, root } from './report.ts';
import { shippedPlaces } from './shipped.ts';

interface LockEntry {
  readonly version?: string;
  readonly integrity?: string;
  readonly optional?: boolean;
  readonly link?: boolean;
  readonly license?: string;
  readonly hasInstallScript?: boolean;
}

/** A package of others that ships with Yanzhen, or is installed beside it. */
export interface ShippedPackage {
  /** Its folder, as the lock file names it. */
  readonly place: string;
  readonly name: string;
  readonly version: string;
  /** As its manifest states it, or as was read in its own files; undefined when neither says. */
  readonly licence: string | undefined;
  readonly integrity: string | undefined;
  readonly isOptional: boolean;
  readonly hasInstallScript: boolean;
}

/** Packages whose manifest says nothing or something odd; the licence was read in their own files. */
const readByHand: Readonly<Record<string, string>> = {
  // “BSD” in its manifest; the text in its LICENSE is that of two clauses.
  duck: 'BSD-2-Clause',
};

/** Everything the lock file names that ships: production packages, and what is built into the workbench. */
export function shippedPackages(): ShippedPackage[] {
  const lock = JSON.parse(readProjectFile('package-lock.json') ?? '{}') as { packages: Record<string, LockEntry> };
  const shipped = new Set([...shippedPlaces(lock.packages), ...workbenchPackages()]);
  return Object.entries(lock.packages).flatMap(([place, entry]) => {
    if (!place.includes('node_modules/') || entry.link || !shipped.has(place)) return [];
    if (!entry.license && !existsSync(join(root, place))) return [];
    const name = place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
    return [
      {
        ...{
          place,
          name,
          version: entry.version ?? '',
          licence: licenceOf(place, name, entry),
          integrity: entry.integrity,
        },
        isOptional: entry.optional === true,
        hasInstallScript: entry.hasInstallScript === true,
      },
    ];
  });
}

function licenceOf(place: string, name: string, entry: LockEntry): string | undefined {
  if (readByHand[name]) return readByHand[name];
  if (entry.license) return entry.license;
  const manifest = JSON.parse(readProjectFile(`${place}/package.json`) ?? '{}') as {
    license?: string | { type?: string };
    licenses?: { type?: string }[];
  };
  const stated = typeof manifest.license === 'object' ? manifest.license.type : manifest.license;
  return stated ?? manifest.licenses?.map((licence) => licence.type ?? '?').join(' OR ');
}
