import type { Rule } from '../rule.ts';
import { english, firm, here, must, words } from '../words.ts';

const agreement = '备案|同意|批准|审批|审核|审查|核准|认可|认定|许可|证明|准入|报备|回执|额度|论证|评估通过';
const business =
  '经营|运营|营业|开展|从事|承接|承揽|投放|销售|生产|进入|进场|开业|开工|签订|签约|投资|作业|执业|建设|施工|上市';

/** Approval outside the negative list: lists, filings and steps of one's own that must be passed before doing business. */
export const approval: Rule = {
  id: 'approval',
  measures: '9',
  name: { zh: '负面清单外设审批', en: 'Approval outside the negative list' },
  severity: 'high',
  cues: [
    {
      item: 5,
      pattern: words`(?:暂停|停止|暂缓|不再|一律不予|冻结)…6(?:受理|审批|核准|办理|新增|新设|批准|登记|准入|备案)…16(?:登记|准入|设立|许可|申请|备案|投放|开办|${firm})`,
      without: /违法|投诉|补贴|奖励|资金|事故|处罚|产能|高耗能|项目备案变更/u,
    },
    {
      item: 1,
      pattern: words`(?:制定|建立|编制|出台|公布|发布|实施|实行)…4(?:${here})…14(?:负面清单|禁止准入|限制准入|禁限目录|禁止目录|限制目录)`,
      without: /全国(?:统一)?|国家|外商投资|外资|跨境|数据出境|生态环境|环境准入|权力|监管事项|自贸|清单制度/u,
    },
    {
      item: 1,
      pattern: words`(?:负面清单|禁限目录|禁止目录)…24(?:不予(?:办理|受理|登记|批准)|不得(?:${business}|新设|准入))`,
      without: /全国统一|国家|外商投资/u,
    },
    {
      item: 2,
      pattern: words`(?:未|没有|不)…2(?:列入|纳入|进入|在)…22(?:目录|名录|名单|清单|库)…22(?:不得|不能|不准|禁止)…4(?:${business})`,
      without: /招标|投标|采购|选用|政府投资/u,
    },
    {
      item: 2,
      pattern: words`(?:未|没有)…3(?:经|取得|获得|办理|报|完成|通过)…24(?:${agreement})…24(?:不得|不予|不能|不准|禁止|严禁)…6(?:${business})`,
      without: /许可证|执照|资质|外运|外销|县外|市外|迁|占用|砍伐|采伐|排放|取水|开采|动火|涉密|用地|林地/u,
    },
    {
      item: 2,
      pattern: words`(?:${must}|先)…30(?:${agreement})…30(?:方可|后方能?|方能|才能|才可|后，?可|后再|方准|方予|后开展|后从事|后实施)…24(?:${business}|服务|合同)`,
      without: /许可证|执照|资质证书|外运|销往|迁出|项目法人|安全评价|环境影响|消防|验收|竞买|报名|投标/u,
    },
    {
      item: 2,
      pattern: words`凭…20(?:备案|批准|同意|准入|认可)…6(?:证明|回执|文件|手续|凭证|书|表|证)…16(?:${business}|办理)`,
      without: /许可证/u,
    },
    {
      item: 2,
      pattern: words`(?:报|经|由)…20(?:局|委|办|政府|部门|街道|协会)…6(?:批准|审批|审核同意|同意|核准)(?:并|后)…16(?:${business}|取得|额度)`,
      without: /立项|规划|预算|方案|发布|印发|招标|外运|迁|法律|实施$/u,
    },
    {
      item: 3,
      pattern: words`(?:增设|新增|增加|设置|设立|作为)…12(?:前置(?:审批|备案|审核|条件|程序)|审批(?:环节|程序|事项)|审批性(?:质)?备案|准入许可)`,
    },
    {
      item: 4,
      pattern: words`(?:禁止|不得|不允许|限制|不再批准)…8(?:民营|民间|社会|外资|非国有|非公|个体)…10(?:资本|企业|机构|投资)?…12(?:进入|从事|投资|经营|参与|准入|控股)`,
      without: /不得限制|非法|不得对|破除/u,
    },
    {
      item: 2,
      pattern: words`(?:未|不)…3(?:登记|备案|报备|告知|核验|入库|认证|批准|报审)…8的?，?…6(?:其)?…12(?:不予(?:认可|采信|受理|承认|结算|办理)|一律无效|不得(?:作为|进入|在|开展|承接|经营|从业))`,
      needs: /从业|来[我本]|进入|机构|企业|经营|业务|报告/u,
      without: /许可|依法|法定|失信|不得要求/u,
    },
    {
      item: 2,
      pattern: words`(?:从业|执业|开业|经营|开展业务|新建|新设|新开|新增)…12(?:实行|执行|应|须|需|前)…20(?:告知登记|登记制度|备案制度|备案管理|核准|审批制|准入(?:意见|证明|审查|制度|许可)|批准|同意|意见书|额度|总量控制)`,
      without: /许可证|依法|国家|全国|取消|用地|排污|清理|注销登记/u,
    },
    {
      item: 2,
      pattern: words`(?:总量控制|限额管理|数量管控|指标管理|额度管理)…40(?:新建|新增|新设|投放|须|同意|批准|不再)`,
      needs: /企业|站|店|车辆|经营|搅拌|网点|投放/u,
      without: /能耗|碳|用水|污染|煤炭消费|建设用地|债务|编制|国家/u,
    },
    {
      item: 2,
      pattern: words`(?:取得|获得|出具|办理)…12(?:街道|社区|村委|乡镇|协会|行业主管部门|主管部门|商会|招商)…12(?:准入|同意|推荐|许可|认可|审核)…4(?:意见书?|证明|函|手续|文件)`,
      needs: /经营|开业|机构|企业|申请|前|方可|开办|业务/u,
    },
    {
      item: 2,
      pattern: words`(?:须|应当?|先|必须)…24(?:备案|审核|认证|登记|报备|回执|证明)…14，未…8(?:不得|不予|不准|禁止)…6(?:${business})`,
      without: /许可证|执照|资质|依法|法定|竣工|消防|验收/u,
    },
    {
      item: 5,
      pattern: words`(?:停止|暂停|暂缓|不再|冻结|严控|从严)…2(?:审批|受理|核准|批准|新批|批设|办理)…3(?:新的?|新增|新建|新设)?…3(?:加油站|液化气站|药店|网点|搅拌站|驾校|出租车|旅馆|娱乐|门店|站点|企业|机构|公司|砖厂|砂场|市场)`,
      without: /违法|高耗能|高污染|煤矿|产能|国家/u,
    },
    {
      item: 2,
      pattern: english`(?:must|shall|is required to|are required to) …60(?:approval|consent|filing|file with|register with|recorded with)…60(?:before|prior to) …40(?:operat|open|do|provid|start|trad|enter|commenc)`,
      severity: 'medium',
    },
    {
      item: 2,
      pattern: english`not (?:listed|included) in the …40(?:catalogue|list|register) …30(?:may|shall|must) not (?:operate|provide|engage|undertake|carry)`,
    },
  ],
  hints: [
    {
      item: 2,
      pattern: words`(?:不在|未列入|未纳入|未进入|不符合)…10(?:名录|名单|目录|库|清单|规划布点)…6(?:内|的|范围)…8(?:一律|不得|不予|关停|取缔|禁止)`,
      without: /招标|采购|国家|违法/u,
    },
    {
      item: 2,
      pattern: words`(?:须|应|需|必须|先)…24(?:同意|审核|核发|准入|前置|审批|批准|审查|认可|会审|论证)…30(?:方可|才能|方能|才可|后方|后才)`,
      needs: /企业|公司|机构|经营|店|站|平台|从业|上岗|营业执照|登记|业务/u,
      without: /依法|法定|许可证|国家|法律|动火|涉密|立项|预算|资金|拨付|竣工|投标/u,
    },
    {
      item: 2,
      pattern: words`(?:须|应|需|必须)…12(?:持有?|取得)…14(?:协会|商会|街道|主管部门|市局)…6(?:核发|颁发|发放|出具)的?…10(?:证|卡|函|意见)`,
      without: /国家|法定/u,
    },
  ],
  excusedBy: ['statutory', 'universal'],
  rewordings: [
    [/先到[^，。；]{1,16}备案并取得[^，。；]{1,10}，(?=未)/u, ''],
    [/(?:须|应当?|需|必须|先)[^，。；]{0,30}(?:方可|后方能?|方能|才能|才可)/u, '可依法'],
    [/，?未[^，。；]{0,24}不得[^，。；]{0,30}/u, ''],
    [/(?:暂停|停止|一律不予)(?=受理|办理)/u, '依法'],
  ],
  advice: {
    zh: '删去事前备案、证明、目录等要求；确需监管的，改为事中事后监管，或写明所依据的法律、行政法规。',
    en: 'Take out the prior filing, certificate or catalogue; supervise afterwards, or name the law or administrative regulation it rests on.',
  },
  examples: {
    found: [
      { item: 2, clause: '土地评估机构在我市执业的，须先到市自然资源局备案，凭备案证明开展业务。' },
      { item: 2, clause: '未列入本市推荐目录的家装企业，不得进入小区承接业务。' },
      { item: 2, clause: '共享电单车企业未经区城管局同意，不得投放车辆。' },
      { item: 3, clause: '在项目开工前增设由行业主管部门负责的前置备案。' },
      { item: 5, clause: '自本通知印发之日起，暂停受理网络预约出租汽车平台的准入申请。' },
      { item: 1, clause: '制定我区行业准入负面清单，清单内行业不予办理登记。' },
      { item: 4, clause: '禁止民营企业进入城市供水领域从事经营。' },
      {
        item: 2,
        clause: 'Home-care agencies must obtain the consent of the district bureau before they open for business.',
      },
    ],
    allowed: [
      '经营烟花爆竹应当依法取得许可证。',
      '企业开业后三十日内可自愿向统计部门报送信息。',
      '取消家政服务机构事前备案要求。',
      '不得增设前置备案或者审批环节。',
      '全面实施市场准入负面清单制度。',
    ],
  },
};
