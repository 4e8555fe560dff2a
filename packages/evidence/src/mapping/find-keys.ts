import { readNumber } from '../quality/number.ts';
import { cellText } from '../readers/cell.ts';
import type { SchemeFit } from './choose-scheme.ts';
import { headerRole } from './headers.ts';
import type { Layout } from './layout.ts';
import { type ColumnRef, type KeyName, noScheme } from './mapping.ts';
import { readYear } from './years.ts';

export interface FoundKeys {
  readonly keys: { [K in KeyName]?: ColumnRef };
  /** Further columns that name something: a name beside a code. They hold no figures. */
  readonly taken: readonly number[];
  readonly regionScheme?: string;
  readonly industryScheme?: string;
  readonly parts: readonly { part: KeyName; confidence: number }[];
}

interface KeyHints {
  readonly regionScheme?: string;
  readonly industryScheme?: string;
}

interface Candidate {
  readonly column: ColumnRef;
  readonly fit: SchemeFit;
  readonly byHeader: boolean;
}

/** Finds the columns that say what a row is about: by their headers first, else by what stands in them. */
export async function findKeys(layout: Layout, hints: KeyHints): Promise<FoundKeys> {
  const columns = layout.headers.map((parts, index) => ({ index, header: parts.join(' '), role: roleOf(parts) }));
  const keys: { [K in KeyName]?: ColumnRef } = {};
  const parts: { part: KeyName; confidence: number }[] = [];
  const taken = columns
    .filter((column) => column.role !== undefined && column.role !== 'value')
    .map((column) => column.index);
  for (const key of ['year', 'measure', 'unit'] as const) {
    const column = columns.find((c) => c.role === key && (key !== 'year' || yearShare(layout, c.index) > 0));
    if (column) {
      keys[key] = refOf(column);
      parts.push({ part: key, confidence: 1 });
    }
  }
  const yearOf = firstYear(layout, keys.year);
  const schemesFound: { region?: string; industry?: string } = {};
  for (const key of ['region', 'industry'] as const) {
    const given = key === 'region' ? hints.regionScheme : hints.industryScheme;
    const open = columns.filter(
      (c) => c.role === key || (c.role === undefined && !taken.includes(c.index) && isText(layout, c.index)),
    );
    const candidates = open.map((c) => candidate(key, c, layout, given, yearOf, c.role === key));
    const best = bestColumn(key, await Promise.all(candidates));
    if (!best) continue;
    keys[key] = best.column;
    taken.push(best.column.index);
    if (best.fit.scheme !== noScheme) schemesFound[key] = best.fit.scheme;
    parts.push({ part: key, confidence: best.byHeader ? Math.max(0.8, best.fit.share) : best.fit.share });
  }
  return {
    keys,
    taken,
    parts,
    ...(schemesFound.region ? { regionScheme: schemesFound.region } : {}),
    ...(schemesFound.industry ? { industryScheme: schemesFound.industry } : {}),
  };
}

function roleOf(parts: readonly string[]) {
  return headerRole(parts.join(' ')) ?? headerRole(parts.at(-1)!) ?? headerRole(parts[0]!);
}

function refOf({ index, header }: ColumnRef): ColumnRef {
  return { index, header };
}

async function candidate(
  key: 'region' | 'industry',
  column: ColumnRef,
  layout: Layout,
  given: string | undefined,
  year: number | undefined,
  byHeader: boolean,
): Promise<Candidate> {
  const labels = layout.body.map((row) => cellText(row[column.index])).filter((text) => text !== '');
  // Without a scheme the header alone decides, and no name index needs to be loaded.
  if (given === noScheme)
    return { column: refOf(column), fit: { scheme: noScheme, share: byHeader ? 1 : 0 }, byHeader };
  const { chooseScheme } = await import('./choose-scheme.ts');
  return {
    column: refOf(column),
    fit: chooseScheme(key, labels, {
      ...(year === undefined ? {} : { year }),
      ...(given === undefined ? {} : { only: given }),
    }),
    byHeader,
  };
}

/** The column the scheme understands best; of equals the one its header names, then the first. */
function bestColumn(key: KeyName, candidates: readonly Candidate[]): Candidate | undefined {
  const scored = candidates
    .filter(({ fit, byHeader }) => byHeader || fit.scheme !== noScheme)
    .map((c) => ({ ...c, score: (c.byHeader ? 1 : 0) + c.fit.share + (isSureCode(key, c) ? 0.01 : 0) }));
  return scored.sort((a, b) => b.score - a.score)[0];
}

/** Six-digit region codes are surer than names; two-digit industry codes are not. */
function isSureCode(key: KeyName, { column }: Candidate): boolean {
  return key === 'region' && /code|代码|adcode/iu.test(column.header);
}

function isText(layout: Layout, column: number): boolean {
  const texts = layout.body.map((row) => cellText(row[column])).filter((text) => text !== '');
  return texts.length > 0 && texts.filter((text) => readNumber(text) === undefined).length > texts.length / 2;
}

function yearShare(layout: Layout, column: number): number {
  const texts = layout.body.map((row) => cellText(row[column])).filter((text) => text !== '');
  return texts.length === 0 ? 0 : texts.filter((text) => readYear(text) !== undefined).length / texts.length;
}

function firstYear(layout: Layout, column: ColumnRef | undefined): number | undefined {
  if (!column) return undefined;
  return layout.body.map((row) => readYear(cellText(row[column.index]))).find((year) => year !== undefined);
}
