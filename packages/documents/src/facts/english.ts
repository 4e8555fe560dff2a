import type { Draft } from './draft.ts';
import type { Comparator, FactKind, Measure } from './fact.ts';

const units =
  'yuan|RMB|dollars|USD|euros|percentage points|percent|per cent|%|kilometers|kilometres|km|hectares|mu|tonnes|tons|kilowatts|megawatts|gigawatts|kilowatt-hours|cubic meters|square kilometers|jobs|people|enterprises|companies|vehicles|units';
const quantityPattern = new RegExp(
  `(?<![\\w.$€-])(US\\$|\\$|RMB\\s?)?(\\d[\\d,]*(?:\\.\\d+)?)(?:\\s*(?:-|to|and)\\s*(\\d[\\d,]*(?:\\.\\d+)?)(?=\\s*(?:percent|%|trillion|billion|million)))?\\s*(trillion|billion|million|thousand)?\\s*(${units})?(?![\\w])`,
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
  /^(?:[\s,;:()\-–—•]|\[\d+\]|(?:and|but|while|with|that|which|where|whose|the|its|their|this|also|including|as|of|for|an?|by (?:the end of )?20\d\d|in 20\d\d|during 20\d\d|meanwhile|province's|overall)\b)+/i;
const wanted =
  /\b(?:expected|projected|aims?|aiming|targets?|goals?|plans?|planned|will|should|strive|seeks?|by (?:the end of )?20\d\d)\b/i;

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
    const clause = Math.max(end, lastMark(sentence, match.index));
    const reading = readLeft(sentence.slice(clause, match.index));
    const subject = subjectFor(reading.subject, named, fresh, found.length);
    const before = sentence.slice(0, match.index);
    const year = [...before.matchAll(/\b(?:by|in|for|during|end of)\s+(20\d\d)\b/gi)].at(-1)?.[1];
    end = match.index + match[0].trimEnd().length;
    if (subject === undefined) continue;
    fresh.push(subject);
    const draft = draftOf(match, unit, reading, subject, { start: clause + reading.at, end });
    const kind: FactKind = wanted.test(sentence) ? 'target' : 'achieved';
    found.push({ draft, kind, ...(year ? { year: Number(year) } : {}) });
  }
  if (fresh.length > 0) named.splice(0, named.length, ...fresh);
  return found;
}

function unitOf(match: RegExpExecArray): string | undefined {
  const [, sign, , , power, unit] = match;
  const money = sign ? (/RMB/i.test(sign) ? 'yuan' : 'dollars') : undefined;
  const base = money ?? (unit?.toLowerCase() === 'rmb' ? 'yuan' : unit?.toLowerCase());
  if (base === undefined) return undefined;
  if (/^(?:percent|per cent|%)$/.test(base)) return '%';
  return power ? `${power.toLowerCase()} ${base}` : base;
}

const lastMark = (sentence: string, at: number) =>
  Math.max(...[',', ';', ':', '(', ' - '].map((mark) => sentence.lastIndexOf(mark, at - 1) + 1), 0);

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
    if (/\bto\s*$/i.test(text)) reaches = true;
    if (!movement && (up.test(text) || down.test(text))) {
      movement = up.test(text) ? 'up' : 'down';
      text = text.replace(movement === 'up' ? up : down, '').trimEnd();
    }
    text = text.replace(verbs, '').trimEnd();
    if (text === before) break;
  }
  const lead = leads.exec(text)?.[0].length ?? 0;
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
  return /jobs|people|enterprises|companies|vehicles|units/.test(unit) ? 'count' : 'level';
}
