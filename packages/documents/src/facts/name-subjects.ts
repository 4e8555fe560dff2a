import { distribute } from './distribute.ts';
import type { Draft } from './draft.ts';
import type { LeftReading } from './left.ts';
import { splitOutside } from './list-split.ts';
import type { Memory } from './memory.ts';
import { nameOf, partOf } from './naming.ts';
import type { Quantity } from './quantity.ts';
import { type Subject, subjectOf } from './subject.ts';

export interface Named {
  readonly name: string;
  readonly quantity: Quantity;
  readonly found: Draft['found'];
}

/** Names the figures of a group: by the subject before them, by a list it holds, or by what was named earlier. */
export function nameSubjects(
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
  if (inherited !== '' && subject.noun === '' && reading.spread === 'each' && memory.recent.length >= group.length)
    return namedBefore(group, memory.recent);
  if (inherited !== '') return group.map((quantity) => ({ name: inherited, quantity, found: 'inherited' }));
  const taken = /^分别(占.{2,})$/.exec(subject.noun)?.[1];
  if (taken !== undefined && memory.recent.length >= group.length)
    return namedBefore(group, memory.recent).map((one) => ({ ...one, name: `${one.name}${taken}` }));
  // 完成目标任务的113%: what follows is still about what was planned.
  if (memory.indicator !== '' && /^(?:全年|年度)?(?:目标|任务|计划|进度|预算)+数?$/.test(subject.noun))
    return group.map((quantity) => ({ name: `${memory.base}占${subject.noun}`, quantity, found: 'inherited' }));
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

/** 收入402亿元、支出688亿元，分别增长3.2%和4.7%: the last ones named, in their order. */
const namedBefore = (group: readonly Quantity[], recent: readonly string[]): Named[] =>
  group.map((quantity, index) => ({
    name: recent[recent.length - group.length + index]!,
    quantity,
    found: 'inherited',
  }));

/** The subjects of the group: a list for several values or 均, two whole indicators for one value, else one. */
function listed(noun: string, group: readonly Quantity[], reading: LeftReading): string[] {
  const several = group.length > 1 || reading.spread !== undefined || group[0]!.form === 'fold';
  if (several) return distribute(noun, group.length > 1 ? group.length : 0).map((item) => item.text);
  const pair = /^(.{4,}(?:收入|产值|增加值|总额|投资))[和与](.{4,}(?:收入|产值|增加值|总额|投资))$/.exec(noun);
  if (pair && group[0]!.unit.endsWith('%')) return [pair[1]!, pair[2]!];
  const parts =
    reading.movement && group[0]!.unit.endsWith('%') ? splitOutside(noun, /、/).map((item) => item.text) : [];
  return parts.length > 1 && parts.length < 5 && parts.every((part) => ownMeasure.test(part)) ? parts : [noun];
}

/** Emissions and sums that stand in a list each with its own name: 化学需氧量、氨氮排放量下降2%. */
const ownMeasure = /.{2}(?:排放量|需氧量|氮氧化物|二氧化硫|收入|产值|增加值|总额|销售额|零售额)$/;

/** A完成312亿元, B市为187亿元: the second place has the indicator of the first. */
const placeOnly = /^[^占、“]{1,7}(?:新区|[片园]区|地区|开发区|[市县州省区])$/;
const placeBefore = /^[^占、“]{1,7}?(?:新区|[片园]区|地区|开发区|[市县州省区])(?=.{3})/;

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
    quantity.unit.endsWith('%')
  ) {
    memory.indicator = economy;
    memory.base = economy;
    return economy;
  }
  if (/^占.{2}/.test(noun) && memory.base !== '') return `${memory.base}${noun}`;
  if (placeOnly.test(noun) && reading.reaches && memory.base !== '')
    return `${noun}${memory.base.replace(placeBefore, '')}`;
  if (/^(?:扣除|剔除|不含).{2,12}后?$/.test(noun) && memory.base !== '') return `${memory.base}（${noun}）`;
  if (/^(?:是|相当于)/.test(noun) && memory.indicator !== '') return memory.indicator;
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
