import { splitOutside } from './list-split.ts';
import { doing, leading, making, treating } from './words.ts';

/** What a quantity is about, as the text before it says. */
export interface Subject {
  /** Empty where the text names nothing new. */
  readonly noun: string;
  /** Where the noun begins in the text. */
  readonly at: number;
  readonly verb?: string;
  readonly verbKind?: 'making' | 'treating' | 'doing';
  /** 其中: a part of what was said before. */
  readonly within: boolean;
}

const timeWords =
  '(?:到|截至|截止|至)?(?:20\\d\\d(?:[-~至]20\\d\\d)?年(?:底|末|初|以来|前|全年)?|今年(?:底|末)?|去年(?:底|末)?|上年|明年|今明两年|20\\d\\d-20\\d\\d年|本届政府任期|[“"]?十[一二三四五六]五[”"]?(?:期?末|期间|时期|以来)?|(?:第?[一二三四]|前三)季度|上半年|下半年|(?:过去|近|今后|未来)?[两三四五六七八九十]年(?:来|间|内|里|累计)?|近年来|连续[\\d一二三四五六七八九十]+[年个月]+|年底前?|年末|前?\\d+(?:-\\d+)?个?月(?:份|底|末)?)';
const leadPattern = new RegExp(
  `^(?:\\s|[,、:]|[①-⑳]|\\[\\d+\\]|\\(?[一二三四五六七八九十\\d]+\\)|\\d{1,2}[.、]|${timeWords}|(${making})|(${treating})|(?:${doing})|(?:${leading}))`,
);
const keptAsNoun = /^(?:新增就业|新增减税|新增贷款|新增社融|新增社会融资|新增专项|新增财力|新增财政|实际使用|累计使用)/;
/** Verbs whose object alone would not say what is meant. */
const keptVerb = /^(?:惠及|带动|接待|减免|撬动|拉动|救助|资助)/;
const middleCut = /(?:力争|确保|预计|促使|使得|推动实现|推动|争取|实现)(?=[^,]{2})/g;
const wish = /(?:力争|确保|预计|促使|使得|推动实现|推动|争取|实现)+$/;
const properVerb =
  /^(?:再制造|高标准农田|高水平大学|高质量发展|和美|种植业|种植面积|播种面积|上市企业|上市公司|投产达效|开放型|签约项目|签约金额|开工项目|在建|退役军人|退耕|提案|建议|建设用地|发展改革|增加值|改造投资|服务业|服务贸易|安置房|提升工程|培训基地|治理面积|绿化率|绿化面积|开放平台|采购金额|采购额|转移支付|保障性|储备|开发区|统筹区|稳定器|培育库|修复率|治理率|更新改造|接待游客|解决率|办结率|覆盖|退出率|资助资金|组织化|制定率|全面积|再生|共建|全社会|全员|主要农作物|主要污染物|均衡|可再生|可支配|可用|可循环|可比|可交易|使用|要素|目标完成|基本养老|基本医疗|基本医保|基本公共|一批次|累计净|能耗|能源|能繁|能力|能效|将军|把关|还款|就业|就地|就医|让利|并网|并购|也门|已建|已投|共享|共同|都市|持续时间|通过率|主要经济|生产|培育期|和谐|及时|与会|围绕|再就业|再贷款|全国重点|全国示范|全国文明|全国一流|全国百强|全国统一|增加值|发展指数|发展质量|支持率|支持资金|目标任务|新一轮|大力士|精准|联合体|联合基金|联合实验|积极老龄|深入|引导基金|支持民间)/;

/** Finds what a stretch of text before a number (verbs and adverbs next to the number already read off) names. */
export function subjectOf(text: string): Subject {
  const cut = afterMiddleVerb(text);
  const found = stripped(text, chooseSegment(text, cut));
  // 营业收入力争三年翻一番: nothing but a time stands behind the verb.
  const before = found.noun === '' && cut > 0 ? text.slice(0, cut).replace(wish, '') : '';
  return before === '' ? found : stripped(before, chooseSegment(before, 0));
}

function afterMiddleVerb(text: string): number {
  let from = 0;
  for (const match of text.matchAll(middleCut)) {
    const before = text.slice(0, match.index);
    if (before.split('“').length > before.split('”').length) continue;
    from = match.index + match[0].length;
  }
  return from;
}

/** The first of the segments between 、 that belong to one noun phrase, counted from the number leftwards. */
function chooseSegment(text: string, from: number): number {
  const segments = splitOutside(text.slice(from), /[、]/);
  for (let index = segments.length - 1; index >= 0; index--) {
    const segment = segments[index]!;
    if (beginsWithVerb(segment.text)) return from + segment.at;
    if (segment.text.length > 18 && index < segments.length - 1) return from + segments[index + 1]!.at;
  }
  if (segments.length > 6) return from + segments.at(-1).at;
  return from;
}

function beginsWithVerb(segment: string): boolean {
  if (properVerb.test(segment)) return false;
  const match = leadPattern.exec(segment);
  return match !== null && match[0].length > 1 && !/^(?:\d|[一二三四五])/.test(match[0]);
}

function stripped(text: string, start: number): Subject {
  let at = start;
  let verb: string | undefined;
  let verbKind: Subject['verbKind'];
  let within = false;
  for (let steps = 0; steps < 12 && at < text.length; steps++) {
    const rest = text.slice(at);
    if (properVerb.test(rest) || keptAsNoun.test(rest)) break;
    const match = leadPattern.exec(rest);
    if (!match) break;
    if (match[0] === '其中') within = true;
    if (match[1] || match[2]) {
      verb ??= match[0];
      verbKind ??= match[1] ? 'making' : 'treating';
    } else if (keptVerb.test(match[0])) break;
    at += match[0].length;
  }
  const noun = tidyNoun(text.slice(at));
  return { noun: noun.text, at: at + noun.at, ...(verb ? { verb } : {}), ...(verbKind ? { verbKind } : {}), within };
}

/** The noun behind an enumeration's 等, without blanks, 的 and what trails off. */
function tidyNoun(text: string): { text: string; at: number } {
  let at = 0;
  const etc = [...text.matchAll(/(?<![高平中初优对同上])等(?=[^级\s]{2})(?![^“]*”)/g)].at(-1);
  if (etc) at = etc.index + 1;
  const noun = text
    .slice(at)
    .replace(/^[\d一二三四五六七八九十]+[大类个](?=\S)/, '')
    .replace(/(?:等|的|,|、|\s|[(（]|和|与|及|将|已|年均|拟安排|拟|继续|安排)+$/, '')
    .replaceAll(/(?<!目)的(?!士)/g, '')
    .replaceAll(/\s+/g, '')
    .replace(/^(.{2,}?)在(.{2,}?)中(?:所占)?(比重|比例|占比)$/, '$1占$2$3')
    .replace(/^(?:在.{1,24})?方面(?:突破)?(?=.{4})/, '')
    .replace(/^([^、“]{1,8}(?:新区|[片园]区|地区|开发区|[市县州省]))(?:累计)?(?:完成|实现)(?=.{4})/, '$1');
  return { text: noun, at };
}

const objectVerb = new RegExp(`(${making})$|(${treating})$|(?:${doing})$`);

/** The verb a text ends in, when what it acts on comes behind the number: 建成28个…. */
export function endingVerb(text: string): Subject['verbKind'] | undefined {
  const match = objectVerb.exec(text.trimEnd());
  if (!match) return undefined;
  return match[1] ? 'making' : match[2] ? 'treating' : 'doing';
}

/** The word `endingVerb` found. */
export function endingVerbWord(text: string): string {
  return objectVerb.exec(text.trimEnd())?.[0] ?? '';
}
