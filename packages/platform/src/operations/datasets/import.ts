import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { readingFields, readingOptions, reportOf, reportShape } from './reading-fields.ts';

const saved = z.object({
  id: z.string(),
  version: z.number(),
  hash: z.string(),
  /** False when the same content with the same description was there already. */
  created: z.boolean(),
  regions: z.number(),
  industries: z.number(),
  measures: z.array(z.string()),
  years: z.array(z.number()),
  rows: z.number(),
  report: reportShape,
});

/** Reads a file and stores it as a new version of a dataset: all of it or nothing. */
export const importDataset = defineOperation({
  name: 'datasets.import',
  version: 1,
  summary: { zh: '导入一个文件', en: 'Import a file' },
  description: {
    zh: '读取统计文件，识别表头、名称、年份和单位，检查质量，存为数据集的新版本。任何错误都不会留下半份数据；质量报告随数据集保存。',
    en: 'Reads a statistics file, understands its headers, names, years and units, checks its quality and stores it as a new version of a dataset. An error leaves nothing behind; the quality report stays with the dataset.',
  },
  input: z.object({
    ...readingFields,
    id: z
      .string()
      .min(1)
      .optional()
      .meta({ zh: '数据集编号，默认取文件名', en: 'Id of the dataset; the file’s name by default' }),
    title: z.string().optional().meta({ zh: '标题', en: 'Title' }),
    titleEn: z.string().optional().meta({ zh: '英文标题', en: 'Title in English' }),
    source: z.string().optional().meta({ zh: '来源（引用时使用）', en: 'Source, as it is cited' }),
    licence: z.string().optional().meta({ zh: '许可', en: 'Licence' }),
  }),
  output: saved,
  positional: ['file'],
  effect: 'write',
  uses: 'store',
  long: true,
  async run({ id, title, titleEn, source, licence, ...reading }, context) {
    const { signal, progress } = context;
    const { path } = reading.file;
    const { dataset, report } = await context.importFile(path, {
      ...readingOptions(reading),
      ...(id === undefined ? {} : { id }),
      ...(title === undefined && titleEn === undefined
        ? {}
        : { title: { zh: title ?? titleEn ?? '', en: titleEn ?? title ?? '' } }),
      ...(source === undefined ? {} : { source }),
      ...(licence === undefined ? {} : { licence }),
      signal,
      progress,
    });
    signal.throwIfAborted();
    progress(0.95, { zh: '正在保存', en: 'Storing' });
    const { datasets } = await context.store();
    const { info, created } = await datasets.save(dataset);
    return {
      id: info.id,
      version: info.version,
      hash: info.hash,
      created,
      regions: info.regions.length,
      industries: info.industries.length,
      measures: info.measures.map(({ code }) => code),
      years: [...info.years],
      rows: info.rows,
      report: reportOf(report),
    };
  },
});
