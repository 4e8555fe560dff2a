import { fold } from './fold.ts';

/** Spellings of one indicator; the first is its name in comparisons. */
const synonyms: readonly (readonly [string, RegExp])[] = [
  ['地区生产总值', /^(?:地区|国内)?生产总值$|^GDP$|^经济总量$/i],
  ['规上工业增加值', /^(?:规模以上|规上|规模)工业增加值(?:增速)?$/],
  ['社会消费品零售总额', /^(?:社会消费品零售总额|社零总额|社会消费品零售额)$/],
  ['固定资产投资', /^(?:全社会)?固定资产投资(?:额|总额|增速)?$/],
  ['一般公共预算收入', /^(?:地方|地方级)?(?:一般公共预算收入|财政收入)$/],
  ['粮食产量', /^粮食(?:总?产量|总产|产能)$/],
  ['居民消费价格涨幅', /^居民消费价格(?:总水平|指数)?(?:涨幅|上涨)?$/],
  ['城镇调查失业率', /^(?:全国)?城镇调查失业率$/],
  ['货物进出口总额', /^(?:货物|外贸)?进出口(?:总额|总值)?$/],
  ['高新技术企业', /^(?:国家|国家级)?高新技术企业(?:总量|数量|总数|数)?$/],
  ['常住人口城镇化率', /^(?:常住人口)?城镇化率$/],
  ['PM2.5浓度', /PM2\.5(?:年)?(?:平均)?浓度$/],
  [
    '研发经费投入强度',
    /^(?:全社会)?(?:研发|研究与试验发展|R&D)(?:经费)?(?:投入|支出)?(?:强度|占(?:地区|国内)?生产总值(?:比重|比例))$/,
  ],
  ['城镇居民人均可支配收入', /^城镇(?:常住)?居民人均可支配收入$/],
  ['农村居民人均可支配收入', /^农村(?:常住)?居民人均可支配收入$/],
];

/** The name under which figures of one indicator meet: widths, spaces, 的 and common spellings evened out. */
export function indicatorKey(indicator: string): string {
  const plain = fold(indicator)
    .replaceAll(/[\s的“”"]/g, '')
    .replace(/^(?:全省|全市|全区|全国|全年)/, '');
  return synonyms.find(([, pattern]) => pattern.test(plain))?.[0] ?? plain.replaceAll('规模以上', '规上');
}
