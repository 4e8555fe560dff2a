import { sentences } from '../text/index.ts';
import { factOf } from './assemble.ts';
import { englishDrafts, isEnglish } from './english.ts';
import type { Fact, FactKind } from './fact.ts';
import { fold } from './fold.ts';
import { kindAgainst, targetOdds } from './kind.ts';
import { governing, periodOf } from './period.ts';
import { type Place, placeOfDocument } from './place.ts';
import { draftsOf } from './sentence.ts';
import { nothingSet, readsAsHeading, type Setting, settingOfHeading, settingOfParagraph } from './setting.ts';
import { openingOf, type SourceDocument } from './source.ts';
import { type Time, timesIn } from './time.ts';

const CHINA = '100000';

/** Targets and results a document states, in the order they stand in it. */
export function extractFacts(document: SourceDocument): Fact[] {
  const opening = openingOf(document);
  const place = placeOfDocument(document.description, opening);
  const report = reportYear(document.description.date, document.description.title, opening);
  const facts: Fact[] = [];
  let section = startSetting(document.description.kind, report);
  for (const passage of document.passages) {
    const marked = passage.kind === 'heading' || passage.kind === 'title';
    if (marked || readsAsHeading(fold(passage.text))) {
      section = settingOfHeading(passage.text, section, report) ?? section;
      if (marked || !/\d[^年、.月日\d]/.test(passage.text)) continue;
    }
    const setting = settingOfParagraph(passage.text, section, report);
    if (section.kind === undefined && setting.kind === 'target') section = setting;
    if (opensPeriod(section, setting)) section = setting;
    if (setting.glossary || isExplanation(passage.text)) continue;
    facts.push(...factsOfPassage(passage.index, passage.text, setting, place, report));
  }
  return facts;
}

/** The year a report was given: its date, else the latest year its title or opening names. */
export function reportYear(date: string | undefined, title: string, opening: string): number | undefined {
  if (date && /^\d{4}/.test(date)) return Number(date.slice(0, 4));
  const named = /(?<!\d)20\d\d(?!\d)/.exec(title)?.[0];
  const years = [...`${title} ${opening}`.matchAll(/(20\d\d)\s*年/g)].map((match) => Number(match[1]));
  if (years.length === 0 && named) return Number(named);
  return years.length > 0 ? Math.max(...years) : undefined;
}

function startSetting(kind: SourceDocument['description']['kind'], report: number | undefined): Setting {
  const ahead =
    kind === 'plan' || kind === 'opinion' || kind === 'notice' || kind === 'measures' || kind === 'regulation';
  return ahead ? { kind: 'target', ...(report === undefined ? {} : { year: report }), glossary: false } : nothingSet;
}

/** A paragraph on the past five years in a chapter that looks back speaks for those after it too. */
const opensPeriod = (section: Setting, setting: Setting) =>
  section.kind === 'achieved' &&
  (setting.last ?? 0) - (setting.year ?? 0) === 4 &&
  (setting.kind === 'achieved' || section.last !== undefined);

/** 25.“深耕善治”行动计划：…: a numbered entry that explains a term. */
const isExplanation = (text: string) =>
  /^\s*\d{1,3}\s*[.．、]\s*[^。:：\d]{2,40}[:：]\s*(?:指|是|即|“|为|.{0,30}(?:是指|即))/.test(text);

/** Facts of one passage under what its chapter says. */
export function factsOfPassage(
  index: number,
  text: string,
  setting: Setting,
  place: Place | undefined,
  report: number | undefined,
): Fact[] {
  const facts: Fact[] = [];
  const economy = economyOf(place);
  let carried: Time | undefined;
  const named: string[] = [];
  for (const span of sentences(text)) {
    const original = text.slice(span.start, span.end);
    const sentence = fold(original);
    if (isEnglish(sentence)) {
      facts.push(...ofEnglish(sentence, original, { index, offset: span.start }, named, place, setting, report));
      continue;
    }
    const times = timesIn(sentence, report);
    const drafts = mayState(sentence)
      ? draftsOf(sentence, place || !ofRegion.test(sentence) ? economy : '地区生产总值')
      : [];
    const odds = drafts.length > 0 && setting.kind === undefined ? targetOdds(sentence) : 0;
    for (const draft of drafts) {
      const time =
        governing(times, draft.numberAt) ?? (carried?.lasting || /^(?:其中|全年)/.test(sentence) ? carried : undefined);
      const { kind, sureness } = kindOf(sentence, time, setting, report, odds);
      const period = periodOf(draft, time, setting, kind, report);
      facts.push(
        factOf(draft, {
          passage: index,
          offset: span.start,
          sentence: original,
          ...(place ? { place } : {}),
          kind,
          kindSureness: sureness,
          period,
        }),
      );
    }
    carried = times.at(-1) ?? (carried?.lasting && !/[要将]/.test(sentence) ? carried : undefined);
  }
  return facts;
}

function ofEnglish(
  sentence: string,
  original: string,
  at: { index: number; offset: number },
  named: string[],
  place: Place | undefined,
  setting: Setting,
  report: number | undefined,
): Fact[] {
  return englishDrafts(sentence, named).map(({ draft, year, kind }) =>
    factOf(draft, {
      passage: at.index,
      offset: at.offset,
      sentence: original,
      ...(place ? { place } : {}),
      kind,
      kindSureness: 0.95,
      period: periodOf(draft, year === undefined ? undefined : inYear(year), setting, kind, report),
    }),
  );
}

const inYear = (year: number): Time => ({ at: 0, end: 0, year, until: false, relative: false });

/** Words for the region that speaks, where no place is known. */
const ofRegion = /[全我本](?:省|市|区|州|县|自治区|域)/;

const economyOf = (place: Place | undefined) =>
  place === undefined || place.code === CHINA ? '国内生产总值' : '地区生产总值';

/** Whether a folded sentence may state a figure at all. */
export const mayState = (sentence: string) => /\d|番|倍|万亿|千亿|百亿|百分之/.test(sentence);

/** Target or result: by a time in the sentence, by the section, by the words; in this order. */
function kindOf(
  sentence: string,
  time: Time | undefined,
  setting: Setting,
  report: number | undefined,
  odds: number,
): { kind: FactKind; sureness: number } {
  if (report !== undefined && time && !time.quarter && !time.whole) {
    const last = time.last ?? time.year;
    const span = time.last !== undefined && time.relative;
    if (last < report && !(span && setting.kind === 'target' && setting.last !== undefined))
      return { kind: 'achieved', sureness: 1 };
    if (span && last >= report) return { kind: 'target', sureness: 1 };
    if (time.year > report || setting.kind !== 'achieved' || time.until) return { kind: 'target', sureness: 1 };
  }
  if (setting.kind !== undefined) return { kind: kindAgainst(sentence, setting.kind), sureness: 1 };
  return { kind: odds > 0 ? 'target' : 'achieved', sureness: 0.6 + 0.4 / (1 + Math.exp(2 - Math.abs(odds))) };
}
