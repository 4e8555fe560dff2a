import type { InputOutputTable } from '@yanzhen/science/chains';
import { defaultLimits } from '../../readers/limits.ts';
import { watch } from '../../readers/watch.ts';
import { tableError } from '../errors.ts';
import { Grid, readGrid } from '../grid.ts';
import { readChina } from './china.ts';

/**
 * Single-region tables that stand one below another in a CSV with `region` in front of the columns of a provincial table.
 * @throws ImportError naming the region whose part is no such table
 */
export async function readSingleRegionTables(path: string, file: string, year: number): Promise<InputOutputTable[]> {
  const all = await readGrid(path, file, defaultLimits, watch(defaultLimits));
  const grids = new Map<string, Grid>();
  const cells = (row: number) => Array.from({ length: all.columns - 1 }, (_, column) => cell(all, row, column + 1));
  for (let row = 1; row < all.rows; row++) {
    const region = all.text(row, 0);
    let grid = grids.get(region);
    if (grid === undefined) {
      grid = new Grid(`${file} ${region}`);
      grid.addCells(cells(0));
      grids.set(region, grid);
    }
    grid.addCells(cells(row));
  }
  return [...grids].map(([region, grid]) => {
    const raw = readChina(grid, file, { region, year });
    if (raw === undefined) throw notATable(file, region);
    return raw.table;
  });
}

/** Labels stay text: a code of digits is no figure. */
function cell(grid: Grid, row: number, column: number): string | number | null {
  const value = row === 0 || column < 3 ? Number.NaN : grid.value(row, column);
  return Number.isFinite(value) ? value : grid.text(row, column) || null;
}

function notATable(file: string, region: string) {
  return tableError(
    'table-layout',
    {
      zh: `“${file}”中 ${region} 的部分不是投入产出表。`,
      en: `The part of ${region} in “${file}” is no input–output table.`,
    },
    { place: { file } },
  );
}
