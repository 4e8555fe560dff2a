import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { agreementTemplates, readContract } from '@yanzhen/evidence/agreements';
import {
  contractFutures,
  drawFutures,
  type Game,
  leastCore,
  nucleolus,
  robustSettings,
  satisfiesKohlberg,
  shapleyValue,
} from '@yanzhen/science/agreements';
import { seededRandom } from '@yanzhen/science/random';
import { alone, type BenchmarkRow, compared, median, milliseconds } from '../table.ts';
import { leastCoreText, plainShapley } from './plain.ts';

/** Growing returns with noise: cores that are neither trivial nor empty by far. */
function madeGame(n: number): Game {
  const random = seededRandom(n);
  const worth = new Float64Array(2 ** n);
  for (let mask = 1; mask < worth.length; mask++) {
    let size = 0;
    for (let player = 0; player < n; player++) size += (mask >> player) & 1;
    worth[mask] = size * size * (0.6 + 0.4 * random());
  }
  return { players: Array.from({ length: n }, (_, k) => `p${k}`), worth };
}

function timed(run: () => void, times = 5): number {
  return median(
    Array.from({ length: times }, () => {
      const start = performance.now();
      run();
      return performance.now() - start;
    }),
  );
}

function shapleyRow(): BenchmarkRow {
  const game = madeGame(20);
  const ours = timed(() => shapleyValue(game));
  const other = timed(() => plainShapley(20, game.worth), 1);
  const [a, b] = [shapleyValue(game), plainShapley(20, game.worth)];
  const apart = Math.max(...a.map((value, k) => Math.abs(value - b[k]!) / Math.abs(b[k]!)));
  return compared('Shapley value, 20 players', ours, 'by the definition', other, `apart by ${apart.toExponential(1)}`);
}

function nucleolusRow(n: number): BenchmarkRow {
  const game = madeGame(n);
  const ours = timed(() => nucleolus(game), 3);
  const holds = satisfiesKohlberg(game, nucleolus(game)!);
  return alone(
    `nucleolus, ${n} players`,
    milliseconds(ours),
    holds ? 'passes Kohlberg’s criterion' : 'FAILS Kohlberg’s criterion',
  );
}

type LoadSolver = () => Promise<{ solve(text: string): { ObjectiveValue: number } }>;

/** One linear program of the sequence, against a general solver. */
async function leastCoreRow(): Promise<BenchmarkRow> {
  const game = madeGame(12);
  const ours = timed(() => leastCore(game));
  // The platform's own copy of the solver.
  const { resolve } = createRequire(new URL('../../packages/platform/package.json', import.meta.url));
  const { default: load } = (await import(pathToFileURL(resolve('highs')).href)) as { default: LoadSolver };
  const solver = await load();
  const text = leastCoreText(12, game.worth);
  let found = Number.NaN;
  const other = timed(() => {
    found = solver.solve(text).ObjectiveValue;
  }, 1);
  const apart = Math.abs(found - leastCore(game).epsilon);
  return compared('least core, 12 players', ours, 'HiGHS', other, `apart by ${apart.toExponential(1)}`);
}

function futuresRows(): BenchmarkRow[] {
  const file = agreementTemplates.find(({ id }) => id === 'zibo-capital-linked-2022')!.contract;
  const contract = readContract(file);
  const risk = { volatility: 0.12, drift: 0, cost: 0.1, delay: [0.2, 0.1] };
  const draw = () => drawFutures(contract.years, 10_000, risk, seededRandom(1));
  const whole = timed(() => contractFutures(contract, draw()));
  const some = draw().slice(0, 2000);
  const robust = timed(() => robustSettings(contract, file.lever!, some), 1);
  return [
    alone('a contract, 10,000 futures of 25 years', milliseconds(whole), 'drawing included'),
    alone('101 ratios in 2,000 futures each', milliseconds(robust)),
  ];
}

/** Splits of games and futures of contracts. */
export async function suite(): Promise<BenchmarkRow[]> {
  return [shapleyRow(), nucleolusRow(12), nucleolusRow(16), await leastCoreRow(), ...futuresRows()];
}
