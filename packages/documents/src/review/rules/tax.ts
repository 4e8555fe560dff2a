import type { Rule } from '../rule.ts';
import { all, english, here, words } from '../words.ts';

const taxName = '税收|税费|所得税|增值税|房产税|土地使用税|契税|印花税|车船税|附加税|个税|税款|税负|税';
const relief = '免征|减征|免缴|免交|减免|减半|全免|免除|缓征|免税|减税|优惠|零税|少缴|不缴|五免|两免|三免|三减半';
const whom = `${here}|落户|入驻|引进|新引|招商|园区|重点|迁入|注册|个转企|转型|转企|高管|总部|平台|上市|龙头|持股|投资者|链主|企业|乙方|投资方|项目公司|厂房`;

/** Reliefs that the state gives, and ways of speaking of them. */
const national =
  /小微企业|小型微|加计扣除|营改增|改征|西部地区|减税与|减税降|退税|关税|免税店|用好|用足|落实(?!。|$|到位|兑现)|延续|扩大|扩展|大幅|完善|拓宽|继续|累计|新增税|全年|预计|共减|稳岗|到期|争取|进一步|再减半|在现行|普遍|实行定向|脱贫|贫困|失业/u;

/** Tax relief for some, open or in disguise, without a basis in law. */
export const tax: Rule = {
  id: 'tax',
  measures: '18',
  name: { zh: '违规税收优惠', en: 'Tax preference' },
  severity: 'high',
  cues: [
    {
      item: 3,
      pattern: words`核定征收`,
      needs: /园区|入驻|独资|合伙|税负|企业|平台|优惠|注册/u,
      without: /规范|纠正|严格|整治|不得|清查|取消/u,
    },
    {
      item: 2,
      pattern: words`(?:转换|变更|改制|转为|变更为|改为|转型|注册为|登记为)…16(?:组织形式|合伙企业|个人独资|个体工商户|合伙制)…30(?:税|优惠)`,
    },
    { item: 2, pattern: words`(?:由公司制|以…8(?:个人独资|合伙企业))…20(?:合伙|独资|形式)…24(?:税)` },
    {
      item: 1,
      pattern: words`(?:${relief})…10(?:${taxName})`,
      needs: new RegExp(
        `^(?=.*(?:${whom}))(?=.*(?:给予|享受|实行|免征|减征|免缴|免交|全免|减半|减免|年内|个月|\\d))`,
        'u',
      ),
      without: national,
    },
    {
      item: 1,
      pattern: words`(?:${taxName})(?!(?:之)?以外)…20(?:${relief})`,
      needs: new RegExp(whom, 'u'),
      without: national,
    },
    { item: 1, pattern: words`(?:[两二三五十\d]免[^，。；]{1,4}减半)`, without: /租金|房租|国家|依法/u },
    {
      item: 1,
      pattern: words`(?:税率|税负|税收)…20(?:按|不高于|不超过|低于|封顶|控制在)…16(?:%|兜底|超出部分|差额)`,
      needs: /园区|小镇|落户|入驻|财政|合伙|高管|平台/u,
      without: /目标|奖|扶持|支持/u,
    },
    {
      item: 1,
      pattern: words`(?:增值税|所得税|个税|契税|印花税|房产税|综合税负)…6按…4\d[\d.]*[%％‰]…8(?:执行|征收|计征|缴纳|计税)`,
      needs: /注册|园区|入驻|落户|自贸|平台|协议/u,
      without: /国家|公告|简易|规定|税法/u,
    },
    {
      item: 1,
      pattern: words`(?:超出|超过|高于)…12(?:税|%)…12(?:部分)…10(?:由(?:园区|财政|政府|管委会))…8(?:兜底|承担|补足|补贴)`,
      needs: /税/u,
    },
    {
      item: 1,
      pattern: english`(?:exempt|exempted|exemption|relief|reduc\w+|holiday|waiv\w+) …30(?:from |of |in )?…20tax(?:es|ation)?\b`,
      needs: /park|settle|relocat|enterprise|firm|compan|investor/iu,
      without: /national|state council|law|statut/iu,
    },
    {
      item: 1,
      pattern: english`tax (?:holiday|exemption|relief|break|preference)s? …40(?:for|to) …30(?:firms|companies|enterprises|investors)`,
      without: /national|state council|law|statut/iu,
    },
  ],
  hints: [
    {
      item: 1,
      pattern: words`(?:企业|园区|总部|高管|平台)…30(?:税)…20(?:免除|免征|减半|全免|返|由(?:园区|财政)承担|兜底)`,
      without: national,
    },
    {
      item: 1,
      pattern: words`(?:所得税|增值税|契税|房产税|土地使用税|印花税|个税)`,
      needs: all('减半|减免|免征|免除|全免|核定|优惠|豁免|低至', '企业|园区|平台|项目|乙方|高管|公司|自然人'),
      without: new RegExp(`${national.source}|应纳税|汇算|超过|按照|研发费用|纳税人`, 'u'),
    },
  ],
  excusedBy: ['statutory', 'governments'],
  rewordings: [
    [/(?:并)?(?:自[^，。；]{2,24}起)?给予[^，。；]{0,10}税费?减免(?:优惠)?/u, '依法落实国家统一的税费优惠政策'],
    [/(?:[一二三四五六七八九十\d]+年内)?免征[^，。；]{2,24}/u, '依法享受国家统一规定的税收优惠'],
    [/实行核定征收(?:，综合税负[^，。；]*)?/u, '依法征收税款'],
    [/[^，。；]{0,6}(?:企业所得税|增值税|房产税)(?:全免|减半)[^。；]*/u, '依法享受国家统一规定的税收优惠'],
  ],
  advice: {
    zh: '删去自定的减免；国家规定的优惠，写明文件名称和条款。',
    en: 'Take out relief of one’s own making; for national relief, name the document and the article.',
  },
  examples: {
    found: [
      { item: 1, clause: '对落户企业三年内免征房产税。' },
      { item: 1, clause: '新引进企业前两年所得税全免。' },
      { item: 3, clause: '对入园的个人独资企业实行核定征收。' },
      { item: 2, clause: '引导持股平台变更为合伙企业，享受更低税负。' },
      { item: 1, clause: 'Firms that settle in the park are exempted from property tax for three years.' },
      { item: 1, clause: '入驻总部企业的房产税前两年全免、后三年减半，由税务分局落实。' },
      { item: 1, clause: '平台自然人股东的个税按0.8%核定，由园区代办。' },
      { item: 1, clause: '乙方研发楼建成后三年内免缴房产税。' },
      { item: 1, clause: '在园区注册的直播机构，个税按1.2%计征。' },
    ],
    allowed: [
      '落实国家小微企业所得税优惠政策。',
      '依法办理延期缴纳税款。',
      '严禁违规实行核定征收。',
      '全年新增减税降费200亿元。',
    ],
  },
};
