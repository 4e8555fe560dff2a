import type { Text } from '../words/index.ts';

/** English names of the indicators that government work reports speak of most, in the terms of the statistical yearbook. */
const english: Readonly<Record<string, string>> = {
  地区生产总值: 'gross regional product',
  规上工业增加值: 'value added of industry above designated size',
  规模以上工业增加值: 'value added of industry above designated size',
  工业增加值: 'industrial value added',
  固定资产投资: 'fixed-asset investment',
  工业投资: 'industrial investment',
  制造业投资: 'investment in manufacturing',
  社会消费品零售总额: 'total retail sales of consumer goods',
  一般公共预算收入: 'general public budget revenue',
  地方一般公共预算收入: 'general public budget revenue of local governments',
  货物进出口总额: 'imports and exports of goods',
  进出口总额: 'imports and exports',
  居民人均可支配收入: 'disposable income per resident',
  城镇居民人均可支配收入: 'disposable income per urban resident',
  农村居民人均可支配收入: 'disposable income per rural resident',
  城镇新增就业: 'new urban jobs',
  城镇调查失业率: 'surveyed urban unemployment rate',
  居民消费价格涨幅: 'rise of consumer prices',
  常住人口城镇化率: 'urbanisation rate of permanent residents',
  粮食产量: 'grain output',
  研发经费投入强度: 'R&D intensity',
  技术合同成交额: 'value of technology contracts',
  高新技术企业: 'high-technology enterprises',
  科技型中小企业: 'small and medium technology enterprises',
  高技术制造业增加值: 'value added of high-technology manufacturing',
  战略性新兴产业增加值: 'value added of strategic emerging industries',
  数字经济核心产业增加值: 'value added of core digital industries',
  新能源汽车产量: 'output of new energy vehicles',
  单位地区生产总值能耗: 'energy use per unit of gross regional product',
  'PM2.5浓度': 'PM2.5 concentration',
};

/** What an indicator is called: where its English name is not known, as the document has it. */
export function indicatorName(indicator: string): Text {
  return { zh: indicator, en: english[indicator] ?? indicator };
}
