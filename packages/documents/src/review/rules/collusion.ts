import type { Rule } from '../rule.ts';
import { all, english, words } from '../words.ts';

const organise = '组织|引导|协调|推动|要求|督促|指导|牵头|召集|促成|由|支持|倡导|协会|商会|联盟|联合会|自律';
const firms = '企业|经营者|单位|驾校|加油站|会员|厂|商户|公司|供应商|经销商|站|机构|酒店|商家|行业|门店|出租车|窑|场';
const secret =
  '成本|进货价|拟调整价格|拟定价格|销量|销售量|产销(?:量|计划)?|产量|客户(?:名单|信息)?|经销商|利润|生产计划|销售计划|库存|定价计划|报价';

/** Cartels ordered, organised or made easy: prices, markets, quantities, sensitive data. */
export const collusion: Rule = {
  id: 'collusion',
  measures: '21',
  name: { zh: '强制或便利垄断行为', en: 'Promoting monopoly conduct' },
  severity: 'high',
  cues: [
    {
      item: 2,
      pattern: words`(?:签订|签署|达成|订立|缔结)…30(?:协议|公约|备忘录|承诺书?|合同|倡议书?)…40(?:划分|分割|统一…10(?:价|收费|定价)|份额|片区|限产|产量|最低…6价|不…3降价|互不|出厂价|售价|价格区间|屠宰量|头数|方量)`,
      without: /打击|达成垄断/u,
    },
    {
      item: 1,
      pattern: words`统一…12(?:价格|收费|定价|售价|销售价|报价|涨价|调价|提价|最低[^，。；]{0,6}价|租金|费率|票价)`,
      needs: new RegExp(
        `(?:${organise})[^。；]{0,30}(?:${firms})|(?:各|所有|全体|行业)(?:驾校|企业|经营者|会员|门店|加油站)`,
        'u',
      ),
      without:
        /政府定价|定价目录|全国统一|发改|价格主管部门核定|明码标价|城乡统一|同网同价|供水|电价|医疗服务|市场监管总局/u,
    },
    {
      item: 1,
      pattern: words`(?:划分|分割|约定|分配|协商(?:确定)?|固定|确定)…10(?:市场份额|销售(?:市场|区域|片区)|供应(?:片区|区域)|市场|经营区域|片区|份额|客户|产量(?:配额)?)`,
      needs: new RegExp(`(?:${organise})[^。；]{0,30}(?:${firms})|企业|经营者`, 'u'),
      without: /财政|税收|政府|责任|网格|行政区|指标|比例分享/u,
    },
    {
      item: 1,
      pattern: words`(?:组织|引导|推动|协调|要求|督促)…20(?:${firms})…20(?:联合|共同|同步|集体|一致)…8(?:涨价|提价|限产|停产|减产|定价|调价|抵制|挺价|保价|销售)`,
      without: /环保|错峰生产方案|重污染/u,
    },
    {
      item: 1,
      pattern: words`(?:协会|商会|自律|公约|联盟)…30(?:不得(?:擅自)?降价|最低(?:销售)?价|限产|禁止低价|不低于成本|价格底线|保底价|价格同盟)`,
    },
    {
      item: 1,
      pattern: words`(?:全部|所有|现有|强制|限期|一律)…20(?:${firms})…16(?:并入|合并(?:为|到|成)|整合(?:为|到|成)(?:一家|统一)|加入)…16(?:公司|集团|协会|平台)`,
      without: /自愿|国有企业重组|高校|医院|乡镇/u,
    },
    {
      item: 3,
      pattern: words`(?:报送|上报|报告|提交|提供|报备)…36(?:${secret})…40(?:公布|公开|披露|公示|共享|通报|互通)`,
    },
    {
      item: 3,
      pattern: words`(?:公布|公开|披露|公示|共享|互通|通报)…24(?:各|企业|经营者|会员|商户|加油站|门店|同行)…16(?:${secret})`,
      without: /政府|财政|预算|成本监审|垄断行业|公用企业|环境/u,
    },
    {
      item: 1,
      pattern: words`(?:协会|商会|联盟|召集|组织|牵头|引导|协调)…30(?:商定|议定|协商|约定|确定|共同制定|统一制定|会商)…14(?:价格?|收购价|收费|租金|工资|运价|费率|折扣)`,
      without: /政府定价|集体合同|平均工资|工资集体/u,
    },
    {
      item: 1,
      pattern: words`(?:各|全体|所有|同行)…6(?:${firms})…6(?:不得|严禁)…4(?:抬价|压价|抢购|降价|跨区|低价|互挖|抢客|争抢)`,
    },
    {
      item: 1,
      pattern: words`(?:整合|合并|重组|归并|联合)(?:成|为|到|组建|成立)…6(?:一家|统一的?|一个|联合)?…10(?:公司|集团|销售公司|联合体)…24(?:销售|定价|分配|经营|供应|产量|统一)`,
      needs: /企业|厂|站|网点|经营者|砖|气|砂|民爆|商/u,
      without: /国企改革|国有企业改革/u,
    },
    {
      item: 1,
      pattern: words`各(?:${firms})…10(?:轮流|轮换|按核定|按配额|按份额)…8(?:供应|生产|接单|销售|供货|经营)`,
      without: /环保|值班|应急|能耗/u,
    },
    {
      item: 1,
      pattern: words`(?:按股|按比例|按份额|按产能)…4(?:分配|划分|确定)…4(?:产量|销量|份额|订单|利润)`,
      without: /财政|税/u,
    },
    {
      item: 1,
      pattern: words`(?:协会|商会|联盟|组织|引导|召集|牵头|协调)…40(?:统一|共同|集体|一致)…4(?:上调|上浮|提高|下调|调整|涨|降|执行)…10(?:价|费|标准|租金|运价|工价)`,
      needs: new RegExp(firms, 'u'),
      without: /政府定价|最低工资|医保|社保/u,
    },
    {
      item: 1,
      pattern: words`(?:引导|组织|协调|推动|要求|指导)…24(?:${firms})…16(?:划定|划分|明确|商定|约定|确定)…10(?:供应|销售|经营|服务|收购|市场)…2(?:区域|范围|片区|半径|份额|边界)`,
      without: /责任|网格|执法|环卫/u,
    },
    {
      item: 1,
      pattern: words`(?:避免|防止|不得|严禁)…4(?:相互|互相|恶性)…2(?:压价|杀价|竞价|降价)`,
      needs: /引导|组织|协会|区域|公约|各企业|厂|企业/u,
      without: /内卷|倾销|低于成本|综合整治/u,
    },
    {
      item: 1,
      pattern: words`(?:整合|合并|归并|兼并)…4(?:并入|到|为|成|进|入)?…6(?:一家|一个|同一|县|市|统一)?…10(?:公司|集团|企业)…20(?:未|不|限期|关停|注销|取缔)`,
      needs: /网点|经营|企业|站|门店|厂/u,
      without: /国企改革|僵尸/u,
    },
    {
      item: 3,
      pattern: words`(?:协会|商会|联盟)…10(?:发布|公布|通报|公开|汇总)…16(?:调价|价格|成本|产量|销量|报价)`,
      needs: /会员|拟|企业|同步/u,
      without: /监测|指数/u,
    },
    {
      item: 1,
      pattern: words`(?:协商|商议|会商|共同|自行)…3(?:划分|分割|确定|划定|分配)…8(?:区域|市场|片区|份额|客户|客源|产量)`,
      needs: new RegExp(firms, 'u'),
      without: /政府|财政|税收|两地|两市|责任/u,
    },
    {
      item: 1,
      pattern: english`(?:uniform|common|unified|agreed) (?:price|prices|fee|fees|rates?|tariff)\b …60(?:association|members|agreed|operators|schools|firms)`,
    },
    {
      item: 1,
      pattern: english`(?:association|members|firms|operators|companies) …60(?:uniform|common|unified|minimum|agreed) (?:price|prices|fee|fees|rates?|tariff)`,
    },
    {
      item: 2,
      pattern: english`(?:agree|agreement|memorandum|pact) …60(?:divide|allocate|share out) …30(?:markets?|customers|territor)`,
    },
    {
      item: 3,
      pattern: english`(?:report|disclose|publish|submit) …60(?:intended prices|costs|sales volumes?|customer lists?) …60(?:publish|public|disclos|shared)`,
    },
  ],
  hints: [
    {
      item: 1,
      pattern: words`(?:协会|商会|会员|联盟|同业|同行)…40(?:售价|价格|定价|收费|报价|产量|方量|份额|接单|限量|配额|价)…16`,
      needs: /统一|不得|分配|约定|按|汇总|制定|商定|协调|执行/u,
      without: /监测|明码|反垄断|打击|依法|质量|价格指数|不得组织|评价|价值/u,
    },
    {
      item: 1,
      pattern: words`各…8(?:${firms})…16按…16(?:协议|分配|核定|配额|约定|比例|指标|计划)…12(?:接单|生产|销售|供应|投放|经营|收购)`,
      without: /环保|能耗|污染|重污染|国家/u,
    },
    {
      item: 3,
      pattern: words`(?:${firms})…24(?:出厂价|定价|报价|价格|成本|产量|销量|客户|库存)…24(?:报|汇总|通报|公布|公开|共享|通告)`,
      needs: /协会|会员|同行|各|向|汇总|通报/u,
      without: /上市公司|监测|统计|不得|年报|财务|国家/u,
    },
    {
      item: 1,
      pattern: words`(?:协调会|协会|商会|联盟|公约|联席会|座谈会)…40(?:价|优惠幅度|收费|折扣|产量|份额)`,
      needs: all('确定|商定|议定|执行|统一|不得擅自|一致', '企业|会员|经营者|加油站|门店|驾校|厂|商户|单位|各'),
      without: /监测|明码|反垄断|打击|依法|质量|价格指数|不得组织|政府定价|评价|价值|医/u,
    },
  ],
  excusedBy: ['statutory'],
  rewordings: [
    [
      /由[^，。；]{0,12}(?:协会|商会)(?:组织|牵头|召集)[^。；]*/u,
      '支持行业协会开展质量和诚信自律，价格由经营者依法自主制定',
    ],
    [/(?:签订自律公约，)?统一最低销售价格/u, '加强行业自律，由企业依法自主定价'],
    [
      /，?(?:各[^，。；]{1,6})?统一[^，。；]{0,10}(?:收费标准|价格|定价|售价)[^。；]*/u,
      '，由经营者依法自主定价、明码标价',
    ],
    [/，?划分[^，。；]{1,10}，[^。；]*/u, '，依法公平竞争'],
    [/，并在[^，。；]{2,16}公布/u, ''],
  ],
  advice: {
    zh: '删去统一价格、划分市场、限产、公开敏感信息的内容；行业自律只谈质量、安全和诚信。',
    en: 'Take out common prices, shares of the market, quotas and sensitive data; self-discipline is about quality, safety and honesty.',
  },
  examples: {
    found: [
      { item: 1, clause: '由协会牵头，各驾校统一收费标准。' },
      { item: 2, clause: '组织砂石企业签订协议，划分销售区域。' },
      { item: 1, clause: '引导水泥企业共同限产，约定市场份额。' },
      { item: 3, clause: '加油站每周报送销量和成本，由主管部门汇总公布。' },
      { item: 1, clause: 'Members of the association shall charge a uniform price.' },
      { item: 2, clause: '约谈本县各商混企业并签订承诺，相互不降价。' },
      { item: 1, clause: '各砖厂按行业座谈会议定的出厂价执行，不得擅自变动。' },
      { item: 2, clause: '组织粮油企业签署稳价公约，明确各企业售价区间。' },
      { item: 1, clause: '经协调，各商户轮流供货，不得压价。' },
    ],
    allowed: [
      '防止利用优势地位组织会员统一涨价。',
      '严厉打击经营者统一涨价等垄断行为。',
      '支持行业协会开展质量自律。',
      '经营者依法自主定价，明码标价。',
    ],
  },
};
