import type { FoundKeys } from './find-keys.ts';
import { headerPart } from './header-attributes.ts';
import { headerRole } from './headers.ts';
import { type KeyName, noScheme, type ValueColumn } from './mapping.ts';
import { knownMeasure, measureOf } from './measure-names.ts';

interface SpreadHints {
  readonly regionScheme?: string;
  readonly industryScheme?: string;
}

export interface Spread {
  readonly values: readonly ValueColumn[];
  readonly regionScheme?: string;
  readonly industryScheme?: string;
  readonly parts: readonly { part: KeyName | 'values'; confidence: number }[];
}

/** What the headers of the value columns say: years, units, and one of regions, industries or measures. */
export async function spreadColumns(
  columns: readonly ValueColumn[],
  found: FoundKeys,
  hints: SpreadHints,
  headers: readonly (readonly string[])[],
): Promise<Spread> {
  const read = columns.map((column) => readHeader(headers[column.index]!));
  const labels = read.map((header) => header.rest);
  const depth = Math.max(0, ...labels.map((parts) => parts.length));
  const values: ValueColumn[] = columns.map((column, i) => ({
    ...column,
    ...(read[i]!.year === undefined || found.keys.year ? {} : { year: read[i]!.year }),
    ...(read[i]!.unit === undefined ? {} : { unit: read[i]!.unit }),
  }));
  const out: { regionScheme?: string; industryScheme?: string } = {};
  const parts: { part: KeyName | 'values'; confidence: number }[] = [];
  const open = new Set<'region' | 'industry'>();
  if (!found.keys.region) open.add('region');
  if (!found.keys.industry) open.add('industry');
  const spread = new Set<'region' | 'industry'>();
  for (let level = 0; level < depth; level++) {
    const texts = labels.map((list) => list[level] ?? '');
    const named = texts.filter((text) => text !== '');
    if (columns.length === 1 && headerRole(named[0] ?? '') === 'value') continue;
    const kind = (await deeperKind(named, spread, hints)) ?? (await kindOf(named, open, hints));
    if (kind.key !== 'measure') {
      open.delete(kind.key);
      if (kind.scheme !== noScheme) spread.add(kind.key);
    }
    if (kind.key === 'region' && kind.scheme !== noScheme) out.regionScheme = kind.scheme;
    if (kind.key === 'industry' && kind.scheme !== noScheme) out.industryScheme = kind.scheme;
    parts.push({ part: kind.key, confidence: kind.confidence });
    texts.forEach((text, i) => {
      if (text === '') return;
      const label = kind.key === 'measure' ? measureOf(text).code : text;
      // Of two lines of industries the upper one only groups: 制造业 above 纺织业.
      const before = kind.key === 'measure' ? values[i]!.measure : undefined;
      values[i] = { ...values[i]!, [kind.key]: before === undefined ? label : `${before} ${label}` };
    });
  }
  return { values, ...out, parts };
}

function readHeader(texts: readonly string[]): { year?: string; unit?: string; rest: string[] } {
  const parts = texts.map(headerPart);
  const year = parts.find((part) => part.year !== undefined)?.year;
  const unit = parts.findLast((part) => part.unit !== undefined)?.unit;
  return {
    ...(year === undefined ? {} : { year }),
    ...(unit === undefined ? {} : { unit }),
    rest: parts.map((part) => part.rest).filter((rest) => rest !== ''),
  };
}

interface Kind {
  readonly key: 'region' | 'industry' | 'measure';
  readonly scheme: string;
  readonly confidence: number;
}

/** Whether texts below a line of regions or industries are such units again, one level deeper. */
async function deeperKind(
  texts: readonly string[],
  spread: ReadonlySet<'region' | 'industry'>,
  hints: SpreadHints,
): Promise<Kind | undefined> {
  if (spread.size === 0 || texts.length === 0) return undefined;
  const [key] = spread;
  const kind = await kindOf(texts, new Set([key!]), hints);
  return kind.key === key && kind.scheme !== noScheme ? kind : undefined;
}

/** Whether texts across a table are measures, or units of a scheme that the rows do not name. */
async function kindOf(
  texts: readonly string[],
  open: ReadonlySet<'region' | 'industry'>,
  hints: SpreadHints,
): Promise<Kind> {
  const distinct = [...new Set(texts)];
  const measures = distinct.filter((text) => knownMeasure(text) !== undefined).length / distinct.length;
  if (measures > 0.5 || open.size === 0)
    return { key: 'measure', scheme: noScheme, confidence: Math.max(0.7, measures) };
  const hint = (key: 'region' | 'industry') => (key === 'region' ? hints.regionScheme : hints.industryScheme);
  for (const key of [...open].filter((name) => hint(name) !== noScheme)) {
    const { chooseScheme } = await import('./choose-scheme.ts');
    const only = hint(key);
    const fit = chooseScheme(key, distinct, only === undefined ? {} : { only });
    if (fit.scheme !== noScheme) return { key, scheme: fit.scheme, confidence: fit.share };
  }
  // Unknown names across: what the rows leave open, if many; measures, if few.
  const given = [...open].find((key) => hint(key) !== undefined);
  if (given || (distinct.length > 4 && open.size === 1)) {
    return { key: given ?? [...open][0]!, scheme: noScheme, confidence: 0.6 };
  }
  return { key: 'measure', scheme: noScheme, confidence: 0.5 };
}
