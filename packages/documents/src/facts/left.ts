import type { Comparator } from './fact.ts';
import { adverbs, falling, rising } from './words.ts';

/** What stands between a subject and its number, read from the number leftwards. */
export interface LeftReading {
  readonly comparator?: Comparator;
  /** 达, 为, 增至 …: the number is where the subject stands. */
  readonly reaches: boolean;
  readonly movement?: 'up' | 'down';
  /** The movement word itself. */
  readonly word?: string;
  readonly annual: boolean;
  /** 分别, 均. */
  readonly spread?: 'each' | 'all';
  /** 占: the number is a share of what stands between it and the subject. */
  readonly takes: boolean;
  /** 每人每月 and its kin before a sum. */
  readonly per?: string;
  /** How many characters from the left remain: the subject's text. */
  readonly rest: number;
}

const comparators: readonly (readonly [RegExp, Comparator])[] = [
  [/(?:不低于|不少于|不小于|不得低于|至少|最低)$/, 'at_least'],
  [/(?:不超过|不高于|不大于|不多于|不突破|最多|低于|少于|小于|不到|不足)$/, 'at_most'],
  [
    /(?:超过|突破|超出|超|逾|大于|多于|高于|高达|首破|冲破|迈过|破|跨过|跃上|迈上|站上|跨越|跨上|跃升至|(?<![通])过)$/,
    'over',
  ],
  [/(?:大约|约为|约|大概|大体)$/, 'about'],
  [/(?:接近|将近|逼近|靠近|(?<![附邻临])近)$/, 'nearly'],
];
const reachWord =
  /(?:达到了?|达成|达|[增升降减]至|至|到|为|是|有|稳定在|保持在|维持在|控制在|控制到|稳定|保持|维持|实现|完成|在|占)$/;
const movementWord = new RegExp(`(?:(${rising})|(${falling}))(?:了|率|幅度)?$`);
const adverbWord = new RegExp(`(?:${adverbs})$`);
const comparedWith =
  /(?:(?:平均)?每\d+(?:公斤|吨|亩|斤)|[比较同](?:上年|去年|往年|同期|上年同期|去年同期|上年末|年初|前年|上一年|(?:20)?\d\d年底?末?|[^,、。;]{1,8}?(?:同期|年底|年末|末|初|年))|由此|其中|相比|以来)\s*$/;
const annualWord = /(?:年均复合|年平均|年均|每年平均|复合)$/;
const perWord = /(每人每月|每人每年|每生每年|每年每人|每人)$/;
const heldWord = /(?:保持在|稳定在|维持在|控制在|控制到|稳定|保持|维持)$/;

interface Reading {
  comparator?: Comparator;
  reaches: boolean;
  movement?: 'up' | 'down';
  word?: string;
  annual: boolean;
  spread?: 'each' | 'all';
  takes: boolean;
  per?: string;
  rest: number;
}

/** Reads the text before a number from right to left until the subject begins. */
export function readLeft(left: string): LeftReading {
  const reading: Reading = { reaches: false, annual: false, takes: false, rest: left.length };
  let text = left;
  for (let steps = 0; steps < 14; steps++) {
    const trimmed = text.trimEnd();
    const next = peel(trimmed, reading);
    if (next === trimmed) {
      text = trimmed;
      break;
    }
    text = next;
  }
  reading.rest = text.length;
  return reading;
}

/** One word off the end; the same text when none fits. */
function peel(text: string, reading: Reading): string {
  for (const [pattern, comparator] of comparators) {
    const found = pattern.exec(text);
    if (!found || reading.movement) continue;
    reading.comparator ??= comparator;
    return text.slice(0, found.index);
  }
  const per = perWord.exec(text);
  if (per) reading.per ??= per[1] ?? '';
  const annual = annualWord.exec(text);
  if (annual) {
    reading.annual = true;
    return text.slice(0, annual.index);
  }
  const compared = comparedWith.exec(text);
  if (compared) return text.slice(0, compared.index);
  return peelVerb(text, reading) ?? peelAdverb(text, reading);
}

function peelVerb(text: string, reading: Reading): string | undefined {
  const reach = reachWord.exec(text);
  if (reach && !reading.movement) {
    if (reach[0] === '占') {
      if (reading.takes) return undefined;
      reading.takes = true;
    }
    reading.reaches = true;
    if (reach[0] === '在' && !heldWord.test(text)) return undefined;
    return text.slice(0, reach.index);
  }
  const move = movementWord.exec(text);
  if (!move || reading.movement || isNounTail(text, move[0])) return undefined;
  reading.movement = move[1] ? 'up' : 'down';
  reading.word = move[0];
  return text.slice(0, move.index);
}

/** 用地增减, 收入增幅 and the like end in a letter of a movement word without being one. */
function isNounTail(text: string, word: string): boolean {
  return word.length === 1 &&
    /(?:倍增|递增|激增|猛增|骤降|速升|晋升|推升|攀升|回升|跃升|空降|沉降|加减|赤字率提|前提)$/.test(text)
    ? /(?:晋升|沉降|前提)$/.test(text)
    : false;
}

function peelAdverb(text: string, reading: Reading): string {
  const found = adverbWord.exec(text);
  if (!found) return text;
  if (found[0] === '分别') reading.spread = 'each';
  else if (found[0] === '均' || found[0] === '都' || found[0] === '各') reading.spread ??= 'all';
  return text.slice(0, found.index);
}
