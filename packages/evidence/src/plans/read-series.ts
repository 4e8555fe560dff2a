import { basename } from 'node:path';
import type { Name } from '../dataset/index.ts';
import { type UserError, wrongCell } from '../errors/index.ts';
import { readRows } from '../readers/read-rows.ts';
import { writtenNumber } from './written-number.ts';

/** A yearly series as a file has it, years ascending. Years without a value are left out. */
export interface ReadSeries {
  readonly years: readonly number[];
  readonly values: readonly number[];
}

const aNumber = { zh: '数字，小数点用“.”', en: 'a number, with a point before decimals' };
const columns = { year: ['年份', '年', '年度', '时间', 'time'], value: ['数值', '值', 'amount'] };

/** Reads a file of two columns, `year` and `value`, in any order of rows; where there are two, the other may be called anything. @throws UserError naming file, row and column. */
export async function readYearlySeries(path: string, name = basename(path), signal?: AbortSignal): Promise<ReadSeries> {
  const byYear = new Map<number, { value: number; row: number }>();
  await readRows(
    path,
    columns,
    [],
    ([yearText = '', valueText = ''], row) => {
      const year = Number(/^(\d{4})(?:年度?)?$/.exec(yearText)?.[1] ?? Number.NaN);
      if (Number.isNaN(year))
        throw fault(name, row, 'year', yearText, { zh: '四位数的年份', en: 'a year of four digits' });
      const known = byYear.get(year);
      if (known !== undefined) {
        const expected = {
          zh: `每年一行；${year} 年已在第 ${known.row} 行`,
          en: `one row per year; ${year} stands in row ${known.row}`,
        };
        throw fault(name, row, 'year', yearText, expected);
      }
      if (valueText === '') return;
      const value = writtenNumber(valueText);
      if (!Number.isFinite(value)) throw fault(name, row, 'value', valueText, aNumber);
      byYear.set(year, { value, row });
    },
    signal,
    name,
    'value',
  );
  const years = [...byYear.keys()].sort((a, b) => a - b);
  return { years, values: years.map((year) => byYear.get(year)!.value) };
}

function fault(file: string, row: number, column: string, found: string, expected: Name): UserError {
  return wrongCell('series-row', { file, row, column }, found, expected);
}
