import type { InputOutputTable } from '../table.ts';
import { type Productivity, productivity } from './productivity.ts';

/** How far published and computed totals lie apart, node by node. */
export interface Residuals {
  /** published − computed, n. */
  readonly values: Float64Array;
  /** The largest |residual|, and over the larger of the two totals of its node. */
  readonly largest: number;
  readonly largestShare: number;
  /** The node it stands at; −1 in an empty table. */
  readonly node: number;
  /** Nodes whose residual exceeds the tolerance. */
  readonly beyond: readonly number[];
}

/** A cell of a block of the table. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
  readonly value: number;
}

/** Entries below zero of one block. */
export interface Negatives {
  readonly count: number;
  readonly first: readonly CellPlace[];
}

/** What a table says about itself before anybody computes with it. Nodes are given by position. */
export interface BalanceReport {
  /** x − (Z1 + Y1 + e + ε), less imports where the table is competitive. */
  readonly rows: Residuals;
  /** x − (column sums of Z, value added, and of used imports where they stand apart). */
  readonly columns: Residuals;
  /** Sums over all nodes: output, value added, final demand, exports, imports, error. */
  readonly totals: {
    readonly output: number;
    readonly valueAdded: number;
    readonly finalDemand: number;
    readonly exports: number;
    readonly imports: number;
    readonly error: number;
  };
  readonly zeroOutput: readonly number[];
  readonly negativeOutput: readonly number[];
  readonly negativeValueAdded: readonly number[];
  readonly negatives: { readonly intermediate: Negatives; readonly finalDemand: Negatives };
  /** Nodes whose published statistical error exceeds 1 % of output. */
  readonly errors: readonly number[];
  readonly productivity: Productivity;
}

/**
 * Checks rows, columns and structure of a table.
 * @param tolerance share of a node's output that a residual may have before it is named
 */
export function checkBalance(table: InputOutputTable, tolerance = 1e-4): BalanceReport {
  const { output, error, exports, imports } = table;
  const rows = rowTotals(table);
  const columns = columnTotals(table);
  const valueAdded = valueAddedTotals(table);
  return {
    rows: residuals(output, rows, tolerance),
    columns: residuals(output, columns, tolerance),
    totals: {
      output: sum(output),
      valueAdded: sum(valueAdded),
      finalDemand: sum(table.finalDemand),
      exports: sum(exports),
      imports: sum(imports),
      error: sum(error),
    },
    zeroOutput: positions(output, (x) => x === 0),
    negativeOutput: positions(output, (x) => x < 0),
    negativeValueAdded: positions(valueAdded, (v) => v < 0),
    negatives: {
      intermediate: negatives(table.intermediate, table.nodes.length),
      finalDemand: negatives(table.finalDemand, table.finalUses.length),
    },
    errors: positions(error, (e, i) => Math.abs(e) > 0.01 * Math.abs(output[i]!)),
    productivity: productivity(table.intermediate, output),
  };
}

/** What the rows say output is: deliveries, less imports where those are inside them. */
export function rowTotals(table: InputOutputTable): Float64Array {
  const { kind, intermediate, finalDemand, finalUses, exports, imports, error } = table;
  const n = table.nodes.length;
  const k = finalUses.length;
  return Float64Array.from({ length: n }, (_, i) => {
    let total = exports[i]! + error[i]!;
    if (kind === 'competitive') total -= imports[i]!;
    for (let j = i * n; j < (i + 1) * n; j++) total += intermediate[j]!;
    for (let j = i * k; j < (i + 1) * k; j++) total += finalDemand[j]!;
    return total;
  });
}

/** What the columns say output is: inputs and value added, and used imports where they stand apart. */
export function columnTotals(table: InputOutputTable): Float64Array {
  const { kind, intermediate, imports } = table;
  const n = table.nodes.length;
  const totals = valueAddedTotals(table);
  for (let i = 0; i < n; i++) {
    const at = i * n;
    for (let j = 0; j < n; j++) totals[j]! += intermediate[at + j]!;
  }
  if (kind !== 'competitive') for (let j = 0; j < n; j++) totals[j]! += imports[j]!;
  return totals;
}

/** Value added by node: the sum over its categories. */
export function valueAddedTotals(table: InputOutputTable): Float64Array {
  const n = table.nodes.length;
  const totals = new Float64Array(n);
  for (let at = 0; at < table.valueAdded.length; at++) totals[at % n]! += table.valueAdded[at]!;
  return totals;
}

function residuals(published: Float64Array, computed: Float64Array, tolerance: number): Residuals {
  const values = published.map((x, i) => x - computed[i]!);
  const beyond: number[] = [];
  let node = -1;
  let largest = 0;
  // Rounding of sums is no imbalance, even at a node without output.
  const floor = (1e-9 * sum(published.map(Math.abs))) / Math.max(1, published.length);
  for (let i = 0; i < values.length; i++) {
    const size = Math.abs(values[i]!);
    if (node < 0 || size > largest) {
      node = i;
      largest = size;
    }
    if (size > tolerance * Math.max(Math.abs(published[i]!), Math.abs(computed[i]!)) + floor) beyond.push(i);
  }
  const scale = node < 0 ? 0 : Math.max(Math.abs(published[node]!), Math.abs(computed[node]!));
  return { values, largest, largestShare: largest === 0 ? 0 : largest / scale, node, beyond };
}

function negatives(block: Float64Array, width: number): Negatives {
  let count = 0;
  const first: CellPlace[] = [];
  for (let at = 0; at < block.length; at++) {
    if (block[at]! >= 0) continue;
    count++;
    if (first.length < 20) first.push({ row: Math.floor(at / width), column: at % width, value: block[at]! });
  }
  return { count, first };
}

function positions(values: Float64Array, test: (value: number, position: number) => boolean): number[] {
  const out: number[] = [];
  for (let i = 0; i < values.length; i++) if (test(values[i]!, i)) out.push(i);
  return out;
}

function sum(values: Float64Array): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
