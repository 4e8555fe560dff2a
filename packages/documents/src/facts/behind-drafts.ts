import { hasNounBehind, nounBehind } from './behind.ts';
import type { Draft } from './draft.ts';
import { figureDraft } from './figure.ts';
import type { LeftReading } from './left.ts';
import type { Memory } from './memory.ts';
import { nameOf } from './naming.ts';
import type { Quantity } from './quantity.ts';
import { isProgrammeItem, isShareOf } from './refuse.ts';
import { endingVerb, endingVerbWord } from './subject.ts';

/** Examples between the verb and the number of all: 组建医药、环保等3家公司. */
const listMade = /^(?:新增|新建|建成|组建|设立|创建|引进|开通|获批|建成投产|签约|完成|成立|认定)[^,]*等$/;

/** Whether what the number counts stands behind it. */
export function isBehind(
  sentence: string,
  quantity: Quantity,
  before: string,
  lead: string,
  joined: boolean,
  memory: Memory,
): boolean {
  if (quantity.form === 'fold' || !hasNounBehind(sentence, quantity.end)) return false;
  if (
    isShareOf(sentence, quantity) &&
    /^(?:全省|全市|全区|全国|、|确保|力争|推动|实现|和)?$/.test(lead.replace(/^.*(?:确保|力争|推动)/, ''))
  )
    return true;
  if (/[%点倍成]$/.test(quantity.unit)) return false;
  if (endingVerb(before) || (before.endsWith('的') && !quantity.counts && memory.end === 0)) return true;
  if (quantity.counts && listMade.test(lead)) return true;
  return (
    joined && memory.style === 'behind' && memory.taken && /^[^,]*(?:[、和与及]|以及)\s*$/.test(lead.trim() || '、')
  );
}

/** Figures whose noun stands behind them: 建成28个现代产业学院. */
export function draftBehind(
  sentence: string,
  group: readonly Quantity[],
  lead: string,
  from: number,
  reading: LeftReading,
  memory: Memory,
): Draft[] {
  const last = group.at(-1)!;
  const verb = endingVerb(lead) ? endingVerbWord(lead) : undefined;
  if (verb !== undefined) {
    memory.verb = verb;
    memory.verbKind = endingVerb(lead);
  }
  let noun = nounBehind(sentence, last.end);
  if (/(?:级|型|类|性)$/.test(noun)) noun += laterNoun(sentence, last.end + noun.length);
  if (noun.length < 2 || last.unit === '期' || isNoThingMade(last, noun, lead)) return [];
  const name = nameOf(noun, memory.verb, memory.verbKind, last);
  memory.indicator = name;
  memory.base = noun;
  memory.style = 'behind';
  const start = verb === undefined ? group[0]!.start : from + lead.trimEnd().length - verb.length;
  return group.map((quantity) => ({
    ...figureDraft(quantity, reading, name, { start, found: 'behind' }),
    end: last.end + Math.max(0, sentence.slice(last.end).indexOf(noun) === 0 ? noun.length : 0),
  }));
}

/** Items of a programme, the capacity that names a plant (25万吨煤基乙烯项目), one for each, those who are to act. */
function isNoThingMade(quantity: Quantity, noun: string, lead: string): boolean {
  if (!quantity.counts) return !quantity.unit.endsWith('元') && /项目|装置|生产线|机组/.test(noun);
  if (isProgrammeItem(noun)) return true;
  if (quantity.value === 1 && lead.includes('每')) return true;
  return /(?:支持|引导|帮助|鼓励|组织)$/.test(lead) && /提升|开展|实施|发展|申报|创建|转移|加快|打造/.test(noun);
}

/** 5个国家级、60个省级高技能人才培训基地: the noun that completes 国家级. */
function laterNoun(sentence: string, from: number): string {
  const match =
    /^、?(?:近|约|超)?\d[\d,.]*[万]?(?:个|家|所|项|名|座)(\p{Script=Han}{1,4}?[级型类性])(\p{Script=Han}{2,16})/u.exec(
      sentence.slice(from, from + 40),
    );
  return match?.[2] ?? '';
}
