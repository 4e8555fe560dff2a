import type { Rule } from '../rule.ts';
import { english, here, place, reward, words } from '../words.ts';
import { rewardsHints } from './rewards-hints.ts';

const contribution =
  '(?:地方|经济|财政|财税|区级|县级|市级|综合|税收|社会)(?:财政|经济|税收|综合)?贡献|地方留成|留成部分|留成|地方留存|留存部分|地方所得|[县区市省]级(?:财政)?(?:所得|留成|留存|实得|财力|分享)|地方财力|入库税收|新增税收|实缴税收|实际缴纳[^，。；]{0,10}税|地方可用财力|税收地方部分|[税]地方部分';
const rateOrWhole = '\\d[\\d.]*[%％]|百分之|全额|等额|一定比例|比例|超过部分|增量';
const chosen = '链主|龙头|重点|骨干|领军|总部|头部|标杆|单项冠军|独角兽|瞪羚|高成长|种子|白名单|上市后备|明星';
const lists = '名录库|名录|白名单|名单|种子库|企业库|培育库|后备库|目录|重点企业库|储备库|扶持库|库';

/** Rewards and subsidies for those chosen, moved in, taxed or counted here, and refunds of tax. */
export const rewards: Rule = {
  id: 'rewards',
  measures: '19',
  name: { zh: '选择性、差异化奖补', en: 'Selective rewards and subsidies' },
  severity: 'high',
  cues: [
    {
      item: 4,
      pattern: words`先征后返|先缴后返|先征后奖|列收列支|税收返还|财政返还|税费返还|返税|即征即返|即征即退|以奖代返`,
      needs: /企业|公司|给予|奖|扶持|比例|部分|方式|享受|返还/u,
      without: /国家|增值税[^，。；]{0,24}即征即退|依法享受|出口|留抵/u,
    },
    {
      item: 4,
      pattern: words`(?:土地出让(?:金|收入|价款)|出让金|矿业权(?:出让)?(?:收益|价款)|海域使用金|水资源费|资源有偿使用)…40(?:返还|返补|奖励|补助|扶持|减免|支持|全额)`,
      needs: /企业|公司|项目|投资|给予|奖|返还/u,
      without: /严禁|不得|国库/u,
    },
    {
      item: 4,
      pattern: words`(?:${contribution})…40(?:${rateOrWhole}|返还|返补|奖励|奖补|全额|扶持|补助|兑现|奖给)…24(?:${reward}|给予|兑现|返|$|。|，)`,
      needs: new RegExp(`${reward}|给予|兑现`, 'u'),
    },
    {
      item: 4,
      pattern: words`(?:按|以|参照|依据|根据)…20(?:${contribution}|纳税额|税收|(?:缴纳|入库|上缴|实缴)[^，。；]{0,8}税|(?:增值税|所得税|个税)的)…24(?:${rateOrWhole}|给予|${reward})`,
      needs: new RegExp(`${reward}|给予`, 'u'),
    },
    { item: 4, pattern: words`(?:返还|返补|奖励|退还|补助)…14(?:已缴|缴纳|上缴|实缴)…12(?:税|出让金)` },
    {
      item: 3,
      pattern: words`(?:年)?(?:纳税(?:额|总额)?|缴税额?|税收(?:总额|收入|贡献)?|入库税|完税|缴纳税(?:收|款|金)|经济贡献|财政贡献)…16(?:达到?|超过?|突破|首次|满|增长|\d[^，。；]{0,8}以上|排名|前)…40(?:${reward}|给予)`,
      without: /政府|财政收入/u,
    },
    {
      item: 3,
      pattern: words`(?:新?迁入|迁至|迁址|迁移至|迁到|迁转|转移至|搬迁至|整体搬迁|新落户|落户|新引进|引进的?|新入驻|入驻|新注册|新设立|新招引|总部迁)…44(?:${reward}|一次性)`,
      needs: /企业|公司|机构|项目|总部|商户|平台|注册地|法人/u,
      without: /人才|博士|团队|户籍|农民|搬迁户|居民|毕业生|落户口|高层次|不限/u,
    },
    {
      item: 3,
      pattern: words`(?:在(?:${place})|(?:${here}))…16(?:注册|登记|纳税|纳统|入统|完税|缴纳|缴税|统计关系|税务登记)…60(?:${reward}|给予)`,
      without: /人才|博士|个人|农户|学生|居民|务工/u,
    },
    {
      item: 3,
      pattern: words`(?:首次|新|及时|当年|年度)?(?:纳入|进入|升为|列入|晋升|升规|达到|成为|入)?…4(?:规上|规模以上|限上|限额以上|四上|纳统|入统|入库|小升规|升规纳统|上规)…34(?:${reward}|给予)`,
      needs: /企业|单位|商户|个体|纳统|给予/u,
      without: /项目储备|增长|新增[^，。；]{0,12}家/u,
    },
    {
      item: 3,
      pattern: words`(?:${reward})…40(?:为条件|为前提|条件)…4|(?:以)…20(?:纳税|纳统|迁入|注册)…10(?:为条件|为前提)…30(?:${reward}|给予)`,
      needs: /纳税|纳统|迁入|迁移|本地注册|在本/u,
    },
    {
      item: 2,
      pattern: words`(?:国有|国资|民营|私营|外资|集体|内资|独立法人|股份制|上市公司|非公有?制)…40(?:${reward})…[^。]{0,24}(?:其他|民营|非公|外资|国有|私营)…16(?:\d|不享受|不予|不得|减半|除外)`,
    },
    {
      item: 2,
      pattern:
        /(?:国有|国资|国企|民营|私营|外资)[^。；]{0,40}(?:奖|补|资助|扶持)[^。]{0,40}(?:其他企业|民营|非公|外资|国有|私营|民企)[^。；]{0,16}(?:\d|不享受|不予|不得|减半|除外)/gu,
    },
    {
      item: 2,
      pattern: words`(?:仅限|只限|仅对|只对|只面向|限于)…8(?:国有|民营|外资|独立法人|股份|集体)…20(?:${reward}|给予)`,
    },
    {
      item: 2,
      pattern: words`(?:${reward})…14(?:仅限|只限|仅对|只对|只面向|限于)…8(?:国有|民营|外资|独立法人|股份|集体)`,
    },
    {
      item: 1,
      pattern: words`(?:一事一议|一企一策|一项目一策|一企一议|一案一策|一项一策|特事特办)…24(?:${reward}|给予|优惠|支持|政策|确定)`,
      needs: new RegExp(`${reward}|给予|优惠|资金`, 'u'),
      without: /村级|公益|帮扶|解决|问题|服务|精准|整改|治理|转型|退出|方案/u,
    },
    {
      item: 1,
      pattern: words`(?:${reward}|给予|优惠|支持)…24(?:一事一议|一企一策|一项目一策|一企一议|一案一策)`,
      needs: new RegExp(`${reward}|给予|优惠|资金`, 'u'),
      without: /村级|公益|帮扶|解决|问题|服务|精准|整改|治理|化债|转型/u,
    },
    {
      item: 1,
      pattern: words`(?:给予|拨付|安排|补助|奖励|补贴|拨给|支持)(?!各类|全部|所有|符合)[^，。；]{0,16}(?:有限公司|股份公司|[甲乙丙丁A-Z某×]{1,3}公司|集团公司|某企业)…20(?:\d|资金|万元|${reward})`,
    },
    {
      item: 1,
      pattern: words`(?:列入|纳入|进入|入选|入库|认定为?|评为|列为)…20(?:${lists})…40(?:${reward}|资金|优先|风险补偿|给予)`,
      needs: new RegExp(`${reward}|资金|补偿|支持|扶`, 'u'),
      without: /定价目录|文化遗产|工程项目|传统村落|不限|公开标准|灾|低保|失信|黑名单|绿化|人才|家庭/u,
      severity: 'medium',
    },
    {
      item: 1,
      pattern: words`(?:“[^”贷债]{1,8}”|种子库|白名单|名录|重点企业库|培育库)…4企业…16(?:优先|给予|享受|${reward})…20(?:${reward}|资金|名录|支持)`,
      without: /利率|LPR/u,
      severity: 'medium',
    },
    {
      item: 1,
      pattern: words`(?:${chosen})…12(?:企业|公司|商户)…30(?:给予|奖励|奖补|最高|补助|一次性|补贴|资助|安排|拨付|下达)…30(?:\d|万元|奖|补|资金|资助)`,
      severity: 'medium',
      without: /节能量|能耗|减排|不分|公开|利率|LPR|每度|电价|电费|用电|用水|用气/u,
    },
    {
      item: 1,
      pattern: words`(?:${reward})…20(?:具体)?(?:由|经)…16(?:领导小组|政府|专题会议|管委会|常务会|联席会议|主管部门|领导)…8(?:研究|审定|议定|酌情|确定|研究确定)`,
      severity: 'medium',
    },
    {
      item: 4,
      pattern: words`(?:${contribution}|区级财力|财力的?贡献|对(?:${here})?…4财力)…40(?:\d[\d.]*[%％]|予以扶持|给予|返|奖)`,
      needs: /\d|奖|扶持|返/u,
      without: /增长|完成|预算收入|达到\d+亿元。/u,
    },
    {
      item: 4,
      pattern: words`(?:税|个人所得税|增值税|所得税)…16(?:留存|留成|分成|所得|分享)…16(?:返补|返还|奖|扶持|补助|给予|兑现|返)`,
    },
    {
      item: 4,
      pattern: words`(?:开票额|开票金额|票面金额|税票|纳税额|税收入库额|完税额|应税收入)…12(?:的)?…3(?:\d[\d.]*[%％‰]|比例)…16(?:奖励|扶持|返|补|给予)`,
    },
    {
      item: 4,
      pattern: words`(?:超过|高于|超出)…16(?:每亩|基准|底价|起拍价|元/亩)…16(?:部分)…30(?:补助|返还|奖励|扶持|补贴|支持)`,
    },
    {
      item: 3,
      pattern: words`(?:回迁|回归|回乡|返乡|迁回|总部回|转回|注册地变更|变更注册)…44(?:奖励|补助|给予|补贴|扶持)`,
      needs: /企业|公司|总部|机构/u,
      without: /农民工|大学生|人才/u,
    },
    {
      item: 3,
      pattern: words`(?:入统|纳统|纳入(?:${here}|我|本)?…4统计|统计库|在库|上规|升规|限上|规上)…40(?:奖励|给予|补助|补贴|扶持|奖补)`,
      without: /新增[^，。；]{0,12}家/u,
    },
    {
      item: 2,
      pattern: words`(?:国有|民营|外资|外来|非公|私营|集体)…10(?:企业|机构|公司)?…10(?:不在|不属于|不纳入|除外|不享受|不予|不适用)…12(?:奖励|补贴|补助|资助|扶持|支持|范围|政策)`,
    },
    {
      item: 2,
      pattern: words`(?:本地|${here})…4(?:民营|国有|民企|国企)…24(?:一次性)?(?:奖励|补助|补贴|资助)`,
      severity: 'medium',
      without: /不分|一视同仁|平等|融资/u,
    },
    {
      item: 1,
      pattern: words`(?:税收|纳税|贡献|投资额)…10(?:特别)?(?:突出|重大|较大|大)…14(?:企业|项目)…20(?:另行|单独|酌情|专题|研究|商定|协商|定制)…12(?:支持|政策|措施|扶持|奖|确定)`,
    },
    {
      item: 1,
      pattern: words`(?:另行|单独|专门|酌情)…4(?:商定|研究|协商|制定|议定|给予)…10(?:扶持|奖励|支持措施|优惠|补助|支持政策)`,
      needs: /企业|项目/u,
      severity: 'medium',
    },
    {
      item: 1,
      pattern: words`(?:某|×|[甲丙丁](?=公司|集团))…8(?:集团|公司|企业)…10(?:给予|安排|拨付)…20(?:补贴|补助|奖励|扶持|资金)`,
    },
    {
      item: 1,
      pattern: words`[\u4e00-\u9fa5×]{0,10}(?:[某×]…8公司|有限公司|股份公司|有限责任公司)…30(?:扶持资金|奖励|补助|补贴|奖补资金|专项资金|支持资金)`,
    },
    {
      item: 1,
      pattern: words`(?:认定|确定|推荐|指定|筛选|挂牌|挂钩联系)的?…4(?:重点|优质|核心|优势|骨干|龙头|明星|链主)…6企业…30(?:倾斜|奖补|奖励|资金|补助|补贴)`,
      severity: 'medium',
      without: /公开|不限/u,
    },
    {
      item: 2,
      pattern:
        /(?:国有|国资|国企|民营|私营|外资|民企)[^。；]{0,30}\d[\d.]*[%％元万][^。]{0,20}(?:国有|国资|国企|民营|私营|外资|民企)[^。；]{0,30}\d/gu,
      needs: /贴息|奖|补|资助|扶持|给予/u,
      without: /增长|占比|完成|不分/u,
    },
    {
      item: 4,
      pattern: words`按…12(?:纳税|税收|完税|税额)…12(?:超出|增长|新增|增量|超过)…10部分…24(?:奖|补|返|扶持|给予)`,
    },
    {
      item: 4,
      pattern: english`(?:reward|rebate|refund|subsid|grant)\w* …60tax(?:es)? …40(?:pa(?:y|id)|retained)|tax(?:es)? (?:they )?pa(?:y|id) …60(?:refund|return|reward|rebate|paid back)`,
    },
    {
      item: 4,
      pattern: english`(?:reward|rebate|refund|return|grant|subsid)\w* …60(?:of|equal to|based on|per ?cent|%) …60(?:local(?:ly)? (?:retained )?(?:tax|share|contribution)|tax(?:es)? (?:paid|retained)|fiscal contribution)`,
    },
    {
      item: 4,
      pattern: english`(?:local(?:ly)? retained|local share of) …40tax(?:es)? …60(?:refund|return|reward|paid back|rebate)`,
    },
    {
      item: 3,
      pattern: english`(?:relocat|mov)\w* …40(?:to|into) (?:the|this|our) (?:city|county|district|province|park) …80(?:reward|bonus|grant|subsid|receive)`,
    },
    {
      item: 3,
      pattern: english`(?:reward|bonus|grant|subsid)\w* …80(?:registered|pay(?:s|ing)? tax(?:es)?|relocat\w+) (?:in|to|into|within) (?:the|this|our) (?:city|county|district|province|park)`,
    },
    {
      item: 1,
      pattern: english`(?:case by case|case-by-case) …60(?:reward|support|subsid|grant)|(?:reward|support|subsid|grant)\w* …60(?:case by case|case-by-case)`,
      severity: 'medium',
    },
  ],
  hints: rewardsHints,
  excusedBy: ['governments'],
  rewordings: [
    [
      /对[^，。；]{0,16}(?:纳税|税收)[^，。；]{0,20}的企业，按[^，。；]{0,30}(?:给予|奖励)[^，。；]{0,8}(?:奖励)?/u,
      '对研发、技术改造投入经审核的各类企业，按实际投入的一定比例给予补助',
    ],
    [
      /，?(?:并)?(?:在(?:本[地市县区省]|我[市县区省]))(?:注册|登记|纳税|纳统|、|并|且|依法|缴纳[^，。；]{0,6})+的?/u,
      '依法登记并符合申报条件的',
    ],
    [
      /按(?:其|照|企业)?[^，。；]{0,24}(?:贡献|留成|留存|所得|财力|税)[^，。；]{0,16}(?:\d[\d.]*[%％]|一定比例)?(?:给予)?(?=[^，。；]{0,8}(?:奖励|扶持|补助|返还|奖补|支持))/u,
      '按经审核的项目实际投入的一定比例给予',
    ],
    [/(?:首次)?纳入(?:规上|规模以上|限上|限额以上)[^，。；]{0,8}统计的/u, '完成技术改造并通过验收的'],
    [/(?:将注册地)?(?:新)?(?:迁入|迁至|落户|入驻)[^，。；]{0,8}?(?=的|企业|金融|，)/u, '依法登记'],
    [/(?:采取)?[“"]?(?:一事一议|一企一策|一项目一策)[”"]?(?:的?方式)?/u, '按照公开、客观的统一标准'],
    [/(?:对)?国有(?:控股)?企业/u, '对各类企业'],
    [/，(?:其他|民营|外资|非公)[^，。；]{0,10}(?:不享受|不予|按\d)[^，。；]*/u, '，各类所有制企业同等适用'],
    [/(?:链主|龙头|重点|骨干|领军|总部)企业/u, '符合公开、客观条件的企业'],
  ],
  advice: {
    zh: '奖补与具体、可核验的成果或投入挂钩（节能量、研发投入、改造验收），条件公开、客观、不排他，写明期限；与纳税、迁入、纳统脱钩。',
    en: 'Tie rewards to results or outlays that can be checked (energy saved, research done, works accepted), on public, objective, open conditions with a term; not to tax, moving in or statistics.',
  },
  examples: {
    found: [
      { item: 4, clause: '按企业地方财政贡献的50%给予奖励。' },
      { item: 4, clause: '对企业缴纳的增值税采取先征后返方式予以扶持。' },
      { item: 3, clause: '对迁入本市的企业给予一次性奖励100万元。' },
      { item: 3, clause: '年纳税额达到1000万元的企业，奖励50万元。' },
      { item: 3, clause: '新增四上企业给予10万元奖励。' },
      { item: 2, clause: '国有企业补助20%，民营企业不享受。' },
      { item: 1, clause: '对重大招商项目“一事一议”给予资金支持。' },
      { item: 1, clause: '链主企业每年给予最高200万元奖励。' },
      { item: 4, clause: 'The county rewards the firm with 50% of the locally retained tax.' },
      { item: 3, clause: '搬到本区的设计机构，按搬迁和装修费用的40%、最高100万元支持，连续两年给予租金补贴。' },
      { item: 2, clause: '民办托育机构装修贷款不予贴息，公办园贷款贴息3个百分点。' },
      { item: 4, clause: '甲方按乙方上月入库所得税的30%拨付扶持资金。' },
      { item: 1, clause: '对二十家重点培育企业每家安排发展资金300万元。' },
      { item: 3, clause: '区内注册的设计院晋升甲级的奖励100万元，区外甲级设计院迁入的奖励200万元。' },
      { item: 1, clause: '对落户的某汽车集团，安排研发补贴1000万元。' },
      { item: 3, clause: '园区完成税收目标的，超额部分由财政按50%给予企业扶持。' },
    ],
    allowed: [
      '软件企业依法享受增值税超税负部分即征即退政策。',
      '对完成节能改造的企业，不分注册地和所有制，按节能量给予奖励。',
      '转出地与承接地按照5:5比例分享项目税收地方留成部分。',
      '严禁以财政贡献为依据对企业进行奖补。',
      '培育链主企业10家，新增规上企业300家。',
      '“一企一策”帮助企业解决困难。',
    ],
  },
};
