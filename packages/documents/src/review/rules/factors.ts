import type { Rule } from '../rule.ts';
import { english, words } from '../words.ts';

const factor =
  '用地|土地|地价|出让价|用电|电价|用水|水价|用气|气价|能耗指标|能耗|数据|算力|排放指标|排污|厂房|租金|房租|标准厂房|用能|场地|贷款|信贷|融资|矿产资源|蒸汽|利率';
const favour =
  '优先(?:安排|保障|审批|供应|提供|配置|办理|供给|供地|使用|给予)|优惠|低于(?:基准|成本|市场|LPR|同期)|[一二三四五六七八九\\d]折|补贴|减免|免租|无偿|免费|减半|零地价|优惠价|底价|下浮';
const whom =
  '龙头|重点企业|重点招商|招商企业|落户|入驻|引进|新引|园区(?:重点)?企业|链主|总部|本地企业|本市企业|本县企业|本区企业|国有企业|国企|合作企业|平台公司|上市|规上企业|规模以上|骨干|领军|重点工业|重点产业|城投|该企业|该公司|白名单|纳税大户|独角兽|乙方|投资方|签约项目';
const fees =
  '基础设施配套费|配套费|人防|易地建设费|行政事业性收费|政府性基金|水土保持补偿费|防空地下室|不动产登记费|教育费附加|残疾人就业保障金|残保金|规费|水利建设基金|散装水泥|墙改基金|污水处理费|报建费|行政性收费|耕地开垦费';
const insurance = '社会保险|社保|养老保险|医疗保险|医保费|五险|失业保险|工伤保险';
const waive = '免收|免缴|免交|减免|减半收取|减半征收|缓缴|缓征|缓交|停征|不收取|免征|不予收取|减收|减征|减按|免除';

/** Land, power, data, fees, funds and insurance on better terms for some. */
export const factors: Rule = {
  id: 'factors',
  measures: '20',
  name: { zh: '要素、收费、社保优惠', en: 'Factors, fees, funds, social insurance' },
  severity: 'high',
  cues: [
    {
      item: 2,
      pattern: words`(?:${waive})…24(?:${fees})`,
      needs: /企业|项目|落户|入驻|园区|公司|总部/u,
      without: /中央|取消|停征和|从小微企业|小微企业(?:和个体)?$|减轻企业负担|归并/u,
    },
    { item: 2, pattern: words`(?:${fees})…20(?:${waive}|先征后返|全额返还|返还|全免)` },
    {
      item: 3,
      pattern: words`(?:${waive}|降低|少缴)…14(?:${insurance})`,
      needs: /企业|单位|公司|园区/u,
      without: /困难群众|低保|个人缴费|残疾人|贫困|费率|明显|负担|困难行业/u,
    },
    {
      item: 1,
      pattern: words`每亩…4\d[\d.]*万?元…12(?:价格|地价|标准|价)?…16(?:供应|出让|供地|提供|交付|转让)`,
      needs: /乙方|企业|公司|投资方|承诺|超出|差额|招商/u,
      without: /不低于|起始价|租金|流转|补偿/u,
      severity: 'medium',
    },
    {
      item: 1,
      pattern: words`(?:国有|国资|国企|本地|${whom})…20(?:开放|供应|提供|配置|使用|优先)…20(?:数据|算力|用地|指标|能耗|电力|场地|资源)…16(?:其他|其它|其余|民营|外地|非公)…10(?:不|暂|另|除外)`,
      severity: 'medium',
    },
    {
      item: 2,
      pattern: words`费(?:用)?…12由…10(?:财政|政府|园区|管委会|甲方|开发区|高新区)…4(?:承担|补足|支付|负担|代缴)`,
      needs: /企业|乙方|项目建设|落户|入驻|入园|投资/u,
      without: /社保|社会保险|公益|居民|困难|医疗|检验检测费|抽检|迁坟|搬迁安置|国家|农户|群众|培训/u,
      severity: 'medium',
    },
    {
      item: 3,
      pattern: words`(?:${insurance})…14(?:${waive})`,
      needs: /企业|单位|公司|园区/u,
      without: /困难群众|低保|个人缴费|贫困/u,
    },
    { item: 1, pattern: words`零地价|零租金|一元地价|低价供地|低价出让`, without: /禁止|严禁|不得/u },
    { item: 1, pattern: words`(?:${whom})…36(?:${factor})…24(?:${favour})`, severity: 'medium' },
    { item: 1, pattern: words`(?:${whom})…24(?:${favour})…16(?:${factor})`, severity: 'medium' },
    { item: 1, pattern: words`(?:${favour})…16(?:${whom})…10(?:建设|生产|发展)?…4(?:${factor})`, severity: 'medium' },
    { item: 1, pattern: words`(?:${factor})…16(?:${favour})…24(?:给|向|对|由)?…6(?:${whom})`, severity: 'medium' },
    { item: 1, pattern: words`(?:一事一议|一企一策)…20(?:供地|用地|地价|电价|要素)`, severity: 'medium' },
    {
      item: 1,
      pattern: words`(?:${factor}|电费|水费|气费|地价款|土地价款)…24(?:超过|高于|超出|差额|部分)…20(?:由)?…6(?:财政|园区|管委会|政府)?…6(?:补足|补贴|补助|承担|兜底|返还)`,
      needs: /企业|公司|项目|园区|落户|入驻/u,
    },
    {
      item: 1,
      pattern: words`(?:竞得|摘牌|取得|受让)…6(?:土地|地块|用地)…24(?:超过|高于|超出)…20(?:补助|返还|奖励|补贴|支持|退)`,
    },
    {
      item: 3,
      pattern: words`(?:${insurance})…30(?:由)…8(?:财政|政府|园区|管委会|开发区|高新区)…10(?:承担|缴纳|补贴|负担|代缴|全额)`,
      needs: /企业|公司|单位|入园|落户/u,
      without: /困难群众|公益性岗位|国家/u,
    },
    {
      item: 1,
      pattern: words`(?:${whom})…40(?:用地|土地|能耗|指标|资金|融资|数据|电力|用能)…8(?:等)?…6(?:要素|指标)?…4(?:优先保障|优先|倾斜|单列|应保尽保|予以保障)`,
      severity: 'medium',
      without: /项目用地由|省级统筹|国家/u,
    },
    {
      item: 2,
      pattern: words`(?:免收|免缴|免交|减免|不收取|缓缴)…8(?:土地闲置费|闲置费|契税|土地使用费|占用费|补偿费|保证金|服务费|检测费|办证费)`,
      needs: /企业|项目|落户|总部|园区|公司/u,
    },
    {
      item: 1,
      pattern: words`(?:土地|出让|地价|用地|工业用地)…16(?:基准地价|基准价|最低价|评估价|市场价|成本价|标定地价)的?…4(?:\d[\d.]*[%％]|[一二三四五六七八九\d]折|下浮|以下)`,
      needs: /企业|项目|投资|落户|招商|集团/u,
      without: /不得低于|不低于|国家/u,
      severity: 'medium',
    },
    {
      item: 3,
      pattern: words`(?:${insurance})…12(?:由|给予|予以)…16(?:财政|园区|管委会|政府)…6(?:补贴|承担|补助|一半|全额|返还)`,
      needs: /企业|单位|公司|落户|入园|园区/u,
      without: /困难群众|公益性岗位|按照国家|高校毕业生|脱贫/u,
    },
    {
      item: 1,
      pattern: english`(?:land|electricity|power|water|data|office space|rent)\b …50(?:free of charge|at no cost|below cost|at a discount|preferential(?:ly)?) …40(?:firms|companies|enterprises|investors)`,
      severity: 'medium',
    },
    {
      item: 1,
      pattern: english`(?:priority|preferential|discounted|free|below[- ]market) …40(?:land|electricity|power|water|data|rent)\b …60(?:leading|key|settled|relocated|park|state[- ]owned) (?:firms|companies|enterprises)`,
      severity: 'medium',
    },
    {
      item: 1,
      pattern: english`(?:leading|key|settled|relocated|park|state[- ]owned) (?:firms|companies|enterprises) …60(?:priority|preferential|discounted|free|below[- ]market) …30(?:land|electricity|power|water|data|rent)\b`,
      severity: 'medium',
    },
    {
      item: 3,
      pattern: english`(?:waive|defer|reduc|exempt)\w* …40social (?:insurance|security) …60(?:firms|companies|enterprises)`,
      without: /national|statut/iu,
    },
  ],
  hints: [
    {
      item: 1,
      pattern: words`(?:${whom}|企业|纳税超|上市后备)…30(?:用地|土地|地价|底价|电价|水价|气价|排污权|能耗|指标|数据|污水|用电|租金)…30(?:优先|减半|[一二三四五六七八九\d]折|\d[\d.]*[%％]确定|无需|免费|免收|减免|低于|优惠|无偿|补贴)`,
      without: /国家|统一|依法|不得|招标拍卖|降低[^。]{0,10}成本|阶梯|不分/u,
      severity: 'medium',
    },
    {
      item: 1,
      pattern: words`(?:企业|公司)…10(?:可|可以)?优先…4(?:获得|取得|使用|享受|安排)…12(?:指标|土地|用地|资源|能耗|排污|数据|电力)`,
      severity: 'medium',
      without: /不限|公开/u,
    },
    {
      item: 1,
      pattern: words`(?:出让|土地|用地|地价)…20(?:最低价|基准价|评估价|市场价)的?…6\d[\d.]*[%％]`,
      needs: /企业|项目/u,
      without: /不得|国家|不低于/u,
      severity: 'medium',
    },
  ],
  excusedBy: ['statutory', 'universal'],
  rewordings: [
    [/(?:实行|按)?零地价(?:供应|供地|出让)?/u, '依法以招标拍卖挂牌方式供应'],
    [/优先安排、优先审批/u, '按照统一标准依法安排、审批'],
    [/优先(?=安排|保障|审批|供应|提供|无偿)/u, '按照公开标准'],
    [/(?:免收|免缴|免交|减免|减半收取)[^，。；]*/u, '依法缴纳相关费用，并享受国家规定的减免'],
    [/缓缴[^，。；]*/u, '依法缴纳社会保险费，并享受国家规定的缓缴政策'],
    [/由财政按[^，。；]{2,20}予以补贴/u, '按照国家规定的电价政策执行'],
  ],
  advice: {
    zh: '要素按公开、客观的条件配置，不点名企业类别；收费、基金、社保的减免只引用国家规定。',
    en: 'Give out factors on public, objective conditions, not to classes of firms; for fees, funds and insurance cite national relief only.',
  },
  examples: {
    found: [
      { item: 1, clause: '对龙头企业用地优先安排。' },
      { item: 1, clause: '招商企业可享受零地价。' },
      { item: 2, clause: '对落户企业免收基础设施配套费。' },
      { item: 3, clause: '重点企业可缓缴社会保险费六个月。' },
      { item: 1, clause: '对入驻企业电价给予每度0.1元补贴。' },
      { item: 1, clause: 'Key enterprises enjoy preferential electricity prices.' },
      { item: 1, clause: '对白名单企业的贷款，利率低于同期市场水平的部分由财政补足。' },
      { item: 1, clause: '甲方按每亩8万元的标准向项目公司交付净地，差额由甲方补足。' },
      { item: 1, clause: '对市属国有企业免费开放政务数据，其他企业暂缓开放。' },
      { item: 3, clause: '企业社保费单位部分超过50万元的，由高新区按两成代缴。' },
      { item: 2, clause: '乙方报装用电的接入费用全部由园区承担。' },
      { item: 1, clause: '支持某企业扩产，按工业用地基准价下浮三成供地。' },
    ],
    allowed: [
      '工业用地依法以招拍挂方式出让。',
      '按照国家统一部署，阶段性缓缴社会保险费。',
      '落实国家减免行政事业性收费的政策。',
      '严禁以零地价供地。',
    ],
  },
};
