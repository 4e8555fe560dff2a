/**
 * Proposals timed on made-up figures, and the back-test of transfers on the panel of the World Input–Output Database (release
 * 2013, 41 countries × 35 industries, 1995–2011), printed as it comes out.
 *
 * The panel is no part of the project: YANZHEN_SHARED names the folder that holds `data/wiod/panel_1995_2011.csv.gz`.
 */
import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { presenceOf, proximity, relatednessDensity } from '@yanzhen/science/advantage';
import { type Matrix, matrix } from '@yanzhen/science/labelled';
import {
  backtestTransfers,
  industrialGradient,
  LOCATION_BOUND,
  PARK_WEIGHTS,
  type PartnersBacktestRow,
  parkPool,
  rankPool,
  searchPairs,
  TRANSFER_WEIGHTS,
  transferParts,
} from '@yanzhen/science/partners';
import { seededRandom } from '@yanzhen/science/random';
import { NON_TRADABLE, tradableColumns } from '@yanzhen/science/rivalry';
import { sharedFolder } from '../../tests/shared-folder.ts';
import { madeUp } from '../complexity/input.ts';
import { alone, type BenchmarkRow, median, milliseconds } from '../table.ts';

const folder = sharedFolder('data');
const path = `${folder}/wiod/panel_1995_2011.csv.gz`;

export async function suite(): Promise<BenchmarkRow[]> {
  return [...timed(31, 42), ...timed(340, 1380), ...backtested()];
}

/** Transfers with all components but links, co-built parks, 200 draws of the weights for both. */
function timed(regions: number, industries: number): BenchmarkRow[] {
  const amounts = madeUp(regions, industries);
  const random = seededRandom(7);
  const like = () =>
    matrix(
      amounts.rows,
      amounts.columns,
      amounts.values.map((value) => value * (0.5 + random())),
    );
  const [earlier, labour] = [like(), like()];
  const distance = Float64Array.from({ length: regions * regions }, () => 100 + 2000 * random());
  const room = Float64Array.from({ length: regions }, random);
  let examined = 0;
  const times = Array.from({ length: 3 }, () => {
    const start = performance.now();
    const presence = presenceOf(amounts);
    const density = relatednessDensity(presence, proximity(presence), { self: false });
    const gradient = industrialGradient({ amounts, valueAdded: amounts, labour });
    const figures = { amounts, presence, density, gradient, earlier: { amounts: earlier, years: 5 }, distance, room };
    const found = searchPairs('transfer', transferParts(figures), TRANSFER_WEIGHTS, { bundle: 3 });
    rankPool(found.pool, TRANSFER_WEIGHTS);
    rankPool(parkPool(found.bundles, regions, figures), PARK_WEIGHTS);
    examined = found.examined;
    return performance.now() - start;
  });
  return [
    alone(
      `proposals, ${regions} × ${industries.toLocaleString('en')}, median of 3`,
      milliseconds(median(times)),
      `${examined.toLocaleString('en')} pairs looked at; longest ${milliseconds(Math.max(...times))}`,
    ),
  ];
}

function backtested(): BenchmarkRow[] {
  if (!existsSync(path))
    return [alone('back-test of transfers', 'skipped', `${path} is not at hand (set YANZHEN_SHARED)`)];
  return (['gross_output', 'value_added'] as const).flatMap((column) => {
    const panel = panelOf(column);
    const years = [...panel.keys()];
    const { columns } = panel.get(years[0]!)!;
    const apart = [...NON_TRADABLE['wiod-2013']!.codes, ...LOCATION_BOUND['wiod-2013']!];
    const started = performance.now();
    const { rows, skipped } = backtestTransfers(years, (year) => panel.get(year)!, {
      industries: tradableColumns(columns, apart, new Map()),
    });
    const took = milliseconds(performance.now() - started);
    return [
      alone(`back-test of transfers, ${column}`, took, `500 draws of receivers, ${skipped} skipped`),
      ...rows.map(line),
    ];
  });
}

function line({
  predictor,
  outcome,
  window,
  proposed,
  possible,
  matched,
  receivers,
  effect,
}: PartnersBacktestRow): BenchmarkRow {
  const when = window === undefined ? 'all windows' : `${window.from}–${window.to}`;
  const shown = (value: number) => value.toFixed(3);
  return alone(
    `  ${when} ${predictor}, ${outcome}`,
    Number.isNaN(effect.value)
      ? 'no verdict'
      : `${shown(effect.value)} [${shown(effect.lower)}, ${shown(effect.upper)}]`,
    `${proposed} of ${possible} proposed, ${matched} matched, ${receivers} receivers`,
  );
}

/** One matrix per year, ascending; a negative amount has no share and is missing. */
function panelOf(column: 'gross_output' | 'value_added'): Map<number, Matrix> {
  const [header, ...lines] = gunzipSync(readFileSync(path)).toString().trim().replaceAll('"', '').split('\n');
  const rows = lines.map((text) => text.split(','));
  const at = header!.split(',').indexOf(column);
  const labels = (field: number) => [...new Set(rows.map((row) => row[field]!))];
  const [years, regions, industries] = [
    labels(0)
      .map(Number)
      .sort((a, b) => a - b),
    labels(1),
    labels(2),
  ];
  const empty = () =>
    matrix(regions, industries, new Float64Array(regions.length * industries.length).fill(Number.NaN));
  const panel = new Map(years.map((year) => [year, empty()]));
  for (const row of rows) {
    const cell = regions.indexOf(row[1]!) * industries.length + industries.indexOf(row[2]!);
    const value = Number(row[at]);
    panel.get(Number(row[0]))!.values[cell] = value < 0 ? Number.NaN : value;
  }
  return panel;
}
