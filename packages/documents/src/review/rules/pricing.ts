import type { Rule } from '../rule.ts';
import { english, words } from '../words.ts';

const company = '企业|公司|集团|用户|经营者|平台|项目|停车场';
const cheap = '优惠价格?|优惠(?:电价|水价|气价|热价|租金)|优惠结算|价格优惠|优惠供应|优惠';

/** Government prices set or set aside beyond one's powers, to somebody's advantage. */
export const pricing: Rule = {
  id: 'pricing',
  measures: '22',
  name: { zh: '越权定价', en: 'Pricing beyond powers' },
  severity: 'high',
  cues: [
    {
      item: 2,
      pattern: words`(?:未列入|不属于|不在|未纳入|超出)…16(?:定价)?目录…40(?:定价|指导价|价格)`,
      without: /经营者自主/u,
    },
    { item: 2, pattern: words`(?:越权|自行)…8(?:制定|实行)…10(?:政府定价|政府指导价)` },
    {
      item: 3,
      pattern: words`(?:不执行|突破|低于|下浮|不按)…12(?:政府定价|政府指导价|指导价|目录电价|基准价|规定价格)…40(?:优惠|结算|执行|供应|收取|供给)`,
      needs: new RegExp(company, 'u'),
    },
    { item: 1, pattern: words`(?:政府指导价|指导价)…30(?:直接|改为|实行)…10(?:政府定价|固定价)…30(?:${cheap})?` },
    { item: 1, pattern: words`(?:政府定价|政府指导价)…40(?:${company})…24(?:${cheap})` },
    {
      item: 3,
      pattern: words`(?:政府定价|政府指导价|指导价|基准价)…4(?:的?基础上|基础)?…4(?:可|再)?…3(?:上浮|下浮|上调|下调|优惠)…20(?:其他|其它|其余)?`,
      needs: /公司|集团|所属|城投|交投|国有|其他(?:企业|经营者|用户|单位)/u,
      without: /供地|用地|地价|出让/u,
    },
    {
      item: 3,
      pattern: words`(?:集团|公司|企业|城投|园区)…24(?:单独|另行|专门|特别)…3(?:核定|制定|确定|执行)…24(?:优惠|低于|更低)…12(?:价|费|标准)`,
      needs: /价|收费/u,
      without: /贷款|租金|地价/u,
    },
    {
      item: 2,
      pattern: words`(?:零售价格?|销售价格?|售价|价格|收费标准|收费)…6(?:统一)?由…14(?:局|委|办|政府|主管部门|管委会)…3(?:核定|制定|确定|审定)…40(?:未经|不得|优惠|统一|执行|上浮|下浮)`,
      without:
        /目录|政府定价|政府指导价|听证|供水|水价|用水|电价|气价|公交|学费|物业|医|依法|发改|发展改革|价格主管|教育|保障性/u,
    },
    {
      item: 3,
      pattern: words`(?:${company})…30(?:水|电|气|热|暖|供水|供电|供热|供气)…24(?:按|以|执行)…16(?:每[吨度立千方]|\d)…24(?:优惠|结算)`,
      without: /补贴/u,
    },
    { item: 2, pattern: words`(?:未列入|不属于|不在)…16(?:定价)?目录…30(?:由|经)…16(?:制定|核定|确定)` },
    {
      item: 2,
      pattern: english`government(?:-set)? price …60(?:outside|beyond|not (?:in|included in)) …30(?:catalogue|powers)`,
    },
    {
      item: 3,
      pattern: english`(?:below|instead of) the government(?:-set)? (?:price|tariff) …60(?:firm|compan|enterprise)`,
    },
  ],
  hints: [],
  excusedBy: ['statutory', 'universal'],
  rewordings: [
    [/(?:对)?未列入定价目录的[^，。；]{2,20}制定政府定价/u, '对定价目录以外的商品、服务由经营者自主定价'],
    [/不执行政府定价，[^。；]*/u, '执行政府定价'],
    [/，?对[^，。；]{2,24}给予优惠价格/u, ''],
  ],
  advice: {
    zh: '核对定价目录和权限；目录内的按规定程序定价、对用户一视同仁，目录外的由经营者自主定价。',
    en: 'Check the pricing catalogue and one’s powers: inside it, follow the procedure and treat users alike; outside it, leave the price to the operator.',
  },
  examples: {
    found: [
      { item: 2, clause: '对不在定价目录内的停车服务实行政府定价，并给予国资公司优惠。' },
      { item: 3, clause: '重点企业用气不执行政府定价，按优惠价结算。' },
      { item: 1, clause: '政府指导价商品对重点企业实行优惠价格。' },
      { item: 3, clause: 'Water is sold below the government price to the key company.' },
      { item: 3, clause: '国有停车公司可在政府指导价基础上上浮20%收取。' },
      { item: 3, clause: '对园区供热公司用气另行核定低于其他用户的价格。' },
      { item: 2, clause: '墓碑销售价格由民政局核定，未经核定不得销售。' },
      { item: 2, clause: '农家院旺季价格由文旅局核定，县属企业可上浮30%。' },
    ],
    allowed: [
      '居民用水价格按照定价目录由市政府依法制定。',
      '严格执行政府定价和政府指导价。',
      '定价目录以外的服务由经营者自主定价。',
    ],
  },
};
