import type { Rule } from '../rule.ts';
import { english, firm, here, must, outside, place, words } from '../words.ts';

const join =
  '报名|申报|申请|参与|参加|准入|从事|开办|举办|承接|竞买|竞拍|入驻|加盟|资格|条件|活动|经营|承办|开展|商家|商户|受理|对象|主体|举办者|申请人';
const rewardGiven = /(?:给予|享受|一次性|最高)[^。；]{0,20}(?:奖励|补贴|补助|资助|扶持)/u;

/** Conditions of entry and exit that are unneeded or discriminate by place, ownership, form or size. */
export const access: Rule = {
  id: 'access',
  measures: '12',
  name: { zh: '不合理的准入、退出条件', en: 'Unreasonable entry or exit conditions' },
  severity: 'high',
  cues: [
    {
      item: 3,
      pattern: words`(?:注销|破产|退出|挂牌转让|清算|停业|歇业|股权转让)…26(?:须|应|需|必须|经)…20(?:同意|批准|审核|书面意见|结清|退还|退回|缴清)`,
      without: /依法|社会保险费|税款|国有产权|清税|退出(?:贫困|低保|机制)/u,
    },
    {
      item: 2,
      pattern: words`(?:未|没有|不)…1在…10(?:注册|登记|设立)…22(?:不具有|不具备|不得|不能|不予|无资格|没有资格|取消)`,
      without: /奖励|补贴|补助|奖补|扶持资金/u,
    },
    {
      item: 2,
      pattern: words`(?:${join})…30(?:须|为|应|需|限|必须|具有|依法|是|凡|在|属)…14(?:在(?:${place})…12(?:注册|登记|办理工商)|注册地?(?:址)?(?:在|为|位于)…10|(?:${here})…6(?:户籍|户口|注册|登记|工商)|本地(?:企业|户籍|注册)|本[市县区省](?:企业|户籍|籍))`,
      without: new RegExp(`${rewardGiven.source}|自愿|纳税|何地`, 'u'),
    },
    {
      item: 2,
      pattern: words`(?:在(?:${place})…10(?:注册|登记)(?:登记)?|(?:${here})…4(?:注册|登记)…4|注册地(?:在|为|位于)…12|本[地市县区省](?:户籍|籍))…18(?:${firm}|法人|人员|单位)…14(?:方可|方能|才能|才可|均可|可以?)?(?:报名|参加|参与|申报|申请|从事|承接|竞买|入驻)`,
      without: rewardGiven,
    },
    {
      item: 2,
      pattern: words`(?:仅限|只限|限于?|只(?:面向|允许|接受|受理)|仅(?:面向|允许|接受|受理))…12(?:${here}|国有|注册|独立法人|规上|限额以上|规模以上|大型|民营)…20(?:${firm}|参与|参加|报名|申报)`,
      without: rewardGiven,
    },
    {
      item: 2,
      pattern: words`(?:个体工商户|民营企业|非公|分公司|外资企业|合伙企业|小微企业|非国有|私营企业|外商投资企业|个人独资)…16(?:不得|不能|不可|不予|不具备|一律不)…3(?:参与|参加|申报|申请|报名|受理|进入|从事|承接|资格|经营)`,
    },
    {
      item: 2,
      pattern: words`(?:报名|参加|参与|申报|准入|从事|商家|申请|经营)…24(?:须|应|为|具有|具备|必须|限).{0,10}独立(?:企业)?法人(?:资格)?…20(?:规模|以上|不低于|达到|本|注册|限|$|。|，)`,
      without: new RegExp(`${rewardGiven.source}|依法独立承担`, 'u'),
      severity: 'medium',
    },
    {
      item: 1,
      pattern: words`(?:注册资本|注册资金|实缴资本)…8(?:不低于|不少于|不得低于|不得少于|达到|须|应|\d[^，。；]{0,8}以上|在[^，。；]{0,8}以上)`,
      severity: 'medium',
      without: new RegExp(`${rewardGiven.source}|减少`, 'u'),
    },
    {
      item: 1,
      pattern: words`(?:${must}|条件|资格)…30(?:成立|注册|经营|从业)(?:时间|年限)?…6(?:满|不少于|不低于|[\d一二三四五六七八九十两]+年以上)`,
      severity: 'medium',
      without: new RegExp(`${rewardGiven.source}|从业人员|个人|人员应`, 'u'),
    },
    {
      item: 1,
      pattern: words`(?:营业收入|营业额|销售额|主营收入|产值|资产总额|总资产|净资产|经营面积|用工人数|职工人数|门店数?)…10(?:不低于|不得低于|不少于|达到|超过|\d[^，。；]{0,8}以上|达)…40(?:方可|报名|参加|参与|申请|资格|准入|从事|才能|，|。|的)`,
      needs: /报名|参加|参与|准入|从事|申请|资格|方可|入驻|承接|承办|开办/u,
      severity: 'medium',
      without: new RegExp(`${rewardGiven.source}|力争|目标|到20|增长|培育|承诺`, 'u'),
    },
    {
      item: 2,
      pattern: words`(?:注册地|工商|税收征管|税务关系|纳税关系|登记地)…16(?:均|都)?(?:须|应)?在(?:${here})…3(?:的)?…6(?:${firm}|法人)`,
      without: rewardGiven,
    },
    {
      item: 2,
      pattern: words`(?:须|应|必须|需|限|为|具有).{0,4}(?:${here})…2(?:户籍|户口|籍|居民身份|村民)`,
      without: /就学|入学|低保|保障房|救助|养老金|选举|购房|补贴|人才/u,
      needs: /经营|企业|从事|开办|申请|报名|承包|举办|业户|司机|驾驶员/u,
    },
    {
      item: 2,
      pattern: words`(?:应当?|须|必须|具有|具备|条件|需)…10(?:在|有)?(?:${here})…3(?:有|具有|设有|拥有)?…3(?:固定)?(?:办公|经营|营业|生产)?(?:场所|场地|用房|住所)…20`,
      needs: /申请|从事|开展|机构|业务|经营|报名|企业/u,
      without: /不得|自有住房|居住证|学校|办学/u,
    },
    {
      item: 2,
      pattern: words`(?:外来|外地|市外|县外|外省)…6(?:经营者|企业|投资者|机构|商户|公司)…6(?:须|应|必须|需|只能)…12(?:合资|合作|参股|挂靠|联营|委托)…6`,
    },
    {
      item: 2,
      pattern: words`(?:在(?:${here}))…4依法?注册(?:且|并|、)…40(?:的)?…4(?:企业|法人)`,
      needs: /承办|申请|报名|参加|应为|须为|条件|资格|对象|主体/u,
      without: rewardGiven,
    },
    {
      item: 1,
      pattern: words`(?:须|应|必须|保持|不少于|不低于)…12(?:已有|现有|同类|相邻)…8(?:店|网点|企业|场所|站)…8(?:距离|间距|\d+米)…8`,
      without: /学校|安全距离|防火|烟花|危险/u,
    },
    {
      item: 1,
      pattern: words`(?:间距|距离)…6(?:不少于|不低于|不得少于|大于|达到|保持)…6\d+米`,
      needs: /开办|新开|设立|布局|药店|零售|网点|店/u,
      without: /学校|安全|防火|烟花|危险|消防/u,
      severity: 'medium',
    },
    {
      item: 1,
      pattern: words`(?:应当?|须|必须|具有|不少于|具备)…16\d+…2(?:名|人|台|套|辆|平方米)…2(?:以上)?…10(?:本地社保|社保|自有|专职)…8(?:人员|车辆|设备|员工)`,
      needs: /申请|从事|机构|开展|企业|准入|报名/u,
      severity: 'medium',
      without: /投标|国家/u,
    },
    {
      item: 2,
      pattern: words`(?:不得为|不得是|不能是|不接受|不受理|排除)…3(?:${outside}|外地户籍|非本地户籍|外地)…3(?:户籍|人员|企业|公司|机构|经营者)`,
      needs: /举办者|申请|经营者|主体|报名|法定代表人|参与|投资/u,
      without: /投标|采购|供应商|磋商/u,
    },
    {
      item: 2,
      pattern: words`(?:须|应当?|必须|需)在(?:${place})…8(?:注册|登记)…10(?:方可|才能|方能|后方|才可|才有资格)`,
      without: rewardGiven,
    },
    {
      item: 2,
      pattern: words`(?:个体|民营|私营|民办|外资|小型|非国有)…6(?:诊所|工商户|企业|机构|医院|幼儿园|公司)…4(?:不得|不能|不予|不可|暂不)…4(?:申请|参与|参加|申报|纳入|成为|承接|进入|承办)`,
    },
    {
      item: 2,
      pattern: english`(?:only|must be|shall be|required to be|limited to) …50(?:registered|incorporated|domiciled) (?:in|within) (?:the|this|our) (?:city|county|province|district|municipality|region|park)`,
    },
    {
      item: 2,
      pattern: english`(?:locally registered|state owned|state-owned) (?:firms|companies|enterprises|operators) (?:only|may apply|are eligible)`,
    },
    {
      item: 1,
      pattern: english`registered capital …20(?:of )?(?:not less than|at least|no less than|above)`,
      severity: 'medium',
    },
  ],
  hints: [
    {
      item: 2,
      pattern: words`(?:须|应|必须|限|仅|需|为|是)…12(?:国有|集体|${here}|本地|独立法人|法人资格|户籍|规上|限上|大型)…24(?:企业|公司|人员|机构|法人|单位|户籍|创办|的)`,
      needs: /举办者|申请|招募|参与|承办|报名|资格|对象|条件|主体|从事|申报|开办|成为/u,
      without: /不得|奖励|补贴|补助|依法取得|国家|不限|投标|给予|人才|低保|学校|社会保险/u,
    },
    {
      item: 1,
      pattern: words`(?:申请|参与|成为|从事|开展|承办|报名|开办)…40(?:须|应|必须|要求|需)…24(?:规模|存款|排名|总资产|资本|面积|年限|成立|业绩|从业)…16(?:达到|不低于|以上|前\d?[一二三四五六七八九十]?|满|不少于|超过)`,
      severity: 'medium',
      without: /奖励|补贴|国家|依法|投标|给予/u,
    },
    {
      item: 3,
      pattern: words`(?:企业|机构|经营者|公司)…12(?:退出|注销|停业|歇业|转让)…16(?:征得|取得|经|报)…16(?:同意|批准|审核|许可)`,
      without: /依法|国有产权/u,
    },
  ],
  excusedBy: ['universal', 'statutory'],
  rewordings: [
    [/未在(?:本[地市县区省]|当地|我[市县区省])注册的企业不具有[^，。；]{1,20}资格/u, '依法登记的企业平等享有竞买资格'],
    [
      /(?:依法)?在(?:本[地市县区省]|我[市县区省]|当地|辖区内?|[^，。；在]{2,6}[市县区])(?:依法)?(?:注册登记|登记注册|注册|登记)/u,
      '依法登记',
    ],
    [/注册地(?:在|为|位于)[^，。；的]{1,12}(?=的?(?:企业|单位|公司))/u, '依法登记'],
    [/本[地市县区省](?:依法)?(?:登记注册|注册登记|注册|登记)/u, '依法登记'],
    [/为本[地市县区省]户籍或/u, ''],
    [/、?(?:须)?具有独立法人资格(?:并达到一定规模)?/u, ''],
    [/，?(?:且|并)?成立(?:时间)?(?:满|不少于)?[\d一二三四五六七八九十两]+年(?:以上)?/u, ''],
    [/，?(?:且|并)?(?:注册资本|注册资金)[^，。；]{2,16}/u, ''],
    [/，?(?:个体工商户|分公司|民营企业)[^，。；]{0,16}不得[^，。；]{2,16}/u, ''],
  ],
  advice: {
    zh: '删去注册地、所有制、组织形式和规模条件；确需门槛的，写明与任务直接相关的能力要求和理由。',
    en: 'Take out place, ownership, form and size; where a threshold is needed, ask for the ability the task takes, and say why.',
  },
  examples: {
    found: [
      { item: 2, clause: '参加促消费活动的商家须在本市注册登记。' },
      { item: 2, clause: '未在我县登记的企业不得参加竞买。' },
      { item: 2, clause: '本次活动仅限国有企业参加。' },
      { item: 1, clause: '从事商品混凝土生产的，注册资本不低于3000万元。' },
      { item: 1, clause: '年营业收入5000万元以上的企业方可报名。' },
      { item: 3, clause: '企业注销须经园区管委会同意。' },
      { item: 2, clause: 'Applicants must be registered in the city.' },
    ],
    allowed: [
      '依法登记的各类经营主体均可报名，不限注册地和所有制。',
      '从事危险化学品运输的，应当依法取得相应资质。',
      '不得要求参加活动的企业在本市注册。',
      '支持外地企业来本市注册登记，提供一网通办服务。',
    ],
  },
};
