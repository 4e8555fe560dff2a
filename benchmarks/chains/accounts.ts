import {
  accountCoefficients,
  extractEach,
  extractionVariants,
  finalUseByRegion,
  footprintsOf,
  type InputOutputTable,
  inputCoefficients,
  leontiefSystem,
  multipliers,
  regionalAccounts,
} from '@yanzhen/science/chains';
import { alone, type BenchmarkRow, compared, milliseconds } from '../table.ts';
import { madeTable } from './made-table.ts';
import { numpyPeer, type PeerAnswer } from './numpy-peer.ts';

const ROUNDS = 3;

/** The account set, flows, whole inverse and extraction of every sector, at two sizes; best of three on both sides. */
export async function suite(): Promise<BenchmarkRow[]> {
  return [
    [31, 42],
    [77, 45],
  ].flatMap(([regions, sectors]) => measured(regions!, sectors!));
}

function measured(regions: number, sectors: number): BenchmarkRow[] {
  const table = madeTable(regions, sectors);
  const size = `n = ${(regions * sectors).toLocaleString('en')}`;
  const accounts = best(() => accountSet(table));
  const flows = best(() => withFlows(table));
  const inverse = best(() => leontiefSystem(inputCoefficients(table)).inverse());
  const system = leontiefSystem(inputCoefficients(table));
  system.inverse();
  const losses = best(() => extractEach(system, table.output));
  const every = best(() => extractionVariants.map((variant) => extractEach(system, table.output, variant)));
  const peer = numpyPeer(table, regions);
  const beside = (
    task: string,
    ours: number,
    other: (answer: PeerAnswer) => number,
    apart: (a: PeerAnswer) => string,
  ) =>
    peer === undefined
      ? alone(`${task}, ${size}`, milliseconds(ours), 'python3 with numpy is not here')
      : compared(`${task}, ${size}`, ours, `numpy ${peer.numpy}`, other(peer), apart(peer));
  return [
    beside(
      'account set',
      accounts.ms,
      (a) => a.accounts,
      (a) => differ(accounts.value.footprints, a.footprints),
    ),
    beside(
      'account set with flows',
      flows.ms,
      (a) => a.flows,
      (a) => differ(flows.value.flows, a.flowsFound),
    ),
    beside(
      'whole inverse',
      inverse.ms,
      (a) => a.inverse,
      () => '',
    ),
    beside(
      'extraction of every sector',
      losses.ms,
      (a) => a.extraction,
      (a) => differ(losses.value, a.losses),
    ),
    alone(`extraction in five variants, ${size}`, milliseconds(every.ms)),
  ];
}

/** Coefficients, multipliers and footprints by region, without an inverse. */
function accountSet(table: InputOutputTable) {
  const system = leontiefSystem(inputCoefficients(table));
  const result = multipliers(system, accountCoefficients(table.satellites[0]!.values, table.output));
  return { ...result, footprints: footprintsOf(result.accounts, finalUseByRegion(table, system)) };
}

/** The same with what arises where for whom: a solve per region. */
function withFlows(table: InputOutputTable) {
  const system = leontiefSystem(inputCoefficients(table));
  const coefficients = accountCoefficients(table.satellites[0]!.values, table.output);
  return { ...regionalAccounts(table, system, coefficients), ...multipliers(system, coefficients) };
}

function best<T>(work: () => T): { ms: number; value: T } {
  let ms = Number.POSITIVE_INFINITY;
  let value: T | undefined;
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    value = work();
    ms = Math.min(ms, performance.now() - start);
  }
  return { ms, value: value! };
}

function differ(a: ArrayLike<number>, b: ArrayLike<number>): string {
  let largest = 0;
  for (let k = 0; k < a.length; k++) largest = Math.max(largest, Math.abs(a[k]! - b[k]!) / Math.abs(b[k]!));
  return `differ by ${largest.toExponential(1)} relative`;
}
