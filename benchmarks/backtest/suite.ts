/**
 * Does relatedness predict entry? The back-test on the panel of the World Input–Output Database (release 2013, 41
 * countries × 35 industries, 1995–2011), printed as it comes out.
 *
 * The panel is no part of the project: YANZHEN_SHARED names the folder that holds `data/wiod/panel_1995_2011.csv.gz`.
 */
import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { backtestEntry, type Interval } from '@yanzhen/science/advantage';
import { type Matrix, matrix } from '@yanzhen/science/labelled';
import { sharedFolder } from '../../tests/shared-folder.ts';
import { alone, type BenchmarkRow, milliseconds } from '../table.ts';

const folder = sharedFolder('data');
const path = `${folder}/wiod/panel_1995_2011.csv.gz`;

/** One matrix per year of a column of the panel; a negative amount has no share and is missing. */
function panelOf(column: 'gross_output' | 'value_added'): Map<number, Matrix> {
  const [header, ...lines] = gunzipSync(readFileSync(path)).toString().trim().replaceAll('"', '').split('\n');
  const rows = lines.map((line) => line.split(','));
  const at = header!.split(',').indexOf(column);
  const regions = [...new Set(rows.map((row) => row[1]!))];
  const industries = [...new Set(rows.map((row) => row[2]!))];
  const years = [...new Set(rows.map((row) => Number(row[0])))].sort((a, b) => a - b);
  const panel = new Map(
    years.map((year) => [
      year,
      matrix(regions, industries, new Float64Array(regions.length * industries.length).fill(Number.NaN)),
    ]),
  );
  for (const row of rows) {
    const cell = regions.indexOf(row[1]!) * industries.length + industries.indexOf(row[2]!);
    const value = Number(row[at]);
    panel.get(Number(row[0]))!.values[cell] = value < 0 ? Number.NaN : value;
  }
  return panel;
}

const shown = ({ value, lower, upper }: Interval) => `${value.toFixed(3)} [${lower.toFixed(3)}, ${upper.toFixed(3)}]`;

/** The back-test of both measures: one line per window and predictor, AUC with its interval and the gain. */
export async function suite(): Promise<BenchmarkRow[]> {
  if (!existsSync(path)) return [alone('back-test of entry', 'skipped', `${path} is not at hand (set YANZHEN_SHARED)`)];
  return (['gross_output', 'value_added'] as const).flatMap((column) => {
    const panel = panelOf(column);
    const started = performance.now();
    const { rows, horizon } = backtestEntry([...panel.keys()], (year) => panel.get(year)!);
    const took = milliseconds(performance.now() - started);
    return [
      alone(`back-test of entry, ${column}`, took, `windows of ${horizon} years, 500 draws of regions`),
      ...rows.map(({ predictor, from, to, observations, entries, auc, relatednessGain }) =>
        alone(
          `  ${from}–${to} ${predictor}`,
          `AUC ${shown(auc)}`,
          `${entries} of ${observations} enter; with relatedness ${shown(relatednessGain)} higher`,
        ),
      ),
    ];
  });
}
