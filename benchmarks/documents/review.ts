import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { reviewLines } from '../../packages/documents/src/review/index.ts';
import { sentences } from '../../packages/documents/src/text/index.ts';
import { sharedFolder } from '../../tests/shared-folder.ts';
import { alone, type BenchmarkRow, median, milliseconds } from '../table.ts';

/** A clause with its label; `regulation` is the item that it breaks. */
interface Labelled {
  readonly isViolating: boolean;
  readonly regulation: string;
  readonly clause: string;
}

const fixtures = new URL('../../packages/documents/test/fixtures/', import.meta.url);

/** How well the review finds what it should in labelled clauses and in real reports, and how fast. */
export async function suite(): Promise<BenchmarkRow[]> {
  return [
    ...quality('first set, since used', fixture('review-held-out.tsv')),
    ...quality('second set, since used', fixture('review-second.tsv')),
    ...quality('third set, since used', fixture('review-third.tsv')),
    ...quality('fourth set, since used', fixture('review-blind.tsv')),
    ...quality('fifth set, since used', fixture('review-last.tsv')),
    ...quality('kin of published cases, since used', fixture('review-cases.tsv')),
    ...quality('last set, never used', fixture('review-final.tsv')),
    ...quality('clauses in many styles, since used', fixture('review-styles.tsv')),
    ...quality('English, since used', fixture('review-english.tsv')),
    ...quality('published cases and traps (dev)', dev()),
    ...reports(),
    speed(),
  ];
}

function fixture(name: string): Labelled[] {
  return readFileSync(new URL(name, fixtures), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((row) => {
      const [label, regulation = '', clause = ''] = row.split('\t');
      return { isViolating: label === 'violating', regulation, clause };
    });
}

function dev(): Labelled[] {
  const file = sharedFolder('reference', 'text', 'clauses_dev.jsonl');
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { label: string; regulation_art: string; clause: string })
    .map(({ label, regulation_art: regulation, clause }) => ({
      isViolating: label === 'violating',
      regulation,
      clause,
    }));
}

/** Shares of violating clauses found, and found first under the right item; false alarms among the others. */
function quality(name: string, rows: readonly Labelled[]): BenchmarkRow[] {
  if (rows.length === 0) return [alone(`review: ${name}`, 'skipped', 'the file is not there (YANZHEN_SHARED)')];
  const first = rows.map(({ clause }) => reviewLines([clause])[0]);
  const violating = rows.flatMap((row, k) => (row.isViolating ? [{ ...row, finding: first[k] }] : []));
  const found = violating.filter(({ finding }) => finding !== undefined).length;
  const right = violating.filter(({ finding, regulation }) => finding?.regulation === regulation).length;
  const alarms = rows.filter(({ isViolating }, k) => !isViolating && first[k] !== undefined).length;
  const percent = (part: number) => `${((100 * part) / violating.length).toFixed(0)} %`;
  return [
    alone(
      `review: ${name}`,
      `found ${percent(found)}, right item first ${percent(right)}`,
      `${violating.length} violating; false alarms ${alarms} of ${rows.length - violating.length} allowed`,
    ),
  ];
}

function reports(): BenchmarkRow[] {
  const folder = sharedFolder('data', 'reports');
  if (!existsSync(folder)) return [alone('review: government work reports', 'skipped', 'no reports (YANZHEN_SHARED)')];
  const texts = readdirSync(folder)
    .filter((name) => /^gwr.*\.txt$/.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8').split(/\r?\n/));
  const count = texts.flat().reduce((sum, line) => sum + sentences(line).length, 0);
  const findings = texts.reduce((sum, lines) => sum + reviewLines(lines).length, 0);
  const rate = `${((1000 * findings) / count).toFixed(2)} per 1,000 sentences`;
  return [alone('review: findings in government work reports', rate, `${texts.length} reports, ${count} sentences`)];
}

/** Fifty pages of 900 characters, as dense with findings as a bad draft: the labelled clauses, over and over. */
function speed(): BenchmarkRow {
  const clauses = ['review-held-out.tsv', 'review-second.tsv', 'review-third.tsv'].flatMap(fixture);
  const lines: string[] = [];
  for (let length = 0, k = 0; length < 45_000; k++) {
    const { clause } = clauses[k % clauses.length]!;
    lines.push(clause);
    length += clause.length;
  }
  const times = Array.from({ length: 5 }, () => {
    const begun = performance.now();
    reviewLines(lines);
    return performance.now() - begun;
  });
  return alone(
    'review: a draft of 50 pages',
    milliseconds(median(times)),
    `45,000 characters, ${lines.length} clauses`,
  );
}
