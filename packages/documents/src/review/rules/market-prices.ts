import type { Rule } from '../rule.ts';
import { english, words } from '../words.ts';

const price = '销售价格?|售价|零售价格?|成交价格?|备案价|出厂价|网签价格?|租金|报价|单价|收费标准|票价|收费|房价|价格';
const commission =
  '手续费|佣金|保费|保险费率|费率|折扣|让利|抽成|服务费率?|代理费|返点|中介费|优惠幅度|优惠力度|促销力度|降价幅度';
const limit = '统一(?:为|按|执行|不)|不得(?:高|低)于|不得超过|不超过|上限|最高(?:为|不)|最低(?:为|不)|不得打折|控制在';

/** Interference with prices that the market sets. */
export const marketPrices: Rule = {
  id: 'market-prices',
  measures: '23',
  name: { zh: '干预市场调节价', en: 'Interference with market prices' },
  severity: 'high',
  cues: [
    {
      item: 1,
      pattern: words`(?:发布|制定|公布|出台|执行|实行|明确|形成|确定)…20(?:建议(?:零售|销售|指导)?价|参考(?:零售|销售)?价|推荐价|市场指导价|行业指导价|指导性价格|建议价格)`,
      without: /土地|信息价|政府指导价|医/u,
    },
    {
      item: 1,
      pattern: words`(?:发布|制定|公布|出台)…24(?<!政府)指导价…30(?:要求|执行|参照|浮动|不超过|不得)`,
      without: /土地|信息价|政府指导价|医|目录|依法|监测/u,
    },
    {
      item: 2,
      pattern: words`(?:${commission})…16(?:${limit})`,
      without: /担保|行政事业|政府定价|政府指导价|彩票|国家规定|社保|存款保险|失业保险|平均|同比/u,
    },
    {
      item: 2,
      pattern: words`(?:统一|规定|限定|约定)…10(?:${commission})…8(?:标准|比例|水平|率)?`,
      without: /担保|国家|社保|失业|行政|全国/u,
      needs: /企业|公司|平台|机构|经营者|保险|商户|经纪|车险|中介|代理/u,
    },
    {
      item: 3,
      pattern: words`(?:${price})…14(?:不得|不能|严禁|不应|不可)…4(?:低于|高于|超过|突破|下调|下浮|上浮|上调|降价|涨价)`,
      without: /政府定价|政府指导价|成本价|投标|中标|招标|最高限价|出让|目录|评估价|保障性|经济适用/u,
    },
    {
      item: 3,
      pattern: words`(?:最低(?:限价|售价|销售价|零售价|保护价|成交价)|最高(?:限价|零售价)|限价令|价格下限)`,
      without: /投标|招标|出让|收购价|粮|保障性|土地|采购|中标|医保|挂网|价格干预措施|政府指导价/u,
    },
    {
      item: 3,
      pattern: words`(?:禁止|不得|严禁|限制|防止)…10(?:降价|打折|低价销售|低于[^，。；]{0,8}价格?销售|价格战)`,
      needs: /企业|楼盘|房|经营者|商家|门店|驾校|酒店|销售|市场/u,
      without: /低于成本|倾销|恶意|无序|内卷|质量|中标/u,
      severity: 'medium',
    },
    {
      item: 3,
      pattern: words`(?:降价|降幅|涨价|涨幅)…12(?:超过|不得|超)…16(?:不予|不得|约谈|暂停|处罚|网签|\d)`,
      without: /增速|同比|能耗|排放|浓度/u,
      needs: /价|楼盘|房|售|企业|经营/u,
    },
    {
      item: 2,
      pattern: words`(?:${commission}|中介服务费)…6(?:按|为)…16(?:\d[\d.]*[%％]|[一二三四五六七八九百千]+分之)…8(?:收取|执行|计取|支付)`,
      without: /政府定价|担保|国家|行政事业|财政|物业专项|保证金/u,
      needs: /不得|统一|任何|均|一律|突破|超过|机构/u,
    },
    {
      item: 3,
      pattern: words`(?:实行|执行|设定|确定|规定|统一)…8(?:最低|最高)…8(?:学费|价|收费|租金|运价|工价|房价|费用|标准)…6(?:\d|元|为|，)`,
      without: /工资|粮|收购价|政府指导价|投标|生活保障|低保|社保|学校|义务教育|养老金|缴费/u,
    },
    {
      item: 3,
      pattern: words`(?:低于|高于)(?:该|此|上述|以上|规定|最低|最高|备案|指导)…8(?:价|标准|收费)…20(?:不予|不得|取消|暂停|处罚|约谈|不安排|网签)`,
      without: /成本|政府定价|政府指导价|工资|中标|投标/u,
    },
    {
      item: 1,
      pattern: english`(?:suggested|recommended|reference|guidance) (?:retail )?prices? …60(?:issu|publish|set|shall|must)|(?:issu|publish|set)\w* …40(?:suggested|recommended) (?:retail )?prices?`,
    },
    {
      item: 2,
      pattern: english`(?:commissions?|premiums?|discounts?) …40(?:shall|must|may) not (?:exceed|be (?:more|less|higher|lower))`,
    },
    {
      item: 3,
      pattern: english`(?:minimum|floor) (?:selling |sale |retail )?prices?\b …40(?:shall|must|set|of)|prices? (?:shall|must|may) not be (?:below|lower|cut)`,
    },
  ],
  hints: [
    {
      item: 2,
      pattern: words`(?:手续费|佣金|折扣|保费|服务费|代理费|中介费|抽成)…30(?:一律|统一|按…6折|不得|最高|最低|上限|下限|封顶)`,
      without: /担保|政府定价|国家|行政事业|平均|彩票|社保|物业/u,
    },
    {
      item: 3,
      pattern: words`(?:收费|价格|售价|报价|租金|学费|票价|运费)…12(?:不得|不能|不应|严禁)…4(?:超过|高于|低于|突破)…20`,
      without: /政府定价|政府指导价|成本|投标|最高限价|目录|国家|中标|保障性|义务教育|规定的收费标准/u,
    },
    {
      item: 1,
      pattern: words`(?:主管部门|协会|局|委|政府)…10(?:发布|制定|确定|公布)的?…6(?:参考价|指导价|建议价|基准价)…6`,
      without: /政府指导价|国家|信息价|目录|成本监审/u,
    },
  ],
  excusedBy: ['statutory'],
  rewordings: [
    [/，?企业销售价格不得[^，。；]*/u, '，供经营者自主参考'],
    [/(?:统一)?不得[高低]于[^，。；]*|不得超过[^，。；]*/u, '由交易双方自主协商确定'],
    [/最低限价[^，。；]*/u, '由经营者自主定价'],
    [/(?:发布|制定|公布)[^，。；]{0,10}(?:建议零售价|市场指导价|建议价|参考价)/u, '发布市场价格监测信息'],
  ],
  advice: {
    zh: '市场调节价由经营者自主制定；需要稳价的，用信息发布、储备投放等方式，或依法启动价格干预。',
    en: 'Leave market prices to operators; to steady them, publish information, release stocks, or start price intervention as the law provides.',
  },
  examples: {
    found: [
      { item: 1, clause: '主管部门定期发布砂石建议零售价，各企业参照执行。' },
      { item: 2, clause: '车险手续费比例不得超过12%。' },
      { item: 2, clause: '折扣不得超过九折。' },
      { item: 3, clause: '新建商品房销售价格不得低于备案价的90%。' },
      { item: 3, clause: '对瓶装液化气实行最低限价。' },
      { item: 1, clause: 'The bureau shall publish suggested retail prices for concrete.' },
      { item: 1, clause: '商务局公布维修工时指导价，要求各门店浮动不超过一成。' },
      { item: 2, clause: '商场促销的优惠幅度不得低于商务局公布的标准。' },
    ],
    allowed: [
      '定期发布建材市场价格监测信息。',
      '继续执行国家稻谷最低收购价政策。',
      '不得干预经营者自主定价。',
      '投标报价不得高于最高投标限价。',
    ],
  },
};
