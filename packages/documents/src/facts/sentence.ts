import { hasNounBehind, nounBehind } from './behind.ts';
import { distribute } from './distribute.ts';
import type { Draft } from './draft.ts';
import type { Comparator, Measure } from './fact.ts';
import { gapBefore } from './gap.ts';
import { type LeftReading, readLeft } from './left.ts';
import { quantities } from './lexer.ts';
import { splitOutside } from './list-split.ts';
import { measureOf } from './measure.ts';
import { nameOf, partOf } from './naming.ts';
import type { Quantity } from './quantity.ts';
import { explains, isNoStatement, isProgrammeItem, isShareOf } from './refuse.ts';
import { endingVerb, endingVerbWord, type Subject, subjectOf } from './subject.ts';

/** What later numbers of a sentence may take over from earlier ones. */
interface Memory {
  /** The last subject as named, and without verb. */
  indicator: string;
  base: string;
  verb?: string;
  verbKind?: Subject['verbKind'];
  style?: 'before' | 'behind';
  /** Behind the last quantity, stated or not. */
  end: number;
  /** Whether that quantity became a fact. */
  taken: boolean;
}

/** The figures a folded sentence states. `economy` is what growth without a subject is growth of. */
export function draftsOf(sentence: string, economy: string): Draft[] {
  const all = quantities(sentence);
  if (all.length === 0 || explains(sentence)) return [];
  const stated = all.filter((quantity) => !isNoStatement(sentence, quantity) && !isStart(sentence, quantity));
  const memory: Memory = { indicator: '', base: '', end: 0, taken: false };
  const drafts: Draft[] = [];
  for (const group of groups(sentence, stated)) {
    const found = draftGroup(sentence, group, memory, economy);
    drafts.push(...found);
    memory.end = group.at(-1)!.end;
    memory.taken = found.length > 0;
  }
  return drafts;
}

/** 从3.16万亿元增加到8.31万亿元: the first is where it started. */
function isStart(sentence: string, quantity: Quantity): boolean {
  const before = sentence.slice(Math.max(0, quantity.start - 24), quantity.start);
  const behind = sentence.slice(quantity.end, quantity.end + 16);
  return (
    /(?:从|由|较|比)[^,;。、]*$/.test(before) &&
    /^[^,;。、\d]{0,10}?(?:[到至为]|跃升|降|增|[-~]+)/.test(behind) &&
    /^[^,;。、]{0,14}?\d|^[^,;。、]*?万亿/.test(behind)
  );
}

/** Values that stand side by side share what comes before them: 分别增长4.6%、6.7%. */
function groups(sentence: string, stated: readonly Quantity[]): Quantity[][] {
  const found: Quantity[][] = [];
  for (const quantity of stated) {
    const last = found.at(-1)?.at(-1);
    const link = last ? sentence.slice(last.end, quantity.start) : '';
    const near = last && /^\s*(?:、|和|与|及|以及|,)\s*(?:不低于|不少于|不超过|超过?|约|近)?$/.test(link);
    if (near && last.form === 'number' && sameKind(last, quantity)) found.at(-1)!.push(quantity);
    else found.push([quantity]);
  }
  return found;
}

const sameKind = (a: Quantity, b: Quantity) =>
  a.unit === b.unit ||
  (a.counts && b.counts) ||
  a.unit.replace(/^[十百千万亿]+/, '') === b.unit.replace(/^[十百千万亿]+/, '');

function draftGroup(sentence: string, group: readonly Quantity[], memory: Memory, economy: string): Draft[] {
  const first = group[0]!;
  const clause = clauseStart(sentence, first.start);
  const from = Math.max(clause, memory.end);
  const joined = memory.end > clause;
  const left = sentence.slice(from, first.start);
  if (/百分点|%|倍/.test(first.unit) && /[比较高低快慢优领超好跑]/.test(left)) {
    const gap = gapBefore(left);
    if (gap && !(gap.subject === '' && yearBefore.test(gap.phrase))) return gapDraft(first, gap, from, memory);
    if (gap && memory.indicator !== '') return [changeDraft(first, gap.phrase, memory)];
  }
  const reading = readLeft(left);
  const lead = left.slice(0, reading.rest).replace(/(?:从|由)[^,;、]*\d[^,;、]*$/, '');
  const before = left.replace(passing, '');
  if (isBehind(sentence, first, before, lead, joined, memory))
    return draftBehind(sentence, group, before, from, reading, memory);
  const subject = subjectOf(lead);
  if (refusesBefore(sentence, first, subject, lead, reading)) return [];
  const named = nameSubjects(sentence, group, subject, reading, memory, joined, economy, clause);
  if (!named) return [];
  return named.flatMap(({ name, quantity, found }) => {
    const start = found === 'inherited' ? first.start : from + subject.at;
    return [draft(quantity, reading, name, { start, found })];
  });
}

/** Behind the last mark of the clause: commas inside brackets or quotes end none. */
function clauseStart(sentence: string, at: number): number {
  let depth = 0;
  for (let index = at - 1; index >= 0; index--) {
    const character = sentence[index] ?? '';
    if (')）”》]'.includes(character)) depth++;
    else if ('(（“《['.includes(character)) {
      if (depth === 0 && character !== '“') return index + 1;
      depth = Math.max(0, depth - 1);
    } else if (depth === 0 && /[,;:。!?]/.test(character)) {
      if (character === ',' && /\d$/.test(sentence.slice(0, index)) && /^,\d{3}/.test(sentence.slice(index))) continue;
      return index + 1;
    }
  }
  return 0;
}

const yearBefore = /^[比较](?:去年|上年|前年|年初|上届)/;

/** 比去年预算高0.2个百分点: the same indicator against its own past. */
function changeDraft(quantity: Quantity, phrase: string, memory: Memory): Draft {
  const movement = /[低少慢]出?$/.test(phrase) ? 'down' : 'up';
  const reading: LeftReading = { reaches: false, annual: false, takes: false, rest: 0, movement };
  return draft(quantity, reading, memory.base, { start: quantity.start, found: 'inherited', measure: 'change' });
}

function gapDraft(
  quantity: Quantity,
  gap: NonNullable<ReturnType<typeof gapBefore>>,
  from: number,
  memory: Memory,
): Draft[] {
  if (gap.subject === '' || !/百分点|%/.test(quantity.unit)) return [];
  memory.indicator = gap.subject;
  memory.base = gap.subject;
  const reading: LeftReading = { reaches: false, annual: false, takes: false, rest: 0 };
  return [
    draft(quantity, reading, `${gap.subject}（${gap.phrase}）`, {
      start: from + gap.at,
      found: 'named',
      measure: 'gap',
    }),
  ];
}

/** Words between a verb and the number it governs. */
const passing = /(?:不低于|不少于|不超过|超过|突破|至少|大约|接近|将近|约|超|近|逾|各|再|分别|共|累计|\s)+$/;

/** Whether what the number counts stands behind it. */
function isBehind(
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
  if (endingVerb(before) || (/的$/.test(before) && !quantity.counts && memory.end === 0)) return true;
  return (
    joined && memory.style === 'behind' && memory.taken && /^[^,]*(?:[、和与及]|以及)\s*$/.test(lead.trim() || '、')
  );
}

function draftBehind(
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
  if (noun.length < 2 || last.unit === '期' || (last.counts && isProgrammeItem(noun))) return [];
  const name = nameOf(noun, memory.verb, memory.verbKind, last);
  memory.indicator = name;
  memory.base = noun;
  memory.style = 'behind';
  const start = verb === undefined ? group[0]!.start : from + lead.trimEnd().length - verb.length;
  return group.map((quantity) => ({
    ...draft(quantity, reading, name, { start, found: 'behind' }),
    end: last.end + Math.max(0, sentence.slice(last.end).indexOf(noun) === 0 ? noun.length : 0),
  }));
}

/** 5个国家级、60个省级高技能人才培训基地: the noun that completes 国家级. */
function laterNoun(sentence: string, from: number): string {
  const match =
    /^、?(?:近|约|超)?\d[\d,.]*[万]?(?:个|家|所|项|名|座)(\p{Script=Han}{1,4}?[级型类性])(\p{Script=Han}{2,16})/u.exec(
      sentence.slice(from, from + 40),
    );
  return match?.[2] ?? '';
}

/** Counts without a verb before and with a noun behind tell of things, they do not state how many there are: 8条高速公路建成通车. */
function refusesBefore(
  sentence: string,
  quantity: Quantity,
  subject: Subject,
  lead: string,
  reading: LeftReading,
): boolean {
  if (/(?:^|[^存现])(?:在|对|向|与|由|从|被|以|每|按|给|用|于|跨)\s*$/.test(lead) && !reading.comparator)
    return hasNounBehind(sentence, quantity.end);
  if (/^(?:虽然|但|仍|还|尽管|只有)/.test(lead.trim())) return true;
  const bare = !(reading.reaches || reading.movement || reading.comparator);
  if (!quantity.counts)
    return (
      bare &&
      subject.noun === '' &&
      quantity.form === 'number' &&
      !/%$|点$/.test(quantity.unit) &&
      hasNounBehind(sentence, quantity.end)
    );
  if (!hasNounBehind(sentence, quantity.end)) return false;
  return subject.noun === '' || bare;
}

interface Named {
  readonly name: string;
  readonly quantity: Quantity;
  readonly found: Draft['found'];
}

function nameSubjects(
  sentence: string,
  group: readonly Quantity[],
  subject: Subject,
  reading: LeftReading,
  memory: Memory,
  joined: boolean,
  economy: string,
  clause: number,
): Named[] | undefined {
  const own = subject.verb === undefined && joined && memory.style === 'before' && !/^[总累]/.test(subject.noun);
  const verb = own ? memory.verb : subject.verb;
  const kind = own ? memory.verbKind : subject.verbKind;
  const inherited = inherits(subject, reading, memory, economy, sentence.slice(0, clause), group[0]!);
  if (inherited === undefined) return undefined;
  if (inherited !== '') return group.map((quantity) => ({ name: inherited, quantity, found: 'inherited' }));
  memory.style = 'before';
  if (verb === undefined) delete memory.verb;
  else memory.verb = verb;
  memory.verbKind = kind;
  const whole = subject.within ? partOf(subject.noun, memory.indicator, memory.base) : subject.noun;
  const items = whole === subject.noun ? listed(whole, group, reading) : [whole];
  memory.base = items.at(-1)!;
  const names = items.map((item) => nameOf(reading.takes ? `${item}占比` : item, verb, kind, group[0]!));
  memory.indicator = names.at(-1)!;
  if (group.length === 1)
    return names.map((name) => ({ name, quantity: group[0]!, found: items.length > 1 ? 'shared' : 'named' }));
  return group.map((quantity, index) => ({
    name: names[Math.min(index, names.length - 1)]!,
    quantity,
    found: names.length > 1 ? 'shared' : 'named',
  }));
}

/** The subjects of the group: a list for several values or 均, two whole indicators for one value, else one. */
function listed(noun: string, group: readonly Quantity[], reading: LeftReading): string[] {
  const several = group.length > 1 || reading.spread !== undefined || group[0]!.form === 'fold';
  if (several) return distribute(noun, group.length > 1 ? group.length : 0).map((item) => item.text);
  const pair = /^(.{4,}(?:收入|产值|增加值|总额|投资))[和与](.{4,}(?:收入|产值|增加值|总额|投资))$/.exec(noun);
  if (pair && /%$/.test(group[0]!.unit)) return [pair[1]!, pair[2]!];
  const parts = reading.movement && /%$/.test(group[0]!.unit) ? splitOutside(noun, /、/).map((item) => item.text) : [];
  return parts.length > 1 && parts.length < 5 && parts.every((part) => ownMeasure.test(part)) ? parts : [noun];
}

/** Emissions and sums that stand in a list each with its own name: 化学需氧量、氨氮排放量下降2%. */
const ownMeasure = /.{2}(?:排放量|需氧量|氮氧化物|二氧化硫|收入|产值|增加值|总额|销售额|零售额)$/;

const sums = /^(?:总量|总数|总额|总数量|数量|规模|总规模|总值|总数累计|存量|累计|增速|增幅|同比|占比|比重)$/;

/** The indicator taken over from before, '' where the text names its own, undefined where nothing can be said. */
function inherits(
  subject: Subject,
  reading: LeftReading,
  memory: Memory,
  economy: string,
  earlier: string,
  quantity: Quantity,
): string | undefined {
  const noun = subject.noun;
  if (
    /^(?:我国|本省)?(?:经济|经济增长|经济增长预期目标|国民经济|经济增速|经济总量增长)(?:是|为|预期目标|目标|$)/.test(
      noun,
    ) &&
    /%$/.test(quantity.unit)
  ) {
    memory.indicator = economy;
    memory.base = economy;
    return economy;
  }
  if (/^占.{2}/.test(noun) && memory.base !== '') return `${memory.base}${noun}`;
  if (noun !== '' && !sums.test(noun)) return '';
  if (memory.indicator !== '') {
    const plain = noun === '' && reading.movement ? memory.base : noun === '' ? memory.indicator : memory.base;
    return sums.test(noun) && /占比|比重/.test(noun) ? `${memory.base}${noun}` : plain || memory.indicator;
  }
  if (noun !== '') return '';
  if (reading.movement === 'up' && quantity.unit === '%' && (subject.at > 0 || earlier.trim() !== '')) {
    memory.indicator = economy;
    memory.base = economy;
    return economy;
  }
  const before = subjectOf(readBack(earlier));
  if (before.noun.length < 2 || before.noun.length > 24) return undefined;
  memory.indicator = before.noun;
  memory.base = before.noun;
  return before.noun;
}

/** The clause before the one that names nothing. */
function readBack(earlier: string): string {
  return splitClauses(earlier).at(-1) ?? '';
}

const splitClauses = (text: string) => text.split(/[,;:。]/).filter((part) => part.trim() !== '');

function draft(
  quantity: Quantity,
  reading: LeftReading,
  indicator: string,
  more: { start: number; found: Draft['found']; measure?: Measure },
): Draft {
  const falls = (reading.movement === 'down' && !reading.reaches) || /降幅$/.test(indicator);
  const sign = falls && !/减负|减税/.test(indicator) ? -1 : 1;
  const unit =
    reading.per && !quantity.unit.includes('/')
      ? `${quantity.unit}/${perUnit(reading.per)}`
      : perPerson(quantity.unit, reading);
  return {
    start: Math.min(more.start, quantity.start),
    end: quantity.end,
    numberAt: quantity.start,
    indicator,
    comparator: comparatorOf(quantity, reading),
    value: sign * quantity.value,
    ...(quantity.valueMax === undefined ? {} : { valueMax: sign * quantity.valueMax }),
    unit,
    measure: more.measure ?? measureOf(quantity, reading, indicator),
    found: more.found,
  };
}

function comparatorOf(quantity: Quantity, reading: LeftReading): Comparator {
  if (quantity.valueMax !== undefined) return 'range';
  if (quantity.after) return quantity.after;
  if (reading.comparator) return reading.comparator;
  return quantity.more ? 'over' : 'exact';
}

const perUnit = (words: string) => [...words.matchAll(/每(.)/g)].map((match) => match[1]).join('·');

function perPerson(unit: string, reading: LeftReading): string {
  return reading.per === '每人' ? unit.replace(/\/(月|年|天)$/, '/人·$1') : unit;
}
