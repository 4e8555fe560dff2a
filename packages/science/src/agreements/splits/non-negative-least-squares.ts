/** Columns of a matrix, each of the same length. */
export type Columns = readonly Float64Array[];

export interface NonNegativeFit {
  /** Multiplier of each column, ≥ 0. */
  readonly multipliers: Float64Array;
  /** right − Σ multiplier · column. */
  readonly residual: Float64Array;
}

const STILL = 1e-11;

/**
 * min ‖right − Σ λ · column‖ over λ ≥ 0, by the active-set method of Lawson & Hanson (1974). A residual of 0 writes `right` as a
 * non-negative combination; otherwise the residual is the direction that proves there is none.
 * @param columns of the order of 1
 */
export function nonNegativeLeastSquares(columns: Columns, right: Float64Array): NonNegativeFit {
  const multipliers = new Float64Array(columns.length);
  const chosen: number[] = [];
  let residual = Float64Array.from(right);
  const scale = Math.sqrt(dot(right, right)) || 1;
  const tried = new Set<number>();
  for (let step = 0; step < 50 * (right.length + 1); step++) {
    const entering = steepest(columns, residual, chosen, tried, STILL * scale);
    if (entering === -1) break;
    chosen.push(entering);
    if (admit(columns, right, chosen, multipliers, entering)) tried.clear();
    else tried.add(entering);
    residual = remainder(columns, right, chosen, multipliers);
    if (Math.sqrt(dot(residual, residual)) <= 1e-14 * scale) break;
  }
  return { multipliers, residual };
}

/** The column along which the residual falls fastest. */
function steepest(
  columns: Columns,
  residual: Float64Array,
  chosen: readonly number[],
  tried: ReadonlySet<number>,
  least: number,
): number {
  let best = -1;
  let most = least;
  for (const [k, column] of columns.entries()) {
    const slope = dot(column, residual);
    if (slope > most && !chosen.includes(k) && !tried.has(k)) {
      most = slope;
      best = k;
    }
  }
  return best;
}

/** Fits the chosen columns, dropping those whose multipliers would become negative; false where the new one is among them at once. */
function admit(
  columns: Columns,
  right: Float64Array,
  chosen: number[],
  multipliers: Float64Array,
  entering: number,
): boolean {
  for (let first = true; ; first = false) {
    const fitted = leastSquares(
      chosen.map((k) => columns[k]!),
      right,
    );
    if (first && (fitted === undefined || !(fitted[chosen.length - 1]! > 0))) {
      chosen.pop();
      multipliers[entering] = 0;
      return false;
    }
    if (fitted === undefined) return true;
    let along = 1;
    for (const [k, at] of chosen.entries()) {
      const from = multipliers[at]!;
      if (fitted[k]! <= 0) along = Math.min(along, from / (from - fitted[k]!));
    }
    for (const [k, at] of chosen.entries()) multipliers[at]! += along * (fitted[k]! - multipliers[at]!);
    if (along === 1) return true;
    for (const at of [...chosen]) {
      if (multipliers[at]! > 1e-13) continue;
      multipliers[at] = 0;
      chosen.splice(chosen.indexOf(at), 1);
    }
  }
}

/** Unconstrained fit by Householder reflections; undefined where the columns depend on one another. */
function leastSquares(columns: Columns, right: Float64Array): Float64Array | undefined {
  const rows = right.length;
  const count = columns.length;
  if (count > rows) return undefined;
  const q = columns.map((column) => Float64Array.from(column));
  const b = Float64Array.from(right);
  const diagonal = new Float64Array(count);
  for (let k = 0; k < count; k++) {
    const pivot = q[k]!;
    let length = 0;
    for (let row = k; row < rows; row++) length += pivot[row]! * pivot[row]!;
    length = Math.sqrt(length);
    if (length < 1e-10) return undefined;
    diagonal[k] = pivot[k]! > 0 ? -length : length;
    pivot[k]! -= diagonal[k]!;
    for (const target of [...q.slice(k + 1), b]) reflect(target, pivot, k);
  }
  for (let k = count - 1; k >= 0; k--) {
    for (let later = k + 1; later < count; later++) b[k]! -= q[later]![k]! * b[later]!;
    b[k]! /= diagonal[k]!;
  }
  return b.subarray(0, count);
}

function reflect(target: Float64Array, along: Float64Array, from: number): void {
  let product = 0;
  let length = 0;
  for (let row = from; row < along.length; row++) {
    product += along[row]! * target[row]!;
    length += along[row]! * along[row]!;
  }
  const factor = (2 * product) / length;
  for (let row = from; row < along.length; row++) target[row]! -= factor * along[row]!;
}

function remainder(
  columns: Columns,
  right: Float64Array,
  chosen: readonly number[],
  multipliers: Float64Array,
): Float64Array<ArrayBuffer> {
  const residual = Float64Array.from(right);
  for (const at of chosen) {
    const column = columns[at]!;
    for (let row = 0; row < residual.length; row++) residual[row]! -= multipliers[at]! * column[row]!;
  }
  return residual;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += a[k]! * b[k]!;
  return sum;
}
