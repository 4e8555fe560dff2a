import type { Rule } from '../rule.ts';
import { english, here, must, words } from '../words.ts';

const supplier =
  '供应商|企业|公司|集团|机构|运营商|单位|品牌|产品|商家|服务商|银行|平台|厂家|门店|酒店|宾馆|经营者|维修厂|汽修厂|供销社|网点|厂|店|中心';
const supply =
  '供应|配送|提供|供货|承担|承办|采购|维修|检测|印制|制作|销售|服务|代理|保险|承保|定制|回收|供餐|安装|评估|鉴定|审计';
const buy = '采购|购买|使用|选用|购置|选购|消费|配套|订购|应用|推荐|选择';
const list = '名录库|名录|备选库|资格库|项目库|供应商库|机构库|名单|目录|入围|定点|短名单|库';

/** Trade, purchase or use tied to specific suppliers: by demand, by list, by reward or penalty. */
export const designated: Rule = {
  id: 'designated',
  measures: '11',
  name: { zh: '限定特定经营者的商品', en: 'Designated goods or suppliers' },
  severity: 'high',
  cues: [
    {
      item: 4,
      pattern: words`(?:未|不|没有|拒不)(?:使用|采购|选用|购买|通过|委托|在|到|从)…18(?:指定|本地|本市|本县|本区|名录|定点|统一|推荐|平台)…30(?:不予|不得|扣|取消|处罚|暂停|暂缓|不能|约谈|通报)`,
      without: /法定/u,
    },
    {
      item: 4,
      pattern: words`(?:采购|购买|使用|选用|购置|配套|消费|订购|销售|推广)…10(?:${here})…14(?:生产|制造|企业|产品|商品|注册|品牌|造|零部件|服务|材料|农产品|地产|工业品)…50(?:奖励|补贴|补助|资助|奖补|给予|返还|奖(?!项))`,
      severity: 'high',
      without: /外地[^。]{0,30}(?:不予|不享受|\d)/u,
    },
    {
      item: 3,
      pattern: words`(?:${must}|一律|限|均|仅|原则上|优先|统一|直接)…12(?:从|在|于|向|由|委托|选用|选择|聘请)…30(?:${list})…18(?:选|委托|抽取|采购|聘|确定|产生|购|内|中的?|里)`,
      without: /公开(?:征集|招标)|国家(?:目录|规定)|集中采购目录|定价目录|本市以外|医保|药品|政府采购目录|政府集中/u,
    },
    {
      item: 3,
      pattern: words`(?:未|没有)(?:入库|入围|列入|纳入|进入)…20(?:${supplier}|的)…8(?:不得|不予|不能)(?:参与|参加|承接|选用|委托|采购|使用|选取|推荐)`,
    },
    {
      item: 3,
      pattern: words`(?:建立|设立|组建|确定|公布)…20(?:名录库|备选库|资格库|供应商库|机构库|定点单位|定点企业)…40(?:本地|本市|本县|本区|注册|业绩|纳税|规模|排名|年以上|前\d|主管部门(?:推荐|审定|确定))`,
      without: /不限|公开|年度评估/u,
      severity: 'medium',
    },
    {
      item: 2,
      pattern: words`(?:选用|采购|购买|使用|委托|选择|聘请)…12(?:注册地在|在…10注册|具有独立法人|国有)…14(?:企业|公司|产品|供应商|机构)`,
    },
    {
      item: 1,
      pattern: words`(?:指定|限定|定点)(?:的|由|在|使用|采购)?…12(?:${supplier})…16(?:${supply}|建设|维护|购买|采购|负责|承担|投保|办理|检测|$|。)`,
      without: /国家|医疗机构|定点(?:医|帮扶|零售药)|协议管理|救助|接收|收治|应急/u,
    },
    {
      item: 1,
      pattern: words`(?:统一|一律|全部|独家|定点|集中|均|只能|必须|应当|须|应|原则上)…4由…22(?:${supplier})…16(?:${supply})`,
      without: /具有资质|具备资质|依法|自主|业主|符合条件|中标/u,
    },
    {
      item: 1,
      pattern: words`由…22(?:公司|集团|中心|厂|供销社|协会|平台|企业)…4(?:统一|独家|集中|定点|负责统一)…2(?:${supply})`,
      without: /中标|公开招标|企业自主|总公司/u,
    },
    {
      item: 1,
      pattern: words`(?:统一|一律|必须|须|应|只能|原则上|优先|均)…8(?:到|在|往|安排在|入住|前往|通过|向)…24(?:酒店|宾馆|汽修厂|维修厂|公司|饭店|平台|门店|银行|医院|厂)…10(?:${supply}|办理|购买|采购|举办|举行|安排|投保|开户|存放|交易|$|。)`,
      without: /公共资源交易平台|一体化平台|政务服务|监管平台|信用中国|信息平台|系统|代理银行|招标/u,
    },
    {
      item: 1,
      pattern: words`(?:${must})…10(?:与|同)…14(?:辖区|${here}|指定)…10(?:企业|公司|机构|批发|供应商|单位|平台)…12(?:签订|建立|达成)…14(?:协议|合同|合作|关系)`,
    },
    {
      item: 1,
      pattern: words`(?:优先|首选|重点|尽量|必须|鼓励|引导|支持|倡导|动员|带头|推荐|号召|要求)…12(?:${buy})…8(?:${here})…12(?:企业|产品|商品|服务|品牌|材料|生产|制造|药品|建材|白酒|汽车|酒类|工业品|供应商)`,
      severity: 'medium',
      without: /帮扶|消费帮扶|国货|扩大[^，。；]{0,6}销售/u,
    },
    {
      item: 1,
      pattern: words`(?:优先|首选)(?:${buy})…6[《“][^》”]{2,24}(?:目录|名录|名单|清单)[》”]`,
      without: /国家|首台/u,
    },
    {
      item: 1,
      pattern: english`(?:must|shall|may only|only) …30(?:buy|purchase|procure|source|obtain|use|be supplied) …40(?:designated|appointed|named|shortlisted|approved list)`,
    },
    {
      item: 1,
      pattern: english`(?:priority|preference) …30(?:to|for) …20(?:local|locally)(?: made| produced| manufactured)? (?:products|goods|services|brands|suppliers)`,
    },
    {
      item: 4,
      pattern: english`(?:reward|subsid|bonus|grant)…60(?:buy|purchas|us)(?:e|es|ing|ers)? …20(?:local|locally)(?: made| produced| manufactured)?`,
    },
  ],
  excusedBy: ['universal', 'statutory'],
  rewordings: [
    [/必须与辖区内[^，。；]{1,12}签订[^，。；]{1,12}协议/u, '可自主选择供货企业'],
    [
      /(?:只能|必须|应当?|须|仅限|原则上)?(?:从|在)[^，。；]{0,30}?(?:名录库|名录|备选库|资格库|入围供应商范围|名单|目录|库)(?:内|中|里)?(?=选|抽|委托|采购|购)/u,
      '自主',
    ],
    [
      /(?:优先|鼓励|引导|支持|倡导)(采购|使用|选用|购买|选择)(?:本[地市县区省]|我[市县区省]|当地|辖区内?)[^，。；]{0,3}?(?:生产的|制造的|企业的|地产)?/u,
      '平等$1符合需要的',
    ],
    [
      /(采购|使用|选用|购买|购置)(?:本[地市县区省]|我[市县区省]|当地|辖区内?)(?:生产的|制造的|企业的|企业生产的)?/u,
      '$1符合标准的',
    ],
    [
      /(?:统一)?由[^，。；]{2,24}?(?:公司|集团|中心|供销社|厂)(?:统一|独家|定点|集中)?(?=供应|配送|提供|供货|承|采购|维修|检测)/u,
      '由采购单位依法自主选择的企业',
    ],
    [/指定的?/u, '依法自主选择的'],
  ],
  advice: {
    zh: '改为由使用方依法自主选择；确需名录的，入库条件公开、客观、随时可申请，并且不作为唯一来源。',
    en: 'Let the user choose; where a list is needed, make its conditions public and objective, open at any time, and never the only source.',
  },
  examples: {
    found: [
      { item: 3, clause: '各单位应当从市测绘机构名录库中选取作业单位。' },
      { item: 1, clause: '全县中小学校服统一由县被服公司供应。' },
      { item: 1, clause: '党政机关公务接待优先选用本地白酒。' },
      { item: 4, clause: '对采购本市企业产品的，按采购额的2%给予奖励。' },
      { item: 4, clause: '未使用指定平台办理的，不予受理。' },
      { item: 1, clause: '加油站必须与本市批发企业签订供货协议。' },
      { item: 1, clause: 'Schools must purchase uniforms only from the three shortlisted suppliers.' },
    ],
    allowed: [
      '采购人可自主选择具备资质的检测机构，任何单位不得指定。',
      '建立开放的机构名录，凡符合条件的均可申请，供各单位参考。',
      '禁止要求学校只能从指定企业购买校服。',
      '打造本地农产品区域公用品牌，扩大销售渠道。',
    ],
  },
};
