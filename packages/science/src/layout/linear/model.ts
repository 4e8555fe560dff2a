/** A linear program, mixed-integer where `integer` says so. Rows are compressed sparse rows; an absent bound is ±∞. */
export interface LinearModel {
  readonly maximise: boolean;
  readonly columns: number;
  readonly rows: number;
  readonly cost: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** 1 where the variable must be whole. */
  readonly integer: Uint8Array;
  readonly rowLower: Float64Array;
  readonly rowUpper: Float64Array;
  /** Length rows + 1. */
  readonly starts: Int32Array;
  readonly indices: Int32Array;
  readonly values: Float64Array;
  /** 1 on rows that whole points keep by the other rows anyway: they only tighten the relaxation. Absent: none. */
  readonly implied?: Uint8Array;
}

export interface VariableOptions {
  readonly lower?: number;
  readonly upper?: number;
  readonly cost?: number;
  readonly integer?: boolean;
}

/** A coefficient and the column it stands in. */
export type Term = readonly [column: number, coefficient: number];

/** Collects variables and rows one by one; a column may appear several times in a row, its coefficients add up. */
export class ModelBuilder {
  readonly cost: number[] = [];
  readonly #lower: number[] = [];
  readonly #upper: number[] = [];
  readonly #integer: number[] = [];
  readonly #rowLower: number[] = [];
  readonly #rowUpper: number[] = [];
  readonly #starts: number[] = [0];
  readonly #indices: number[] = [];
  readonly #values: number[] = [];
  readonly #implied: number[] = [];

  get columns(): number {
    return this.cost.length;
  }

  get rows(): number {
    return this.#rowLower.length;
  }

  /** @returns the column's number */
  variable({ lower = 0, upper = Number.POSITIVE_INFINITY, cost = 0, integer = false }: VariableOptions = {}): number {
    this.#lower.push(lower);
    this.#upper.push(upper);
    this.#integer.push(integer ? 1 : 0);
    return this.cost.push(cost) - 1;
  }

  /** lower ≤ Σ coefficient × variable ≤ upper. @returns the row's number */
  row(lower: number, upper: number, terms: Iterable<Term>): number {
    const sums = new Map<number, number>();
    for (const [column, coefficient] of terms) sums.set(column, (sums.get(column) ?? 0) + coefficient);
    for (const [column, sum] of sums) {
      if (sum === 0) continue;
      this.#indices.push(column);
      this.#values.push(sum);
    }
    this.#starts.push(this.#indices.length);
    this.#rowUpper.push(upper);
    return this.#rowLower.push(lower) - 1;
  }

  atMost(limit: number, terms: Iterable<Term>): number {
    return this.row(Number.NEGATIVE_INFINITY, limit, terms);
  }

  atLeast(limit: number, terms: Iterable<Term>): number {
    return this.row(limit, Number.POSITIVE_INFINITY, terms);
  }

  /** Marks a row as one that whole points keep by the other rows anyway. */
  markImplied(row: number): void {
    this.#implied.push(row);
  }

  build(maximise: boolean): LinearModel {
    const implied = new Uint8Array(this.rows);
    for (const row of this.#implied) implied[row] = 1;
    return {
      ...{ maximise, columns: this.columns, rows: this.rows, implied },
      cost: Float64Array.from(this.cost),
      lower: Float64Array.from(this.#lower),
      upper: Float64Array.from(this.#upper),
      integer: Uint8Array.from(this.#integer),
      rowLower: Float64Array.from(this.#rowLower),
      rowUpper: Float64Array.from(this.#rowUpper),
      starts: Int32Array.from(this.#starts),
      indices: Int32Array.from(this.#indices),
      values: Float64Array.from(this.#values),
    };
  }
}

/** Σ coefficient × value over a row of the model. */
export function rowActivity({ starts, indices, values }: LinearModel, row: number, point: Float64Array): number {
  let sum = 0;
  for (let at = starts[row]!; at < starts[row + 1]!; at++) sum += values[at]! * point[indices[at]!]!;
  return sum;
}

/** Σ cost × value. */
export function objectiveAt({ cost, columns }: LinearModel, point: Float64Array): number {
  let sum = 0;
  for (let column = 0; column < columns; column++) sum += cost[column]! * point[column]!;
  return sum;
}
