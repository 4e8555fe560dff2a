import type { Dataset, DatasetInfo } from '../dataset/dataset.ts';
import { hashFacts } from '../dataset/hash.ts';
import type { Mapping } from '../mapping/mapping.ts';
import { noteCoverage } from '../quality/coverage.ts';
import type { Findings } from '../quality/findings.ts';
import { failedImport } from './failed.ts';
import type { PreparedImport } from './import-file.ts';
import type { ImportOptions, ImportReport, ImportResult } from './options.ts';
import type { Understood } from './understand.ts';

/** The dataset with its report; or the error that says why there is none. */
export function finishImport(
  { file, source, table, mapping: used }: PreparedImport,
  understood: Understood,
  findings: Findings,
  rowsRead: number,
  options: ImportOptions,
): ImportResult {
  const { facts, regions, industries, measures, regionScheme, industryScheme, unresolved } = understood;
  const mapping: Mapping = { ...used, regionScheme, industryScheme };
  noteCoverage(facts, mapping.absent, findings);
  const quality = findings.list();
  const report: ImportReport = {
    file,
    format: source.format,
    ...(table.sheet === undefined ? {} : { sheet: table.sheet }),
    ...(source.encoding === undefined ? {} : { encoding: source.encoding }),
    mapping,
    rowsRead,
    facts: facts.value.length,
    missing: facts.value.reduce((count, value) => count + (Number.isNaN(value) ? 1 : 0), 0),
    findings: quality,
    unresolved,
  };
  if (facts.value.length === 0 || quality.some((finding) => finding.level === 'error')) throw failedImport(report);
  const stem = file.replace(/\.gz$/iu, '').replace(/\.[^.]+$/u, '');
  const info: DatasetInfo = {
    id: options.id ?? idOf(stem),
    version: 1,
    hash: hashFacts(facts),
    title: options.title ?? { zh: stem, en: stem },
    source: options.source ?? file,
    licence: options.licence ?? '',
    regionScheme,
    industryScheme,
    regions,
    industries,
    measures,
    years: yearsIn(facts.year),
    absent: mapping.absent,
    rows: facts.value.length,
    quality,
  };
  const dataset: Dataset = { info, facts };
  return { dataset, report };
}

/** A dataset's id from a file's name: letters of any script, digits, dots, hyphens. */
function idOf(stem: string): string {
  const id = stem
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/^[^\p{L}\p{N}]+|-+$/gu, '');
  return id.slice(0, 100) || 'dataset';
}

function yearsIn(column: Int16Array): number[] {
  const years = new Set<number>();
  for (let i = 0; i < column.length; i++) if (i === 0 || column[i] !== column[i - 1]) years.add(column[i]!);
  return [...years].sort((a, b) => a - b);
}
