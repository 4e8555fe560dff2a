import type { ImportPreview } from '@yanzhen/evidence/imports';
import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { previewRows, problemShape, readingFields, readingOptions, reportOf, reportShape } from './reading-fields.ts';

const previewShape = z.object({
  file: z.string(),
  format: z.enum(['csv', 'xlsx', 'xls', 'parquet', 'json']),
  sheets: z.array(z.string()),
  sheet: z.string().optional(),
  encoding: z.string().optional(),
  delimiter: z.string().optional(),
  rows: previewRows,
  mapping: z.record(z.string(), z.unknown()).nullable(),
  confidence: z.number(),
  parts: z.array(z.object({ part: z.string(), confidence: z.number() })),
  report: reportShape.nullable(),
  problem: problemShape.nullable(),
});

/** What a file holds and how it would be read, for the wizard and for people at a terminal. */
export const preview = defineOperation({
  name: 'datasets.preview',
  version: 1,
  summary: { zh: '预览一个文件的导入', en: 'Preview the import of a file' },
  description: {
    zh: '显示文件的前几行、建议的映射及其把握、质量报告和无法识别的名称。不保存任何内容；映射可修改后再用于预览或导入。',
    en: 'Shows a file’s first rows, the proposed mapping and how sure it is, the quality report and the names that were not understood. Stores nothing; the mapping can be edited and used again for a preview or an import.',
  },
  input: z.object(readingFields),
  output: previewShape,
  positional: ['file'],
  effect: 'read',
  async run(input, { signal, progress }) {
    const { previewFile } = await import('@yanzhen/evidence/imports');
    const { path } = input.file;
    return answerOf(await previewFile(path, { ...readingOptions(input), signal, progress }));
  },
});

function answerOf({
  problem,
  report,
  mapping,
  rows,
  sheets,
  parts,
  ...rest
}: ImportPreview): z.output<typeof previewShape> {
  return {
    ...rest,
    sheets: [...sheets],
    parts: parts.map((part) => ({ ...part })),
    rows: rows.map((row) => [...row]),
    mapping: mapping === null ? null : { ...mapping },
    report: report === null ? null : reportOf(report),
    problem: problem === null ? null : problemOf(problem),
  };
}

/** What a user reads of a problem. */
function problemOf(problem: NonNullable<ImportPreview['problem']>): z.output<typeof problemShape> {
  const { code, text, place, found, expected, advice } = problem;
  const { sheet, row, column } = place;
  return {
    code,
    text,
    place: {
      ...(sheet === undefined ? {} : { sheet }),
      ...(row === undefined ? {} : { row }),
      ...(column === undefined ? {} : { column }),
    },
    ...(found === undefined ? {} : { found }),
    ...(expected === undefined ? {} : { expected }),
    ...(advice === undefined ? {} : { advice }),
  };
}
