import { basename } from 'node:path';
import type { Dataset, DatasetInfo } from '../dataset/dataset.ts';
import { hashFacts } from '../dataset/hash.ts';
import { CsvCells } from '../mapping/cell-source.ts';
import { type Mapping, noScheme } from '../mapping/mapping.ts';
import { proposeMapping } from '../mapping/propose.ts';
import { RawFacts } from '../mapping/raw-facts.ts';
import { RowReader } from '../mapping/row-reader.ts';
import { Findings } from '../quality/findings.ts';
import { readCsvHead, scanCsv } from '../readers/csv/csv-file.ts';
import { ImportError } from '../readers/import-error.ts';
import { defaultLimits } from '../readers/limits.ts';
import { watch } from '../readers/watch.ts';
import { type Assembled, assemble } from './assemble.ts';
import { type LabelTable, plainLabels } from './labels.ts';
import { measureTable } from './measures.ts';
import type { ImportOptions, ImportReport, ImportResult } from './options.ts';
import { readYear } from './years.ts';

/**
 * Reads a statistics file into a dataset. All or nothing: on any error nothing comes back but an
 * ImportError that says what was found where. Nothing is stored here.
 */
export async function importFile(path: string, options: ImportOptions = {}): Promise<ImportResult> {
  const file = options.fileName ?? basename(path);
  const limits = { ...defaultLimits, ...options.limits };
  const watching = watch(limits, options.signal, options.progress);
  const head = await readCsvHead(path, file, 200, limits, watching, options);
  const mapping = options.mapping ?? proposeMapping(head.rows, { file, ...options });
  const raw = new RawFacts(file, limits);
  const findings = new Findings();
  const reader = new RowReader(mapping, raw, findings);
  const cells = new CsvCells(mapping.missing);
  const rowsRead = await scanCsv(path, file, limits, watching, head, (row) => reader.read(cells.at(row)));
  const assembled = await understand(raw, mapping, findings);
  return finish(assembled, mapping, findings, { file, format: 'csv', encoding: head.encoding, rowsRead }, options);
}

async function understand(raw: RawFacts, mapping: Mapping, findings: Findings): Promise<Assembled> {
  const regions = await labelTable('region', raw, mapping);
  const industries = await labelTable('industry', raw, mapping);
  const years = raw.dictionaries.year.labels.map(readYear);
  const reading = {
    measure: (code: string) => ({ code, name: { zh: code, en: code } }),
    unit: (unit: string) => ({ unit, factor: 1 }),
  };
  const measures = measureTable(raw, mapping, reading, findings);
  return assemble(raw, { regions, industries, years, measures }, findings);
}

async function labelTable(kind: 'region' | 'industry', raw: RawFacts, mapping: Mapping): Promise<LabelTable> {
  const scheme = kind === 'region' ? mapping.regionScheme : mapping.industryScheme;
  const { labels } = raw.dictionaries[kind];
  if (scheme === noScheme) return plainLabels(labels, mapping.corrections);
  // Schemes and name indexes are loaded only for files that need them.
  const { schemeLabels } = await import('./scheme-labels.ts');
  return schemeLabels(kind, labels, scheme, mapping.corrections);
}

function finish(
  { facts, regions, industries, measures }: Assembled,
  mapping: Mapping,
  findings: Findings,
  read: Pick<ImportReport, 'file' | 'format' | 'encoding' | 'rowsRead'>,
  options: ImportOptions,
): ImportResult {
  const quality = findings.list();
  const { file } = read;
  if (quality.some((finding) => finding.level === 'error') || facts.value.length === 0) {
    throw new ImportError(
      'import-failed',
      { zh: `“${file}”未导入。`, en: `“${file}” was not imported.` },
      { place: { file }, findings: quality },
    );
  }
  const stem = file.replace(/(\.gz)?$/iu, '').replace(/\.[^.]+$/u, '');
  const info: DatasetInfo = {
    id: options.id ?? stem,
    version: 1,
    hash: hashFacts(facts),
    title: options.title ?? { zh: stem, en: stem },
    source: options.source ?? file,
    licence: options.licence ?? '',
    regionScheme: mapping.regionScheme,
    industryScheme: mapping.industryScheme,
    regions,
    industries,
    measures,
    years: [...new Set(facts.year)].sort((a, b) => a - b),
    absent: options.absent ?? mapping.absent,
    rows: facts.value.length,
    quality,
  };
  const dataset: Dataset = { info, facts };
  const missing = facts.value.reduce((count, value) => count + (Number.isNaN(value) ? 1 : 0), 0);
  return {
    dataset,
    report: { ...read, mapping, facts: facts.value.length, missing, findings: quality, unresolved: [] },
  };
}
