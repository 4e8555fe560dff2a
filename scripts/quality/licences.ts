// What ships with Yanzhen may be used in any work: no copyleft among the production dependencies.
import { shippedPackages } from './locked-packages.ts';
import { report } from './report.ts';

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

/** An SPDX expression is acceptable when each `AND` part has a permitted `OR` alternative. */
function isPermitted(expression: string): boolean {
  const parts = expression.replaceAll(/[()]/g, '').split(/\s+AND\s+/);
  return parts.every((part) => part.split(/\s+OR\s+/).some((name) => permitted.has(name.trim())));
}

const shipped = shippedPackages();
const problems = shipped.flatMap(({ place, licence }) => {
  if (!licence) return [`${place}: no licence stated`];
  return isPermitted(licence) ? [] : [`${place}: ${licence} is not on the list of permitted licences`];
});
report(`${shipped.length} packages that ship`, problems);
