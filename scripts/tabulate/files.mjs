import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Rows of a CSV file as objects keyed by header; understands quoted fields. */
export async function readCsv(path) {
  const [header, ...rows] = parse((await readFile(path, 'utf8')).replace(/^\uFEFF/, ''));
  return rows.map((row) => Object.fromEntries(header.map((name, i) => [name, row[i] ?? ''])));
}

function parse(text) {
  const rows = [];
  let row = [];
  let field = '';
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (quoted) {
      if (c === '"' && text[i + 1] === '"') field += text[++i];
      else if (c === '"') quoted = false;
      else field += c;
    } else if (c === '"') quoted = true;
    else if (c === ',' || c === '\n') {
      row.push(field);
      field = '';
      if (c === '\n') {
        rows.push(row);
        row = [];
      }
    } else if (c !== '\r') field += c;
  }
  if (field !== '' || row.length > 0) rows.push([...row, field]);
  return rows;
}

/** Writes rows (arrays) as UTF-8 CSV with a header line. */
export async function writeCsv(path, header, rows) {
  const text = [header, ...rows].map((row) => row.map(quote).join(',')).join('\n');
  await write(path, `${text}\n`);
}

function quote(value) {
  const text = String(value);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Writes an object whose `units` list goes one unit per line, so that a change shows as a line. */
export async function writeUnits(path, { units, ...about }) {
  const head = JSON.stringify(about, null, 1).replace(/\n\}$/, '');
  const lines = units.map((unit) => `  ${JSON.stringify(unit)}`).join(',\n');
  await write(path, `${head},\n "units": [\n${lines}\n ]\n}\n`);
}

/** Writes a value as indented JSON. */
export async function writeJson(path, value) {
  await write(path, `${JSON.stringify(value, null, 1)}\n`);
}

async function write(path, text) {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}
