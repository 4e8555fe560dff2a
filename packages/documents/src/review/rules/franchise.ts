import type { Rule } from '../rule.ts';
import { all, english, words } from '../words.ts';

const company = '公司|集团|国企|国资|平台|企业|经营者|中心|城投|交投|能源投';
const run = '投资|建设|运营|经营|开发|管理|管护|收运|处置|收费';

/** A franchise set up or awarded without basis, without a contest, or for a term outside the rules. */
export const franchise: Rule = {
  id: 'franchise',
  measures: '10',
  name: { zh: '违法设置特许经营', en: 'Unlawful franchise' },
  severity: 'high',
  cues: [
    {
      item: 1,
      pattern: words`特许(?:经营)?(?:权)?…4(?:范围|区域|内容)…10(?:扩大|延伸|扩展|覆盖|拓展|包括)`,
      without: /(?<!不再[^，。；]{0,6}|无需|不)招标|依法/u,
    },
    {
      item: 2,
      pattern: words`经营权…10(?:无偿|直接|整体|统一|有偿)?…3(?:授予|划转|委托|交由|移交|出让|配置|划拨)…3(?:给|于|至)?…12(?:${company})`,
      without: /招标|拍卖|挂牌|承包经营权|土地/u,
    },
    {
      item: 1,
      pattern: words`(?:开采|开发|加工|销售|运营|收运|经营)…16由…24(?:${company})…3(?:统一|独家|全面|整体)…3(?:${run})`,
      without: /招标/u,
    },
    {
      item: 2,
      pattern: words`(?:整体)?打包…4(?:交由|委托|授予|移交|交给)…20(?:${company})…12(?:特许|运营|经营|建设)`,
      without: /招标/u,
    },
    {
      item: 3,
      pattern: words`特许…30(?:延长|续期|续约|续签|展期|顺延|自动续|延续|不变|继续(?:由|经营))`,
      without: /依法|法定程序|经评估|依照/u,
    },
    { item: 3, pattern: words`特许经营期限?…8(?:[4-9]\d|[四五六七八九]十|永久|长期|不设)` },
    {
      item: 2,
      pattern: words`(?:不再|无需|免于|不经|未经|不进行|不需|直接|无偿|划转|协议)…24(?:招标|招投标|竞争|特许)…20(?:特许|经营权|${company}|$)`,
      needs: /特许|经营权|专营/u,
      without: /依法|公开竞争方式/u,
    },
    {
      item: 2,
      pattern: words`特许(?=…60(?:不再|无需|免于|不经|未经|不另行)…6(?:招标|招投标|竞争|公开选择|比选|拍卖|挂牌|出让))`,
    },
    {
      item: 2,
      pattern: words`由…16(?:${company})…3特许(?:建设|经营|运营|开发)`,
      without: /招标|竞争|中标|依法/u,
    },
    {
      item: 2,
      pattern: words`特许(?:经营)?…16(?:直接|无偿|统一|整体|一并)…8(?:授予|委托|划拨|划转|配置|注入|交由|给予|移交)`,
    },
    {
      item: 2,
      pattern: words`(?:授予|赋予|交由|委托|给予|交给|注入|划转给|配置给)…26(?:${company})…24(?:特许|专营|独家)`,
    },
    {
      item: 2,
      pattern: words`特许(?:经营)?权?…8(?:授予|赋予|交由|委托|给予|交给|注入|划转给|配置给|划归)…20(?:${company})`,
    },
    { item: 1, pattern: words`特许…16(?:方式|名义|形式)…8(?:确定|授权|委托|交由|指定|授予)…24(?:${company})` },
    {
      item: 1,
      pattern: words`(?:独家|排他性?|垄断性?)…3(?:的|地)?(?:特许|经营|运营|建设|投资|开发|收运|处置|授权|管理|承担|承接|实施)|(?:独家|排他|专营)…2(?:经营|运营)?权|专营权`,
      without: /打破|代理|采访|报道|品牌/u,
    },
    {
      item: 1,
      pattern: words`由(?!市场|社会)…24(?:${company})…3(?:统一|独家|全面|负责|整体|一家|单独|实行一体化|作为唯一)…3(?:${run})…24(?:，|。|；|$|的|、|和|并|及|，其他)`,
      needs: /统一|独家|唯一|整体/u,
      without: /招标|平台公司内部|企业集团|资产(?:由|统一)|国有资产|数据由|自主|国有企业|总公司/u,
    },
    {
      item: 2,
      pattern: words`(?:通过|经|以|由)…12(?:常务会|会议|纪要|党工委|专题会|批复|文件)…6(?:决定|研究|确定|明确)?…12(?:授予|交由|划给|确定|委托|指定)…20(?:${company})…24(?:特许|经营|运营|投放|收费|开采)`,
      without: /招标|公开/u,
    },
    {
      item: 1,
      pattern: words`(?:其他|其它)(?:企业|单位|主体|公司|经营者|任何单位)…6(?:不得|一律不得|不再|不能)…4(?:新建|经营|进入|建设|投放|运营|从事|参与)`,
    },
    { item: 2, pattern: english`(?:exclusive|sole) (?:franchise|concession|operating|operation|right|operator)` },
    {
      item: 2,
      pattern: english`(?:franchise|concession) …60(?:awarded|granted|given) …40without …20(?:tender|competition|bidding)`,
    },
    {
      item: 3,
      pattern: english`(?:franchise|concession) …60(?:extended|renewed) …40(?:automatically|for a further|by another|without)`,
    },
  ],
  hints: [
    {
      item: 1,
      pattern: words`(?:唯一|独家|排他|专属|独占|垄断)…8(?:主体|经营|运营|投资|建设|授权|单位|企业|公司|机构)`,
      needs: /公司|集团|企业|中心|单位|授权|授予/u,
      without: /打破|唯一性|身份|标识|破除/u,
    },
    {
      item: 2,
      pattern: words`(?:经营权|运营权|收费权|广告权|开发权|管理权)…20(?:整体|直接|无偿|统一|全部)?…3(?:划拨|划转|授予|交由|委托|注入|移交|配置|赋予|归)`,
      without: /招标|拍卖|挂牌|竞争|土地|承包|林|放权|审批/u,
    },
    {
      item: 1,
      pattern: words`(?:授权|委托|指定|明确|确定|同意)…4由?…16(?:公司|集团|中心|国企|平台)…20(?:统筹|统一|全部|整体|负责|作为)…16(?:运营|经营|建设|投资|开发|业务|收运)`,
      without: /招标|竞争|投资控股|国有资本|出资人/u,
    },
    {
      item: 2,
      pattern: words`特许经营|(?:经营|收费|运营|开发|开采|广告|收运)权`,
      needs: all(
        '直接|无偿|续签|划转|注入|指定|独家|交由|授予|划归|一并归|委托给',
        '公司|集团|国企|平台|企业|单位|中心',
      ),
      without: /招标|拍卖|挂牌|竞争|依法|土地|承包|林|放权|破除|打破|自主经营权|农村/u,
    },
    {
      item: 2,
      pattern: words`(?:无偿|直接|整体|长期)…4(?:交由|移交|委托给?|交给)…16(?:${company})…8(?:经营|运营|管理)`,
      without: /招标|竞争|国有资产|资产(?:由|统一)|学校|依法|托管/u,
    },
  ],
  excusedBy: ['contest'],
  rewordings: [
    [
      /由[^，。；]{2,24}?(?:公司|集团|中心)(?:统一|独家|整体|负责)([^，。；]*)，(?:其他|其它)(?:企业|单位|公司)[^，。；]*/u,
      '由依法通过公平竞争方式选定的经营者$1',
    ],
    [/授予[^，。；]{2,30}?独家/u, '依法通过招标等公平竞争方式确定经营者并授予'],
    [/由[^，。；]{2,24}?(?:公司|集团|中心)(?:统一|独家|整体|负责)/u, '由依法通过公平竞争方式选定的经营者'],
    [/，(?:其他|其它)(?:企业|单位|公司)[^，。；]{0,16}/u, ''],
    [/，?(?:不再另行|不再|无需|不经|未经)(?:公开)?招标/u, '，依法通过招标等公平竞争方式进行'],
    [/直接延长[^，。；]{0,8}/u, '依法重新选择经营者'],
    [/(?:独家|排他性?)(?=经营|运营|建设|特许)/u, '依法'],
  ],
  advice: {
    zh: '写明设立特许经营的法律依据；以招标、谈判等公平竞争方式选择经营者；期限按规定约定，届满重新选择。',
    en: 'Name the law the franchise rests on; choose the operator by tender or another fair contest; keep to the lawful term and choose anew at its end.',
  },
  examples: {
    found: [
      { item: 1, clause: '共享电动自行车由市停车公司独家经营。' },
      { item: 1, clause: '城区充电桩由县投资公司统一建设运营，其他企业不得新建。' },
      { item: 1, clause: '以特许经营方式确定城投公司为停车泊位经营主体。' },
      { item: 2, clause: '将生活垃圾处理特许经营权直接授予区环卫集团。' },
      { item: 3, clause: '燃气特许经营期满后自动延长十年。' },
      { item: 2, clause: 'The city transport company shall have the exclusive right to run shared bicycles.' },
      { item: 2, clause: '经区政府专题会议研究，确定由区交投公司负责共享汽车投放运营。' },
      { item: 1, clause: '由县水利集团统一经营全县水库垂钓、游船、民宿等项目，期限二十年。' },
      { item: 3, clause: '管道燃气特许经营协议届满，与原企业直接续签二十年。' },
      { item: 2, clause: '新区供气纳入现有特许协议，由现经营企业承担，不再组织招标。' },
      { item: 2, clause: '户外广告特许使用权由市城投集团自行持有，不另行拍卖。' },
      { item: 2, clause: '体育馆经营性场地无偿交由区文旅公司长期经营。' },
      { item: 2, clause: '城区直饮水业务由区水务集团特许经营，期限四十年。' },
    ],
    allowed: [
      '通过公开招标选择垃圾焚烧发电特许经营者，期限不超过三十年。',
      '打破独家经营，向各类经营主体开放充电设施建设。',
      '特许经营期限届满的，应当依法重新选择特许经营者。',
    ],
  },
};
