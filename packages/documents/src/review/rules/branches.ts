import type { Rule } from '../rule.ts';
import { english, firm, here, must, outside, place, words } from '../words.ts';

const branch =
  '分公司|子公司|分支机构|分支|分店|分部|独立法人(?:企业|公司|机构|资格)?|法人公司|法人企业|项目公司|区域总部|办事处|独立核算|法人机构|营业网点|服务机构|经营机构|结算中心|生产基地|分院|分所|分行|营业部';
const amount = '不低于|不少于|不得低于|不得少于|达到|以上|超过';

/** Outside investment forced, refused or loaded with demands; a local branch as the condition of doing business. */
export const branches: Rule = {
  id: 'branches',
  measures: '14',
  name: { zh: '强制或限制外地企业投资设点', en: 'Outside investment and branches' },
  severity: 'high',
  cues: [
    {
      item: 3,
      pattern: words`(?:${must}|必要条件|前提|承诺|督促|责令|凡|倒逼)…36(?:设立|设有|成立|注册成立|注册|组建|开设|新设|拥有|落户|办理|实行)…14(?:${branch})`,
      without:
        /的法人企业|支持|鼓励|自主|可以?自愿|事业单位|境外|政府部门|党组织|工会|自愿|便利化|律师(?!事务所)|海外|依法设立/u,
    },
    {
      item: 3,
      pattern: words`(?:未|没有)(?:在(?:${here}))?…10(?:设立|设有|成立|注册|组建)…12(?:${branch})…24(?:不得|不予|不能|取消|暂停|不可|不接受|不受理)`,
    },
    {
      item: 3,
      pattern: words`(?:在(?:${place})|(?:${here}))…6(?:设立|设有|成立|注册|组建|有)…14(?:${branch})…16(?:方可|方能|才能|才可|的，?方|后方|作为[^，。；]{0,10}条件|为前提)`,
    },
    {
      item: 3,
      pattern: words`(?:分公司|子公司|分支机构|落地投资|本地投资|在(?:${here})投资)…16(?:作为|列为)…20(?:条件|前提|门槛)`,
    },
    {
      item: 1,
      pattern: words`(?:不接受|不允许|不得|禁止|拒绝|限制|谢绝|不受理|不引进|不批准|严控)(?!限制|排斥|对|以|拒绝|歧视|设置|要求|阻碍)…4(?:${outside})…14(?:${firm}|资本|投资)…24(?:投资|设立|经营|开设|开办|进入|从事|落户|办学|开店)`,
      without: /投标|采购|报名|不得限制/u,
    },
    {
      item: 2,
      pattern: words`(?:按|每|须|应|要求|必须|同步|承诺)…24配套…4(?:落地|引进|建设|投资|招引|引入|产业)?…12(?:产业|项目|制造|投资|工厂|基地)`,
      needs: /风电|光伏|新能源|资源|指标|矿|万千瓦|开发权|配置/u,
    },
    {
      item: 2,
      pattern: words`(?:承诺|保证|须|要求|应|约定)…26(?:纳税|税收|产值|投资(?:额|总额|规模)?|营业收入|营收|入库税|出口额|销售额)…16(?:${amount})`,
      needs: new RegExp(`${outside}|投资|落户|入驻|引进|设立|招商|来[本我]`, 'u'),
      without: /奖励|补贴|补助|目标|力争|报名|投标|迁/u,
    },
    {
      item: 2,
      pattern: words`(?:${outside})…16(?:${firm})…30(?:投资|设立)…20(?:规模|方式|产值|税收|形式|模式|股比)…14(?:不得|须|应|限|${amount})`,
    },
    { item: 3, pattern: words`(?:要|需要|都要|均要)…8(?:在(?:${here}))…8(?:办理|注册|设立|成立)…10(?:${branch})` },
    {
      item: 2,
      pattern: words`(?:须|应|必须|要求|要|一律)…40(?:归集|结算|开票|核算|汇总|申报)…16(?:至|到|在|由)?…6(?:本地|${here})…12(?:法人|主体|公司|核算|纳税|缴税|开票)`,
      without: /奖励|补贴|财政|预算/u,
    },
    {
      item: 2,
      pattern: words`(?:须|应当?|必须|要求|要|同步|承诺)…20(?:在|于)(?:${here})…12(?:布局|投资|建设|落地|落户|建成)…24(?:项目|工厂|基地|投资额?|生产线|产业)`,
      needs: /竞得|中标|取得|获得|开发权|指标|资源|入围|承接|供应商|投资人/u,
      without: /宅基地|农户|政府|奖励/u,
    },
    {
      item: 3,
      pattern: words`(?:${must}|由其)…24(?:在(?:${here})|${here})的?…4(?:${branch})…16(?:开具|开票|承接|签订|缴纳|结算|核算|申报|实施)`,
      without: /鼓励|支持|自愿/u,
    },
    {
      item: 1,
      pattern: words`(?:${outside})…16(?:${firm})…8(?:来|在|到|进入)?…8(?:展业|开展业务|设点|准入|经营|业务)…12(?:暂缓|暂停|停止|限制|禁止|不予|退出|清退|撤出)`,
      without: /违法|非法|失信|不得限制/u,
    },
    {
      item: 2,
      pattern: words`(?:${must}|将)…12(?:产值|营业收入|销售收入|营收|统计数据)…6(?:在|纳入|计入|归)…3(?:${here})…6(?:申报|统计|入统|纳统|核算|入库)`,
      needs: /承揽|承接|中标|投资|施工|来[本我]/u,
      without: /奖励|补贴|补助/u,
    },
    {
      item: 2,
      pattern: words`(?:按|依|以)…16(?:总投资|投资额|装机|规模|资源|开发量)…12(?:配套|同步)…4(?:建设|投资|落地|引进)…12(?:当地|本地|${here})?…4(?:产业|项目|制造|工厂)`,
      without: /环保设施|安全设施|储能比例/u,
    },
    {
      item: 1,
      pattern: words`(?:${outside})…16(?:${firm}|行|机构|店|院|校|品牌|资本)…10(?:暂不得|不得|不能|不可|禁止|暂缓|不允许)(?!限制|设置)…6(?:在(?:${here}))?…6(?:开设|设立|开办|新设|投资|设点|进入|经营|开业|开店)`,
      without: /投标|采购|迁|不得限制/u,
    },
    {
      item: 1,
      pattern: words`(?:应当?|须|必须|要求)…6在(?:${here})…4(?:注册|成立|设立)…3(?:公司|企业|法人|子公司|项目公司|实体)`,
      without: /奖励|补贴|报名|投标|采购/u,
    },
    {
      item: 2,
      pattern: words`(?:${outside})…12(?:${firm})…20(?:投资|设立)…20(?:须|应|必须|只能)…20(?:独资|合资|控股|方式|形式|不得低于|不低于)`,
    },
    {
      item: 3,
      pattern: english`(?:must|shall|required to|condition|provided that|only if) …50(?:set up|establish|open|incorporate|register|have|maintain) …30(?:subsidiary|branch|local office|legal entity|local entity)`,
    },
    {
      item: 2,
      pattern: english`(?:must|shall|undertakes? to|commits? to) …50(?:annual )?(?:output|tax|taxes|investment) …30(?:not less than|at least|no less than)`,
      needs: /outside|investor|settle|establish|locat/iu,
    },
  ],
  hints: [
    {
      item: 3,
      pattern: words`(?:未|没有|须|应|必须|需|先|要求|方可|完成)…24(?:${here}|本地)…16(?:营业部|分支机构|分公司|子公司|总部|法人|工商登记|经营实体|服务中心|研发中心|实体公司|机构)…10(?:登记|设立|注册|的|，|。|$)`,
      needs: new RegExp(`${outside}|外地|机构|平台|公司|企业`, 'u'),
      without: /支持|鼓励|便利|奖励|补贴|投标|评标|复核|考核|评审|养老|医疗|卫生|政府|行政审批|党|竞赛/u,
    },
    {
      item: 2,
      pattern: words`(?:须|应|承诺|必须|要求)…20(?:引进|招引|投资|建设|导入|落地)…24(?:企业|项目|工厂|产业|生产线)…16(?:落户|落地|投产|本地|我[县市区]|$|。)`,
      needs: /业主|开发|竞得|中标|取得|获得|投资方|光伏|风电|矿|资源|指标/u,
      without: /政府|部门|招商局|力争|各县/u,
    },
    {
      item: 1,
      pattern: words`(?:暂不|暂缓|原则上不|不再|一律不|不得|停止|不予)…8(?:引进|批准|审批|受理|接受|允许|同意|办理|引入)…8(?:${outside})…14(?:${firm}|资本|品牌)`,
      without: /投标|污染|高耗能/u,
    },
  ],
  excusedBy: ['universal'],
  rewordings: [
    [
      /(?:应当?|须|必须|需)在(?:本[地市县区省]|我[市县区省]|当地|辖区内?)(?:设立|设有|注册|成立|组建|注册成立)[^，。；]{0,16}?(?:分公司|子公司|分支机构|项目公司|办事处)(?:并独立核算)?(?:，?(?:方可|方能|才能|才可)[^，。；]*)?/u,
      '应当依法具备相应条件，经营组织形式由企业自主决定',
    ],
    [/，?须按照?每[^。；]{0,20}配套[^，。；]*/u, ''],
    [/，?(?:须|应|需)?承诺[^。；]{0,30}(?:不低于|不少于|达到)[^，。；]*/u, ''],
    [/(?:不接受|不允许|禁止|拒绝)(?=外|市外|省外)/u, '平等对待'],
  ],
  advice: {
    zh: '删去设立分支机构、落地投资、产值和税收要求；管理上需要联系人的，只要求指定联系人和联系方式。',
    en: 'Take out branches, local investment, output and tax; where a contact is needed, ask for a contact only.',
  },
  examples: {
    found: [
      { item: 3, clause: '外地施工企业承接业务的，须在本市设立分公司。' },
      { item: 3, clause: '网约车平台应当在我市设立分支机构并独立核算。' },
      { item: 3, clause: '未在本地设立分支机构的担保公司，不得开展业务。' },
      { item: 1, clause: '不接受外地企业在本县投资设立加油站。' },
      { item: 2, clause: '投资企业须承诺年纳税不低于500万元。' },
      { item: 3, clause: 'Outside contractors must establish a subsidiary in the city.' },
      { item: 3, clause: '施工合同应由企业在本县的分公司签订并开具发票。' },
      { item: 1, clause: '市外小额贷款公司在我市开展业务一律暂停，存量逐步退出。' },
      { item: 3, clause: '省外检测单位承接本市业务，应当在本市设立分院。' },
      { item: 3, clause: '省外会计师事务所承接我市业务，应当在我市设有分所。' },
    ],
    allowed: [
      '不得要求企业在本地设立分公司、子公司。',
      '鼓励企业在本市设立区域总部，自主选择组织形式。',
      '取消网约车平台须在本地设立分支机构的规定。',
      '推动金融机构下沉服务，增设县域网点。',
    ],
  },
};
