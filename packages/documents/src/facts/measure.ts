import type { Measure } from './fact.ts';
import type { LeftReading } from './left.ts';
import type { Quantity } from './quantity.ts';

const rateOfGrowth = /(?:涨幅|增速|增幅|增长率|降幅|增长|增长速度|增速度)$/;
const standing = /(?:失业率|赤字率|利率|不良率|不良贷款率|负债率|杠杆率|赤字|浓度|综合指数)$/;
const burdens = /能耗|排放|污染|强度|浓度|用水量|死亡|碳|氮氧化物|二氧化硫|化学需氧量|氨氮|总量$/;

/** What kind of figure it is, from its unit, the movement before it and the name of its indicator. */
export function measureOf(quantity: Quantity, left: LeftReading, indicator: string): Measure {
  if (quantity.unit.endsWith('倍')) return 'multiple';
  const moves = left.movement !== undefined && !left.reaches;
  if (/百分点|基点/.test(quantity.unit)) return 'change';
  if (/[%‰成]$/.test(quantity.unit)) return ofPercent(left, indicator, moves);
  if (moves) return 'change';
  return quantity.counts ? 'count' : 'level';
}

function ofPercent(left: LeftReading, indicator: string, moves: boolean): Measure {
  const grows = moves || rateOfGrowth.test(indicator) || /^(?:地区|国内)生产总值$/.test(indicator);
  if (!grows) return standing.test(indicator) ? 'level' : 'share';
  if (left.annual || /年均/.test(indicator)) return 'annual_growth';
  return left.movement === 'down' && burdens.test(indicator) ? 'change' : 'growth_rate';
}
