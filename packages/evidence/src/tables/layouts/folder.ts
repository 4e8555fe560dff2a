import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReadLimits } from '../../readers/limits.ts';
import type { Watch } from '../../readers/watch.ts';
import { type Grid, readGrid } from '../grid.ts';

/** A folder of a table's files, opened by their bare names whatever their case and ending. */
export interface TableFolder {
  readonly path: string;
  readonly name: string;
  readonly limits: ReadLimits;
  readonly watch: Watch;
  /** Bare name → file, for delimited texts. */
  readonly files: ReadonlyMap<string, string>;
  readonly folders: readonly string[];
}

const endings = /\.(csv|tsv|txt)(\.gz)?$/iu;

export async function openFolder(path: string, name: string, limits: ReadLimits, watch: Watch): Promise<TableFolder> {
  const entries = await readdir(path, { withFileTypes: true });
  const files = new Map<string, string>();
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.isFile() && endings.test(entry.name) && !files.has(bare(entry.name)))
      files.set(bare(entry.name), entry.name);
  }
  const folders = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return { path, name, limits, watch, files, folders: folders.sort() };
}

/** The figures of the file of that bare name; undefined where there is none. */
export async function gridOf(folder: TableFolder, name: string): Promise<Grid | undefined> {
  const file = folder.files.get(name);
  if (file === undefined) return undefined;
  return readGrid(join(folder.path, file), file, folder.limits, folder.watch);
}

/** One-letter names keep their case: `x` is output, `X` may be something else. */
function bare(file: string): string {
  return file.replace(endings, '');
}
