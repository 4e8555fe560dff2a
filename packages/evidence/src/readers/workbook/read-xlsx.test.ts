import exceljs from 'exceljs';
import { afterAll, expect, it } from 'vitest';
import { testFolder } from '../../imports/testing.ts';
import { defaultLimits } from '../limits.ts';
import { watch } from '../watch.ts';
import { readWorkbook } from './read-workbook.ts';

const folder = testFolder();
afterAll(() => folder.remove());

async function saved(name: string, book: exceljs.Workbook): Promise<string> {
  return folder.file(name, new Uint8Array(await book.xlsx.writeBuffer()));
}

/** Several sheets of Chinese text, as long as asked. */
function bookOf(rows: number): exceljs.Workbook {
  const book = new exceljs.Workbook();
  for (const name of ['目标', '行动', '任务', '项目', '指标']) {
    const sheet = book.addWorksheet(name);
    for (let row = 0; row < rows; row++) sheet.addRow([`${name}${row}`, `${'说明文字'.repeat(10)}${row}`, row]);
  }
  return book;
}

it.each([1, 10, 2000])('reads every sheet of a book of %i rows each, every character as written', async (rows) => {
  const path = await saved(`book-${rows}.xlsx`, bookOf(rows));
  const { sheets } = await readWorkbook(path, 'book.xlsx', 'xlsx', defaultLimits, watch(defaultLimits));
  expect(sheets.map(({ name }) => name)).toEqual(['目标', '行动', '任务', '项目', '指标']);
  for (const { name, rows: found } of sheets) {
    const expected = Array.from({ length: rows }, (_, row) => [`${name}${row}`, `${'说明文字'.repeat(10)}${row}`, row]);
    expect(found).toEqual(expected);
  }
});

it('fills merged cells in the sheet they are in, also where another sheet was deleted before', async () => {
  const book = new exceljs.Workbook();
  book.addWorksheet('gone');
  const first = book.addWorksheet('merged');
  first.addRow(['a', 'b']);
  first.mergeCells('A1:A2');
  first.getCell('B2').value = 'c';
  book.addWorksheet('plain').addRow(['x']);
  book.removeWorksheet('gone');
  const path = await saved('merged.xlsx', book);
  const { sheets } = await readWorkbook(path, 'merged.xlsx', 'xlsx', defaultLimits, watch(defaultLimits));
  expect(sheets).toEqual([
    {
      name: 'merged',
      rows: [
        ['a', 'b'],
        ['a', 'c'],
      ],
    },
    { name: 'plain', rows: [['x']] },
  ]);
});
