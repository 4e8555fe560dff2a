import type { Fact } from './fact.ts';
import { indicatorKey } from './indicator-key.ts';

const saysReal = /实际增|实际年均|可比价|不变价|扣除价格|real terms|constant prices|in real/i;
const saysNominal = /名义|现价|当年价|nominal|current prices/i;

/**
 * Growth of output, product and value added is published at constant prices while their amounts are at current ones; sales, investment,
 * revenue and trade grow at current prices (notes of the yearly statistical communiqué, National Bureau of Statistics of China).
 */
const realByPractice =
  /^地区生产总值$|增加值|^人均(?:地区|国内)?生产总值$|^(?:gross (?:domestic|regional) product|gdp)$|value added/i;
const nominalByPractice =
  /^社会消费品零售总额$|零售额$|^固定资产投资$|投资(?:额|总额)?$|预算收入$|税收(?:收入)?$|^货物进出口总额$|进出口|出口(?:额|总额)?$|营业收入$|主营业务收入$|销售收入$|利润(?:总额)?$|存款余额$|贷款余额$/;

/**
 * In which prices the growth a fact states is counted: by its own words (实际增长, 名义增长, 按可比价格), else by how the indicator's growth
 * is published. Undefined where neither says, as for incomes, whose targets are put both ways.
 */
export function growthPrices({
  indicator,
  sentence,
  value,
}: Pick<Fact, 'indicator' | 'sentence' | 'value'>): 'nominal' | 'real' | undefined {
  const from = Math.max(0, sentence.indexOf(indicator));
  const to = sentence.indexOf(String(Math.abs(value)), from);
  const words = sentence.slice(from, to < 0 ? undefined : to);
  if (saysReal.test(words)) return 'real';
  if (saysNominal.test(words)) return 'nominal';
  const key = indicatorKey(indicator);
  if (realByPractice.test(key)) return 'real';
  return nominalByPractice.test(key) ? 'nominal' : undefined;
}
