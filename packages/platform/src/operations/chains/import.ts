import { z } from 'zod';
import { findingSchema, textSchema } from '../evidence-schema.ts';
import { defineOperation } from '../operation.ts';
import { tableKinds, tableReading, tableReadingFields } from './table-fields.ts';

/** Reads an input–output table and stores it as a new version: all of it or nothing. */
export const importTable = defineOperation({
  name: 'chains.import',
  version: 1,
  summary: { zh: '导入一张投入产出表', en: 'Import an input–output table' },
  description: {
    zh: '读取投入产出表（Z/F/V 文件夹、pymrio 文件夹、国家与省级表、WIOD、OECD ICIO、CEADs），检查平衡，存为新版本。任何错误都不会留下半张表；平衡报告随表保存。',
    en: 'Reads an input–output table (a Z/F/V folder, pymrio’s folder, Chinese national and provincial tables, WIOD, OECD ICIO, CEADs), checks its balance and stores it as a new version. An error leaves nothing behind; the balance report stays with the table.',
  },
  input: z.object({
    ...tableReadingFields,
    id: z.string().min(1).optional().meta({ zh: '编号，默认取文件名', en: 'Id; the file’s name by default' }),
    title: z.string().optional().meta({ zh: '标题', en: 'Title' }),
    titleEn: z.string().optional().meta({ zh: '英文标题', en: 'Title in English' }),
    source: z.string().optional().meta({ zh: '来源（引用时使用）', en: 'Source, as it is cited' }),
    licence: z.string().optional().meta({ zh: '许可', en: 'Licence' }),
  }),
  output: z.object({
    id: z.string(),
    version: z.number(),
    hash: z.string(),
    /** False when the same content with the same description was there already. */
    created: z.boolean(),
    title: textSchema,
    kind: z.enum(tableKinds),
    regions: z.number(),
    sectors: z.number(),
    nodes: z.number(),
    year: z.number(),
    unit: z.string(),
    quality: z.array(findingSchema),
  }),
  positional: ['file'],
  effect: 'write',
  uses: 'store',
  long: true,
  async run({ id, title, titleEn, source, licence, ...reading }, context) {
    const { signal, progress } = context;
    const { path, options } = tableReading(reading);
    const { table, info: read } = await context.importTable(path, {
      ...options,
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
    const { info, created } = await (await context.store()).tables.save({ table, info: read });
    return {
      id: info.id,
      version: info.version,
      hash: info.hash,
      created,
      title: info.title,
      kind: info.kind,
      regions: info.regions.length,
      sectors: info.sectors.length,
      nodes: info.nodes,
      year: info.year,
      unit: info.unit,
      quality: info.quality.map((one) => ({ ...one, examples: one.examples.map((example) => ({ ...example })) })),
    };
  },
});
