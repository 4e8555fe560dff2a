import type { KeyName } from './mapping.ts';

/** What column headers are called when the column names a region, an industry, a year, a measure, a unit or figures. */
const words: Record<KeyName | 'value', string> = {
  region:
    'loc|location|region|regions|area|province|city|prefecture|county|country|state|geo|adcode|' +
    'region code|region name|geography|territory|district|area code|reporter|exporter|地区|地区名称|' +
    '地区代码|区域|省份|省|省市|省区市|城市|市|市州|地市|县|县市|县区|区县|行政区|行政区划|行政区划代码|区划代码|国家|国家或地区|省级行政区|省市区|地级市|市县',
  industry:
    'prod|product|products|industry|industries|sector|sectors|industry code|sector code|' +
    'product code|activity|nace|naics|isic|hs|hs4|sitc|commodity|branch|occupation|technology|' +
    '行业|行业名称|行业代码|行业类别|行业门类|行业大类|产业|产业名称|部门|部门名称|部门代码|产品|产品名称|门类|分类|国民经济行业|国民经济行业分类|行业分类',
  year:
    'year|years|time|period|date|年|年份|年度|时间|时期|年别|统计年度|measure|indicator|variable|series|指标|' +
    '指标名称|统计指标|项目|变量|unit|units|unit of measure|单位|计量单位|val|value|values|obs_value|amount|' +
    'figure|数值|值|数据|数额|金额|指标值|数量',
  measure:
    'measure|indicator|variable|series|指标|指标名称|统计指标|项目|变量|unit|units|unit of measure|单位|计量单位|' +
    'val|value|values|obs_value|amount|figure|数值|值|数据|数额|金额|指标值|数量',
  unit:
    'unit|units|unit of measure|单位|计量单位|val|value|values|obs_value|amount|figure|数值|值|数据|数额|金额|' +
    '指标值|数量',
  value: 'val|value|values|obs_value|amount|figure|数值|值|数据|数额|金额|指标值|数量',
};

/** A header in the form in which headers are compared: no blanks, case, numbering or line breaks. */
function headerKey(header: string): string {
  return header
    .normalize('NFKC')
    .replace(/[\s_]+/gu, ' ')
    .trim()
    .toLowerCase();
}

const roles = new Map<string, KeyName | 'value'>();
for (const [role, list] of Object.entries(words))
  for (const word of list.split('|')) roles.set(headerKey(word), role as KeyName | 'value');

/** What a header by itself says its column is. */
export function headerRole(header: string): KeyName | 'value' | undefined {
  if (header.length > 100) return undefined;
  const key = headerKey(header);
  const direct = roles.get(key) ?? roles.get(key.replaceAll(' ', ''));
  if (direct) return direct;
  const code = /^(.+?)[ -]?(code|name|names|id|zh|en|cn|代码|编码|名称|名)+$/u.exec(key);
  if (code) return headerRole(code[1]!.replace(/ (code|name)$/u, ''));
  return undefined;
}
