import type { Name } from '../dataset/index.ts';
import type { UserErrorOptions } from '../errors/index.ts';
import { ImportError, quote } from '../readers/import-error.ts';

/** A file that cannot be read as a table: nothing is kept of it. */
export function tableError(code: string, text: Name, options: UserErrorOptions = {}): ImportError {
  return new ImportError(code, text, options);
}

export function notSquare(file: string, rows: number, columns: number): ImportError {
  return tableError(
    'not-square',
    {
      zh: `“${file}”不是方阵，或行与列的标签不一致。`,
      en: `“${file}” is no square matrix, or its rows and columns are not labelled alike.`,
    },
    {
      place: { file },
      found: `${rows} × ${columns}`,
      expected: {
        zh: '第一行和第一列为同一组“地区_部门”标签，或两行表头配两列标签',
        en: 'the same region_sector labels in the first row and the first column, or two header rows with two label columns',
      },
    },
  );
}

export function labelsDiffer(file: string, position: number, row: string, column: string): ImportError {
  return tableError(
    'labels-differ',
    {
      zh: `“${file}”的第 ${position} 个行标签与列标签不同。`,
      en: `Label ${position} of the rows of “${file}” is not that of the columns.`,
    },
    {
      place: { file },
      found: `${quote(row)} | ${quote(column)}`,
      expected: { zh: '行与列的标签和顺序相同', en: 'the same labels in the same order in rows and columns' },
    },
  );
}

export function duplicateNode(file: string, label: string): ImportError {
  return tableError(
    'duplicate-node',
    { zh: `“${file}”中有两个节点都叫 ${quote(label)}。`, en: `Two nodes of “${file}” are called ${quote(label)}.` },
    {
      place: { file },
      found: quote(label),
      expected: { zh: '每个“地区、部门”只出现一次', en: 'each region and sector once' },
    },
  );
}

export function notANumber(file: string, row: number, column: string, label: string, found: string): ImportError {
  const isEmpty = found.trim() === '';
  return tableError(
    isEmpty ? 'missing-cell' : 'not-a-number',
    isEmpty
      ? { zh: `“${file}”有空单元格：${label}。`, en: `A cell of “${file}” is empty: ${label}.` }
      : { zh: `“${file}”有不是数字的单元格：${label}。`, en: `A cell of “${file}” is no number: ${label}.` },
    {
      place: { file, row, column },
      found: isEmpty ? '（空 / empty）' : quote(found),
      expected: { zh: '数字；没有流量写 0', en: 'a number; where nothing flows, 0' },
      advice: {
        zh: '投入产出表必须完整：缺失不等于零，请补上数字后再导入。',
        en: 'An input–output table must be complete: missing is not zero. Fill the cell and read it again.',
      },
    },
  );
}

/** A folder that is no table in itself; it may hold tables that are. */
export function noFlows(folder: string, files: readonly string[]): ImportError {
  return tableError(
    'table-file-absent',
    { zh: `文件夹“${folder}”中没有 Z.csv。`, en: `The folder “${folder}” has no Z.csv.` },
    {
      kind: 'absent',
      place: { file: 'Z.csv' },
      ...(files.length > 0 && {
        found: files.slice(0, 3).join(', ') + (files.length > 3 ? ` … (${files.length})` : ''),
      }),
      expected: expectedFiles,
      ...(files.length > 0 && {
        advice: {
          zh: '如果每个文件自己就是一张表（例如各省的表），请逐个写出文件；几个地区的表用 chains estimate --tables A,B,… 合成一张。',
          en: 'Where each file is a table by itself (one for each province, say), name the file; chains estimate --tables A,B,… makes one table of several regions’.',
        },
      }),
    },
  );
}

const expectedFiles = {
  zh: 'Z.csv，以及 F.csv（最终使用）、V.csv（增加值）、x.csv（总产出）中至少一个',
  en: 'Z.csv and at least one of F.csv (final use), V.csv (value added) and x.csv (output)',
};

export function fileMissing(folder: string, wanted: string, why: Name): ImportError {
  return tableError(
    'table-file-absent',
    {
      zh: `文件夹“${folder}”中没有 ${wanted}。${why.zh}`,
      en: `The folder “${folder}” has no ${wanted}. ${why.en}`.trim(),
    },
    {
      kind: 'absent',
      place: { file: wanted },
      expected: expectedFiles,
    },
  );
}
