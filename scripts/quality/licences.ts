// What ships with Yanzhen may be used in any work: no copyleft among the production dependencies.
import { existsSync } from 'node:fs';
import { workbenchPackages } from '../pack/workbench-packages.ts';
import { readProjectFile, report } from './report.ts';
import { shippedPlaces } from './shipped.ts';

interface LockEntry {
  readonly link?: boolean;
  readonly license?: string;
}

const permitted = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'MIT/X11',
  'OFL-1.1',
  'PostgreSQL',
  'Python-2.0',
  'Unlicense',
  'WTFPL',
  'Zlib',
]);

/** Packages whose manifest says nothing or something odd; the licence was read in their own files. */
const readByHand: Readonly<Record<string, string>> = {
  // “BSD” in its manifest; the text in its LICENSE is that of two clauses.
  duck: 'BSD-2-Clause',
};

/** An SPDX expression is acceptable when each `AND` part has a permitted `OR` alternative. */
function isPermitted(expression: string): boolean {
  const parts = expression.replaceAll(/[()]/g, '').split(/\s+AND\s+/);
  return parts.every((part) => part.split(/\s+OR\s+/).some((name) => permitted.has(name.trim())));
}

function licenceOf(place: string, entry: LockEntry): string | undefined {
  const name = place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
  if (readByHand[name]) return readByHand[name];
  if (entry.license) return entry.license;
  const manifest = JSON.parse(readProjectFile(`${place}/package.json`) ?? '{}') as {
    license?: string | { type?: string };
    licenses?: { type?: string }[];
  };
  const stated = typeof manifest.license === 'object' ? manifest.license.type : manifest.license;
  return stated ?? manifest.licenses?.map((licence) => licence.type ?? '?').join(' OR ');
}

const lock = JSON.parse(readProjectFile('package-lock.json') ?? '{}') as { packages: Record<string, LockEntry> };
const shipped = new Set([...shippedPlaces(lock.packages), ...workbenchPackages()]);
const problems: string[] = [];
let looked = 0;
for (const [place, entry] of Object.entries(lock.packages)) {
  if (!place.includes('node_modules/') || entry.link || !shipped.has(place)) continue;
  if (!entry.license && !existsSync(place)) continue;
  looked += 1;
  const licence = licenceOf(place, entry);
  if (!licence) problems.push(`${place}: no licence stated`);
  else if (!isPermitted(licence)) problems.push(`${place}: ${licence} is not on the list of permitted licences`);
}
report(`${looked} packages that ship`, problems);
