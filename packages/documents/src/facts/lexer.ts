import { arabicNumeral, chineseNumeral } from './numerals.ts';
import type { AfterWord, Quantity } from './quantity.ts';
import { countingPattern, denominators, measuringPattern, multiplierWords, unitPattern } from './unit-words.ts';

const number = '(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?';
/** Not the 千 of 千瓦, 千克: 720千瓦时. */
const multiplier = multiplierWords.map((word) => (word === '千' ? '千(?![瓦克米伏焦])' : word)).join('|');
const quantityPattern = new RegExp(
  `(${number})\\s*(多|余|来)?\\s*(${multiplier})?\\s*(多|余)?\\s*((?:${unitPattern})(?:${denominators})?)?`,
  'g',
);
const rangeLink = new RegExp(`^\\s*(?:[-~]+|至|到)\\s*(?=${number})`);
const afterPattern = /^\s*(?:\([套间辆户座个处家]\))?(?:(及?以上)|(左右|上下)|(及?以下|以内|之内))/;
const countingOnly = new RegExp(`^(?:${countingPattern})$`);
/** A multiplier without a number counts as one behind a word that reaches or passes it: 突破万亿元. */
const bareMultiplier = new RegExp(
  `(?<=突破|超过?|跨过|达到?|接?近|逾|迈上|跃上|跨上|站上|跨越|首破|迈过|破)(${multiplierWords.slice(0, 7).join('|')})(${measuringPattern})?(?![级个户家人辆吨千]|台(?!阶))`,
  'g',
);
const foldPattern =
  /(?:(“?[二三四五六七八]个)?翻了?([一两二三四])?番)|(?<![\d.成])([一两二三四五六七八九十])倍(?![增差数])/g;
const percentWords = /百分之([一二两三四五六七八九十百]+|\d+(?:\.\d+)?)/g;
const tenthWords =
  /(?<=超过?|接?近|达到?|逾|增长|提高|下降|上涨|上升|降低)([一二两三四五六七八九])成(?![功为员果立长效就都熟本])/g;

/** The one quantity written without a unit: 收入倍差缩小至1.83, 收入比降至2.3:1. */
const ratioNumber = /(?<=(?:倍差|收入比|之比|差距)(?:[由从]\d+\.\d+)?[^,;。\d]{0,8})(\d+\.\d+)(?::1)?(?![\d.%倍])/g;

/** Letters, signs and counters before a number that make it part of a name: G0616, 第13, 415X, “301”, No. 5. */
const namedBefore = /(?:[A-Za-z.+×*_:]|第|[A-Za-z]-|\d-)\s*$/;
/** Words behind a quantity that make it a size class, a span of time, a rank or an item of a name. */
const namedAfter = /^(?:级|型|(?:个)?月|(?:个)?季度|个工作日|个?世纪|个?星期|工程|以?来)/;

interface Piece {
  readonly end: number;
  readonly value: number;
  readonly unit: string;
  readonly more: boolean;
  readonly whole: boolean;
}

/** Every quantity of a folded sentence, from left to right, names and size classes left out. */
export function quantities(sentence: string): Quantity[] {
  const found: Quantity[] = [];
  if (/\d/.test(sentence)) found.push(...numbersIn(sentence));
  const spelled = /[翻倍成]|百分之|收入|之比|差距|万亿|千亿|百亿|千万|百万|亿/.test(sentence)
    ? spelledIn(sentence)
    : [];
  for (const quantity of spelled) if (!found.some((other) => overlaps(other, quantity))) found.push(quantity);
  return found.sort((a, b) => a.start - b.start);
}

const overlaps = (a: Quantity, b: Quantity) => a.start < b.end && b.start < a.end;

function numbersIn(sentence: string): Quantity[] {
  const found: Quantity[] = [];
  quantityPattern.lastIndex = 0;
  for (let match = quantityPattern.exec(sentence); match; match = quantityPattern.exec(sentence)) {
    const start = match.index;
    const first = piece(match);
    const link = rangeLink.exec(sentence.slice(first.end, first.end + 12));
    let last = first;
    if (link && !(first.whole && fromBefore(sentence, start))) {
      quantityPattern.lastIndex = first.end + link[0].length;
      const second = quantityPattern.exec(sentence);
      if (second && second.index === first.end + link[0].length) last = piece(second);
      if (!last.whole || (first.whole && first.unit !== last.unit && !isPowerOf(first.unit, last.unit))) {
        quantityPattern.lastIndex = first.whole ? first.end : last.end;
        last = first;
      }
    }
    if (!last.whole || isName(sentence, start, last.end)) continue;
    const quantity = withAfter(sentence, start, last, first === last ? undefined : first.value);
    quantityPattern.lastIndex = Math.max(quantityPattern.lastIndex, quantity.end);
    found.push(quantity);
  }
  return found;
}

/** 9万至10万人: the first number has the power, the second the unit too. */
const isPowerOf = (power: string, unit: string) => /^[十百千万亿]+$/.test(power) && unit.startsWith(power);

function piece(match: RegExpExecArray): Piece {
  const [text, digits = '', moreBefore, times = '', moreAfter, unit] = match;
  const whole = unit !== undefined || /[万亿]$/.test(times);
  const trailing = text.length - text.trimEnd().length;
  return {
    end: match.index + text.length - trailing,
    value: arabicNumeral(digits),
    unit: times + (unit ?? '').replace(/每(?!立方米|人)/, '/'),
    more: moreBefore !== undefined || moreAfter !== undefined,
    whole,
  };
}

const fromBefore = (sentence: string, start: number) => /[从由][^,;。、\d]{0,8}$/.test(sentence.slice(0, start));

function isName(sentence: string, start: number, end: number): boolean {
  const before = sentence.slice(Math.max(0, start - 6), start);
  const after = sentence.slice(end, end + 6);
  if (namedBefore.test(before) || namedAfter.test(after)) return true;
  if (/[“"‘《][^”"’》,、]{0,3}$/.test(before) && /^[^”"’》]{0,10}[”"’》]/.test(sentence.slice(end, end + 12)))
    return true;
  return /^(?:[A-Za-z×+]|年|千?伏)/.test(after);
}

function withAfter(sentence: string, start: number, last: Piece, first?: number): Quantity {
  const after = afterPattern.exec(sentence.slice(last.end, last.end + 8));
  const word: AfterWord | undefined = after ? (after[1] ? 'at_least' : after[2] ? 'about' : 'at_most') : undefined;
  return {
    start,
    end: last.end + (after?.[0].length ?? 0),
    value: first ?? last.value,
    ...(first === undefined ? {} : { valueMax: last.value }),
    unit: last.unit,
    counts: isCounting(last.unit),
    more: last.more,
    ...(word ? { after: word } : {}),
    form: 'number',
  };
}

function isCounting(unit: string): boolean {
  return countingOnly.test(unit.replace(new RegExp(`^(?:${multiplier})`), '') || '人');
}

function spelledIn(sentence: string): Quantity[] {
  const found: Quantity[] = [];
  const add = (match: RegExpExecArray, value: number, unit: string, form: Quantity['form']) => {
    const end = match.index + match[0].length;
    const more = /^[多余]/.test(sentence.slice(end));
    const spelled = { end: more ? end + 1 : end, value, unit, more, whole: true };
    if (Number.isFinite(value)) found.push({ ...withAfter(sentence, match.index, spelled), form });
  };
  for (const match of sentence.matchAll(bareMultiplier)) add(match, 1, `${match[1]}${match[2] ?? ''}`, 'number');
  for (const match of sentence.matchAll(foldPattern)) {
    if (match[3]) add(match, chineseNumeral(match[3]), '倍', 'number');
    else add(match, 2 ** chineseNumeral(match[2] ?? '一'), '倍', 'fold');
  }
  for (const match of sentence.matchAll(ratioNumber)) add(match, Number(match[1]), '倍', 'number');
  for (const match of sentence.matchAll(percentWords)) {
    const said = match[1] ?? '';
    add(match, /^\d/.test(said) ? Number(said) : chineseNumeral(said), '%', 'number');
  }
  for (const match of sentence.matchAll(tenthWords)) add(match, chineseNumeral(match[1] ?? ''), '成', 'number');
  return found;
}
