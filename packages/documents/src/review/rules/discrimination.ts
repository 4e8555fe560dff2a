import type { Rule } from '../rule.ts';
import { english, firm, here, outside, words } from '../words.ts';

const fee = '管理费|服务费|保证金|进场费|占道费|检测费|检验费|收费|费用|停车费|摊位费|通行费|过磅费|调节费';

/** Fees, prices and subsidies that differ by where goods or firms come from. */
export const discrimination: Rule = {
  id: 'discrimination',
  measures: '16',
  name: { zh: '歧视性收费、价格、补贴', en: 'Fees, prices or subsidies by origin' },
  severity: 'high',
  cues: [
    {
      item: 3,
      pattern: words`(?:${outside}|非…8注册|未在…8(?:注册|登记|纳税))…24(?:不予|不享受|不给予|不进行|不得享受|不纳入|不再享受|不能享受|不列入|减半)…10(?:奖励|补贴|补助|资助|优惠|支持|奖补|扶持|$|。)`,
      needs: /奖励|补贴|补助|资助|奖补|扶持|优惠/u,
    },
    {
      item: 3,
      pattern:
        /(?:本[地市县区省]|我[市县区省]|区内|市内|县内|州内|辖区内?)[^。]{0,50}(?:奖|补|资助|扶持)[^。]{0,50}(?:外地|外省|外市|省外|市外|县外|区外|州外|异地|进口)[^。]{0,36}(?:\d|不予|不享受|减半|一半)/gu,
      without: /均|同等|一致/u,
    },
    {
      item: 3,
      pattern:
        /(?:本[地市县区省]|我[市县区省]|区内|市内|县内|州内)[^。；]{0,30}(?:\d[\d.]*%|\d+元|[一二三四五六七八九十]+元)[^。]{0,30}(?:外地|外省|外市|省外|市外|县外|区外|州外|异地)[^。；]{0,24}(?:\d[\d.]*%|\d+元)/gu,
      without: /收费|管理费|加收|占比|增长|均|同等|一致|消费|来自/u,
    },
    {
      item: 1,
      pattern: words`(?:${outside})…36(?:加收|另收|额外收取|多收|另行收取|加倍收|上浮|收取…10(?:${fee}))`,
    },
    {
      item: 1,
      pattern:
        /(?:本[地市县区省]|区内|市内|县内|州内)[^。；]{0,30}(?:免收|减半|\d+元|\d[\d.]*%)[^。]{0,30}(?:外地|外省|外市|省外|市外|县外|区外|州外|异地)[^。；]{0,24}(?:收|\d)/gu,
      needs: new RegExp(fee, 'u'),
    },
    {
      item: 2,
      pattern: words`(?:${outside})…20(?:${firm}|商品|产品|货物)?…16(?:执行|实行|适用|按)…14(?:更高|较高|高于|差别|不同|上浮)…10(?:价格|电价|气价|水价|租金|运价|标准)`,
      needs: /价|租/u,
      without: /检验|检测|技术/u,
    },
    {
      item: 3,
      pattern: words`(?:${here}|本地)…4(?:生产|制造|企业|产|注册|品牌)…30\d…30(?:其他|其它|其余|非${here})…12(?:品牌|产地|企业|产品|商品|地区|车型|厂家)…16(?:\d|不予|不享受|减半)`,
      needs: /补|奖|资助|扶持|优惠/u,
      without: /均|同等|一致/u,
    },
    {
      item: 1,
      pattern: words`(?:${outside})…24(?:收|价|费|租金)…20(?:\d[\d.]*|[一二两三四五]|数)倍`,
      without: /罚/u,
    },
    {
      item: 2,
      pattern: words`(?:${outside})…30(?:全额|全价|原价|按标准|不打折|正常收)…24(?:${here}|本地)…16(?:折|优惠|减|免|半价)`,
    },
    {
      item: 2,
      pattern: words`(?:${here}|本地)…24(?:折|优惠|减免|免收|半价|免费)…24(?:${outside})…20(?:全额|全价|原价|按标准|不打折|不享受|正常收|不优惠)`,
    },
    {
      item: 3,
      pattern: words`(?:补贴|奖励|补助|奖补|资助)…12(?:对象|范围|资金)?…6(?:仅限|只限|限于?|只(?:用于|面向)|仅(?:用于|面向))…12(?:${here}|本地)…14(?:生产|企业|产品|商品|制造|注册|品牌|商家)`,
    },
    {
      item: 3,
      pattern:
        /(?:本[地省市县区]|我[省市县区州盟旗]|[省市县区州盟旗]内)(?:产|生产|制造|企业|注册)?[^。]{0,24}\d[^。]{0,24}(?:外地|外[省市县区]|[省市县区州盟旗]外)(?:产|生产|制造|企业|注册)?[^。；]{0,24}\d/gu,
      needs: /补贴|奖|补助|资助|奖补|扶持/u,
      without: /均|同等|一致|消费|来自|占/u,
    },
    {
      item: 3,
      pattern: words`(?:补贴|奖励|补助|奖补)…12(?:按|依|根据)…12(?:产地|注册地|来源地|车籍|户籍|归属地)…4(?:区分|不同|分类|差别|确定)?`,
    },
    {
      item: 2,
      pattern: words`(?:${outside})…24(?:不享受|不适用|不得享受|不执行|不予)…16(?:优惠|政策|折|减免|价格|票价|费率|免费)`,
      without: /国家|户籍|居民/u,
    },
    {
      item: 1,
      pattern:
        /(?:外地|外[省市县区]|[省市县区州盟旗]外)[^。]{0,40}(?:收取|缴纳|交纳|收)[^。]{0,30}(?:本地|[省市县区州盟旗]内|本[省市县区州盟旗])[^。]{0,16}(?:免|减半|不收|无需)/gu,
    },
    {
      item: 3,
      pattern:
        /(?:本[地省市县区]|我[市县区省])(?:企业|单位|公司|机构)?[^。]{0,40}(?:奖|补|资助|优惠|免)[^。]{0,40}(?:外地|外[省市县区]|[省市县区州盟旗]外)(?:企业|单位|公司|机构)?[^。；]{0,24}(?:不予|不享受|不补|不奖|除外|减半)/gu,
      without: /均|同等|一致/u,
    },
    {
      item: 1,
      pattern: english`(?:outside|out-of-(?:town|province)|imported|non-local) \w+ …30(?:pay|charged?|surcharge) …30(?:additional|extra|higher|fee|surcharge)`,
    },
    {
      item: 1,
      pattern: english`(?:outside|out-of-(?:town|province)|imported|non-local) (?:vehicles|goods|products|firms|companies|traders) …40(?:pay|charged|surcharge|additional fee|higher)`,
    },
    {
      item: 3,
      pattern: english`(?:local|locally registered|locally made) …60(?:percent|%|yuan|subsid|reward)…60(?:outside|non-local|imported|others?) …40(?:percent|%|yuan|no subsid|not)`,
    },
  ],
  hints: [
    {
      item: 1,
      pattern:
        /(?:外地|外[省市县区]|[省市县区州盟旗]外)[^。]{0,40}(?:\d|费|金|免|折)[^。]{0,30}(?:本地|[省市县区州盟旗]内|本[省市县区州盟旗])[^。；]{0,20}(?:\d|免|减|不)/gu,
      needs: /保证金|收|费|价|补|奖/u,
      without: /同等|一致|均|增长|占/u,
    },
    {
      item: 3,
      pattern:
        /(?:本地|[省市县区州盟旗]内|本[省市县区州盟旗])[^。]{0,40}(?:\d|费|金|免|折)[^。]{0,30}(?:外地|外[省市县区]|[省市县区州盟旗]外)[^。；]{0,20}(?:\d|免|减|不)/gu,
      needs: /保证金|收|费|价|补|奖/u,
      without: /同等|一致|均|增长|占|旅游|游客|订单|产品远销|就业/u,
    },
  ],
  excusedBy: ['universal'],
  rewordings: [
    [
      /[，；](?:对)?(?:使用)?(?:外地|外省|外市|省外|市外|县外|区外|非本[地市县区省][^，。；]{0,6})[^，。；]{0,30}(?:不予|不享受|不进行|不给予)[^，。；]{0,8}/u,
      '，不区分来源地',
    ],
    [/(?:外地|外省|省外|市外|县外)(?=车辆|商品|产品|企业|货物)/u, '各类'],
    [/非本[地市县区省]注册的/u, '各类'],
  ],
  advice: {
    zh: '外地与本地、进口与国产同标准收费、同标准补贴。',
    en: 'Charge and subsidise outside and local, imported and domestic alike.',
  },
  examples: {
    found: [
      { item: 3, clause: '非本地注册的节能服务公司不进行奖励。' },
      { item: 3, clause: '本地企业按设备投资的5%补助，外地企业按1%补助。' },
      { item: 1, clause: '外地车辆进入市场加收管理费。' },
      { item: 3, clause: '补贴范围仅限本市生产的农机。' },
      { item: 1, clause: 'Outside vehicles are charged a higher market fee.' },
      { item: 3, clause: '购置本市生产的客车每辆补贴3万元，购置其他厂家的补贴1万元。' },
      { item: 1, clause: '外地客商的冷库租金按本地客商的两倍收取。' },
      { item: 2, clause: '县外旅行社须全价购买景区门票，县内旅行社五折优惠。' },
    ],
    allowed: [
      '违规占道经营的，不论本地外地，一律按规定处罚。',
      '本地企业与外地企业按同一标准享受补贴。',
      '不得对外地车辆加收任何费用。',
      '外地游客占比达到60%，本地游客人均消费300元。',
    ],
  },
};
