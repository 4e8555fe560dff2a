import type { Name } from '../dataset/dataset.ts';

interface KnownMeasure {
  readonly code: string;
  readonly name: Name;
  readonly pattern: RegExp;
}

/** Measures that regional statistics report, most particular first. */
const known: readonly KnownMeasure[] = [
  measure('industrial_value_added', '工业增加值', 'Industrial value added', /工业增加值|industrial value added/),
  measure('value_added', '增加值', 'Value added', /增加值|value added/),
  measure('gdp', '地区生产总值', 'Gross domestic product', /生产总值|\bgdp\b|gross (domestic|regional) product/),
  measure('gross_output', '总产出', 'Gross output', /总产出|gross output|^output$/),
  measure('industrial_output', '工业总产值', 'Gross industrial output value', /工业总产值|gross industrial output/),
  measure('sales_output', '销售产值', 'Sales output value', /销售产值/),
  measure('revenue', '营业收入', 'Revenue', /营业收入|主营业务收入|销售收入|revenue|turnover/),
  measure('profit', '利润总额', 'Total profit', /利润总额|total profits?|^profits?$/),
  measure('assets', '资产总计', 'Total assets', /资产总[计额]|total assets/),
  measure(
    'employment',
    '就业人员',
    'Employment',
    /就业人员|从业人员|就业人数|用工人数|employ(ment|ees|ed)|persons engaged|^jobs$/,
  ),
  measure(
    'firms',
    '企业单位数',
    'Number of firms',
    /企业单位数|企业数|单位数|number of (firms|enterprises|establishments)|^firms$/,
  ),
  measure('population', '人口', 'Population', /人口|population/),
  measure('fixed_investment', '固定资产投资', 'Fixed-asset investment', /固定资产投资|fixed.asset investment/),
  measure('compensation', '劳动者报酬', 'Compensation of employees', /劳动者报酬|compensation/),
  measure('net_production_tax', '生产税净额', 'Net taxes on production', /生产税净额|net production tax/),
  measure('depreciation', '固定资产折旧', 'Depreciation of fixed assets', /固定资产折旧|depreciation/),
  measure('operating_surplus', '营业盈余', 'Operating surplus', /营业盈余|operating surplus/),
  measure('domestic_outflow', '国内省外流出', 'Domestic outflow', /国内省外流出|domestic outflow/),
  measure('domestic_inflow', '国内省外流入', 'Domestic inflow', /国内省外流入|domestic inflow/),
  measure('export', '出口', 'Exports', /出口|^exports?$/),
  measure('import', '进口', 'Imports', /进口|^imports?$/),
  measure('patents', '专利数', 'Patents', /专利|patents?/),
  measure('value', '数值', 'Value', /^(val|value|values|obs value|数值|值|数据)$/),
];

function measure(code: string, zh: string, en: string, pattern: RegExp): KnownMeasure {
  return { code, name: { zh, en }, pattern };
}

/** The measure a text names, or undefined when it names none that is known. */
export function knownMeasure(text: string): { readonly code: string; readonly name: Name } | undefined {
  const key = textKey(text);
  return known.find(({ code }) => code === text) ?? known.find(({ pattern }) => pattern.test(key));
}

/** Code and name of a measure: a known one only when the text says nothing more than its name. */
export function measureOf(text: string): { readonly code: string; readonly name: Name } {
  const key = textKey(text);
  const found = known.find(
    ({ code, pattern }) => code === text || (pattern.test(key) && pattern.exec(key)![0].length >= key.length - 1),
  );
  if (found) return { code: found.code, name: found.name };
  const plain = text.trim();
  return { code: plain.replace(/\s+/gu, '_') || 'value', name: { zh: plain, en: plain } };
}

function textKey(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s_]+/gu, ' ')
    .trim()
    .toLowerCase();
}
