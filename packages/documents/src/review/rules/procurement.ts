import type { Rule } from '../rule.ts';
import { bidding, english, firm, here, must, outside, place, words } from '../words.ts';

const contest = new RegExp(bidding, 'u');
const bonus = '加分|得分|加\\d|\\d分|给分|分值|优先|须|应|必须|具有|提供|条件|资格|要求|得\\d|方可|限|评分';
const works = '工程|施工|项目|采购|供应商|抽取|投标|比选|发包|承发包|摇号';

/** Procurement and bidding that shut out, or score down, those from elsewhere. */
export const procurement: Rule = {
  id: 'procurement',
  measures: '15',
  name: { zh: '排斥外地参加采购、招投标', en: 'Procurement and bidding' },
  severity: 'high',
  cues: [
    {
      item: 1,
      pattern: words`(?:不接受|不允许|禁止|拒绝|限制|谢绝|不得|不受理)(?!限制|排斥|对|以|拒绝|歧视|设置|要求)…8(?:${outside}|非…8注册)…20(?:${firm})?…24(?:投标|报名|参与|参加|响应|竞标|采购|投标文件|遴选)`,
      needs: contest,
    },
    {
      item: 4,
      pattern: words`(?:${here}|本地|当地)…24(?:业绩|奖项|荣誉|获奖|纳税|税收|社保|产值|贡献|注册)…40信用(?:评价|等级|评分|得分|分|评级)`,
    },
    {
      item: 4,
      pattern: words`信用(?:评价|等级|评分|得分|分|评级|考核)…40(?:${here}|本地|当地)…16(?:业绩|奖项|荣誉|获奖|纳税|税收|社保|产值|贡献|注册)`,
    },
    { item: 4, pattern: words`信用(?:评价|等级|评分|得分|评级)…30成立(?:年限|时间|满)`, needs: contest },
    {
      item: 3,
      pattern: words`(?:${place}|本地|同类地区)…24(?:业绩|工程经验|项目经验|案例|优质工程|奖项|获奖|荣誉|工程奖|[“]?[^，。；]{1,6}[杯奖][”]?)…36(?:${bonus})`,
      needs: contest,
      without: /不得|不限/u,
    },
    {
      item: 3,
      pattern: words`(?:${place}|本地|当地)…20(?:纳税|缴纳|缴税|社保|社会保险|完税|依法纳税|税收)…36(?:${bonus}|中标|入围)`,
      needs: contest,
    },
    {
      item: 3,
      pattern: words`(?:优先|加分|加\d分|条件|资格)…24(?:${place}|本地|当地)…6(?:纳税|缴纳|缴税|社保|完税)`,
      needs: contest,
    },
    {
      item: 3,
      pattern: words`(?:${must}|资格|条件|具有|具备|提供|设有|拥有)…16(?:在|于)?(?:${place}|本地|当地)…10(?:固定)?…3(?:经营场所|办公场所|营业场所|场所|办公地点|服务网点|服务机构|售后服务点|仓库|门店|办公用房)`,
      needs: contest,
    },
    {
      item: 3,
      pattern: words`(?:与|和|联合)…4(?:${place}|本地|当地)…14(?:企业|单位|公司|供应商)…8(?:组成|组建|签订|成立)…4联合体|联合体…30(?:${here}|本地|当地)…6(?:企业|单位|公司|供应商)`,
      needs: contest,
      without: /创新联合体|产教|医联体|工程师/u,
    },
    {
      item: 3,
      pattern: words`(?:投标人|供应商|投标单位|施工企业|施工单位|代理机构|候选企业|承包商|参选|响应人|中标人|承发包|抽取|报名资格|竞标)…30(?:须|为|应|必须|具有|是|从|在|属|限).{0,12}(?:在(?:${place})…10(?:注册|登记)|注册地?(?:址)?(?:在|为|位于)|(?:${here})…5(?:注册|登记|工商|企业))`,
      without: /何地|不限|奖励|补贴/u,
    },
    {
      item: 3,
      pattern: words`(?:只|仅|限)…6(?:从|在|由|向|面向|允许|邀请)…6(?:注册地(?:在|为)|${here}|本地)…20(?:企业|单位|公司|供应商|队伍)…12(?:抽取|选取|投标|参与|参加|比选|承揽|承接|竞争|选择|产生|承建)`,
      needs: new RegExp(works, 'u'),
    },
    {
      item: 5,
      pattern: words`(?:产地|本地产|原产地|进口产品)…24(?:加分|得分|加\d|扣|评审|优先|不同标准)`,
      needs: contest,
    },
    {
      item: 2,
      pattern: words`(?:优先|首选|必须|应当|一律)…12(?:采购|选用|购买|使用|选择|考虑|推荐|从|由|邀请)…8(?:${here}|本地|当地)…14(?:企业|产品|商品|供应商|注册|生产|服务|队伍|单位|纳税|施工)`,
      needs: contest,
    },
    {
      item: 2,
      pattern: words`(?:${here}|本地|当地)…8(?:企业|产品|供应商|注册|施工企业|队伍|单位|商品)…16(?:优先|加分|加\d|给予\d|价格扣除|倾斜)`,
      needs: new RegExp(`${bidding}|工程|同等条件`, 'u'),
      without: /上市|融资|用地|信贷/u,
    },
    {
      item: 2,
      pattern: words`(?:采购|使用|选用)…6(?:${here}|本地|当地)…10(?:产品|商品|企业|服务|供应商)…10(?:比例|份额|金额|占比)…8(?:不低于|不少于|不得低于|达到|以上)`,
    },
    {
      item: 6,
      pattern: words`(?:须|应|必须|到|携带|只接受|仅限|需|本人|亲自)…30现场(?:报名|购买|领取|递交|获取|确认|登记)`,
      needs: /招标|采购|投标|比选|报名|竞|遴选|磋商/u,
      without: /取消|不再|无需|或网上|或线上/u,
      severity: 'medium',
    },
    {
      item: 6,
      pattern: words`(?:公告|公示|响应|报名|投标)(?:时间|期限|期)…6(?:为|仅|不超过|共)?…2(?:[12一二两]|24|48)个?(?:日|天|工作日|小时)`,
      needs: /招标|采购|投标|比选|遴选|磋商/u,
      severity: 'medium',
    },
    {
      item: 3,
      pattern:
        /(?:在|于)?(?:[X×某\u4e00-\u9fa5]{1,6}[省市县区]|本地|本[省市县区]|我[省市县区])(?:范围)?内?[^。；]{0,16}(?:承担|完成|承接|承建|实施|服务|业绩|项目)[^。；]{0,24}(?:每个|每项|每有|得|加)[^。；]{0,6}\d[^。]{0,30}(?:外地|外省|外市|在?外[省市县]|省外|市外|其他)/gu,
    },
    {
      item: 1,
      pattern: words`(?:${outside})…12(?:${firm}|队伍)…24(?:须|应|必须|需|先|要)…24(?:备案|登记|入[县市区省]|许可|批准|同意|注册)…8`,
      needs: contest,
    },
    {
      item: 1,
      pattern: words`(?:凡|进入|参与|参加)…16(?:投标|采购|招标|报名|竞标)…20(?:${outside})…8(?:${firm})…12(?:须|应|必须|需|先)`,
    },
    {
      item: 1,
      pattern: words`(?:仅|只|仅限|只限|限|不)…3(?:面向|邀请|针对|限于|允许|接受|向)…4(?:${here}|${outside}|本地|注册地在)…24(?:招标|投标|采购|遴选|比选|发包|邀请|报名|响应)`,
    },
    {
      item: 2,
      pattern: words`(?:采购|预算|份额|项目|合同|标段|工程量|劳务)…26(?:面向|预留给|分包给|授予|安排给|交给|给予|选择|优先|用于采购)…12(?:${here}|本地|当地)…16(?:${firm}|施工队|队伍|产品|劳务|工匠)`,
      without: /农民工|群众|以工代赈|贫困|脱贫|奖励/u,
    },
    {
      item: 2,
      pattern: words`(?:业主|采购|招标|建设单位|国有投资|政府投资|工程|项目|总承包)…30(?:优先|鼓励|支持|引导|尽量|尽可能|同等条件下)…14(?:选择|选用|使用|考虑|交由|由|采用|聘用)…8(?:${here}|本地|当地)…14(?:${firm}|施工|队伍|建筑业)…8(?:承建|承接|承担|参与|施工|分包|实施|。|$)?`,
      needs: /投标|招标|采购|同等条件|承建|承接|分包|发包|施工|工程|承揽|中标/u,
    },
    {
      item: 3,
      pattern: words`(?:获得?|取得|荣获|具有)…6(?:过)?…3(?:${place}|本地)…16(?:奖|称号|荣誉|表彰|证书|认定|认证)…20(?:分|优先|加分|资格)`,
      needs: contest,
    },
    {
      item: 3,
      pattern: words`(?:连续|上年度|近[一二三两]年|按时|足额)?…10(?:在(?:${here}))…10(?:申报|缴纳|纳税|税收|入库|社保|参保)…40(?:资格|投标|入围|清出|名录|候选|中标|采购)`,
      without: /奖励|补贴|个人/u,
    },
    {
      item: 3,
      pattern: words`(?:税收|纳税|社保)…24(?:取消|暂停|不予|不得|清出|限制)…12(?:投标|入围|承接|采购|竞标)`,
      without: /失信|违法|欠税|重大税收/u,
    },
    {
      item: 3,
      pattern: words`(?:须|应|必须|提供|具有|具备|出具)…10在(?:${here}|本地|当地)…8(?:缴纳|纳税|缴税|参保|依法)…8(?:社保|社会保险|税|证明|纳税)`,
      needs: contest,
      without: /奖励|补贴/u,
    },
    {
      item: 3,
      pattern: english`(?:bid|tender|procure|supplier)…80(?:(?:projects?|work|record|experience|awards?|tax(?:es)?|insurance) …30(?:in|within|paid in) (?:the|this|our) (?:city|county|province|district|region)|registered in (?:the|this|our) (?:city|county|province|district))`,
    },
    {
      item: 2,
      pattern: english`(?:local|locally registered) (?:bidders|suppliers|contractors|firms|companies) …40(?:preference|preferred|priority|bonus|extra points)`,
    },
    {
      item: 1,
      pattern: english`(?:outside|non-local) (?:bidders|suppliers|contractors|firms|companies) …30(?:may not|shall not|must not|are excluded|not be accepted)`,
    },
  ],
  hints: [
    {
      item: 3,
      pattern: words`(?:${bidding}|承包人|摇号|施工|小型项目)…60(?:${here}|本地|当地|属地|本镇|本乡)…30(?:须|应|分|扣除|优先|资格|方可|产生|条件|维修站|企业|总部|分公司)`,
      needs: /须|应|\d分|得分|加分|扣除|优先|方可|资格|必须|不予/u,
      without: /不限|任何地区|平台交易|不得|公共资源|便利/u,
    },
    {
      item: 3,
      pattern: words`(?:${here}|本地|当地|属地|非本[县市区])…40(?:中标|投标|评标|评审|得\d|加分|供应商|招标)`,
      needs: /须|应|分|扣除|优先|方可|资格|必须|不予|仅/u,
      without: /不限|任何地区|不得|公共资源|监管|平台|完成|成交额/u,
    },
    {
      item: 6,
      pattern: words`(?:公告|文件|招标)…16(?:次日|当日|当天|即日|[1-3]日内|一日|两日)…8(?:停止|截止|结束|报名|开标)`,
    },
  ],
  excusedBy: ['universal', 'statutory'],
  rewordings: [
    [
      /在(?:本[地市县区省]|我[市县区省]|当地|市区|辖区内?)(?:具?有)?(类似|同类)?(项目|工程)?业绩/u,
      '具有$1$2业绩（不限地区）',
    ],
    [
      /(?:须|应当?|必须)?(?:在|于)?(?:本[地市县区省]|我[市县区省]|当地|市区|辖区内?)(?:具有|设有|有)?(?:固定的?)?(?:经营|办公|营业)场所(?:，提供[^，。；]*)?/u,
      '应当具备履行合同所需的能力',
    ],
    [/(?:，)?(?:须|应)与[^，。；]{1,8}企业组成联合体/u, '，可自主决定是否组成联合体'],
    [/注册地(?:在|为|位于)[^，。；的]{1,12}(?=的)/u, '依法登记'],
    [/(?:在(?:本[地市县区省]|当地)|本[地市县区省])(?:注册登记|登记注册|注册|登记)/u, '依法登记'],
    [
      /优先(采购|选用|购买|使用|选择)(?:本[地市县区省]|我[市县区省]|当地)(?:企业)?(?:生产的|注册的|纳税的|制造的)?/u,
      '平等$1符合需求的',
    ],
    [/到[^，。；]{2,20}现场报名并购买/u, '通过网络报名并免费下载'],
    [/现场(?=报名|购买|领取)/u, '网上'],
    [/本[地市县区省]、?(?=省|市|区|优质|奖)/u, ''],
  ],
  advice: {
    zh: '条件和评分只看完成任务的能力，不看地区；业绩、奖项、纳税、社保不限所在地，文件网上免费获取。',
    en: 'Score the ability to do the task, not the place: past work, awards, tax and insurance count wherever they are; documents free on line.',
  },
  examples: {
    found: [
      { item: 3, clause: '投标人在本市有类似业绩的加3分。' },
      { item: 3, clause: '供应商须提供在本区缴纳社保的证明。' },
      { item: 2, clause: '政府采购同等条件下优先选择本地企业。' },
      { item: 6, clause: '投标人须携带原件到现场购买招标文件。' },
      { item: 3, clause: '外地投标人应与本地企业组成联合体。' },
      { item: 4, clause: '企业在本市的纳税额纳入建筑市场信用评价。' },
      { item: 1, clause: '本次招标不接受外地企业投标。' },
      { item: 3, clause: 'Bidders earn five points for each project completed in the city.' },
    ],
    allowed: [
      '投标人应提供近三年类似业绩，业绩所在地不限。',
      '不得将本地业绩、本地纳税作为投标加分条件。',
      '政府采购预留份额面向中小企业，对小微企业报价按国家规定予以扣除。',
      '招标文件网上免费下载，取消现场报名。',
    ],
  },
};
