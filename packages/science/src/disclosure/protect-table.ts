import { ModelBuilder, type OpenModel, type Solver, type Term } from '../layout/linear/index.ts';
import { type Exposure, exposures, type Guarded, type Knowledge, type PublishedSum } from './attack.ts';

/** A table with its totals: `values` rows × columns, row-major, none negative; NaN is in no total and cannot hide anything. */
export interface ProtectInput {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float64Array;
  /** For every cell how far it must stay uncertain; 0 or NaN where it may be published. */
  readonly protection: Float64Array;
}

/** 1 where a number is held back. */
export interface ProtectedTable {
  readonly cells: Uint8Array;
  readonly rowTotals: Uint8Array;
  readonly columnTotals: Uint8Array;
  readonly grandTotal: boolean;
}

/**
 * Which numbers of a table to hold back so that no sensitive cell can be worked out from the rest more closely than its
 * protection. One sensitive cell after the other, the largest first: the cheapest way to shift the table so that this cell
 * moves up (and down) by its protection while all published numbers stay; what has to move is held back as well. Cost of a
 * number is its value, so that small ones go first (Kelly, Golden & Assad 1992; Fischetti & Salazar 2001).
 *
 * The shift itself shows that the range is open, and `publishedOf` with `exposures` shows it once more. A cell that three
 * others already held back form a rectangle with needs no search.
 * @param pause awaited between cells, for who has other work to let through
 */
export async function protectTable(
  solver: Solver,
  table: ProtectInput,
  pause: () => Promise<void> = async () => {},
): Promise<ProtectedTable> {
  const shift = new ShiftModel(solver, table);
  try {
    const sensitive = Array.from(table.protection.keys())
      .filter((cell) => table.protection[cell]! > 0)
      .sort((a, b) => table.protection[b]! - table.protection[a]! || a - b);
    for (const cell of sensitive) shift.hold(cell);
    for (const cell of sensitive) {
      shift.open(cell, table.protection[cell]!);
      shift.open(cell, -Math.min(table.protection[cell]!, table.values[cell]!));
      await pause();
    }
    return shift.result();
  } finally {
    shift.close();
  }
}

/** What an onlooker has of a protected table. */
export function publishedOf({ rows, columns, values }: ProtectInput, held: ProtectedTable): Knowledge {
  const sums: PublishedSum[] = [];
  const publish = (cells: number[]) => {
    const members = cells.filter((cell) => !Number.isNaN(values[cell]!));
    if (members.length > 0) sums.push({ members, value: members.reduce((sum, cell) => sum + values[cell]!, 0) });
  };
  const row = (r: number) => Array.from({ length: columns }, (_, c) => r * columns + c);
  const column = (c: number) => Array.from({ length: rows }, (_, r) => r * columns + c);
  for (let cell = 0; cell < values.length; cell++) if (held.cells[cell] === 0) publish([cell]);
  for (let r = 0; r < rows; r++) if (held.rowTotals[r] === 0) publish(row(r));
  for (let c = 0; c < columns; c++) if (held.columnTotals[c] === 0) publish(column(c));
  if (!held.grandTotal) publish(Array.from(values.keys()));
  return { cells: values.length, sums };
}

/** The sensitive cells of a table that could still be told too closely; none where `held` comes from `protectTable`. */
export async function tableExposures(solver: Solver, table: ProtectInput, held: ProtectedTable): Promise<Exposure[]> {
  const guarded: Guarded[] = [];
  for (const [cell, protection] of table.protection.entries())
    if (protection > 0) guarded.push({ members: [cell], value: table.values[cell]!, protection });
  return await exposures(solver, publishedOf(table, held), guarded);
}

/** Shifts of a table that keep its sums: two variables, up and down, for every number, totals included. */
class ShiftModel {
  readonly #open: OpenModel;
  readonly #values: Float64Array;
  readonly #held: Uint8Array;
  readonly #rows: number;
  readonly #columns: number;

  constructor(solver: Solver, { rows, columns, values }: ProtectInput) {
    this.#rows = rows;
    this.#columns = columns;
    this.#values = withTotals(rows, columns, values);
    this.#held = new Uint8Array(this.#values.length);
    const model = new ModelBuilder();
    for (const value of this.#values) {
      const cost = numberCost(value);
      model.variable(Number.isNaN(value) ? { upper: 0 } : { cost });
      model.variable(Number.isNaN(value) ? { upper: 0 } : { cost, upper: value });
    }
    const delta = (number: number, sign: number): Term[] => [
      [2 * number, sign],
      [2 * number + 1, -sign],
    ];
    const wide = columns + 1;
    for (let r = 0; r <= rows; r++) {
      const parts = Array.from({ length: columns }, (_, c) => delta(r * wide + c, 1)).flat();
      model.row(0, 0, [...parts, ...delta(r * wide + columns, -1)]);
    }
    for (let c = 0; c <= columns; c++) {
      const parts = Array.from({ length: rows }, (_, r) => delta(r * wide + c, 1)).flat();
      model.row(0, 0, [...parts, ...delta(rows * wide + c, -1)]);
    }
    this.#open = solver(model.build(false));
  }

  /** A number held back costs nothing more to move. */
  hold(cell: number): void {
    this.#free(this.#number(cell));
  }

  /** Makes a cell able to move by an amount, holding back whatever has to move with it. */
  open(cell: number, amount: number): void {
    if (amount === 0) return;
    const number = this.#number(cell);
    if (this.#inRectangle(number, amount)) return;
    const [up, down] = [2 * number, 2 * number + 1];
    const [moved, still] = amount > 0 ? [up, down] : [down, up];
    const size = Math.abs(amount);
    this.#open.setColumns([moved, still], [size, 0], [size, 0]);
    const { status, values } = this.#open.solve({ seconds: 60 });
    if (status !== 'optimal') throw new Error(`no table with these totals lets a cell move by ${amount}`);
    this.#open.setColumns([up, down], [0, 0], [Number.POSITIVE_INFINITY, this.#values[number]!]);
    const least = 1e-7 * size;
    for (let other = 0; other < this.#held.length; other++) {
      if (Math.abs(values[2 * other]! - values[2 * other + 1]!) > least) this.#free(other);
    }
  }

  /** Whether three numbers held back move with this one and keep all sums: two down and one up, or the other way round. */
  #inRectangle(number: number, amount: number): boolean {
    const wide = this.#columns + 1;
    const [row, column] = [Math.floor(number / wide), number % wide];
    const size = Math.abs(amount);
    const moves = (other: number, up: boolean) => this.#held[other] === 1 && (up || this.#values[other]! >= size);
    for (let c = 0; c < this.#columns; c++) {
      if (c === column || !moves(row * wide + c, amount < 0)) continue;
      for (let r = 0; r < this.#rows; r++) {
        if (r === row || !moves(r * wide + column, amount < 0)) continue;
        if (moves(r * wide + c, amount > 0)) return true;
      }
    }
    return false;
  }

  #number(cell: number): number {
    return Math.floor(cell / this.#columns) * (this.#columns + 1) + (cell % this.#columns);
  }

  #free(number: number): void {
    if (this.#held[number] === 1) return;
    this.#held[number] = 1;
    this.#open.setCosts([2 * number, 2 * number + 1], [0, 0]);
  }

  result(): ProtectedTable {
    const wide = this.#columns + 1;
    const at = (r: number, c: number) => this.#held[r * wide + c]!;
    const cells = new Uint8Array(this.#rows * this.#columns);
    for (let r = 0; r < this.#rows; r++)
      for (let c = 0; c < this.#columns; c++) cells[r * this.#columns + c] = at(r, c);
    return {
      cells,
      rowTotals: Uint8Array.from({ length: this.#rows }, (_, r) => at(r, this.#columns)),
      columnTotals: Uint8Array.from({ length: this.#columns }, (_, c) => at(this.#rows, c)),
      grandTotal: at(this.#rows, this.#columns) === 1,
    };
  }

  close(): void {
    this.#open.close();
  }
}

/** A little for every number, so that of two equal ways the one with fewer numbers is taken. */
function numberCost(value: number): number {
  return 1 + Math.log1p(value);
}

function withTotals(rows: number, columns: number, values: Float64Array): Float64Array {
  const wide = columns + 1;
  const all = new Float64Array((rows + 1) * wide);
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      const value = values[r * columns + c]!;
      all[r * wide + c] = value;
      if (Number.isNaN(value)) continue;
      all[r * wide + columns]! += value;
      all[rows * wide + c]! += value;
      all[rows * wide + columns]! += value;
    }
  }
  return all;
}
