import type { Cell } from '../readers/cell.ts';
import { openDuck } from '../readers/duck.ts';
import type { ReadLimits } from '../readers/limits.ts';
import { scanParquet } from '../readers/parquet.ts';
import type { Watch } from '../readers/watch.ts';
import { Grid } from './grid.ts';

/**
 * Reads a data frame of Python from Parquet as the sheet its CSV would be: index columns first, a heading row per level of
 * the column labels. Several levels stand in one name as Python writes a tuple; which columns are the index stands in the
 * file's own notes, or, where it has none, they are those of text.
 */
export async function readParquetGrid(path: string, file: string, limits: ReadLimits, watch: Watch): Promise<Grid> {
  const named = await indexColumns(path);
  const rows: (readonly Cell[])[] = [];
  await scanParquet(path, file, limits, watch, (cells) => rows.push(cells.slice()));
  const [head = [], ...body] = rows;
  const names = head.map(String);
  const isText = (at: number) => body.length > 0 && body.every((cells) => typeof cells[at] !== 'number');
  const index = named ?? names.filter((_, at) => isText(at));
  const first = index.map((name) => names.indexOf(name)).filter((at) => at >= 0);
  const others = Array.from(names.keys()).filter((at) => !first.includes(at));
  const labels = others.map((at) => levelsOf(names[at]!));
  const depth = Math.max(1, ...labels.map((levels) => levels.length));
  const grid = new Grid(file);
  for (let level = 0; level < depth; level++) {
    const left = first.map((at) => (level === 0 ? names[at]! : ''));
    grid.addCells([...left, ...labels.map((levels) => levels[level] ?? '')]);
  }
  for (const cells of body) grid.addCells([...first, ...others].map((at) => cells[at] ?? null));
  return grid.trim();
}

/** The index as pandas noted it; undefined where there is no note. */
async function indexColumns(path: string): Promise<string[] | undefined> {
  const duck = await openDuck();
  try {
    const from = `parquet_kv_metadata('${path.replaceAll("'", "''")}')`;
    const found = await duck.connection.runAndReadAll(`SELECT decode(value) FROM ${from} WHERE decode(key) = 'pandas'`);
    const noted = JSON.parse(String(found.getRows()[0]?.[0] ?? 'null')) as { index_columns?: unknown[] } | null;
    return noted?.index_columns?.filter((name) => typeof name === 'string');
  } catch {
    // Not a Parquet file, or notes of another kind: what reads the file says what is wrong with it.
    return undefined;
  } finally {
    duck.close();
  }
}

const text = /'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"/gu;

/** `('reg1', 'food')` → reg1, food; any other name is one level. */
function levelsOf(name: string): string[] {
  if (!/^\(.*\)$/u.test(name)) return [name];
  const levels = [...name.matchAll(text)].map(([, single, double]) =>
    (single ?? double ?? '').replaceAll(/\\(.)/gu, '$1'),
  );
  return levels.length === 0 ? [name] : levels;
}
