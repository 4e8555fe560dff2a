import { type CoefficientScope, importShares } from './coefficients.ts';
import type { LeontiefSystem } from './leontief.ts';
import { type RegionIndex, regionIndex } from './regions.ts';
import type { InputOutputTable } from './table.ts';

/** Label of what leaves the table: exports, published errors, and what the rows leave unexplained. */
export const OUTSIDE = 'outside';

/** Final use by the region that uses it. */
export interface RegionalFinalUse {
  /** Regions of the nodes first; `outside` last where the table is open. */
  readonly users: RegionIndex['labels'];
  /** The region of each node. */
  readonly nodeRegion: Uint32Array;
  /** `n × users`, row-major. */
  readonly values: Float64Array;
  /** The region of each final use column. */
  readonly finalRegion: Uint32Array;
}

// Sums of thousands of rounded terms differ by less than this share of the largest output.
const CLOSED = 1e-9;

/**
 * Final demand by using region, so that `L` times it is output: what `(I − A)x` leaves beside the table's own final
 * demand goes to `outside`. With local coefficients of a competitive table, imports are taken out of it by the same
 * shares.
 */
export function finalUseByRegion(
  table: InputOutputTable,
  system: LeontiefSystem,
  scope: CoefficientScope = system.coefficients.scope,
): RegionalFinalUse {
  const n = table.nodes.length;
  const own = regionIndex(table.nodes);
  const used = regionIndex(table.finalUses, own.labels);
  const kept =
    scope === 'local' && table.kind === 'competitive' ? importShares(table).shares.map((m) => 1 - m) : undefined;
  const width = used.labels.length + 1;
  const values = new Float64Array(n * width);
  const k = table.finalUses.length;
  for (let i = 0; i < n; i++) {
    for (let f = 0; f < k; f++) {
      values[i * width + used.codes[f]!]! += table.finalDemand[i * k + f]! * (kept?.[i] ?? 1);
    }
  }
  const rest = unexplained(table.output, system, values, width);
  const largest = table.output.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
  const open = rest.some((value) => Math.abs(value) > CLOSED * largest);
  for (let i = 0; i < n; i++) values[(i + 1) * width - 1] = rest[i]!;
  return {
    users: open ? [...used.labels, OUTSIDE] : used.labels,
    nodeRegion: own.codes,
    values: open ? values : withoutLast(values, n, width),
    finalRegion: used.codes,
  };
}

/** `(I − A)x` less the final use by regions. */
function unexplained(output: Float64Array, { coefficients }: LeontiefSystem, values: Float64Array, width: number) {
  const n = output.length;
  return output.map((x, i) => {
    let rest = x;
    for (let j = 0; j < n; j++) rest -= coefficients.values[i * n + j]! * output[j]!;
    for (let r = 0; r < width - 1; r++) rest -= values[i * width + r]!;
    return rest;
  });
}

function withoutLast(values: Float64Array, rows: number, width: number): Float64Array {
  const out = new Float64Array(rows * (width - 1));
  for (let i = 0; i < rows; i++) out.set(values.subarray(i * width, (i + 1) * width - 1), i * (width - 1));
  return out;
}
