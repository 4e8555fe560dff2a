/**
 * Circumstances in which words that look like a restriction are none. The first four excuse every rule;
 * a rule names those of the others that can excuse it.
 */
export type ExcuseName = 'statutory' | 'universal' | 'governments' | 'contest';

/** A part of a clause (between semicolons) and where a cue stands in it. */
export interface Occurrence {
  readonly part: string;
  readonly start: number;
  readonly end: number;
}

const officialAct =
  '以任何|返还|承诺|“?一企一策|以[^，。；]{0,40}(?:限制|排斥|排除|歧视|阻止)|以[^，。；]{0,20}(?:为由|为条件|为前提|方式|形式|手段|名义)|要求|设置|设定|设立|增设|增加|限定|限制|指定|强制|强迫|通过|排斥|排除|妨碍|阻碍|阻挠|歧视|给予|出台|制定|实施|实行|采取|采用|干预|干涉|组织|引导|违规|违法|违反|擅自|变相|滥用|随意|另行|含有|存在|收取|索要|规定|搞|把[^，。；]{0,40}作为|将[^，。；]{0,40}(?:作为|列为|纳入|与[^，。；]{0,20}挂钩)|对[^，。；]{0,30}(?:设置|设定|实行|实施|采取|要求|限制|歧视|区别|加收|收取|增加|提高|重复|返还|另行|额外)|在[^，。；]{0,40}(?:设置|设定|附加|增设|要求|提出|限制|限定)';
const negation = new RegExp(
  `(?:不得|不准|不能|不应|不可|不允许|不许|严禁|禁止|杜绝|防止|避免|坚决反对|不再|无需|无须|不必|不)(?:再|直接|或者?变相|间接|任何|人为|继续|自行|单独|一律|统一|强行|违规|擅自|随意|利用[^，。；]{1,8})*(?:${officialAct})`,
  'gu',
);
const refusal = /(?:严禁|禁止|杜绝|防止|避免|反对|不搞|破除|打破|消除|遏制|坚决)/gu;

/** The words stand under a prohibition laid on those who govern: 不得要求…, 禁止将…作为…. A demand on firms (不得迁出) is none. */
function prohibited({ part, start, end }: Occurrence): boolean {
  for (const match of part.matchAll(negation)) {
    const from = match.index;
    if (from >= end || /但是?|除外/u.test(part.slice(from, start))) continue;
    // What is forbidden to firms: 不得将注册地迁出, 不得通过其他平台.
    if (/^不得(?:将|把|通过|以(?!任何)|擅自|自行)/u.test(match[0]) && firmDirected(part, from)) continue;
    return true;
  }
  for (const match of part.matchAll(refusal)) {
    if (match.index + match[0].length > start) continue;
    const between = part.slice(match.index + match[0].length, start);
    if (/^[^，。；：]{0,24}$/u.test(between) && !/[，。]/u.test(between)) return true;
  }
  return false;
}

function firmDirected(part: string, from: number): boolean {
  return /^[^。；]{0,40}(?:迁出|迁离|迁移|外迁|搬离|转出|转移|变更|注销|降价|抬价|销售|低于|外运)/u.test(
    part.slice(from),
  );
}

const repealBefore =
  /(?:废止|清理|取消|删除|删去|整改|纠正|整治|查处|停止执行|修订|修改|破除|清除|排查|自查|治理|通报|曝光|打击|制止|解除|放宽|放开|摒弃|规范)(?:了|对|各类|一批|和|、|废止|取消|纠正|整治|规范|以|并|涉及|有关|关于|不合理|违规|违法|妨碍|各种)*/gu;
const repealAfter =
  /[中内里](?:予以)?(?:删除|删去|剔除)|(?:予以|一律|全部|均已|已经?|应|立即|限期|及时|全面|进行)[^，。；]{0,6}(?:废止|清理|取消|删除|整改|纠正|停止|修订|叫停|撤销|查处)|(?:废止|停止执行|不再执行|失效|责令改正|完成整改|已整改)|的(?:规定|做法|行为|问题|情形|现象|限制|条款|文件|壁垒|门槛)[^，。；]{0,6}(?:得到|被|予以|全部)?(?:废止|清理|取消|删除|整改|纠正|查处|叫停|责令|撤销)/u;

/** The words are what is being done away with, or are told of as a wrong that was found. */
function repealed({ part, start, end }: Occurrence): boolean {
  if (repealAfter.test(part.slice(end, end + 60)) || repealAfter.test(part.slice(start, end))) {
    return !/(?:取消|停止)[^，。；]{0,10}(?:资格|奖励|补贴|补助|扶持)/u.test(part.slice(start));
  }
  for (const match of part.matchAll(repealBefore)) {
    const behind = match.index + match[0].length;
    if (behind > end) break;
    // Inside the evidence only words that leave no doubt.
    if (behind > start + 4 && !/^(?:清理|整治|废止|破除|纠正|查处|取消)/u.test(match[0])) continue;
    const rest = part.slice(behind);
    if (
      /^[^。；，]{0,60}(?:限制|要求|规定|做法|行为|条件|门槛|壁垒|条款|政策|措施|文件|问题|通知|办法|意见|障碍|歧视|保护|差别|环节|审批|前置|备案|方式)/u.test(
        rest,
      )
    )
      return true;
  }
  return false;
}

const inspection =
  /(?:是否(?:存在|含有|有|以|将|对|要求|设置|限定)|有无|重点(?:审查|关注|检查|核查|整治|排查|清理|纠治|治理)|审查(?:要点|重点|内容)|举报|经(?:核)?查，|违反(?:本|上述|前款|《|公平竞争)|涉嫌|典型案例|曾(?:经)?(?:要求|规定|对|以|将)|反映(?:的)?|被(?:认定|查处|通报)|认为|指出|发现|情形之一的，?(?:由|责令|依法))/u;

/** A list of what to look for, a complaint, a case that is told. */
function reported({ part, start }: Occurrence): boolean {
  const match = inspection.exec(part);
  return match !== null && match.index <= start;
}

const quotation =
  /(?:《(?:中华人民共和国)?(?:反垄断法|公平竞争审查条例|优化营商环境条例)[^》]*》|条例|实施办法|国务院令)[^，。；]{0,20}(?:第[^，。；]{1,8}条)?[^，。；]{0,8}(?:规定|明确|要求|所称|禁止)/u;

/** The rule itself is quoted. */
function quoted({ part, start }: Occurrence): boolean {
  const match = quotation.exec(part);
  return match !== null && match.index <= start && /不得|禁止|所称/u.test(part);
}

const englishRefusal =
  /(?:(?:must|shall|may|should|can) not|cannot|never|no longer|prohibited from|forbidden to|not be required|refrain from) (?:be )?(?:requir|demand|ask|forc|set|impos|restrict|exclud|limit|designat|discriminat|grant|give|giving|link|use|favou?r|tie|offer|treat|hinder)|repealed|abolished|were (?:removed|deleted)|has been (?:removed|deleted|corrected)|wherever (?:they are )?(?:registered|located)|regardless of (?:where|place|ownership)|on equal terms|equal(?:ly)? (?:access|treat)/iu;

/** The same in English drafts: prohibitions laid on those who govern, repeals, equal terms. */
function refusedInEnglish({ part }: Occurrence): boolean {
  return englishRefusal.test(part);
}

const anyPlace =
  /不(?:论|限|分|问|限于)[^，。；]{0,8}(?:注册地|地域|来源地|产地|地区|区域)|(?:注册地|业绩|缴纳地|地域|区域|产地)[^，。；]{0,4}不限|(?:注册|登记|所在|产)地?(?:在|为|自)?何[处地]|不论产自|任意(?:地区|城市|地点)|任何地区/u;

/** Said to hold wherever one comes from. */
function openToAnyPlace({ part }: Occurrence): boolean {
  return anyPlace.test(part);
}

const always = [prohibited, repealed, reported, quoted, openToAnyPlace, refusedInEnglish];

const circumstances: Record<ExcuseName, RegExp> = {
  statutory:
    /(?:按照?|依照|依据|根据|落实|执行|严格执行|贯彻)(?:好|了)?(?:中央|国家|国务院|党中央|法律|有关法律|相关法律|现行|财政部|税务总局|全国|省(?:人民)?政府)|法律、?(?:行政)?法规(?:规定|另有|有|的)|国家(?:统一)?(?:有关|相关|现行|统一)?(?:规定|政策|标准|部署|税收|税法|目录)|国务院(?:批准|规定|决定|令|有关)|国(?:办)?发〔|财税〔|财政部公告|税务总局公告|经国务院|依法(?:取得|享受|减免|减征|免征|办理|给予|制定|落实|征收|设立|缴纳|核定|应当|免)|法定(?!代表)|《[^》]{2,24}法》|(?:依照|按照|依据)[^，。；]{0,12}(?<![办方做设])法(?!人)|国家安全|全国统一|统一部署|阶段性|减税降费/u,
  universal:
    /(?:均|皆|都)(?:可|能|有权|可以)|不(?:限|论|分|受)[^，。；]{0,12}(?:注册|地域|所有制|地区|国有|规模|性质|区域|内外|来源|何地|限制)|无论|平等(?:参与|享受|对待|适用|进入|使用)|一视同仁|同等(?:对待|享受|适用|待遇)|同一(?:标准|检查|规则)|公平参与|任何(?:企业|单位|经营者|符合)|所有符合条件|自愿申请|内外资(?:企业)?一致|不设[^，。；]{0,10}限制|随时申请/u,
  governments:
    /(?:转出地|转入地|承接地|迁出地|迁入地|飞出地|飞入地|飞地|两地|双方(?:政府|按|各|约定)|合作双方|各方政府|合作(?:市|区|县)|两(?:市|县|区|省)|三地|市(?:级)?与(?:县|区)|省与市|市县|区县(?:之间|分成)|财政体制|转移支付|利益(?:共享|分享|分配)|税收分成|税收分享|共建(?:园区|双方)|上解|下放)/u,
  contest:
    /(?:公开招标|招标(?:方式)?(?:选择|确定|选定)|竞争性(?:谈判|磋商|方式)|公平竞争(?:方式|择优)|公开竞争|依法(?:通过|采取|以)[^，。；]{0,10}(?:招标|竞争|拍卖)|通过(?:公开)?招(?:标|投标))/u,
};

/** Whether the circumstances of an occurrence make it harmless. */
export function isExcused(occurrence: Occurrence, excusedBy: readonly ExcuseName[]): boolean {
  if (always.some((excuse) => excuse(occurrence))) return true;
  return excusedBy.some((name) => circumstances[name].test(occurrence.part));
}
