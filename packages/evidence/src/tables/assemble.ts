import { checkBalance, type InputOutputTable } from '@yanzhen/science/chains';
import type { Name, QualityFinding, Unit } from '../dataset/index.ts';
import { hashTable } from './hash.ts';
import { balanceFindings } from './report.ts';
import type { ReadTableOptions, TableDocument, TableInfo, TableLayout } from './table-document.ts';

/** What a layout's reader found, before hash and report. */
export interface RawTable {
  readonly table: InputOutputTable;
  readonly layout: TableLayout;
  /** The table's own title; options go before it. */
  readonly title: Name;
  readonly source?: string;
  readonly licence?: string;
  readonly regionScheme?: string;
  readonly sectorScheme?: string;
  /** Names of codes, where the file or a scheme has them. */
  readonly regionNames?: ReadonlyMap<string, Name>;
  readonly sectorNames?: ReadonlyMap<string, Name>;
  /** What was done to read it: derived blocks, blanks taken as zero. */
  readonly findings: readonly QualityFinding[];
}

export interface ReadTable extends TableDocument {
  /** The balance report as findings; the same as `info.quality`. */
  readonly report: readonly QualityFinding[];
}

/** Checks a table, hashes it and describes it. */
export function assembleTable(raw: RawTable, id: string, options: ReadTableOptions): ReadTable {
  const { table } = raw;
  const report = [...raw.findings, ...balanceFindings(table, checkBalance(table))];
  const info: TableInfo = {
    id: options.id ?? id,
    version: 1,
    hash: hashTable(table),
    title: options.title ?? raw.title,
    source: options.source ?? raw.source ?? '',
    licence: options.licence ?? raw.licence ?? '',
    layout: raw.layout,
    kind: table.kind,
    unit: table.unit,
    year: table.year,
    estimate: table.estimate,
    nodes: table.nodes.length,
    regionScheme: raw.regionScheme ?? 'none',
    sectorScheme: raw.sectorScheme ?? 'none',
    regions: unitsOf(
      table.nodes.map(({ region }) => region),
      raw.regionNames,
    ),
    sectors: unitsOf(
      table.nodes.map(({ sector }) => sector),
      raw.sectorNames,
    ),
    finalCategories: [...new Set(table.finalUses.map(({ category }) => category))],
    valueAddedCategories: table.valueAddedCategories,
    accounts: table.satellites.map(({ account, stressors, unit }) => ({ account, stressors, unit })),
    quality: report,
  };
  return { table, info, report };
}

function unitsOf(codes: readonly string[], names: ReadonlyMap<string, Name> = new Map()): Unit[] {
  return [...new Set(codes)].map((code) => ({ code, name: names.get(code) ?? { zh: code, en: code }, level: 1 }));
}

/** A finding of a reader. */
export function finding(
  rule: string,
  level: QualityFinding['level'],
  count: number,
  text: Name,
  found: readonly string[] = [],
): QualityFinding {
  return { rule, level, count, text, examples: found.slice(0, 20).map((one) => ({ found: one })) };
}
