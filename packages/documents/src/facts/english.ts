import type { Draft } from './draft.ts';
import type { Comparator, FactKind, Measure } from './fact.ts';

const units =
  'yuan|RMB|dollars|USD|euros|percentage points|percent|per cent|%|kilometers|kilometres|km|hectares|mu|tonnes|tons|kilowatts|megawatts|gigawatts|kilowatt-hours|cubic meters|square kilometers|square meters|square metres|TEUs?|standard containers';
/** Things that are counted: a word or two may stand between the number and them. */
const counted =
  'jobs|people|enterprises|companies|firms|vehicles|units|households|projects|patents|passengers|tourists|visitors|students|beds|schools|bridges|stations|talents|workers|farmers|families';
const countedEnd = new RegExp(`\\b(?:${counted})$`, 'i');
const quantityPattern = new RegExp(
  `(?<![\\w.$€-])(US\\$|\\$|RMB\\s?)?(\\d[\\d,]*(?:\\.\\d+)?)(?:\\s*(?:-|to|and)\\s*(\\d[\\d,]*(?:\\.\\d+)?)(?=\\s*(?:percent|%|trillion|billion|million)))?\\s*(trillion|billion|million|thousand)?\\s*((?:[a-z][a-z-]* ){0,2}?(?:${counted})|${units})?(?![\\w])`,
  'gi',
);
const comparators: readonly (readonly [RegExp, Comparator])[] = [
  [/\b(?:at least|no less than|not less than|a minimum of|no fewer than)\s*$/i, 'at_least'],
  [/\b(?:at most|no more than|not more than|up to|within|below|under|less than)\s*$/i, 'at_most'],
  [/\b(?:more than|over|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|above|upwards of|top(?:s|ped|ping))\s*$/i, 'over'],
  [/\b(?:about|around|approximately|roughly|some)\s*$/i, 'about'],
  [/\b(?:nearly|almost|close to|just under)\s*$/i, 'nearly'],
];
const verbs =
  /\b(?:is|are|was|were|be|been|will|would|shall|should|has|have|had|expected|projected|forecast|planned|set|targeted|aims?|aiming|plans?|to|at|of|by|with|reach(?:es|ed|ing)?|hit|hits|total(?:s|led|ed|ling)?|amount(?:s|ed|ing)?|st(?:ands?|ood)|account(?:s|ed|ing)? for|maintain(?:s|ed)?|and|year-on-year|respectively|from|an?|average|annual|annually|increase|further)\s*$/i;
const up =
  /\b(?:grow(?:s|n|ing)?|grew|growth|increas(?:e|es|ed|ing)|ris(?:e|es|en|ing)|rose|up|expand(?:s|ed|ing)?|climb(?:s|ed|ing)?|gain(?:s|ed)?)\s*$/i;
const down =
  /\b(?:fall(?:s|en|ing)?|fell|declin(?:e|es|ed|ing)|drop(?:s|ped|ping)?|decreas(?:e|es|ed|ing)|reduc(?:e|es|ed|ing)|cut(?:s|ting)?|down|shr(?:ink|ank))\s*$/i;
const leads =
  /^(?:[\s,;:()\-–—•]|\[\d+\]|(?:and|but|while|with|that|which|where|whose|the|its|their|this|also|including|worth|totaling|totalling|covering|as|of|for|an?|by (?:the end of )?20\d\d|in 20\d\d|during 20\d\d|meanwhile|province's|overall)\b)+/i;
const changes =
  /\b(?:(reduce|cut|lower|trim)|raise|increase|boost|lift|expand)(?= (?!.*\b(?:reduce|cut|lower|trim|raise|increase|boost|lift|expand)\b))/i;
const wanted =
  /\b(?:expected|projected|aims?|aiming|target(?:s|ed)?|goals?|plans?|planned|will|should|strive|seeks?|(?:is|are) to|should|must|by (?:the end of )?20\d\d)\b/i;

/** An English sentence's figure with the words of time and wish around it. */
export interface EnglishDraft {
  readonly draft: Draft;
  readonly year?: number;
  readonly kind: FactKind;
}

/** Whether a sentence is to be read with the English grammar. */
export function isEnglish(sentence: string): boolean {
  const han = sentence.match(/\p{Script=Han}/gu)?.length ?? 0;
  return han * 5 < sentence.length && /[A-Za-z]{3}/.test(sentence);
}

interface Reading {
  readonly subject: string;
  readonly at: number;
  readonly comparator: Comparator;
  readonly movement?: 'up' | 'down';
  readonly annual: boolean;
}

/**
 * The figures of an English sentence. `named` are the indicators of the sentences before it, for `these figures`; those of this
 * sentence are added to it.
 */
export function englishDrafts(sentence: string, named: string[]): EnglishDraft[] {
  const found: EnglishDraft[] = [];
  const fresh: string[] = [];
  let end = 0;
  for (const match of sentence.matchAll(quantityPattern)) {
    const unit = unitOf(match);
    if (unit === undefined) continue;
    const before = sentence.slice(0, match.index);
    const behind = sentence.slice(match.index + match[0].trimEnd().length);
    if (isNoFigure(match, before, behind, fresh.length > 0)) continue;
    const clause = Math.max(end, lastMark(sentence, match.index));
    const reading = readLeft(sentence.slice(clause, match.index).replace(started, 'to'));
    end = match.index + match[0].trimEnd().length;
    const subject =
      thingBehind(match, behind, reading.subject) ?? subjectFor(reading.subject, named, fresh, found.length);
    const year = yearOf(sentence, match.index);
    if (subject === undefined) continue;
    fresh.push(subject);
    const draft = draftOf(match, unit, reading, subject, { start: clause + reading.at, end });
    const kind: FactKind = wanted.test(sentence) ? 'target' : 'achieved';
    found.push({ draft, kind, ...(year ? { year: Number(year) } : {}) });
  }
  if (fresh.length > 0) named.splice(0, named.length, ...fresh);
  return found;
}

/** from 56 percent to: where a rise or a fall began. */
const started = /\bfrom\s+[$\d][\d,.]*\s*(?:[a-z%]+\s*){0,3}?\bto\s*$/i;

/** Years, denominators, where a rise began, and gaps to others beside a figure of one's own. */
function isNoFigure(match: RegExpExecArray, before: string, behind: string, named: boolean): boolean {
  if (/\bper\s*$/i.test(before) || (/\bfrom\s*$/i.test(before) && /^\s+to\s+(?:\w+\s)?[\d$]/i.test(behind)))
    return true;
  if (/^20\d\d$/.test(match[2] ?? '') && /\b(?:in|by|of|since|for)\s*$/i.test(before)) return true;
  const gap =
    /^\s*(?:\w+er|above|below|more|less|ahead)\s+(?:than|of)?\s*(?!.{0,4}(?:in\s)?(?:20\d\d|a year|last|previous))/i;
  return (
    named &&
    /point/i.test(match[5] ?? '') &&
    gap.test(behind) &&
    !/^\W*\w+er than (?:in|a year|last|the previous)/i.test(behind)
  );
}

const yearWords = /(?<!than )\b(?:by|in|for|during|end of|until|before|through)\s+(?:the year )?(20\d\d)\b/gi;

/** The year said before the number, the nearest one; else the first said behind it. */
function yearOf(sentence: string, at: number): string | undefined {
  const years = [...sentence.matchAll(yearWords)];
  return (years.filter((year) => year.index < at).at(-1) ?? years[0])?.[1];
}

const made =
  /(?:^|\b(?:creat(?:e[sd]?|ing)|add(?:s|ed|ing)?|buil(?:d|ds|t|ding)|attract(?:s|ed|ing)?|plant(?:s|ed|ing)?|construct(?:s|ed|ing)?|open(?:s|ed|ing)?|launch(?:es|ed|ing)?|renovat(?:e[sd]?|ing)|cultivat(?:e[sd]?|ing)|foster(?:s|ed|ing)?|provid(?:e[sd]?|ing)|support(?:s|ed|ing)?|train(?:s|ed|ing)?|recruit(?:s|ed|ing)?|register(?:s|ed|ing)?|establish(?:es|ed|ing)?|welcom(?:e[sd]?|ing)|receiv(?:e[sd]?|ing)|implement(?:s|ed|ing)?|lay|laid|sign(?:s|ed|ing)?|draw(?:s|n|ing)?|drew|employ(?:s|ed|ing)?|host(?:s|ed|ing)?|complet(?:e[sd]?|ing)|set up|produc(?:e[sd]?|ing)))$/i;

/** What is counted or measured, where it stands behind the number: 300 new enterprises, 186 kilometers of metro lines. */
function thingBehind(match: RegExpExecArray | RegExpMatchArray, behind: string, subject: string): string | undefined {
  if (!made.test(subject)) return undefined;
  const of =
    /^\s+of\s+([A-Za-z][\w' -]*?)(?=\s+(?:and|in|by|were|was|are|will|for|to|on|with|during|at)\b|[,.;:]|\s*$)/.exec(
      behind,
    )?.[1];
  if (of !== undefined && !match[5]?.includes('%')) return of;
  return countedEnd.test(match[5] ?? '') ? match[5] : undefined;
}

function unitOf(match: RegExpExecArray): string | undefined {
  const [, sign, , , power, unit] = match;
  const money = sign ? (/RMB/i.test(sign) ? 'yuan' : 'dollars') : undefined;
  const base = money ?? (unit?.toLowerCase() === 'rmb' ? 'yuan' : (countedWord(unit) ?? unit?.toLowerCase()));
  if (base === undefined) return undefined;
  if (/^teus?$/.test(base)) return power ? `${power.toLowerCase()} ${unit}` : unit;
  if (/^(?:percent|per cent|%)$/.test(base)) return '%';
  return power ? `${power.toLowerCase()} ${base}` : base;
}

/** `urban jobs` → `jobs`. */
const countedWord = (unit: string | undefined) => countedEnd.exec(unit ?? '')?.[0].toLowerCase();

/** Behind the last mark before a place; commas within numbers are none. */
function lastMark(sentence: string, at: number): number {
  const mark = [...sentence.slice(0, at).matchAll(/,(?!\d{3})|[;:(]| - /g)].at(-1);
  return mark === undefined ? 0 : mark.index + mark[0].length;
}

function readLeft(left: string): Reading {
  let text = left.trimEnd();
  let comparator: Comparator = 'exact';
  let movement: Reading['movement'];
  let reaches = false;
  for (let steps = 0; steps < 14; steps++) {
    const before = text;
    for (const [pattern, name] of comparators)
      if (pattern.test(text)) {
        if (comparator === 'exact') comparator = name;
        text = text.replace(pattern, '').trimEnd();
      }
    if (!movement && /\bto\s*$/i.test(text)) reaches = true;
    if (!movement && (up.test(text) || down.test(text))) {
      movement = up.test(text) ? 'up' : 'down';
      text = text.replace(movement === 'up' ? up : down, '').trimEnd();
    }
    text = text.replace(verbs, '').trimEnd();
    if (text === before) break;
  }
  const changed = reaches ? null : changes.exec(text);
  const isChanged = !movement && changed !== null && /\bby\b/i.test(left.slice(text.length));
  if (isChanged) movement = changed[1] ? 'down' : 'up';
  const from = isChanged ? changed.index + changed[0].length : 0;
  const lead = from + (leads.exec(text.slice(from))?.[0].length ?? 0);
  const annual = /\b(?:annual|annually|a year|per year)\b/i.test(left);
  return {
    subject: text.slice(lead).trim(),
    at: lead,
    comparator,
    annual,
    ...(movement && !reaches ? { movement } : {}),
  };
}

/** The subject named, or the one that pronouns and bare values take over by their place in the list. */
function subjectFor(
  subject: string,
  named: readonly string[],
  fresh: readonly string[],
  index: number,
): string | undefined {
  if (/^(?:these|those|the|both|such)?\s*(?:figures|numbers|targets|two|they|it)?$/i.test(subject)) {
    return named[index] ?? fresh.at(-1) ?? named.at(-1);
  }
  return subject.length > 2 && subject.length < 120 ? subject : undefined;
}

function draftOf(
  match: RegExpExecArray,
  unit: string,
  reading: Reading,
  indicator: string,
  span: { start: number; end: number },
): Draft {
  const value = Number((match[2] ?? '').replaceAll(',', ''));
  const upper = match[3] === undefined ? undefined : Number(match[3].replaceAll(',', ''));
  const sign = reading.movement === 'down' ? -1 : 1;
  return {
    start: span.start,
    end: span.end,
    numberAt: match.index,
    indicator,
    comparator: upper === undefined ? reading.comparator : 'range',
    value: sign * value,
    ...(upper === undefined ? {} : { valueMax: sign * upper }),
    unit,
    measure: measureOf(unit, reading),
    found: 'named',
  };
}

function measureOf(unit: string, reading: Reading): Measure {
  if (unit.includes('percentage point')) return 'change';
  if (unit === '%') return reading.movement ? (reading.annual ? 'annual_growth' : 'growth_rate') : 'share';
  if (reading.movement) return 'change';
  return countedEnd.test(unit) ? 'count' : 'level';
}
