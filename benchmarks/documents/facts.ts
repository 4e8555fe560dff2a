import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractFacts, extractFromLines, type Fact, factQuality, type LabelledFact } from '@yanzhen/documents/facts';
import { sharedFolder } from '../../tests/shared-folder.ts';
import { alone, type BenchmarkRow } from '../table.ts';

interface Row extends Partial<LabelledFact> {
  readonly doc: string;
  readonly sentence: string;
}

const holdout = new URL('../../packages/documents/src/facts/fixtures/reports-holdout.jsonl', import.meta.url);

/**
 * How well figures are read, on sentences labelled by hand, and how fast. `YANZHEN_SHARED` names the folder that holds the reports
 * (`data/reports/`) and more labelled sentences (`reference/text/targets_dev.jsonl`). Without the reports sentences are read
 * alone, by their document's date only.
 */
export function suite(): Promise<BenchmarkRow[]> {
  const reports = sharedFolder('data', 'reports');
  const sets: [string, string | URL][] = [['149 sentences of our own', holdout]];
  const more = sharedFolder('reference', 'text', 'targets_dev.jsonl');
  if (existsSync(more)) sets.push(['labelled sentences of the reference', more]);
  const documents = existsSync(reports) ? read(reports) : undefined;
  const rows = made();
  rows.push(...sets.flatMap(([name, file]) => qualityOf(name, file, documents)));
  if (documents) rows.push(speedOf(documents));
  else rows.push(alone('facts in whole reports', 'not run', 'set YANZHEN_SHARED'));
  return Promise.resolve(rows);
}

/** Sentences in the style of reports and briefs, written and labelled by hand before they were read; since used. */
function made(): BenchmarkRow[] {
  const rows = rowsOf(new URL('made-briefs.jsonl', holdout));
  const found = new Map<string, Fact[]>();
  for (const doc of new Set(rows.map((row) => row.doc)))
    found.set(doc, extractFromLines([...new Set(rows.filter((row) => row.doc === doc).map((row) => row.sentence))]));
  return [
    qualityRow('made lines of briefs, in order', rows, (doc, sentence) => {
      const lines = [...new Set(rows.filter((row) => row.doc === doc).map((row) => row.sentence))];
      return (found.get(doc) ?? []).filter(({ citation }) => lines[citation.passage] === sentence);
    }),
  ];
}

function rowsOf(file: string | URL): Row[] {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row);
}

function qualityOf(name: string, file: string | URL, documents: Map<string, string> | undefined): BenchmarkRow[] {
  const rows = rowsOf(file);
  const cache = new Map<string, Fact[]>();
  const variants: [string, (doc: string, sentence: string) => Fact[]][] = [['alone', readAlone]];
  if (documents) variants.push(['in its report', (doc, sentence) => inReport(doc, sentence, documents, cache)]);
  return variants.map(([how, find]) => qualityRow(`${name}, each ${how}`, rows, find));
}

function qualityRow(name: string, rows: readonly Row[], find: (doc: string, sentence: string) => Fact[]): BenchmarkRow {
  const keys = [...new Set(rows.map(({ doc, sentence }) => `${doc}\t${sentence}`))];
  const quality = factQuality(
    keys.map((key) => {
      const [doc = '', sentence = ''] = key.split('\t');
      const labels = rows.filter((row) => row.doc === doc && row.sentence === sentence && row.indicator !== undefined);
      return { sentence, labels: labels as unknown as LabelledFact[], found: find(doc, sentence) };
    }),
  );
  const { recall, precision, comparator, indicator, kind, year } = quality;
  const figures = Object.entries({ precision, comparator, indicator, kind, year });
  return alone(
    `figures found, ${name} (${quality.labelled})`,
    `recall ${recall.toFixed(3)}`,
    figures.map(([what, value]) => `${what} ${value.toFixed(3)}`).join(', '),
  );
}

const described = (doc: string) => ({ title: doc, date: doc.slice(3, 7), language: 'zh' as const });
const readAlone = (doc: string, sentence: string) => extractFromLines([sentence], described(doc));
const bare = (text: string) => text.replaceAll(/\s/g, '');

function inReport(doc: string, sentence: string, documents: Map<string, string>, cache: Map<string, Fact[]>): Fact[] {
  const facts = cache.get(doc) ?? extractFacts(documentOf(doc, documents.get(doc) ?? ''));
  cache.set(doc, facts);
  return facts.filter((fact) => bare(fact.sentence) === bare(sentence));
}

function documentOf(doc: string, text: string) {
  const passages = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, index) => ({ index, kind: 'paragraph' as const, level: 0, text: line.trim() }));
  return { passages, description: { ...described(doc), title: `${passages[0]?.text ?? ''} ${doc}` } };
}

function read(folder: string): Map<string, string> {
  const files = readdirSync(folder).filter((file) => /^gwr\d{4}_.*\.txt$/.test(file));
  return new Map(files.map((file) => [file.replace('.txt', ''), readFileSync(join(folder, file), 'utf8')]));
}

function speedOf(documents: Map<string, string>): BenchmarkRow {
  const all = [...documents].map(([doc, text]) => documentOf(doc, text));
  const bytes = [...documents.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const times = [0, 1, 2].map(() => {
    const started = performance.now();
    for (const document of all) extractFacts(document);
    return performance.now() - started;
  });
  const rate = (milliseconds: number) => `${(bytes / 1000 / milliseconds).toFixed(1)} MB/s`;
  return alone(`facts in ${all.length} reports, one core`, rate(times[0]!), `cold; warm ${rate(Math.min(...times))}`);
}
