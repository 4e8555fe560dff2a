// The 30 official single-region tables of 2007 as one CSV: a row per region and sector or part of value added.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const kept = [
  'rural_c',
  'urban_c',
  'gov_c',
  'gfcf',
  'inventory',
  'export',
  'dom_outflow',
  'import',
  'dom_inflow',
  'other_error',
  'gross_output',
];
const valueAdded = ['44', '45', '46', '47'];

/** @returns the number of rows written; figures are those of the tables, with zeros written as 0 */
export async function tabulateProvincialTables(source, target) {
  const folder = join(source, 'china-provincial-io-2007', 'csv');
  const lines = [];
  let sectors = [];
  for (const file of (await readdir(folder)).sort()) {
    const [header, ...rows] = (await readFile(join(folder, file), 'utf8'))
      .trim()
      .split(/\r?\n/u)
      .map((line) => line.split(','));
    sectors = header.filter((name) => /^\d\d$/u.test(name));
    const columns = [...sectors, ...kept].map((name) => header.indexOf(name));
    for (const row of rows) {
      if (Number(row[0]) > 42 && !valueAdded.includes(row[0])) continue;
      const cells = columns.map((at) => (Number(row[at] || 0) === 0 ? '0' : row[at].replace(/\.0$/u, '')));
      if (valueAdded.includes(row[0])) cells.splice(sectors.length);
      lines.push([file.slice(0, 6), row[0], row[1], ...cells].join(','));
    }
  }
  const head = ['region', 'code', 'label', ...sectors, ...kept].join(',');
  await writeFile(join(target, 'china-provincial-io-2007.csv'), `${[head, ...lines].join('\n')}\n`);
  return lines.length;
}
