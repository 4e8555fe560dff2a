/** Words of ten thousand and its kin that stand between a number and its unit, longest first. */
export const multiplierWords = [
  '万亿',
  '千亿',
  '百亿',
  '十亿',
  '千万',
  '百万',
  '十万',
  '亿',
  '万',
  '千',
  '百',
] as const;

/** Units that measure: what they measure is worth a fact wherever a subject stands before them. */
// biome-ignore format: a table reads better than a column
const measuringUnits = [
  '个百分点', '百分点', '个基点', '%', '‰',
  '元', '美元', '欧元', '港元', '日元', '英镑', '元人民币',
  '吨标准煤', '吨标煤', '载重吨', '吨', '公斤', '千克', '斤', '克', '担', '石', '桶',
  '公里', '千米', '海里', '延米', '厘米', '毫米', '米', '华里',
  '平方公里', '平方千米', '平方米', '平米', '亩次', '亩', '公顷', '㎡',
  '立方米', '标准立方米', '标方', '立方', '方', '升', 'm³',
  '千瓦时', '千瓦', '兆瓦时', '兆瓦', '吉瓦时', '吉瓦', '度', '千伏安', '焦',
  '微克/立方米', '微克每立方米', '毫克/升', '分贝',
  'EFLOPS', 'PFLOPS', 'PFlops', 'EFlops', 'PF', 'EB', 'PB', 'TB', 'P', 'Tbps', 'Gbps', 'Mbps',
  '个工作日', '小时', '分钟', '秒', '天', '岁', '℃', '摄氏度', '分', '倍', '成', '重量箱', '重箱', '标准箱', '标箱', 'TEU',
] as const;

/** Classifiers: they count things, which stand before or behind them. */
// biome-ignore format: a table reads better than a column
const countingUnits = [
  '件次', '例次', '项次', '张次', '台次', '辆次', '人次', '人日', '人天', '人份', '人', '名', '位', '户次', '户', '家次', '家', '个', '项', '条', '所', '座', '件',
  '种', '套', '间', '张', '辆', '台套', '台', '艘次', '艘', '架次', '架', '头只', '羽只', '只', '头', '羽', '尾', '株', '棵',
  '部', '篇', '场次', '场', '批次', '批', '类', '起', '例', '支', '款', '处', '口', '眼', '孔', '门', '期', '笔', '宗', '栋',
  '幢', '对', '列', '班', '趟', '片', '块', '枚', '册', '卷', '箱', '车次', '标准机架', '机架', '床', '剂次', '剂', '针',
  '盏', '组', '幅', '副', '匹', '把', '次', '站', '集', '股', '班次', '航次', '车皮', '词条', '颗', '根', '单', '层', '本',
] as const;

/** What may stand under a unit: 元/月, 微克/立方米, 吨/年. */
export const denominators =
  '(?:/|每)(?:人·月|人·年|人·天|生·年|人|户|月|年|日|天|小时|平方米|平方公里|立方米|千瓦时|吨标准煤|吨标煤|吨|亩|公斤|千克|斤|升|标箱|万人|万元|亿元|元|生|床|头|车|秒|度)';

/** What may not follow a unit, because both together are another word: 万家庭, 万人才, 条例. */
const notBefore: Readonly<Record<string, string>> = {
  家: '庭长电具政',
  人: '才工大口民',
  户: '籍外口',
  台: '湾账',
  部: '门分队',
  名: '录单牌',
  种: '植业子粮',
  口: '岸径袋',
  批: '发',
  条: '例件',
  门: '类户',
  对: '口接外',
  本: '科地',
  组: '织',
  支: '持出',
  项: '目',
  片: '区',
  站: '点',
  班: '列',
  根: '本据治源除基',
};

const longestFirst = (words: readonly string[]) => [...words].sort((a, b) => b.length - a.length);
const escaped = (word: string) => {
  const plain = word.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  const others = notBefore[word];
  return others ? `${plain}(?![${others}])` : plain;
};

export const measuringPattern = longestFirst(measuringUnits).map(escaped).join('|');
export const countingPattern = longestFirst(countingUnits).map(escaped).join('|');
export const unitPattern = longestFirst([...measuringUnits, ...countingUnits])
  .map(escaped)
  .join('|');
