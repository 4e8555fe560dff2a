import { ImportError } from '../readers/import-error.ts';

interface Place {
  readonly file: string;
  readonly sheet?: string;
}

export function noFigures({ file, sheet }: Place): ImportError {
  return new ImportError(
    'no-figures',
    { zh: `“${sheet ?? file}”中没有找到数据表。`, en: `No table of figures was found in “${sheet ?? file}”.` },
    {
      place: { file, ...(sheet === undefined ? {} : { sheet }) },
      expected: { zh: '表头一行以上，其下每行有名称和数值', en: 'a header, and below it rows with names and figures' },
      advice: {
        zh: '请检查工作表和分隔符，或在映射中写明表头行。',
        en: 'Check the sheet and the separator, or state the header rows in a mapping.',
      },
    },
  );
}

export function noYear({ file, sheet }: Place): ImportError {
  return new ImportError(
    'no-year',
    {
      zh: `“${sheet ?? file}”没有说明数据的年份。`,
      en: `“${sheet ?? file}” does not say which year its figures are for.`,
    },
    {
      place: { file, ...(sheet === undefined ? {} : { sheet }) },
      expected: {
        zh: '年份列、表头或标题中的年份',
        en: 'a column of years, or a year in a header, a title or the file’s name',
      },
      advice: {
        zh: '请给出年份（--year 2022，或映射的 fixed.year）。',
        en: 'Give the year (--year 2022, or the mapping’s fixed.year).',
      },
    },
  );
}

export function noRegion({ file, sheet }: Place): ImportError {
  return new ImportError(
    'no-region',
    { zh: `“${sheet ?? file}”中没有识别出地区。`, en: `Nothing in “${sheet ?? file}” was recognised as regions.` },
    {
      place: { file, ...(sheet === undefined ? {} : { sheet }) },
      expected: {
        zh: '一列地区名称或代码，或以地区为表头的列',
        en: 'a column of region names or codes, or columns headed by regions',
      },
      advice: {
        zh: '请把地区列的表头改为“地区”，或在映射的 keys.region / fixed.region 中指定。',
        en: 'Head the region column “region”, or name it in the mapping’s keys.region or fixed.region.',
      },
    },
  );
}
