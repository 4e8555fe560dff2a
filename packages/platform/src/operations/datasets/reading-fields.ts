import type { ImportOptions, ImportReport } from '@yanzhen/evidence/imports';
import { z } from 'zod';
import { textSchema } from '../evidence-schema.ts';
import { upload } from '../upload.ts';

/** The fields of every operation that reads a file. What is left out is proposed from the file itself. */
export const readingFields = {
  file: upload({
    zh: '数据文件：CSV、TSV、XLSX、XLS、Parquet 或 JSON',
    en: 'Data file: CSV, TSV, XLSX, XLS, Parquet or JSON',
  }),
  mapping: z
    .record(z.string(), z.unknown())
    .optional()
    .meta({ zh: '映射（预览给出的 JSON，可修改后再用）', en: 'Mapping (the JSON a preview gives, edited or not)' }),
  sheet: z.string().optional().meta({ zh: '工作表名称', en: 'Name of the sheet' }),
  regionScheme: z
    .string()
    .optional()
    .meta({ zh: '地区分类编号；none 保留文件中的代码', en: 'Id of the region scheme; none keeps the file’s codes' }),
  industryScheme: z
    .string()
    .optional()
    .meta({ zh: '行业分类编号；none 保留文件中的代码', en: 'Id of the industry scheme; none keeps the file’s codes' }),
  year: z
    .int()
    .optional()
    .meta({ zh: '数据年份（文件中没有时）', en: 'Year of the figures, where the file does not say it' }),
  measure: z
    .string()
    .optional()
    .meta({ zh: '指标名称（文件中没有时）', en: 'Measure, where the file does not say it' }),
  unit: z.string().optional().meta({ zh: '计量单位（文件中没有时）', en: 'Unit, where the file does not say it' }),
  absent: z
    .enum(['zero', 'missing'])
    .optional()
    .meta({ zh: '未列出的单元：zero 为零，missing 为缺失', en: 'Cells the file does not list: zero, or missing' }),
  encoding: z
    .enum(['utf-8', 'gb18030', 'utf-16le', 'utf-16be'])
    .optional()
    .meta({ zh: '文本编码', en: 'Text encoding' }),
  delimiter: z.string().length(1).optional().meta({ zh: '分隔符', en: 'Separator' }),
};

type ReadingInput = z.output<z.ZodObject<typeof readingFields>>;

/** The input of an operation as the evidence package takes it. */
export function readingOptions({ file, mapping, ...rest }: ReadingInput): ImportOptions {
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  return { fileName: file.name, ...given, ...(mapping === undefined ? {} : { mapping }) };
}

const cell = z.union([z.string(), z.number(), z.null()]);

const findingShape = z.object({
  rule: z.string(),
  level: z.enum(['information', 'caution', 'error']),
  count: z.number(),
  text: textSchema,
  examples: z.array(z.object({ row: z.number().optional(), column: z.string().optional(), found: z.string() })),
});

/** What reading a file found. */
export const reportShape = z.object({
  file: z.string(),
  format: z.enum(['csv', 'xlsx', 'xls', 'parquet', 'json']),
  sheet: z.string().optional(),
  encoding: z.string().optional(),
  mapping: z.record(z.string(), z.unknown()),
  rowsRead: z.number(),
  facts: z.number(),
  missing: z.number(),
  findings: z.array(findingShape),
  unresolved: z.array(
    z.object({
      kind: z.enum(['region', 'industry']),
      name: z.string(),
      suggestions: z.array(z.object({ code: z.string(), name: textSchema })),
    }),
  ),
});

/** Why a file cannot be imported as it is. */
export const problemShape = z.object({
  code: z.string(),
  text: textSchema,
  place: z.object({ sheet: z.string().optional(), row: z.number().optional(), column: z.string().optional() }),
  found: z.string().optional(),
  expected: textSchema.optional(),
  advice: textSchema.optional(),
});

export const previewRows = z.array(z.array(cell));

/** The report in the form the schema describes. */
export function reportOf(report: ImportReport): z.input<typeof reportShape> {
  return {
    ...report,
    mapping: { ...report.mapping },
    findings: report.findings.map((finding) => ({ ...finding, examples: finding.examples.map((one) => ({ ...one })) })),
    unresolved: report.unresolved.map(({ kind, name, suggestions }) => ({
      kind,
      name,
      suggestions: suggestions.map((one) => ({ ...one })),
    })),
  };
}
