import { z } from 'zod';
import type { Text } from '../evidence.ts';
import { datasetReference } from '../upload.ts';

/** An input field that names regions: each by code or name, a group (长三角), one's own or written out. */
export function regionChoice(describe: Text) {
  return z
    .array(z.string().min(1))
    .min(1)
    .meta({ ...describe, role: 'regions' });
}

/** Input fields of every analysis of a dataset. */
export const figureFields = {
  dataset: datasetReference(),
  measure: z.string().min(1).optional().meta({
    zh: '指标代码，默认为数据集的第一个指标',
    en: 'Measure, by default the dataset’s first',
  }),
  absent: z.enum(['zero', 'missing']).optional().meta({
    zh: '没有记录的单元格视为零或缺失，默认依数据集',
    en: 'Read a cell without a fact as zero or as missing, by default as the dataset says',
  }),
  region_level: z.int().min(0).max(9).optional().meta({
    zh: '地区层级（1 省、2 地、3 县），默认为地区最多的一级',
    en: 'Level of the regions (1 province, 2 prefecture, 3 county), by default the one with the most regions',
  }),
  regions: regionChoice({
    zh: '只看这些地区：代码、名称、地区组（长三角、自建的组），或写作 名称=湖北+湖南；合计与区位商以它们为范围',
    en: 'Only these regions: codes, names, groups of them (built in or your own), or written out as name=Hubei+Hunan; totals and quotients are among them',
  }).optional(),
  level: z.int().min(0).max(9).optional().meta({
    zh: '行业分类层级，默认为数据所到的最细一级',
    en: 'Level of the industry classification, by default the finest the data reach',
  }),
};

/** The year of an analysis of one year. */
export const yearField = {
  year: z.int().optional().meta({ zh: '年份，默认为最近一年', en: 'Year, by default the latest' }),
};

/** The years of an analysis of change. */
export const periodFields = {
  from: z.int().optional().meta({ zh: '起始年份，默认为最早一年', en: 'First year, by default the earliest' }),
  to: z.int().optional().meta({ zh: '终止年份，默认为最近一年', en: 'Last year, by default the latest' }),
};
