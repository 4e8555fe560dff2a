import type { ReadLimits } from '../../readers/limits.ts';
import { openFile } from '../../readers/open-file.ts';
import type { Watch } from '../../readers/watch.ts';
import type { RawTable } from '../assemble.ts';
import { tableError } from '../errors.ts';
import { Grid, readGrid } from '../grid.ts';
import type { ReadTableOptions } from '../table-document.ts';
import { readCeads } from './ceads.ts';
import { readChina } from './china.ts';
import { readIcio } from './icio.ts';
import { readWiodSheet } from './wiod-sheet.ts';

interface Reading {
  readonly limits: ReadLimits;
  readonly watch: Watch;
}

/** What a layout's reader is given; it answers undefined where the sheet is not laid out its way. */
export type SheetReader = (grid: Grid, file: string, options: ReadTableOptions) => RawTable | undefined;

/** In the order in which they are tried: the narrower descriptions first. */
const readers: Readonly<Record<string, SheetReader>> = {
  wiod: readWiodSheet,
  'oecd-icio': readIcio,
  'ceads-mrio': readCeads,
  'china-national': readChina,
  'china-provincial': readChina,
};

/** Reads a table that stands whole on one sheet or in one text file, by the first layout that fits. */
export async function readSheetTable(
  path: string,
  file: string,
  reading: Reading,
  options: ReadTableOptions,
): Promise<RawTable> {
  const wanted = options.layout === undefined ? undefined : readers[options.layout];
  const tried = wanted === undefined ? [...new Set(Object.values(readers))] : [wanted];
  for (const grid of await gridsOf(path, file, reading, options.sheet)) {
    for (const read of tried) {
      const raw = read(grid, file, options);
      if (raw !== undefined) return raw;
    }
  }
  throw unknownLayout(file);
}

/** The sheets of a workbook, or the one sheet a text file is. */
async function gridsOf(path: string, file: string, { limits, watch }: Reading, sheet: string | undefined) {
  const source = await openFile(path, file, limits, watch);
  if (source.format === 'csv') return [await readGrid(path, file, limits, watch)];
  const tables = source.tables.filter((table) => sheet === undefined || table.sheet === sheet);
  if (tables.length === 0) throw sheetAbsent(file, sheet!, source.tables.map((table) => table.sheet ?? '').join('、'));
  const grids: Grid[] = [];
  for (const table of tables) {
    const grid = new Grid(file);
    await table.scan({ text: (row) => grid.addText(row), cells: (cells) => grid.addCells(cells) });
    grids.push(grid.trim());
  }
  return grids;
}

function sheetAbsent(file: string, sheet: string, names: string) {
  return tableError(
    'sheet-absent',
    { zh: `“${file}”没有工作表“${sheet}”。`, en: `“${file}” has no sheet “${sheet}”.` },
    { kind: 'absent', place: { file, field: 'sheet' }, found: sheet, expected: { zh: names, en: names } },
  );
}

function unknownLayout(file: string) {
  return tableError(
    'table-layout',
    { zh: `认不出“${file}”的表式。`, en: `The layout of “${file}” is not known.` },
    {
      place: { file },
      expected: {
        zh: '国家或省级投入产出表、WIOD、OECD ICIO、CEADs 多区域表；或含 Z.csv、file_parameters.json 的文件夹',
        en: 'a Chinese national or provincial table, WIOD, OECD ICIO or a CEADs table; or a folder with Z.csv or file_parameters.json',
      },
      advice: {
        zh: '可另存为文件夹：Z.csv（中间流量）和 F.csv（最终使用）、V.csv（增加值）。',
        en: 'Or save it as a folder: Z.csv (flows) with F.csv (final use) and V.csv (value added).',
      },
    },
  );
}
