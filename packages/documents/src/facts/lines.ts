import { factsOfPassage, mayState, reportYear } from './extract.ts';
import type { Fact, FactKind } from './fact.ts';
import { fold } from './fold.ts';
import { holdTogether, smoothed, targetOdds } from './kind.ts';
import { placeOfDocument } from './place.ts';
import type { Setting } from './setting.ts';
import type { SourceDocument } from './source.ts';
import { timesIn } from './time.ts';

/**
 * Facts of a list of sentences, one a line, in the order of their document where they have one. `passage` is the line's
 * number from 0. A line says its kind by its own words and by those of its neighbours; the year is the document's date
 * where `description` has one, else the one the lines themselves speak of: the nearest before it where neighbours hold
 * together, else most.
 */
export function extractFromLines(lines: readonly string[], description?: SourceDocument['description']): Fact[] {
  const folded = lines.map((line) => fold(line));
  const dated = description && reportYear(description.date, description.title, '');
  const most = dated ?? spokenYear(folded);
  const own = folded.map((line) => (mayState(line) ? lineOdds(line, most) : 0));
  const odds = smoothed(own);
  const reports = dated === undefined && holdTogether(own) ? reportYears(folded, odds, most) : lines.map(() => most);
  const place = description ? placeOfDocument(description, '') : undefined;
  return lines.flatMap((line, index) => {
    if (!mayState(folded[index] ?? '')) return [];
    const kind: FactKind = (odds[index] ?? 0) > 0 ? 'target' : 'achieved';
    const report = reports[index];
    const setting: Setting = {
      kind,
      glossary: false,
      ...(report === undefined ? {} : { year: kind === 'target' ? report : report - 1 }),
    };
    return factsOfPassage(index, line, setting, place, report);
  });
}

function lineOdds(line: string, report: number | undefined): number {
  const times = timesIn(line, report).filter((time) => !time.relative);
  const own = targetOdds(line);
  if (times.length === 0) return own;
  // Up to a year is looked ahead to, unless the sentence says that it is over.
  if (report === undefined) return times.some(({ until }) => until) && !/已|截至|累计/.test(line) ? own + 3 : own;
  return own + (Math.max(...times.map((time) => time.last ?? time.year)) >= report ? 3 : -3);
}

/** The year each line is spoken in: as the nearest line before it that opens with a year shows, else one behind it. */
function reportYears(
  lines: readonly string[],
  odds: readonly number[],
  most: number | undefined,
): (number | undefined)[] {
  const shown = lines.map((line, index) => {
    const year = openingYear(line);
    return year === undefined ? undefined : (odds[index] ?? 0) > 0 ? year : year + 1;
  });
  let current = shown.find((year) => year !== undefined) ?? most;
  return shown.map((year) => {
    // A year further off is a goal's, not the one that is spoken in.
    if (year !== undefined && Math.abs(year - (current ?? year)) <= 1) current = year;
    return current;
  });
}

/** 2024年，… or In 2024, …: the year a line opens with, if it opens with one that is no goal's. */
function openingYear(line: string): number | undefined {
  const english = /^\W*in (20\d\d)\b/i.exec(line)?.[1];
  if (english) return Number(english);
  return timesIn(line, undefined).find(({ at, until, last }) => at < 5 && !until && last === undefined)?.year;
}

/** The year most lines speak from: as this year (targets) or as the year before (results). */
function spokenYear(lines: readonly string[]): number | undefined {
  const counts = new Map<number, number>();
  for (const line of lines)
    for (const time of timesIn(line, undefined))
      if (!time.until && time.last === undefined) counts.set(time.year, (counts.get(time.year) ?? 0) + 1);
  let best: number | undefined;
  let most = 0;
  for (const year of [...counts.keys()].flatMap((year) => [year, year + 1])) {
    const weight = (counts.get(year) ?? 0) + (counts.get(year - 1) ?? 0);
    if (weight < 3) continue;
    if (weight > most || (weight === most && best !== undefined && year > best)) [best, most] = [year, weight];
  }
  return best;
}
