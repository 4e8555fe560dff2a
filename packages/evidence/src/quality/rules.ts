/** Every rule the import applies: its name is stable, its level says whether it stops the import. */
export const rules = {
  'empty-key': {
    level: 'error',
    zh: '有数值，但地区、行业、年份或指标为空',
    en: 'a figure without its region, industry, year or measure',
  },
  'unresolved-region': { level: 'error', zh: '无法识别的地区名称', en: 'region names that were not understood' },
  'unresolved-industry': { level: 'error', zh: '无法识别的行业名称', en: 'industry names that were not understood' },
  'unresolved-year': { level: 'error', zh: '无法识别的年份', en: 'years that were not understood' },
  'mixed-units': {
    level: 'error',
    zh: '同一指标使用了不能相互换算的单位',
    en: 'one measure in units that do not convert into each other',
  },
  'text-in-number': {
    level: 'error',
    zh: '数值单元格中有无法识别的文字',
    en: 'text in number cells that was not understood',
  },
  'conflicting-duplicate': {
    level: 'error',
    zh: '同一地区、行业、年份和指标有不同的数值',
    en: 'different figures for the same region, industry, year and measure',
  },
  'identical-duplicate': {
    level: 'caution',
    zh: '完全重复的行，只保留一行',
    en: 'rows that repeat another exactly; one was kept',
  },
  'negative-value': { level: 'caution', zh: '负数，原样保留', en: 'negative figures, kept as they are' },
  'formula-error': {
    level: 'caution',
    zh: '公式错误值（如 #DIV/0!），按缺失处理',
    en: 'formula errors such as #DIV/0!, read as missing',
  },
  'formula-without-value': {
    level: 'caution',
    zh: '公式没有保存结果，按缺失处理（公式从不执行）',
    en: 'formulas saved without a result, read as missing (formulas are never run)',
  },
  'total-differs': {
    level: 'caution',
    zh: '合计与各项之和不一致（合计未导入）',
    en: 'totals that differ from the sum of their parts (totals were not imported)',
  },
  'skipped-name': { level: 'caution', zh: '按映射跳过的名称', en: 'names left out because the mapping says so' },
  'scheme-not-fitting': {
    level: 'caution',
    zh: '多数名称不属于所试的分类，名称按原样保留',
    en: 'most names are not in the scheme that was tried; names were kept as they are',
  },
  'low-coverage': {
    level: 'caution',
    zh: '不足一半单元有数值的指标和年份',
    en: 'measures and years with figures in fewer than half of the cells',
  },
  'total-row': {
    level: 'information',
    zh: '合计行或列，已单独核对，未导入',
    en: 'totals, set aside and compared with their parts',
  },
  'group-row': {
    level: 'information',
    zh: '分组小计（如东部地区），未导入',
    en: 'groups of units (such as Eastern China), not imported',
  },
  'unit-converted': {
    level: 'information',
    zh: '已换算单位的数值',
    en: 'figures converted to the unit of their measure',
  },
  'missing-mark': {
    level: 'information',
    zh: '缺失标记（…、—、N/A 等），按缺失处理',
    en: 'marks such as …, — or N/A, read as missing',
  },
  'empty-cell': { level: 'information', zh: '空单元格，按缺失处理', en: 'empty cells, read as missing' },
  'thousands-separator': { level: 'information', zh: '带千位分隔符的数值', en: 'figures with thousands separators' },
  'full-width': { level: 'information', zh: '全角数字或符号', en: 'full-width digits or signs' },
  percent: { level: 'information', zh: '带百分号的数值', en: 'figures with a percent sign' },
  'parentheses-negative': { level: 'information', zh: '括号表示的负数', en: 'negatives written in parentheses' },
  'footnote-mark': {
    level: 'information',
    zh: '带注释标记的数值，标记已去除',
    en: 'figures with a footnote mark, which was cut off',
  },
  'repeated-header': {
    level: 'information',
    zh: '重复的表头行（续表），已略过',
    en: 'header rows repeated further down, passed over',
  },
  'note-row': {
    level: 'information',
    zh: '注释、小标题等没有数值的行',
    en: 'rows without figures, such as notes and subheadings',
  },
  'empty-row': { level: 'information', zh: '空行', en: 'empty rows' },
} as const satisfies Record<string, { level: 'information' | 'caution' | 'error'; zh: string; en: string }>;

export type RuleName = keyof typeof rules;
