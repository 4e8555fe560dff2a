import { readNumber } from '../quality/number.ts';
import { type Cell, cellText, isBlank } from '../readers/cell.ts';
import type { ImportError } from '../readers/import-error.ts';
import { type FoundKeys, findKeys } from './find-keys.ts';
import { headerPart } from './header-attributes.ts';
import { detectLayout, type Layout } from './layout.ts';
import { type Attributes, type KeyName, type Mapping, noScheme, type ValueColumn } from './mapping.ts';
import { knownMeasure, measureOf } from './measure-names.ts';
import { noFigures, noRegion, noYear } from './proposal-errors.ts';
import { spreadColumns } from './spread-columns.ts';
import { readYear } from './years.ts';

/** What the user has said already; it goes before what the file seems to say. */
export interface ProposalHints {
  readonly file: string;
  readonly sheet?: string;
  readonly regionScheme?: string;
  readonly industryScheme?: string;
  readonly year?: number;
  readonly measure?: string;
  readonly unit?: string;
  readonly absent?: Mapping['absent'];
  readonly corrections?: Mapping['corrections'];
}

/** How sure a part of the proposal is, 0–1. */
export interface Confidence {
  readonly part: KeyName | 'values' | 'layout';
  readonly confidence: number;
}

export interface Proposal {
  readonly mapping: Mapping;
  /** The least of the parts' confidences. */
  readonly confidence: number;
  readonly parts: readonly Confidence[];
  readonly layout: Layout;
  /** What the file does not say and the user must, before it can be read. */
  readonly lacking?: ImportError;
}

/**
 * Proposes how a table is read, from its first rows: where the header is, which columns name
 * what, which hold figures, whether industries, regions, years or measures run across.
 * @throws ImportError when there are no figures.
 */
export async function proposeMapping(rows: readonly (readonly Cell[])[], hints: ProposalHints): Promise<Proposal> {
  const layout = detectLayout(rows);
  if (!layout) throw noFigures(hints);
  const found = await findKeys(layout, hints);
  const values = valueColumns(layout, found);
  if (values.length === 0) throw noFigures(hints);
  const spread = await spreadColumns(values, found, hints, layout.headers);
  const fixed = fixedAttributes(layout, found, spread.values, hints);
  const mapping: Mapping = {
    format: 'yanzhen-mapping/1',
    ...(hints.sheet === undefined ? {} : { sheet: hints.sheet }),
    header: layout.header,
    keys: found.keys,
    values: spread.values,
    fixed,
    regionScheme:
      hints.regionScheme ?? spread.regionScheme ?? found.regionScheme ?? (fixed.region ? 'gbt2260' : noScheme),
    industryScheme: hints.industryScheme ?? spread.industryScheme ?? found.industryScheme ?? noScheme,
    absent: hints.absent ?? absentRule(found),
    corrections: hints.corrections ?? {},
    missing: [],
    measures: {},
  };
  const parts = [...found.parts, ...spread.parts];
  const lacking = whatIsLacking(mapping, hints);
  const confidence = Math.min(1, ...parts.map((part) => part.confidence));
  return { mapping, parts, confidence, layout, ...(lacking === undefined ? {} : { lacking }) };
}

function whatIsLacking({ keys, values, fixed }: Mapping, hints: ProposalHints): ImportError | undefined {
  const isLacking = (key: 'region' | 'year') =>
    !keys[key] && !fixed[key] && values.some((column) => column[key] === undefined);
  if (isLacking('region')) return noRegion(hints);
  return isLacking('year') ? noYear(hints) : undefined;
}

/** Columns of figures: no key, mostly numbers or empty below the header. */
function valueColumns(layout: Layout, { keys, taken }: FoundKeys): ValueColumn[] {
  const used = new Set([...Object.values(keys).map((ref) => ref.index), ...taken]);
  return layout.headers.flatMap((parts, index) => {
    if (used.has(index) || numberShare(layout, index) < 0.5) return [];
    return [{ index, header: parts.join(' ') }];
  });
}

function numberShare(layout: Layout, column: number): number {
  const cells = layout.body.map((row) => row[column]).filter((cell) => !isBlank(cell));
  if (cells.length === 0) return 0;
  return (
    cells.filter((cell) => typeof cell === 'number' || readNumber(cellText(cell)) !== undefined).length / cells.length
  );
}

/** What titles and hints say for the whole table, where neither rows nor columns say it. */
function fixedAttributes(
  layout: Layout,
  { keys }: FoundKeys,
  values: readonly ValueColumn[],
  hints: ProposalHints,
): Attributes {
  const parts = layout.titles.map(headerPart);
  const says = (key: keyof Attributes) =>
    keys[key] !== undefined || values.every((column) => column[key] !== undefined);
  const title = layout.titles.find((text) => knownMeasure(text) !== undefined);
  const year =
    hints.year?.toString() ??
    parts.find((part) => part.year !== undefined)?.year ??
    yearIn(hints.sheet) ??
    yearIn(hints.file);
  const unit = hints.unit ?? parts.find((part) => part.unit !== undefined)?.unit;
  const measure = hints.measure ?? (title === undefined ? 'value' : knownMeasure(title)!.code);
  const region = keys.region ? undefined : regionIn([...layout.titles, hints.file]);
  return {
    ...(says('region') || region === undefined ? {} : { region }),
    ...(says('industry') ? {} : { industry: 'total' }),
    ...(says('year') || year === undefined ? {} : { year }),
    ...(says('measure') ? {} : { measure: measureOf(measure).code }),
    ...(unit === undefined || (says('unit') && hints.unit === undefined) ? {} : { unit }),
  };
}

function yearIn(text: string | undefined): string | undefined {
  const years = new Set(text?.match(/(?<!\d)(19|20)\d{2}(?!\d)/gu) ?? []);
  return years.size === 1 ? [...years].find((year) => readYear(year) !== undefined) : undefined;
}

function regionIn(texts: readonly string[]): string | undefined {
  for (const text of texts) {
    const found = /^(?:\d{4}年?)?([\p{Script=Han}]{1,8}?(?:省|自治区|市|自治州|地区|特别行政区))/u.exec(text.trim());
    if (found && !/^[各分全]/u.test(found[1]!)) return found[1];
    if (/^(?:\d{4}年?)?(全国|中国)/u.test(text.trim()) || /^china\b/iu.test(text.replaceAll('_', ' '))) return '全国';
  }
  return undefined;
}

/**
 * A long table of codes lists only what is there (trade, firm counts); a table that names its
 * units one by one would have written a zero.
 */
function absentRule({ keys, regionScheme }: FoundKeys): Mapping['absent'] {
  return keys.region && keys.industry && (regionScheme ?? noScheme) === noScheme ? 'zero' : 'missing';
}
