import { z } from 'zod';
import { datasetReference } from '../upload.ts';
import { planField } from './plan-fields.ts';

/** What the shares are held against, and where growth starts from. */
export const aimFields = {
  indicator: z.string().min(1).max(200).optional().meta({
    zh: '指标：与资料库文件中各单位自己的目标对照，如 城镇新增就业',
    en: 'Indicator: holds the shares against what the units’ own documents aim at, under the name they use',
  }),
  year: z.int().min(1000).max(9999).optional().meta({ zh: '目标年份', en: 'Year of the targets' }),
  unit: z.string().min(1).max(40).optional().meta({
    zh: '总量的单位，如 亿元、万人；文件中的数值换算到它',
    en: 'Unit of the total as the documents write units; their figures are converted to it',
  }),
  trust: z.enum(['any', 'accepted']).default('any').meta({
    zh: 'accepted 只用经人确认或改正的事实；any 也用尚未确认的，并注明',
    en: 'accepted uses only facts a person accepted or corrected; any uses others too, and marks them',
  }),
  prices: z.enum(['nominal', 'real', 'none']).optional().meta({
    zh: '总量的价格：nominal 现价，real 可比价，none 不涉及；价格不同的不相减',
    en: 'Prices of the total: amounts known to be in other prices are not subtracted from it',
  }),
  price_year: z.int().min(1000).max(9999).optional().meta({
    zh: '可比价的总量按哪一年价格计',
    en: 'Whose prices a total at constant prices is in',
  }),
  plan: planField.optional().meta({
    zh: '也从这个规划里以单位命名的指标（如 武汉市 + 指标）找增速的基数；各地自己的规划总是会看',
    en: 'A plan whose indicators named after a unit are looked at, too, for what growth starts from; plans of the regions themselves always are',
  }),
  base_dataset: datasetReference({
    zh: '增速的基数取自这个数据集中各地的行',
    en: 'Dataset whose rows of the regions are what growth starts from',
  }).optional(),
  base_measure: z.string().min(1).optional().meta({
    zh: '该数据集的指标；默认第一个',
    en: 'Measure of that dataset; its first by default',
  }),
  base_industries: z.array(z.string().min(1)).min(1).optional().meta({
    zh: '相加哪些行业（代码或名称）；默认全部，有一个缺失就没有基数',
    en: 'Industries to sum, by code or name; all by default. Where one is missing there is no base',
  }),
  base_prices: z.enum(['nominal', 'real']).default('nominal').meta({
    zh: '该数据集的价格：现价或可比价',
    en: 'Prices of that dataset: current or constant',
  }),
};

const text = (zh: string, en: string) => ({ type: 'text', describe: { zh, en } }) as const;
const number = (zh: string, en: string) => ({ type: 'number', describe: { zh, en } }) as const;
const integer = (zh: string, en: string) => ({ type: 'integer', describe: { zh, en } }) as const;

/** What the units aim at themselves, where it stands, and what it was worked out from. */
export const aimOutput = {
  promised: number('该单位自己的目标', 'What the unit itself aims at'),
  difference: number('自己的目标减分解值', 'Its own aim less the amount'),
  promise: text(
    '目标的来历：file 所给文件，accepted 经人确认，corrected 经人改正，extracted 自动提取、尚未确认',
    'Where its aim is from: file as given, accepted or corrected by a person, extracted and not looked at',
  ),
  document: text('写有该目标的文件', 'Document the aim stands in'),
  passage: integer('段落序号，从 0 起', 'Number of the passage, from 0'),
  start: integer('在段落中的起点', 'Where it begins in the passage'),
  end: integer('在段落中的终点（不含）', 'Where it ends, exclusive'),
  sentence: text('原句', 'The sentence'),
  others: integer('另有几个不同的数值', 'Further values that differ from it'),
  comparator: text(
    '要求：exact、about、at_least、at_most、over、nearly、range',
    'exact, about, at_least, at_most, over, nearly or range',
  ),
  promised_upper: number('目标为区间时的上限', 'Upper end where the aim is a range'),
  made: text(
    'stated 原文写的数量，derived 由增速推算，rate 只有增速',
    'stated as an amount, derived from growth, or rate: growth that makes no amount',
  ),
  rate: number('增速，0.07 即 7%', 'Growth, 0.07 is 7 %'),
  rate_upper: number('增速为区间时的上限', 'Upper end where growth is a range'),
  years: integer('增长几年', 'Years it grows'),
  base: number('基数，按总量的单位', 'What it grows from, in the unit of the total'),
  base_year: integer('基数的年份', 'Year of that'),
  base_from: text('基数取自 plan 规划、dataset 数据集、document 文件', 'plan, dataset or document'),
  base_source: text('基数的出处', 'Where the base stands'),
  base_document: text('写有基数的文件', 'Document the base stands in'),
  base_passage: integer('基数的段落序号', 'Number of its passage'),
  base_start: integer('基数在段落中的起点', 'Where it begins'),
  base_end: integer('基数在段落中的终点（不含）', 'Where it ends, exclusive'),
  prices: text(
    '推算值的价格：nominal 现价，real 某年价格，none 不涉及，unsaid 没有写明',
    'Prices of a derived amount: nominal, real, none or unsaid',
  ),
  price_year: integer('按哪一年价格', 'Whose prices'),
  missing: text(
    '增速不成数量的原因：base-unknown、base-inexact、period-unclear、prices-differ',
    'Why growth makes no amount: base-unknown, base-inexact, period-unclear or prices-differ',
  ),
};
