/**
 * A pattern for a Chinese clause. Fragments in `${…}` are alternatives; `…12` is up to twelve characters
 * of anything within the same part of the sentence (no full stop, no semicolon). 应 and 需 are duties: not those of 供应, 响应, 无需.
 */
export function words(strings: TemplateStringsArray, ...fragments: string[]): RegExp {
  const source = strings.raw
    .map((part, k) => `${part}${k < fragments.length ? `(?:${fragments[k]})` : ''}`)
    .join('')
    .replaceAll(/…(\d+)/g, '[^。；;]{0,$1}?');
  return new RegExp(dutiesOnly(source), 'gu');
}

/** Holds where each of the concepts stands somewhere, in any order. */
export function all(...concepts: string[]): RegExp {
  return new RegExp(dutiesOnly(`^${concepts.map((concept) => `(?=.*(?:${concept}))`).join('')}`), 'su');
}

function dutiesOnly(source: string): string {
  return source
    .replaceAll(/(?<![供相响反效适])应(?![用急])/g, '(?<![供相响反效适])应(?![用急])')
    .replaceAll(/(?<!无)需(?!求)/g, '(?<!无)需(?!求)');
}

/** A pattern for an English clause: `…40` is up to forty characters within the sentence, a blank is any white space. */
export function english(strings: TemplateStringsArray, ...fragments: string[]): RegExp {
  const source = strings.raw
    .map((part, k) => `${part}${k < fragments.length ? `(?:${fragments[k]})` : ''}`)
    .join('')
    .replaceAll(/…(\d+)/g, '[^.;]{0,$1}?')
    .replaceAll(' ', '\\s+');
  return new RegExp(`\\b(?:${source})`, 'giu');
}

const unit = '省|市|州|盟|县|区|旗|镇|乡|街道';

/** The place that makes the rule, as drafts name it: 本市, 我县, 辖区内, 市内. */
export const here = `(?:本|我|该|当|全|某)(?:${unit}|地|辖区|园|行政区域?|区域|域)(?:区域?|域|境|级)?内?|本土|(?:行政)?辖区(?:内|范围内)?|(?<!国)境内|属地|(?:省|市|州|县|区|旗|镇|园区?|域)(?:域|区|境)?(?:范围)?内(?!外)|市区|园区|开发区|高新区|经开区|新区|注册地|(?:项目|工程)?所在(?:地|乡镇|县|市|区|街道)|本村|[X×某]{1,4}(?:省|市|州|县|区|镇)`;

/** The same, with the name of a place: 晋安区, 昆明市. Only where the words around leave no doubt that a place is meant. */
export const place = `${here}|[\\u4e00-\\u9fa5]{2,4}(?:省|市|州|盟|县|区|旗)`;

/** Those who come from elsewhere, or what does. */
export const outside = `外地|外省|外市|外县|外区|外埠|外来|异地|域外|境外|(?<!国内)(?:省|市|州|县|区|旗)外(?!资|商|贸|籍)|非本(?:地|省|市|州|县|区|旗)|本(?:地|省|市|州|县|区|旗)(?:区域|行政区域)?(?:以外|之外)|非(?:注册地|属地)|他省|他市|(?:省|市|州|县|区)外籍|外(?:省|市|县)籍|进口(?!关|额|贸易|总额|增|依赖|替代|博览|来源|和出口|与出口|结构|规模)`;

/** Operators. */
export const firm =
  '企业|公司|集团|经营者|经营主体|市场主体|机构|单位|供应商|服务商|承包商|投标人|商户|商家|厂商|厂家|个体工商户|合作社|旅行社|施工队|中介|平台|银行|超市|连锁|事务所|房企|车企|药企|驾校|客商|商贩|经营户|项目';

/** Duty laid on someone. */
export const must = '必须|应当|应|须|需要?|要求|只能|一律|方可|方能|才能|才可|务必';

/** Money or its like given. */
export const reward =
  '奖励|奖补|奖金|补贴|补助|资助|贴息|扶持|返还|返补|奖(?!项|状|牌)|红包|补偿(?!费)|激励资金|资金支持|专项资金';

/** Procurement and bidding. */
export const bidding =
  '投标|招标|招投标|政府采购|采购人|采购文件|采购活动|本次采购|采购项目|采购需求|供应商|中标|成交|评标|评审|评分|磋商|响应文件|发包|比选|竞标|入围|承揽|工程建设|建筑市场|代理机构|标书|遴选';
